import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';

/** A text that is folded to the lines its style allows, if it is longer than that. */
export class Fold {
  #node;
  #isFolded = true;
  #isLong = false;

  /** @param {HTMLElement} node holds the text */
  constructor(node) {
    this.#node = node;
    node.classList.add('folded');
    node.addEventListener('focusin', () => this.#fold(false));
    new ResizeObserver(() => this.#measure()).observe(node);
  }

  /** The button below the text that unfolds it. */
  view() {
    const isFolded = this.#isFolded;
    return html`
      <button type="button" class="unfold" aria-expanded=${String(!isFolded)} ?hidden=${!this.#isLong} @click=${() => this.#fold(!isFolded)}>
        ${t(isFolded ? 'unfold' : 'fold')}
      </button>`;
  }

  #fold(isFolded) {
    if (isFolded !== this.#isFolded) {
      this.#isFolded = isFolded;
      this.#node.classList.toggle('folded', isFolded);
      update();
    }
  }

  /** Only a folded text tells whether it is too long: an unfolded one always fits. */
  #measure() {
    const isLong = this.#isFolded ? this.#node.scrollHeight > this.#node.clientHeight + 1 : this.#isLong;
    if (isLong !== this.#isLong) {
      this.#isLong = isLong;
      this.#node.classList.toggle('long', isLong);
      update();
    }
  }
}
