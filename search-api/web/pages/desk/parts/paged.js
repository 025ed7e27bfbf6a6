import { announce, attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';

/** What is read page by page, the next one when somebody asks for it. */
export class PagedList {
  items;
  #read;
  #next;
  #isReading = false;

  /**
   * @param {(next: any) => Promise<{items: any[], next?: any}>} read takes where to go on, undefined at first
   * @param {{items: any[], next?: any}} [page] the first one, if it was read already
   */
  constructor(read, page = { items: [] }) {
    this.#read = read;
    this.items = [...page.items];
    this.#next = page.next;
  }

  get hasMore() {
    return Boolean(this.#next);
  }

  /** Reads a further page; gives whether there are more. */
  async load() {
    this.#isReading = true;
    update();
    try {
      const { items, next } = await this.#read(this.#next);
      this.items.push(...items);
      this.#next = next;
      announce(t('deskEntries', { count: this.items.length }));
    } finally {
      this.#isReading = false;
      update();
    }
    return this.hasMore;
  }

  remove(item) {
    this.items.splice(this.items.indexOf(item), 1);
    update();
  }

  /** The button that reads on. */
  moreButton() {
    return html`
      <button type="button" class="more" ?hidden=${!this.hasMore} ?disabled=${this.#isReading} @click=${attempted(() => this.load())}>
        ${t('deskMore')}
      </button>`;
  }
}
