import { parametersOf } from '../../shared/address.js';
import { approvalNote, comingNote } from '../../shared/approval.js';
import { moment } from '../../shared/dates.js';
import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { may } from '../../shared/session.js';
import { html } from '../../shared/template.js';
import { act, listRevisions, readDocument } from '../api/documents.js';
import { importedFileAddress } from '../api/files.js';
import { readEarned } from '../api/lists.js';
import { deskAddress } from '../parts/addresses.js';
import { documentHeading } from '../parts/heading.js';
import { author } from '../parts/kept.js';
import { liveBadge } from '../parts/live.js';
import { PagedList } from '../parts/paged.js';
import { isSigned } from '../parts/signature.js';
import { stateBadge } from '../parts/states.js';

/** The page of the revisions of a document as a time line, newest first. */
export async function historyPage(id) {
  const read = await readDocument(id);
  const { document } = read;
  const outcome = new Outcome();
  const list = new PagedList(async (before) => {
    const { revisions, next } = await listRevisions(id, before);
    return { items: revisions, next };
  });
  const [earned] = await Promise.all([readEarned(id).catch(() => null), list.load()]);
  return () => html`
    <article id="history" data-document-id=${id}>
      ${documentHeading(t('history'), document.title, id)}
      ${may('write') && html`<p class="actions"><a href=${deskAddress('edit', id)}>${t('edit')}</a></p>`}
      ${earned?.gaps > 0 && html`<p id="earned" class="facts">${t('gapEarned', earned)}</p>`}
      ${outcome.view('outcome')}
      <ol class="timeline" reversed>${list.items.map((line) => lineView(id, line, read, outcome))}</ol>
      ${list.moreButton()}
    </article>`;
}

function lineView(id, line, read, outcome) {
  const { revision } = line;
  const { revision: newest, inForce } = read;
  return html`
    <li value=${revision} data-revision=${revision}>
      ${factsView(line, inForce?.revision === revision && liveBadge(read))}
      <p class="actions">${linksView(id, line)}${revision < newest && may('write') && revertButton(id, revision, newest, outcome)}</p>
    </li>`;
}

/** What a revision was, who wrote it and who approved it. */
function factsView({ revision, state, change, author: writer, time, note, starts, approval }, live) {
  const begins = state === 'scheduled' ? html`<span>${t('comingAt', { time: moment(starts) })}</span> ` : comingNote(starts);
  return html`
    <p>
      <strong>${t('revision', { number: revision })}</strong> ${stateBadge(state)} ${live}
      ${` ${t('by', { author: writer, time: moment(time), note })}`}
    </p>
    <p class="facts">${begins}${approvalNote(change, approval)}</p>`;
}

function linksView(id, { revision, time, file }) {
  const range = parametersOf({ from: revision - 1, to: revision });
  return [
    revision > 1 && html`<a href=${`${deskAddress('compare', id)}?${range}`}>${t('historyChanged')}</a>`,
    html`<a href=${`${deskAddress('asof', id)}?${parametersOf({ at: after(time) })}`}>${t('asOf')}</a>`,
    file && html`<a href=${importedFileAddress(id, revision)} download>${t('historyFile', { file })}</a>`,
  ];
}

/** Right behind an instant, as dates here know no microseconds. */
function after(time) {
  return new Date(Date.parse(time) + 1).toISOString();
}

/** An old revision becomes a draft, to be looked at before it is published. */
function revertButton(id, revision, newest, outcome) {
  const note = t('historyRevertNote', { revision });
  const revert = async () => {
    if (isSigned(note, outcome.refuse)) {
      await act(id, 'revert', newest, { author: author(), note, revision, state: 'draft' });
      location.assign(deskAddress('edit', id));
    }
  };
  return html`<button type="button" @click=${attempted(() => outcome.attempt(revert))}>${t('historyRevert')}</button>`;
}
