import { announce, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';

/** In how many frames entries that come into sight take their true height. */
const SETTLING = 3;

const wide = matchMedia('(min-width: 60rem)');

/** An entry's id in the page: apart from the page's own ids, whatever authors call their anchors. */
export const entryId = (anchor) => `entry-${anchor}`;

/** The anchor of a heading, as the importer makes it. */
export function anchorOf(heading) {
  const letters = heading.trim().replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '');
  return letters.replace(/\s/gu, '-').toLowerCase();
}

/** The table of contents: beside the entries where there is room, folded above them otherwise. */
export function contents(entries) {
  if (entries.length < 2) {
    return null;
  }
  const list = element(
    'details',
    { open: wide.matches },
    element('summary', {}, t('contents')),
    element('ol', { lang: 'zh-CN' }, ...lines(entries)),
  );
  wide.addEventListener('change', function follow() {
    if (list.isConnected) {
      list.open = wide.matches;
    } else {
      wide.removeEventListener('change', follow);
    }
  });
  const nav = element('nav', { id: 'contents', 'aria-label': t('contents') }, list);
  nav.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-anchor]');
    if (link) {
      list.open = wide.matches;
      showEntry(link.dataset.anchor);
    }
  });
  return nav;
}

/** A line for each entry, and one for each heading above it that is no entry itself. */
function lines(entries) {
  const items = [];
  let before = [];
  for (const { anchor, path = [], question } of entries) {
    const other = path.findIndex((heading, depth) => heading !== before[depth]);
    const fresh = other < 0 ? path.length : other;
    path
      .slice(fresh)
      .forEach((heading, index) => items.push(line(fresh + index, element('span', {}, heading))));
    const link = element(
      'a',
      { href: `#${encodeURIComponent(anchor)}`, 'data-anchor': anchor },
      question,
    );
    items.push(line(path.length, link));
    before = [...path, question];
  }
  return items;
}

function line(depth, child) {
  return element('li', { 'data-depth': Math.min(depth, 4) }, child);
}

/** Marks no entry as the one meant, and stops scrolling to one. */
export function showNone() {
  for (const marked of document.querySelectorAll('#document [aria-current]')) {
    marked.removeAttribute('aria-current');
  }
}

/** Scrolls to an entry and marks it, and its line in the table of contents, as the one meant. */
export function showEntry(anchor) {
  showNone();
  const entry = document.getElementById(entryId(anchor)) ?? firstBelow(anchor);
  sayMissing(entry ? '' : t('entryMissing', { anchor }));
  if (!entry) {
    return;
  }
  entry.setAttribute('aria-current', 'true');
  bringUp(entry, SETTLING);
  entry.focus({ preventScroll: true });
  const own = CSS.escape(entry.dataset.anchor);
  const link = document.querySelector(`#contents [data-anchor="${own}"]`);
  link?.setAttribute('aria-current', 'true');
  link?.scrollIntoView({ block: 'nearest' });
}

/**
 * The entry that a link to a heading without a text of its own leads to.
 *
 * @returns {HTMLElement | null}
 */
function firstBelow(anchor) {
  return document.querySelector(`.entry[data-path~="${CSS.escape(anchor)}"]`);
}

function sayMissing(text) {
  const notice = document.getElementById('entry-missing');
  notice.textContent = text;
  notice.hidden = text === '';
  announce(text);
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
