import { parametersOf } from '../address.js';
import { approvalNote, comingNote } from '../approval.js';
import { button, element } from '../dom.js';
import { moment } from '../format.js';
import { t } from '../language.js';
import { outcomeBox } from '../outcome.js';
import { deskAddress } from './addresses.js';
import { act, listRevisions } from './api.js';
import { author } from './kept.js';
import { isSigned } from './signature.js';
import { stateBadge } from './states.js';

/** Right behind an instant, as dates here know no microseconds. */
function after(time) {
  return new Date(Date.parse(time) + 1).toISOString();
}

/** The revisions of a document as a time line, newest first. */
export async function historyView(id) {
  const list = element('ol', { class: 'timeline', reversed: true });
  const outcome = outcomeBox();
  const more = button({ class: 'more', hidden: true }, t('deskMore'), () => load());
  let newest = 0;
  let before;
  async function load() {
    const { revisions, next } = await listRevisions(id, before);
    newest ||= revisions[0].revision;
    list.append(...revisions.map(lineOf));
    before = next;
    more.hidden = !next;
  }

  function lineOf({ revision, state, change, author: writer, time, note, starts, approval }) {
    const range = parametersOf({ from: revision - 1, to: revision });
    const when = moment(time);
    return element(
      'li',
      { value: revision, 'data-revision': revision },
      element('p', {}, element('strong', {}, t('revision', { number: revision })), ' ', stateBadge(state), ' ', t('by', { author: writer, time: when, note })),
      element('p', { class: 'facts' }, state === 'scheduled' ? element('span', {}, t('comingAt', { time: moment(starts) }), ' ') : comingNote(starts), approvalNote(change, approval)),
      element(
        'p',
        { class: 'actions' },
        revision > 1
          ? element('a', { href: `${deskAddress('compare', id)}?${range}` }, t('historyChanged'))
          : null,
        element('a', { href: `${deskAddress('asof', id)}?${new URLSearchParams({ at: after(time) })}` }, t('asOf')),
        revision < newest ? button({}, t('historyRevert'), () => revert(revision)) : null,
      ),
    );
  }

  /** An old revision becomes a draft, to be looked at before it is published. */
  async function revert(revision) {
    const note = t('historyRevertNote', { revision });
    await outcome.attempt(async () => {
      if (!isSigned(note, outcome.refuse)) {
        return;
      }
      await act(id, 'revert', newest, { author: author(), note, revision, state: 'draft' });
      location.assign(deskAddress('edit', id));
    });
  }

  await load();
  return element(
    'article',
    { id: 'history', 'data-document-id': id },
    element('h1', {}, `${t('history')} ${id}`),
    element('p', { class: 'actions' }, element('a', { href: deskAddress('edit', id) }, t('edit'))),
    outcome.node,
    list,
    more,
  );
}
