import { homeInstant, homeTime } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { documentPage } from '../../agent/document/document.js';
import { readAsOf } from '../api/documents.js';
import { deskAddress } from '../parts/addresses.js';
import { field } from '../parts/form.js';

/** The page of a document as readers saw it at an instant, or will see it. */
export async function asOfPage(id) {
  const asked = new URLSearchParams(location.search).get('at');
  const instant = asked ? homeInstant(asked) : new Date();
  const shown = await readAsOf(id, instant.toISOString()).then(
    (revision) => documentPage(revision, {}),
    (problem) => () => html`<p class="notice" role="alert">${problem.message}</p>`,
  );
  const at = { name: 'at', id: 'at', type: 'datetime-local', step: '1', value: local(instant), required: true };
  return () => html`
    <section id="asof">
      <form class="filter" method="get">
        ${field('asOfAt', at)}
        <button type="submit">${t('asOfShow')}</button>
        <a href=${deskAddress('history', id)}>${t('history')}</a>
      </form>
      ${shown()}
    </section>`;
}

/** As the field wants it, to the end of the second. */
function local(instant) {
  return homeTime(Math.ceil(instant.getTime() / 1_000) * 1_000);
}
