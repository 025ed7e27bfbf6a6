import { parametersOf } from '../../shared/address.js';
import { approvalNote, comingNote } from '../../shared/approval.js';
import { button, element } from '../../shared/dom.js';
import { moment } from '../../shared/format.js';
import { t } from '../../shared/language.js';
import { outcomeBox } from '../../shared/outcome.js';
import { deskAddress } from '../parts/addresses.js';
import { act, listRevisions, readDocument } from '../api.js';
import { documentHeading } from '../parts/heading.js';
import { author } from '../parts/kept.js';
import { pagedList } from '../parts/paged.js';
import { isSigned } from '../parts/signature.js';
import { stateBadge } from '../parts/states.js';

/** The revisions of a document as a time line, newest first. */
export async function historyView(id) {
  const { document, revision: newest } = await readDocument(id);
  const outcome = outcomeBox();
  const read = async (before) => {
    const { revisions, next } = await listRevisions(id, before);
    return { items: revisions, next };
  };
  const lineOf = (line) =>
    element(
      'li',
      { value: line.revision, 'data-revision': line.revision },
      ...facts(line),
      element('p', { class: 'actions' }, ...links(id, line), line.revision < newest ? revertButton(id, line.revision, newest, outcome) : null),
    );
  const { list, more, load } = pagedList('ol', { class: 'timeline', reversed: true }, read, lineOf);
  await load();
  return element(
    'article',
    { id: 'history', 'data-document-id': id },
    documentHeading(t('history'), document.title, id),
    element('p', { class: 'actions' }, element('a', { href: deskAddress('edit', id) }, t('edit'))),
    outcome.node,
    list,
    more,
  );
}

/** What a revision was, who wrote it and who approved it. */
function facts({ revision, state, change, author: writer, time, note, starts, approval }) {
  const begins = state === 'scheduled' ? element('span', {}, t('comingAt', { time: moment(starts) }), ' ') : comingNote(starts);
  return [
    element(
      'p',
      {},
      element('strong', {}, t('revision', { number: revision })),
      ' ',
      stateBadge(state),
      ' ',
      t('by', { author: writer, time: moment(time), note }),
    ),
    element('p', { class: 'facts' }, begins, approvalNote(change, approval)),
  ];
}

function links(id, { revision, time }) {
  const range = parametersOf({ from: revision - 1, to: revision });
  return [
    revision > 1 ? element('a', { href: `${deskAddress('compare', id)}?${range}` }, t('historyChanged')) : null,
    element('a', { href: `${deskAddress('asof', id)}?${parametersOf({ at: after(time) })}` }, t('asOf')),
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
  return button({}, t('historyRevert'), () => outcome.attempt(revert));
}
