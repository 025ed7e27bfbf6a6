import { calendarDay } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { listRecord } from '../api/reports.js';

/** Documents a writer updates in a quarter, as the service demands of each document, too. */
const DEMANDED = 2;

const UPDATES = ['added', 'changed', 'restored', 'scheduled'];

/** The quarter of a calendar day, such as 2026Q4. */
export function quarterOf(day) {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Where the update record of a quarter is read, printed or downloaded; of everybody without an author. */
function recordAddress(quarter, author, format) {
  const lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
  return `/v1/reports/record?${new URLSearchParams({ quarter, ...(author ? { author } : {}), format, lang })}`;
}

/** How many documents somebody has updated this quarter, against the demand; nothing for nobody. */
export async function quarterView(author) {
  if (!author) {
    return null;
  }
  const quarter = quarterOf(calendarDay(Date.now()));
  const changes = await listRecord(quarter, author);
  const count = new Set(changes.filter(isUpdate).map(({ documentId }) => documentId)).size;
  return html`
    <p id="quarter" data-met=${count >= DEMANDED && ''}>
      ${t('quarterOf', { author })} <strong>${count} / ${DEMANDED}</strong> ·${' '}
      <a href=${recordAddress(quarter, author, 'html')}>${t('reportRecord')}</a>
    </p>`;
}

/** What is only planned is not done yet. */
function isUpdate({ kind, starts }) {
  return UPDATES.includes(kind) && !(Date.parse(starts) > Date.now());
}
