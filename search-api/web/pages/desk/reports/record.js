import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { offeringField } from '../parts/names.js';
import { section } from './report.js';

/** What was updated and why: to be read, printed or opened in a spreadsheet, of one author or all. */
export function recordSection({ quarter, authors }) {
  const names = authors.map(({ author }) => author);
  const lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
  return section(
    'reportRecord',
    html`
      <form class="filter record" method="get" action="/v1/reports/record" @formdata=${withoutEmptyName}>
        <input type="hidden" name="quarter" value=${quarter}>
        <input type="hidden" name="lang" value=${lang}>
        ${offeringField('deskAuthor', names, { name: 'author', placeholder: t('taskAll') }, () => {})}
        <button type="submit" name="format" value="html">${t('printPage')}</button>
        <button type="submit" name="format" value="csv">${t('reportCsv')}</button>
      </form>`,
  );
}

/** An empty name would ask for the record of nobody. */
function withoutEmptyName({ formData }) {
  if (!formData.get('author').trim()) {
    formData.delete('author');
  }
}
