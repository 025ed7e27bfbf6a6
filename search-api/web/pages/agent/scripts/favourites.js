import { t } from '../../shared/language.js';
import { keep, kept } from '../../shared/store.js';
import { html } from '../../shared/template.js';

/** The scripts an agent marked with a star, in this browser, the latest last: `documentId` and `anchor`. */
export function favourites() {
  try {
    const list = JSON.parse(kept('favourites') ?? '[]');
    return Array.isArray(list) ? list.filter((one) => one?.documentId && one.anchor) : [];
  } catch {
    return [];
  }
}

const isSame = (one, other) => one.documentId === other.documentId && one.anchor === other.anchor;

/**
 * A star that tells whether a script is a favourite, and makes it one or no longer.
 *
 * @param changed hears of it
 */
export function star({ documentId, anchor }, changed) {
  const script = { documentId, anchor };
  const isStarred = favourites().some((one) => isSame(one, script));
  const toggle = (event) => {
    const others = favourites().filter((one) => !isSame(one, script));
    keep('favourites', JSON.stringify(isStarred ? others : [...others, script]));
    changed(event);
  };
  return html`
    <button type="button" class="star" aria-label=${t('star')} title=${t('star')} data-document-id=${documentId}
      data-anchor=${anchor} aria-pressed=${String(isStarred)} @click=${toggle}>
      ${isStarred ? '★' : '☆'}
    </button>`;
}
