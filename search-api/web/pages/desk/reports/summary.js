import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { choice, field } from '../parts/form.js';
import { section } from './report.js';

const UNITS = ['week', 'month', 'quarter'];

/** The report of the week, month or quarter that is over: to be read, printed or opened in a spreadsheet. */
export function summarySection() {
  const lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
  const units = UNITS.map((unit) => [unit, t('summary_' + unit)]);
  return section(
    'reportSummary',
    html`
      <form class="filter summary" method="get" action="/v1/reports/summary" @formdata=${withoutEmpty}>
        <input type="hidden" name="lang" value=${lang}>
        ${choice('summaryPeriod', { name: 'period' }, units, 'week')}
        ${field('product', { name: 'product', placeholder: t('taskAll') })}
        ${field('summaryPerson', { name: 'person', placeholder: t('taskAll') })}
        <button type="submit" name="format" value="html">${t('printPage')}</button>
        <button type="submit" name="format" value="xlsx">${t('summaryWorkbook')}</button>
        <button type="submit" name="format" value="csv">${t('reportCsv')}</button>
      </form>`,
  );
}

/** What is left empty asks for all. */
function withoutEmpty({ formData }) {
  for (const name of ['product', 'person']) {
    if (!formData.get(name).trim()) {
      formData.delete(name);
    }
  }
}
