import { copyButton } from '../../shared/buttons.js';
import { copy } from '../../shared/clipboard.js';
import { announce, attempted, focusOn } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { update } from '../../shared/page.js';
import { masked } from '../../shared/personal.js';
import { html, stateful } from '../../shared/template.js';
import { goldenButton } from '../../desk/parts/golden-add.js';
import { reportGap } from '../api.js';
import { usedFor } from './verdicts.js';

/** What was handed over already, and what is being written, by queryId: it stays when the page is shown anew. */
const handedOver = new Map();
const notes = new Map();

const saidOf = ({ isCopied }) => t(isCopied ? 'handedOver' : 'handedOverUncopied');

/** Records what nothing answers with the customer's words, and copies a summary for the colleague. */
class HandOver {
  #outcome = new Outcome();

  view(queryId, asked) {
    const done = handedOver.get(queryId);
    return html`
      <div>
        <div class="hand-over">${done ? this.#summary(done) : this.#form(queryId, asked)}</div>
        ${goldenButton(masked(asked.query), null)}
      </div>`;
  }

  #form(queryId, asked) {
    const report = () => this.#outcome.attempt(() => handOverNow(queryId, asked));
    return html`
      <form @submit=${attempted(report)}>
        <input id="hand-over-note" type="text" maxlength="2000" autocomplete="off" placeholder=${t('noteForColleague')}
          aria-label=${t('noteForColleague')} .defaultValue=${notes.get(queryId) ?? ''}
          @input=${({ target }) => notes.set(queryId, target.value)}>
        <button id="hand-over" type="submit" aria-keyshortcuts="g">${t('handOver')}</button>
        ${this.#outcome.view()}
      </form>`;
  }

  #summary(done) {
    return html`
      <p class="handed-over">${saidOf(done)}</p>
      <pre class="summary" tabindex="0" lang="zh-CN">${done.summary}</pre>
      ${copyButton(undefined, t('copy'), done.summary)}`;
  }
}

async function handOverNow(queryId, { query, context, pins }) {
  const note = (notes.get(queryId) ?? '').trim();
  const { summary } = await reportGap({ question: query, context, note, used: usedFor(queryId).join('、') }, pins);
  const done = { summary, isCopied: await copy(summary) };
  handedOver.set(queryId, done);
  update();
  focusOn('.summary');
  announce(saidOf(done));
}

/**
 * Lets an agent hand over what nothing answers.
 *
 * @type {(queryId: string, asked: {query: string, context: string[], pins: object}) => any} takes the query,
 *     what the customer said before, and the pins
 */
export const handOver = stateful(HandOver);
