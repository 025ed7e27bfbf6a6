import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { listGaps } from '../api/lists.js';
import { usageReport } from '../api/reports.js';
import { choice, field } from '../parts/form.js';
import { summarySection } from './summary.js';
import { updatesSections } from './updates.js';
import { usageSections } from './usage.js';

/** The page of what was asked and what was updated, as pictures and tables, to be read and printed. */
export async function reportsPage() {
  const asked = readForm();
  try {
    return await readReports(asked);
  } catch (problem) {
    if (problem.status !== 400) {
      throw problem;
    }
    return () => refusedView(asked, problem.message);
  }
}

/** What was asked for can be mended where it stands. */
function refusedView(asked, message) {
  return html`
    <article id="reports">
      <h1>${t('deskReports')}</h1>
      ${formView(asked)}
      <p id="refused" class="outcome" role="alert" data-tone="refused">${message}</p>
    </article>`;
}

async function readReports(asked) {
  const [usage, updates, gaps] = await Promise.all([
    usageReport(asked),
    updatesSections(asked.to),
    listGaps({ state: 'open', limit: 10 }),
  ]);
  return () => html`
    <article id="reports">
      <h1>${t('deskReports')}</h1>
      ${formView(usage)}
      ${summarySection()}
      ${updates()}
      ${usageSections(usage, gaps.items)}
    </article>`;
}

function readForm() {
  const parameters = new URLSearchParams(location.search);
  return { from: parameters.get('from') ?? '', to: parameters.get('to') ?? '', by: parameters.get('by') ?? '' };
}

function formView({ from, to, by }) {
  const options = [
    ['week', t('reportByWeek')],
    ['day', t('reportByDay')],
  ];
  return html`
    <form class="filter" method="get" action="/desk/reports">
      ${field('reportFrom', { name: 'from', type: 'date', value: from })}
      ${field('reportTo', { name: 'to', type: 'date', value: to })}
      ${choice('reportBy', { name: 'by' }, options, by)}
      <button type="submit">${t('deskApply')}</button>
      <button type="button" class="print" @click=${() => print()}>${t('reportPrint')}</button>
    </form>`;
}
