import { confidenceLevel } from '../../shared/confidence.js';
import { marked } from '../../shared/highlight.js';
import { t } from '../../shared/language.js';
import { html, stateful } from '../../shared/template.js';
import { goldenButton } from '../../desk/parts/golden-add.js';
import { changedView } from './changed.js';
import { Fold } from './fold.js';
import { Quote } from './quote.js';
import { badgesView, factsView } from './reply-facts.js';
import { selectedReply } from './selected.js';
import { Verdicts } from './verdicts.js';

/** One suggested reply: what it answers, how sure that is, the answer and where it stands. */
class ReplyCard {
  #verdicts;
  #quote;
  #fold;

  view(reply, { queryId, query, pins, changed, reload }, number) {
    this.#verdicts ??= new Verdicts(reply, queryId);
    this.#quote ??= new Quote(reply, pins, () => this.#verdicts.sayUsed());
    this.#fold ??= new Fold(this.#quote.answer);
    const { documentId, anchor, audience, confidence = 0, isAnswer = false } = reply;
    this.#quote.hasChanged = changed.has(documentId);
    return html`
      <article class="reply" tabindex="0" aria-labelledby=${`question-${number}`}
        aria-keyshortcuts=${`Enter Control+${number} Alt+${number}`} data-document-id=${documentId} data-anchor=${anchor}
        data-audience=${audience} data-number=${number} data-level=${confidenceLevel(confidence, isAnswer)}
        @keydown=${(event) => this.#pressed(event)} @yingda:copy=${() => this.#quote.copyText()}>
        <div class="top">
          ${badgesView(reply, this.#quote.variantBadge(), number)}
          <div class="copies">${this.#quote.buttons()}</div>
        </div>
        ${questionView(reply, number)}
        ${this.#quote.hasChanged && changedView(reload)}
        ${this.#quote.fields()}
        ${this.#quote.answer}
        ${this.#fold.view()}
        ${factsView(reply, pins)}
        <div class="after">${this.#verdicts.view()}${goldenButton(query, `${documentId}#${anchor}`)}</div>
      </article>`;
  }

  #pressed(event) {
    if (!selectedReply(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Enter' && event.target === event.currentTarget) {
      event.preventDefault();
      event.shiftKey ? this.#quote.copyRich() : this.#quote.copyText();
    } else if (this.#verdicts.press(event.key, event.currentTarget)) {
      event.preventDefault();
    }
  }
}

/** What it answers, and under which other wording it was found, if it was. */
function questionView({ question, matched, highlights }, number) {
  const isOther = matched && matched !== question;
  return html`
    <h2 id=${`question-${number}`} class="question" lang="zh-CN">${marked(question, highlights?.question)}</h2>
    ${isOther && html`<p class="wording">${t('wording')}<span lang="zh-CN">${matched}</span></p>`}`;
}

/**
 * @type {(reply: object, found: {queryId: string, query: string, pins: object, changed: Set<string>, reload: () => any},
 *     number: number) => any} takes the query it was found by, the pins that links carry on, which documents have changed
 *     since, and its place, from 1
 */
export const replyCard = stateful(ReplyCard);
