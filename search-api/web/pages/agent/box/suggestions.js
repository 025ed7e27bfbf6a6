import { internalBadge, kindBadge } from '../../shared/badges.js';
import { announce } from '../../shared/dom.js';
import { marked } from '../../shared/highlight.js';
import { t } from '../../shared/language.js';
import { html, render } from '../../shared/template.js';
import { suggest } from '../api.js';

/** Milliseconds between two keys below which somebody types faster than they read, or holds one. */
const PAUSE = 40;

/**
 * The type-ahead of the question box, an ARIA combobox with a listbox. Of all its requests only the
 * newest counts: the one before is aborted.
 */
export class Suggestions {
  #box;
  #list;
  #pins;
  #choose;
  /** @type {any[]} */
  #suggestions = [];
  #active = -1;
  #timer = 0;
  #typedAt = -PAUSE;
  #request = new AbortController();

  /**
   * @param {HTMLInputElement} box
   * @param {HTMLElement} list
   * @param {{pins: () => object, choose: (question: string) => void}} page tells the product and version,
   *     and takes the question that was chosen
   */
  constructor(box, list, { pins, choose }) {
    this.#box = box;
    this.#list = list;
    this.#pins = pins;
    this.#choose = choose;
    box.addEventListener('input', (event) => /** @type {InputEvent} */ (event).isComposing || this.#typed());
    box.addEventListener('compositionend', () => this.#typed());
    box.addEventListener('blur', () => this.close());
    list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get isOpen() {
    return this.#suggestions.length > 0;
  }

  /** @returns {string | null} the question the arrows stand on */
  get chosen() {
    return this.#suggestions[this.#active]?.question ?? null;
  }

  /** Steps through the list; before the first and behind the last stands the text itself. */
  move(step) {
    const places = this.#suggestions.length + 1;
    this.#active = ((this.#active + 1 + step + places) % places) - 1;
    this.#show();
    this.#list.children[this.#active]?.scrollIntoView({ block: 'nearest' });
  }

  close() {
    clearTimeout(this.#timer);
    this.#request.abort();
    this.#offer([]);
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#request.abort();
    this.#active = -1;
    this.#show();
    const now = performance.now();
    const isHasty = now - this.#typedAt < PAUSE;
    this.#typedAt = now;
    if (this.#box.value.trim() === '') {
      this.#offer([]);
    } else if (isHasty) {
      this.#timer = setTimeout(() => this.#load(), PAUSE);
    } else {
      this.#load();
    }
  }

  async #load() {
    this.#request = new AbortController();
    const { signal } = this.#request;
    // Typing goes on without help; asking will tell what is wrong.
    const { suggestions = [] } = await suggest(this.#box.value.trim(), this.#pins(), signal).catch(() => ({}));
    if (!signal.aborted) {
      this.#offer(suggestions);
    }
  }

  #offer(suggestions) {
    this.#suggestions = suggestions;
    this.#active = -1;
    this.#show();
    if (this.isOpen) {
      announce(t('suggested', { count: suggestions.length }));
    }
  }

  #show() {
    const lines = this.#suggestions.map((one, index) =>
      optionView(one, index, { isActive: index === this.#active, choose: () => this.#choose(one.question) }),
    );
    render(lines, this.#list);
    this.#list.hidden = !this.isOpen;
    this.#box.setAttribute('aria-expanded', String(this.isOpen));
    if (this.#active < 0) {
      this.#box.removeAttribute('aria-activedescendant');
    } else {
      this.#box.setAttribute('aria-activedescendant', optionId(this.#active));
    }
  }
}

const optionId = (index) => `suggestion-${index}`;

function optionView(suggestion, index, { isActive, choose }) {
  const { documentId, anchor, kind, product, audience, question, matched = question, highlights } = suggestion;
  const isSame = matched === question;
  return html`
    <li id=${optionId(index)} role="option" aria-selected=${String(isActive)} data-document-id=${documentId}
      data-anchor=${anchor} lang="zh-CN" @click=${choose}>
      <span class="asked">${isSame ? marked(question, highlights) : question}</span>
      <span class="about">
        ${product && html`<span class="tag">${product}</span>`}
        ${internalBadge(audience)}
        ${kindBadge(kind)}
      </span>
      ${!isSame && html`<span class="other">${t('wording')}${marked(matched, highlights)}</span>`}
    </li>`;
}
