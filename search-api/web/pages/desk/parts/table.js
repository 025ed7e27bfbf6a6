import { button, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { scrollsSideways } from '../../shared/scroll.js';

/**
 * A table that scrolls by itself where it is wider than the page.
 *
 * @param rows lists of texts, numbers or nodes; the first of each names the row
 */
export function table(label, heads, rows) {
  const place = element(
    'div',
    { class: 'table', role: 'group', 'aria-label': label },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...heads.map((head, column) => headNode(head, rows[0]?.[column])))),
      element('tbody', {}, ...rows.map(rowNode)),
    ),
  );
  scrollsSideways(place);
  return place;
}

/**
 * A table of which further rows come when somebody asks for them, and the button that does.
 *
 * @param rowOf makes a row of an item
 * @param read takes where to go on, gives `items` and `next`
 * @param page the first of these pages
 */
export function pagedTable({ label, heads, rowOf, read }, page) {
  const place = table(label, heads, page.items.map(rowOf));
  let { next } = page;
  const more = button({ class: 'more', hidden: !next }, t('deskMore'), async () => {
    const further = await read(next);
    place.querySelector('tbody').append(...further.items.map(rowOf).map(rowNode));
    next = further.next;
    more.hidden = !next;
  });
  return [place, more];
}

/** Above numbers it stands where they do. */
function headNode(head, below) {
  return element('th', { scope: 'col', class: typeof below === 'number' ? 'number' : null }, head);
}

function rowNode([first, ...others]) {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, textOf(first)),
    ...others.map((cell) => element('td', { class: typeof cell === 'number' ? 'number' : null }, textOf(cell))),
  );
}

function textOf(cell) {
  return typeof cell === 'number' ? cell.toLocaleString() : cell;
}
