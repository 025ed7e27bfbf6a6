import { suggest } from '../../shared/api.js';
import { announce, element } from '../../shared/dom.js';
import { internalBadge, kindBadge } from '../../shared/format.js';
import { marked } from '../../shared/highlight.js';
import { t } from '../../shared/language.js';

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
  #questions = [];
  #active = -1;
  #timer;
  #typedAt = -PAUSE;
  #request = new AbortController();

  /**
   * @param pins tells the product and version
   * @param choose takes the question that was chosen
   */
  constructor(box, list, { pins, choose }) {
    this.#box = box;
    this.#list = list;
    this.#pins = pins;
    this.#choose = choose;
    box.addEventListener('input', (event) => event.isComposing || this.#typed());
    box.addEventListener('compositionend', () => this.#typed());
    box.addEventListener('blur', () => this.close());
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => this.#clicked(event));
  }

  get isOpen() {
    return !this.#list.hidden;
  }

  /** The question the arrows stand on, or null. */
  get chosen() {
    return this.#questions[this.#active] ?? null;
  }

  /** Steps through the list; before the first and behind the last stands the text itself. */
  move(step) {
    const places = this.#questions.length + 1;
    this.#activate(((this.#active + 1 + step + places) % places) - 1);
  }

  close() {
    clearTimeout(this.#timer);
    this.#request.abort();
    this.#show([]);
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#request.abort();
    this.#activate(-1);
    const now = performance.now();
    const isHasty = now - this.#typedAt < PAUSE;
    this.#typedAt = now;
    if (this.#box.value.trim() === '') {
      this.#show([]);
    } else if (isHasty) {
      this.#timer = setTimeout(() => this.#load(), PAUSE);
    } else {
      this.#load();
    }
  }

  async #load() {
    this.#request = new AbortController();
    const { signal } = this.#request;
    try {
      const { suggestions = [] } = await suggest(this.#box.value.trim(), this.#pins(), signal);
      if (!signal.aborted) {
        this.#show(suggestions);
      }
    } catch {
      // Typing goes on without help; asking will tell what is wrong.
      if (!signal.aborted) {
        this.#show([]);
      }
    }
  }

  #show(suggestions) {
    this.#questions = suggestions.map(({ question }) => question);
    this.#list.replaceChildren(...suggestions.map(option));
    this.#list.hidden = suggestions.length === 0;
    this.#box.setAttribute('aria-expanded', String(this.isOpen));
    this.#activate(-1);
    if (this.isOpen) {
      announce(t('suggested', { count: suggestions.length }));
    }
  }

  #activate(index) {
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#list.children[index];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      this.#box.setAttribute('aria-activedescendant', option.id);
    } else {
      this.#box.removeAttribute('aria-activedescendant');
    }
  }

  #clicked(event) {
    const index = [...this.#list.children].indexOf(event.target.closest('[role=option]'));
    if (index >= 0) {
      this.#choose(this.#questions[index]);
    }
  }
}

function option(suggestion, index) {
  const { documentId, anchor, kind, product, audience, question, matched = question, highlights } = suggestion;
  const same = matched === question;
  const asked = element('span', { class: 'asked' }, same ? marked(question, highlights) : question);
  const about = element(
    'span',
    { class: 'about' },
    product ? element('span', { class: 'tag' }, product) : null,
    internalBadge(audience),
    kindBadge(kind),
  );
  const other = same
    ? null
    : element('span', { class: 'other' }, t('wording'), marked(matched, highlights));
  return element(
    'li',
    {
      id: `suggestion-${index}`,
      role: 'option',
      'aria-selected': 'false',
      'data-document-id': documentId,
      'data-anchor': anchor,
      lang: 'zh-CN',
    },
    asked,
    about,
    other,
  );
}
