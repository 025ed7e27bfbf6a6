import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { choice } from '../parts/form.js';

/** What a column of a table can be said to be, as the pages and as tables call it. */
const FIELDS = { question: '问题', columnAnswer: '答案', columnSimilar: '相似问', tags: '标签' };

/** The columns of a table whose names say nothing, to be assigned by hand. */
export class ColumnAssignment {
  #names;
  #file;
  #assign;
  #chosen = {};

  /**
   * @param {{file: string, params: {columns: string[]}}} rejected the table
   * @param assign hears which column is what
   */
  constructor({ file, params }, assign) {
    this.#file = file;
    this.#names = params.columns;
    this.#assign = assign;
  }

  view() {
    const options = [['', t('importColumnNone')], ...this.#options()];
    return html`
      <section id="columns" class="about-fields">
        <p>${t('importColumns', { file: this.#file })}</p>
        <div class="fields">
          ${Object.entries(FIELDS).map(([name, field]) => choice(name, { name }, options, '', (column) => (this.#chosen[field] = column)))}
        </div>
        <p class="actions">
          <button type="button" id="assign" @click=${attempted(() => this.#assign(this.#present()))}>${t('importAssign')}</button>
        </p>
      </section>`;
  }

  /** By name, or by letter where two have the same. */
  #options() {
    return this.#names
      .map((name, position) => {
        const twice = this.#names.indexOf(name) !== this.#names.lastIndexOf(name);
        return [twice ? letterOf(position) : name, `${letterOf(position)} ${name}`];
      })
      .filter((_, position) => this.#names[position].trim());
  }

  #present() {
    return Object.fromEntries(Object.entries(this.#chosen).filter(([, column]) => column));
  }
}

/** As Excel counts. */
function letterOf(position) {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : letterOf(Math.floor(position / 26) - 1) + last;
}
