import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { isPlanned } from '../changes/growing.js';
import { news } from '../changes/news.js';

/**
 * Watches the documents of what was found.
 *
 * @param {any} found replies, and the `sequence` they were found at
 * @param {AbortSignal} signal tells when they are shown no longer
 * @returns {Set<string>} the ids of those that have changed since, which grows
 */
export function watchChanges({ replies = [], sequence }, signal) {
  const changed = new Set();
  /** @param {any} event */
  const note = ({ detail: change }) => {
    const isShown = replies.some(({ documentId }) => documentId === change.documentId);
    if (isShown && change.sequence > sequence && !isPlanned(change)) {
      changed.add(change.documentId);
      update();
    }
  };
  news.addEventListener('change', note, { signal });
  return changed;
}

/** Says that what stands there is not what is known now. */
export function changedView(reload) {
  return html`
    <p class="changed" role="status">
      ${t('contentChanged')} <button type="button" class="copy reload" @click=${attempted(reload)}>${t('reload')}</button>
    </p>`;
}
