import { t } from '../../shared/language.js';
import { sideways } from '../../shared/scroll.js';
import { html } from '../../shared/template.js';

/**
 * A table that scrolls by itself where it is wider than the page.
 *
 * @param rows lists of texts, numbers or templates; the first of each names the row
 * @param {string} [name] a further class of its place
 */
export function table(label, heads, rows, name = '') {
  return html`
    <div class=${`table ${name}`.trim()} role="group" aria-label=${label} ${sideways()}>
      <table>
        <thead><tr>${heads.map((head, column) => headView(head, rows[0]?.[column]))}</tr></thead>
        <tbody>${rows.map(rowView)}</tbody>
      </table>
    </div>`;
}

/** A table with the names of its heads, of which further rows come when somebody asks for them. */
export function pagedTable(title, heads, list, rowOf) {
  return html`${table(t(title), heads.map((head) => t(head)), list.items.map(rowOf))}${list.moreButton()}`;
}

const alignment = (cell) => typeof cell === 'number' && 'number';

/** Above numbers it stands where they do. */
function headView(head, below) {
  return html`<th scope="col" class=${alignment(below)}>${head}</th>`;
}

function rowView([first, ...others]) {
  const cells = others.map((cell) => html`<td class=${alignment(cell)}>${textOf(cell)}</td>`);
  return html`<tr><th scope="row">${textOf(first)}</th>${cells}</tr>`;
}

function textOf(cell) {
  return typeof cell === 'number' ? cell.toLocaleString() : cell;
}
