import { day, lastDay } from './dates.js';
import { t } from './language.js';
import { html } from './template.js';

const KINDS = { faq: 'kindFaq', manual: 'kindManual', case: 'kindCase', script: 'kindScript' };

export function kindBadge(kind) {
  return html`<span class="badge" data-kind=${kind}>${t(KINDS[kind] ?? 'kindFaq')}</span>`;
}

/** The mark of what customers must not see; nothing for what they may. */
export function internalBadge(audience) {
  return audience === 'internal' && html`<strong class="badge internal" title=${t('internalText')}>${t('internal')}</strong>`;
}

/** From when until when something is in force, in words; nothing if always. */
export function periodBadge(effective, expires) {
  const now = Date.now();
  if (expires && Date.parse(expires) <= now) {
    return html`<span class="badge over">${t('over')}</span>`;
  }
  if (effective && Date.parse(effective) > now) {
    return html`<span class="badge coming">${t('coming')} ${day(effective)}</span>`;
  }
  return expires && html`<span class="badge">${t('until_')} ${lastDay(expires)}</span>`;
}
