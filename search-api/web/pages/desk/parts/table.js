import { t } from '../../shared/language.js';
import { sideways } from '../../shared/scroll.js';
import { html } from '../../shared/template.js';

/**
 * A table that scrolls by itself where it is wider than the page.
 *
 * @param rows lists of texts, numbers or templates; the first of each names the row, and a column
 *   with a number in it is one of numbers
 * @param {string} [name] a further class of its place
 */
export function table(label, heads, rows, name = '') {
  const alignments = heads.map((head, column) => rows.some((row) => typeof row[column] === 'number') && 'number');
  return html`
    <div class=${`table ${name}`.trim()} role="group" aria-label=${label} ${sideways()}>
      <table>
        <thead><tr>${heads.map((head, column) => html`<th scope="col" class=${alignments[column]}>${head}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => rowView(row, alignments))}</tbody>
      </table>
    </div>`;
}

/** A table with the names of its heads, of which further rows come when somebody asks for them. */
export function pagedTable(title, heads, list, rowOf) {
  return html`${table(t(title), heads.map((head) => t(head)), list.items.map(rowOf))}${list.moreButton()}`;
}

function rowView([first, ...others], [, ...alignments]) {
  const cells = others.map((cell, column) => html`<td class=${alignments[column]}>${textOf(cell)}</td>`);
  return html`<tr><th scope="row">${textOf(first)}</th>${cells}</tr>`;
}

function textOf(cell) {
  return typeof cell === 'number' ? cell.toLocaleString() : cell;
}
