import { moment } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { compareRevisions, comparisonPage as printedPage, readDocument } from '../api/documents.js';
import { deskAddress } from '../parts/addresses.js';
import { documentHeading } from '../parts/heading.js';
import { entryView, fieldView } from './differences.js';

/** The page of two revisions of a document side by side; what the newest one changed by default. */
export async function comparisonPage(id) {
  const parameters = new URLSearchParams(location.search);
  const [found, { document }] = await Promise.all([
    compareRevisions(id, parameters.get('from'), parameters.get('to')),
    readDocument(id),
  ]);
  return () => comparisonView(id, document.title, found);
}

function comparisonView(id, title, { from, to, fields, entries, unchanged }) {
  const isSame = fields.length + entries.length === 0;
  return html`
    <article id="comparison" data-document-id=${id}>
      ${documentHeading(t('compare'), title, id)}
      ${revisionForm(from.revision, to.revision)}
      <p class="signature">${signature(from)}</p>
      <p class="signature">${signature(to)}</p>
      ${isSame && html`<p class="notice">${t('compareSame')}</p>`}
      ${fields.map(fieldView)}
      ${entries.map(entryView)}
      <p>${t('compareUnchanged', { count: unchanged })}</p>
      <p class="actions">
        <a href=${deskAddress('edit', id)}>${t('edit')}</a>
        <a href=${printedPage(id, from.revision, to.revision)}>${t('printPage')}</a>
      </p>
    </article>`;
}

function revisionForm(from, to) {
  const number = (name, label, value) =>
    html`<label>${t(label)}<input type="number" min="1" name=${name} .defaultValue=${String(value)} required></label>`;
  return html`
    <form class="revisions" method="get">
      ${number('from', 'compareFrom', from)}
      ${number('to', 'compareTo', to)}
      <button type="submit">${t('compare')}</button>
    </form>`;
}

function signature({ revision, author, time, note }) {
  return `${t('revision', { number: revision })} · ${t('by', { author, time: moment(time), note })}`;
}
