import { documentAddress } from '../../shared/address.js';
import { button, element } from '../../shared/dom.js';
import { day, kindBadge } from '../../shared/format.js';
import { t } from '../../shared/language.js';
import { outcomeBox } from '../../shared/outcome.js';
import { deskAddress } from '../parts/addresses.js';
import { act, listReviews, readDocument } from '../api.js';
import { author } from '../parts/kept.js';
import { isSigned } from '../parts/signature.js';
import { task } from './task.js';

/** What has to be looked at again within two weeks, or should have been. */
export function reviewsTask(owner, few) {
  return task('reviews', 'taskDue', (offset) => listReviews({ owner, offset, limit: few }), lineOf);
}

function lineOf({ documentId, kind, title, owner, lookedAt, due, overdue }) {
  return element(
    'li',
    { 'data-id': documentId },
    element(
      'div',
      { class: 'badges' },
      kindBadge(kind),
      overdue ? element('strong', { class: 'badge internal' }, t('taskOverdue')) : null,
    ),
    element('a', { class: 'title', href: deskAddress('edit', documentId), lang: 'zh-CN' }, title),
    element('code', {}, documentId),
    element(
      'p',
      { class: 'facts' },
      `${owner ?? t('deskNobody')} · ${t('taskLookedAt')} `,
      day(lookedAt),
      ` · ${t('taskDueAt')} `,
      day(due),
    ),
    confirmation(documentId),
  );
}

/** A document that was read and found right is confirmed without opening the editor. */
function confirmation(id) {
  const box = outcomeBox({});
  const note = t('stepVerify');
  const confirm = button({ class: 'confirm' }, note, () =>
    box.attempt(async () => {
      if (isSigned(note, box.refuse)) {
        const { revision } = await readDocument(id);
        await act(id, 'verify', revision, { author: author(), note });
        confirm.remove();
        box.done(t('stepDone_verified'));
      }
    }),
  );
  return element('div', { class: 'actions' }, element('a', { href: documentAddress(id, '', {}) }, t('read')), confirm, box.node);
}
