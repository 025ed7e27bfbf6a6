import { attempted, focusOn } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html, repeat, stateful } from '../../shared/template.js';
import { NO_ANSWER, parse, write } from '../parts/golden-text.js';
import { answersCell, kindCell } from './golden-cells.js';

/** Golden questions as a table: a question, and the entries any of which is right, or why nothing answers it. */
class GoldenTable {
  /** @type {any[] | undefined} */
  #lines;

  view(name, text, changed) {
    const lines = this.#lines ?? parse(text);
    this.#lines = lines;
    const keep = () => changed(write(lines));
    const cell = name === NO_ANSWER ? kindCell : answersCell;
    const heads = ['question', name === NO_ANSWER ? 'goldenKind' : 'goldenEntry', 'goldenActions'];
    const rowOf = (line) => ('remark' in line ? remarkRow(line) : questionRow(line, cell(line, keep), { keep, remove: (row) => this.#remove(line, row, keep) }));
    return html`
      <div id="golden-table">
        <table>
          <thead><tr>${heads.map((head) => html`<th scope="col">${t(head)}</th>`)}</tr></thead>
          <tbody>${repeat(lines, (line) => line, rowOf)}</tbody>
        </table>
        <button type="button" id="golden-add" @click=${attempted(() => this.#add())}>${t('goldenAdd')}</button>
      </div>`;
  }

  #add() {
    this.#lines?.push({ question: '', answers: [] });
    update();
    focusOn('#golden-table tbody tr:last-child input');
  }

  /** The keyboard goes to the row behind, or before. */
  #remove(line, row, keep) {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    this.#lines?.splice(this.#lines.indexOf(line), 1);
    keep();
    next?.querySelector('input')?.focus();
  }
}

function remarkRow({ remark }) {
  const words = remark.replace(/^# /, '');
  return html`<tr class="remark" ?hidden=${!words}><th colspan="3" scope="rowgroup" lang="zh-CN">${words}</th></tr>`;
}

function questionRow(line, answer, { keep, remove }) {
  const typed = ({ target }) => {
    line.question = target.value;
    keep();
  };
  const drop = ({ target }) => remove(target.closest('tr'));
  return html`
    <tr class="golden">
      <td><input type="text" lang="zh-CN" maxlength="500" .defaultValue=${line.question} aria-label=${t('question')} @input=${typed}></td>
      <td>${answer}</td>
      <td><button type="button" class="danger" @click=${attempted(drop)}>${t('goldenRemove')}</button></td>
    </tr>`;
}

/** @type {(name: string, text: string, changed: (text: string) => void) => any} `changed` hears the table as a text */
export const goldenTable = stateful(GoldenTable);
