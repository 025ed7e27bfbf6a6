import { element } from '../dom.js';
import { scrollsSideways } from '../scroll.js';

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
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
      element('tbody', {}, ...rows.map(rowOf)),
    ),
  );
  scrollsSideways(place);
  return place;
}

function rowOf([first, ...others]) {
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
