import { answerOf } from '../../shared/answer.js';
import { Saying } from '../../shared/buttons.js';
import { answerFor, channel, channelName, isPlain } from '../../shared/channels.js';
import { copy, copyRich } from '../../shared/clipboard.js';
import { highlightedWords, markWords } from '../../shared/highlight.js';
import { t } from '../../shared/language.js';
import { straight } from '../../shared/straight.js';
import { html } from '../../shared/template.js';
import { insert } from '../box/embedded.js';
import { copyButtons } from './copy-buttons.js';
import { plainText } from './plain.js';
import { formattedText } from './sent.js';
import { filled, focusVariable, unfilled, variableFields, wrapVariables } from './variables.js';

/** How long a first press of what is internal counts, in milliseconds. */
const MEANT = 3000;

/**
 * An answer that can be quoted: as it would be sent in the chosen channel, with fields for what is
 * different for each customer and the buttons that copy it.
 */
export class Quote {
  #source;
  #text;
  #names;
  #copied;
  #isVariant;
  #isSure = false;
  /** What was open when it was to be copied: whoever asks for the same again means it. */
  #askedOpen = '';
  /** Whether what is known now is different. */
  hasChanged = false;
  #saying = { text: new Saying(), rich: new Saying(), insert: new Saying() };

  /**
   * @param source the reply, or an entry that looks like one
   * @param pins the product and version that links carry on
   * @param copied is told that it was copied
   */
  constructor(source, pins, copied = () => {}) {
    this.#source = source;
    this.#copied = copied;
    const { text, html: formatted, highlights, isVariant } = answerFor(source);
    this.#isVariant = isVariant;
    this.answer = isPlain() && text ? asSent(text) : answerOf(formatted, { id: source.documentId, product: source.product }, pins);
    this.#text = text || plainText(this.answer);
    this.#names = wrapVariables(this.answer);
    // Behind the variables, which a mark would cut.
    markWords(this.answer, isPlain() ? [] : highlightedWords(text, highlights));
  }

  get isInternal() {
    return this.#source.audience === 'internal';
  }

  /** For which channel it was written, if it was. */
  variantBadge() {
    const name = channel();
    return this.#isVariant && html`<span class="badge" data-channel=${name}>${t('variant', { channel: channelName(name) })}</span>`;
  }

  fields() {
    return variableFields(this.#names, () => this.copyText());
  }

  buttons() {
    return copyButtons(this, this.#saying);
  }

  /** What would be sent. What is internal says so wherever it is pasted. */
  get text() {
    const text = straight(filled(this.#text));
    return this.isInternal ? `${t('internalPrefix')}${text}` : text;
  }

  get html() {
    return formattedText(this.answer);
  }

  async copyText() {
    if (this.#isMeant(this.#saying.text)) {
      this.#say(this.#saying.text, await copy(this.text));
    }
  }

  async copyRich() {
    if (this.isInternal || isPlain()) {
      await this.copyText();
    } else if (this.#isMeant(this.#saying.rich)) {
      this.#say(this.#saying.rich, await copyRich(this.html, this.text));
    }
  }

  insert() {
    if (!this.#isMeant(this.#saying.insert)) {
      return;
    }
    insert(this.#source, this.text, this.html);
    this.#saying.insert.say('copied', t('inserted'));
    this.#copied();
  }

  /**
   * What is internal, has changed or has something to fill in is only copied when it is asked for twice: with something
   * to fill in, the keyboard goes there first.
   */
  #isMeant(saying) {
    return this.#isFilled(saying) && this.#isForHere(saying);
  }

  #isFilled(saying) {
    const open = unfilled(this.#text);
    const names = open.join('、');
    const isMeant = open.length === 0 || names === this.#askedOpen;
    this.#askedOpen = names;
    if (!isMeant) {
      saying.say('open', t('copyOpen', { names }));
      focusVariable(this.answer.closest('.reply'), open);
    }
    return isMeant;
  }

  #isForHere(saying) {
    if (!(this.isInternal || this.hasChanged) || this.#isSure) {
      return true;
    }
    this.#isSure = true;
    setTimeout(() => (this.#isSure = false), MEANT);
    saying.say('asked', t(this.hasChanged ? 'copyChanged' : 'copyInternal'));
    return false;
  }

  #say(saying, isCopied) {
    const open = unfilled(this.#text);
    if (!isCopied) {
      saying.say('failed', t('copyFailed'));
      return;
    }
    const said = this.isInternal ? t('copiedInternal') : t('copied');
    saying.say(open.length > 0 ? 'open' : 'copied', open.length > 0 ? t('copiedOpen', { names: open.join('、') }) : said);
    this.#copied();
  }
}

/** A text as it arrives where there is no formatting. */
function asSent(text) {
  const answer = document.createElement('div');
  Object.assign(answer, { className: 'answer as-sent', lang: 'zh-CN', textContent: straight(text) });
  return answer;
}
