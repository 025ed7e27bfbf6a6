import { announce } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';

/** In how many frames entries that come into sight take their true height. */
const SETTLING = 3;

/** Which entry is meant, and which anchor leads nowhere: empty for none. */
export const place = { current: '', missing: '' };

/** An entry's id in the page: apart from the page's own ids, whatever authors call their anchors. */
export const entryId = (anchor) => `entry-${anchor}`;

/** Marks no entry as the one meant, and stops scrolling to one. */
export function showNone() {
  Object.assign(place, { current: '', missing: '' });
  update();
}

/** Scrolls to an entry and marks it, and its line in the table of contents, as the one meant. */
export function showEntry(anchor) {
  const entry = document.getElementById(entryId(anchor)) ?? firstBelow(anchor);
  Object.assign(place, { current: entry?.dataset.anchor ?? '', missing: entry ? '' : anchor });
  update();
  announce(entry ? '' : t('entryMissing', { anchor }));
  if (entry) {
    bringUp(entry, SETTLING);
    entry.focus({ preventScroll: true });
    document.querySelector('#contents [aria-current]')?.scrollIntoView({ block: 'nearest' });
  }
}

/**
 * The entry that a link to a heading without a text of its own leads to.
 *
 * @returns {HTMLElement | null}
 */
function firstBelow(anchor) {
  return document.querySelector(`.entry[data-path~="${CSS.escape(anchor)}"]`);
}

/** Scrolls again while the entries above, laid out only now, move the one that is still meant. */
function bringUp(entry, frames) {
  if (!entry.hasAttribute('aria-current')) {
    return;
  }
  entry.scrollIntoView();
  if (frames > 0) {
    requestAnimationFrame(() => bringUp(entry, frames - 1));
  }
}
