import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { keep, kept } from '../../shared/store.js';

/** The event of a star that was set or taken away. */
export const STARRED = 'yingda:starred';

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

/** A star that tells whether a script is a favourite, and makes it one or no longer. */
export function star({ documentId, anchor }) {
  const script = { documentId, anchor };
  const node = element('button', { type: 'button', class: 'star', 'aria-label': t('star'), title: t('star') });
  Object.assign(node.dataset, script);
  show(node);
  node.addEventListener('click', () => {
    const others = favourites().filter((one) => !isSame(one, script));
    keep('favourites', JSON.stringify(node.ariaPressed === 'true' ? others : [...others, script]));
    node.dispatchEvent(new Event(STARRED, { bubbles: true }));
  });
  return node;
}

function show(node) {
  const isStarred = favourites().some((one) => isSame(one, node.dataset));
  node.setAttribute('aria-pressed', String(isStarred));
  node.textContent = isStarred ? '★' : '☆';
}

/** Lets every star below a node tell what holds now: one script may stand in several places. */
export function showStars(root) {
  root.querySelectorAll('.star').forEach(show);
}
