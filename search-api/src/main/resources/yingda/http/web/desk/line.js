import { documentAddress } from '../address.js';
import { element } from '../dom.js';
import { day, internalBadge, kindBadge, scope } from '../format.js';
import { t } from '../language.js';
import { deskAddress } from './addresses.js';
import { keptIds } from './kept.js';
import { stateBadge } from './states.js';

/** A document in a list. */
export function documentLine(line) {
  const unsaved = keptIds().includes(line.id);
  return element(
    'li',
    { 'data-id': line.id },
    element(
      'div',
      { class: 'badges' },
      kindBadge(line.kind),
      internalBadge(line.audience),
      line.state === 'published' ? null : stateBadge(line.state),
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
    element(
      'p',
      { class: 'actions' },
      element('a', { href: deskAddress('history', line.id) }, t('history')),
      element('a', { href: documentAddress(line.id, '', {}) }, t('read')),
    ),
  );
}
