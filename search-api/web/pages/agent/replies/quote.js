import { answerOf } from '../../shared/answer.js';
import { answerFor, channelName, channel, isPlain } from '../../shared/channels.js';
import { copy, copyRich } from '../../shared/clipboard.js';
import { announce, button, element, sayOn, straight } from '../../shared/dom.js';
import { canInsert, insert } from '../box/embedded.js';
import { highlightedWords, markWords } from '../../shared/highlight.js';
import { t } from '../../shared/language.js';
import { plainText } from './plain.js';
import { filled, unfilled, variableFields } from './variables.js';

/** How long a first press of what is internal counts, in milliseconds. */
const MEANT = 3000;

/**
 * An answer that can be quoted: as it would be sent in the chosen channel, with fields for what is
 * different for each customer and the buttons that copy it.
 */
export class Quote {
  #source;
  #text;
  #copied;
  #sure = false;

  /**
   * @param source the reply, or an entry that looks like one
   * @param pins the product and version that links carry on
   * @param copied is told that it was copied
   */
  constructor(source, pins, copied = () => {}) {
    this.#source = source;
    this.#copied = copied;
    const { text, html, highlights, isVariant } = answerFor(source);
    this.isVariant = isVariant;
    this.answer =
      isPlain() && text
        ? element('div', { class: 'answer as-sent', lang: 'zh-CN' }, text)
        : answerOf(html, { id: source.documentId, product: source.product }, pins);
    this.#text = text || plainText(this.answer);
    this.fields = variableFields(this.answer);
    // Behind the variables, which a mark would cut.
    markWords(this.answer, isPlain() ? [] : highlightedWords(text, highlights));
    this.buttons = this.#makeButtons();
  }

  /** For which channel it was written, if it was. */
  get variantBadge() {
    return this.isVariant
      ? element('span', { class: 'badge', 'data-channel': channel() }, t('variant', { channel: channelName(channel()) }))
      : null;
  }

  #makeButtons() {
    const text = button({ class: 'copy', title: 'Enter' }, t('copy'), () => this.copyText());
    const rich = button({ class: 'copy rich', title: 'Shift + Enter' }, t('copyRich'), () => this.copyRich());
    const give = button({ class: 'copy insert' }, t('insert'), () => this.#insert(give));
    const isInternal = this.#source.audience === 'internal';
    this.#buttons = { text, rich };
    return element(
      'div',
      { class: 'copies' },
      canInsert() && !isInternal ? give : null,
      text,
      isPlain() || isInternal ? null : rich,
    );
  }

  #buttons;

  /** What would be sent. What is internal says so wherever it is pasted. */
  get text() {
    const text = straight(filled(this.#text));
    return this.#source.audience === 'internal' ? `${t('internalPrefix')}${text}` : text;
  }

  get html() {
    const copy = this.answer.cloneNode(true);
    copy.querySelectorAll('mark, span').forEach((node) => node.replaceWith(...node.childNodes));
    copy.querySelectorAll('.picture').forEach((link) => link.replaceWith(t('picture', { text: link.firstChild.alt })));
    copy.querySelectorAll(`a:not([target])`).forEach((link) => link.replaceWith(...link.childNodes));
    copy.querySelectorAll('[tabindex], [role]').forEach((node) => {
      ['tabindex', 'role', 'aria-label'].forEach((name) => node.removeAttribute(name));
    });
    return copy.innerHTML;
  }

  async copyText() {
    if (this.#isMeant()) {
      this.#say(this.#buttons.text, await copy(this.text));
    }
  }

  async copyRich() {
    if (this.#source.audience === 'internal' || isPlain()) {
      await this.copyText();
    } else {
      this.#say(this.#buttons.rich, await copyRich(this.html, this.text));
    }
  }

  /** What is internal is only copied when it is asked for twice. */
  #isMeant() {
    if (this.#source.audience !== 'internal' || this.#sure) {
      return true;
    }
    this.#sure = true;
    setTimeout(() => (this.#sure = false), MEANT);
    sayOn(this.#buttons.text, 'asked', t('copyInternal'));
    return false;
  }

  #insert(give) {
    insert(this.#source, this.text, this.html);
    sayOn(give, 'copied', t('inserted'));
    this.#copied();
  }

  #say(node, isCopied) {
    const open = unfilled(this.#text);
    if (!isCopied) {
      sayOn(node, 'failed', t('copyFailed'));
      return;
    }
    const said = this.#source.audience === 'internal' ? t('copiedInternal') : t('copied');
    sayOn(node, open.length > 0 ? 'open' : 'copied', open.length > 0 ? t('copiedOpen', { names: open.join('、') }) : said);
    this.#copied();
  }
}

/** Whatever is selected of something internal says so wherever it is pasted. */
export function guardInternal() {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    const internal = [...document.querySelectorAll('[data-audience=internal]')];
    if (!selection.isCollapsed && internal.some((node) => selection.containsNode(node, true))) {
      event.preventDefault();
      event.clipboardData.setData('text/plain', t('internalPrefix') + selection.toString());
      announce(t('copiedInternal'));
    }
  });
}
