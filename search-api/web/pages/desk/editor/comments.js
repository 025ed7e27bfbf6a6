import { announce, focusOn } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html, repeat } from '../../shared/template.js';
import { listComments } from '../api/lists.js';
import { commentKey, commentView } from '../parts/comment.js';

/** Read at once: what agents said of one document, and nobody has dealt with. */
const MOST = 200;

/** What agents said of the entries of a document. */
export class Comments {
  /** @type {any[]} */
  #open;

  constructor(open) {
    this.#open = open;
  }

  /** Whoever may not read them writes without. */
  static async of(document) {
    return new Comments((await listComments({ document, limit: MOST }).catch(() => ({ items: [] }))).items);
  }

  #on(entry) {
    return this.#open.filter(({ anchor }) => anchor === entry?.anchor);
  }

  /** How many wait at an entry, if there are any. */
  badge(entry) {
    const count = this.#on(entry).length;
    return count > 0 && html` <span class="badge">${t('commentsCount', { count })}</span>`;
  }

  view(entry) {
    const here = this.#on(entry);
    return (
      here.length > 0 &&
      html`
        <section class="comments notice">
          <h2>${t('commentsOfEntry')}</h2>
          <ul>${repeat(here, commentKey, (comment) => html`<li data-comment=${commentKey(comment)}>${commentView(comment, () => this.#isDone(comment))}</li>`)}</ul>
        </section>`
    );
  }

  #isDone(comment) {
    this.#open = this.#open.filter((one) => one !== comment);
    update();
    announce(t('commentDone'));
    focusOn('#entry input');
  }
}
