import { documentAddress } from '../../shared/address.js';
import { html, stateful } from '../../shared/template.js';
import { Quote } from '../replies/quote.js';
import { star } from './favourites.js';

/** One script with its answer and the buttons that copy it. */
class ScriptCard {
  /** @type {Quote | undefined} */
  #quote;

  /** @param starred hears of its star */
  view(script, pins, starred) {
    this.#quote ??= new Quote(script, pins);
    const quote = this.#quote;
    const { documentId, anchor, audience, question } = script;
    return html`
      <article class="reply script" tabindex="0" data-anchor=${anchor} data-audience=${audience} aria-keyshortcuts="Enter"
        @keydown=${(event) => pressed(event, quote)} @yingda:copy=${() => quote.copyText()}>
        <div class="top">
          <h2 class="question" lang="zh-CN"><a href=${documentAddress(documentId, anchor, pins)}>${question}</a></h2>
          <div class="copies">${quote.buttons()}${star(script, starred)}</div>
        </div>
        ${quote.fields()}
        ${quote.answer}
      </article>`;
  }
}

function pressed(event, quote) {
  if (event.key === 'Enter' && event.target === event.currentTarget) {
    event.preventDefault();
    event.shiftKey ? quote.copyRich() : quote.copyText();
  }
}

/** @type {(script: object, pins: object, starred: (event: Event) => void) => any} */
export const scriptCard = stateful(ScriptCard);
