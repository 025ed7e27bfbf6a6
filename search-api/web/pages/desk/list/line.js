import { documentAddress } from '../../shared/address.js';
import { approvalNote, comingNote } from '../../shared/approval.js';
import { element } from '../../shared/dom.js';
import { day, internalBadge, kindBadge, scope } from '../../shared/format.js';
import { t } from '../../shared/language.js';
import { deskAddress } from '../parts/addresses.js';
import { isKept } from '../parts/kept.js';
import { stateBadge } from '../parts/states.js';

/** An entry that was found by its words. */
export function entryLine({ documentId, anchor, kind, audience, title, question, revision }) {
  return element(
    'li',
    { 'data-id': documentId },
    element('div', { class: 'badges' }, kindBadge(kind), internalBadge(audience)),
    element('a', { class: 'title', href: deskAddress('edit', documentId, anchor), lang: 'zh-CN' }, question),
    element('code', {}, documentId),
    element('p', { class: 'facts' }, `${title} · ${t('revision', { number: revision })}`),
  );
}

/** A document in a list. */
export function documentLine(line) {
  const unsaved = isKept(line.id);
  return element(
    'li',
    { 'data-id': line.id },
    element(
      'div',
      { class: 'badges' },
      kindBadge(line.kind),
      internalBadge(line.audience),
      line.state === 'published' ? null : stateBadge(line.state),
      line.change === 'returned' ? element('strong', { class: 'badge internal', 'data-change': 'returned' }, t('stepReturned')) : null,
      comingNote(line.from),
      unsaved ? element('strong', { class: 'badge unsaved' }, t('deskUnsaved')) : null,
    ),
    element('a', { class: 'title', href: deskAddress('edit', line.id), lang: 'zh-CN' }, line.title),
    element('code', {}, line.id),
    element(
      'p',
      { class: 'facts' },
      [
        scope(line.product, line.versions),
        line.owner ?? t('deskNobody'),
        t('deskEntries', { count: line.entries }),
        t('revision', { number: line.revision }),
      ]
        .filter(Boolean)
        .join(' · ') + ' · ',
      day(line.updatedAt),
    ),
    line.state === 'published' ? null : reasonNote(line),
    element(
      'p',
      { class: 'actions' },
      element('a', { href: deskAddress('history', line.id) }, t('history')),
      element('a', { href: documentAddress(line.id, '', {}) }, t('read')),
    ),
  );
}

/** Who wrote what is under way and why, and who took it how far. */
function reasonNote({ author, note, change, approval }) {
  const beside = approvalNote(change, approval);
  return element('p', { class: 'facts reason', lang: 'zh-CN' }, t('stepFrom', { author, note }), beside ? ' · ' : null, beside);
}
