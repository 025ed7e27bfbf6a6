import { element } from '../dom.js';
import { day, kindBadge } from '../format.js';
import { t } from '../language.js';
import { deskAddress } from './addresses.js';
import { listReviews } from './api.js';
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
  );
}
