import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { PagedList } from '../parts/paged.js';

/** One list of what waits to be done, with its name and how much of it is there. */
export class Task {
  #name;
  #title;
  #lineOf;
  #list;
  #count = '';

  /**
   * @param read a page of it, see {@link PagedList}
   * @param lineOf makes a line of one
   */
  constructor(name, title, read, lineOf) {
    this.#name = name;
    this.#title = title;
    this.#list = new PagedList(read);
    this.#lineOf = lineOf;
  }

  /** Reads the first page; gives itself. */
  async load() {
    const isMore = await this.#list.load();
    this.#count = `${this.#list.items.length}${isMore ? '+' : ''}`;
    return this;
  }

  remove(item) {
    this.#list.remove(item);
  }

  view() {
    const lines = this.#list.items.map((item) => this.#lineOf(item));
    return html`
      <section class="task" data-task=${this.#name}>
        <h2 tabindex="-1">${t(this.#title)} <span class="badge">${this.#count}</span></h2>
        ${lines.length > 0 ? html`<ul class="documents">${lines}</ul>` : html`<p class="none">${t('taskNone')}</p>`}
        ${this.#list.moreButton()}
      </section>`;
  }
}
