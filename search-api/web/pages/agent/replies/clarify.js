import { queryAddress } from '../../shared/address.js';
import { Saying } from '../../shared/buttons.js';
import { copy } from '../../shared/clipboard.js';
import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { straight } from '../../shared/straight.js';
import { html, stateful } from '../../shared/template.js';

/** The questions to choose from. With nothing to choose from, the reply below is the question: is it this? */
export function clarifyView(questions, replies, pins) {
  const isOne = questions.length === 1;
  const asked = questions.filter((one) => !isInternal(one, replies));
  return html`
    <div id="clarify" class=${isOne && 'one'}>
      <div class="top">
        <h2>${t(isOne ? 'clarifyOne' : 'clarify')}</h2>
        ${asked.length > 0 && askBack(asked)}
      </div>
      ${!isOne && html`<ul>${questions.map((one) => html`<li>${chip(one, pins)}</li>`)}</ul>`}
    </div>`;
}

function chip({ query, documentId, anchor }, pins) {
  return html`
    <a class="chip" href=${queryAddress(query, pins)} data-query=${query} data-document-id=${documentId} data-anchor=${anchor}
      lang="zh-CN">${query}</a>`;
}

/** Whether one of the replies to a question is not for customers: nor is the question then. */
function isInternal({ documentId, anchor }, replies) {
  return replies.some((reply) => reply.audience === 'internal' && reply.documentId === documentId && reply.anchor === anchor);
}

/** Copies the question that asks the customer back. */
const askBack = stateful(
  class {
    #saying = new Saying();

    view(questions) {
      const copyQuestion = async () => {
        const isCopied = await copy(straight(`${t('askBackText')}\n${listOf(questions)}`));
        this.#saying.say(isCopied ? 'copied' : 'failed', t(isCopied ? 'copied' : 'copyFailed'));
      };
      return html`
        <button type="button" class="copy" id="ask-back" data-state=${this.#saying.state} @click=${attempted(copyQuestion)}>
          ${this.#saying.text ?? t('askBack')}
        </button>`;
    }
  },
);

function listOf(questions) {
  return questions.length === 1
    ? questions[0].query
    : questions.map(({ query }, index) => `${index + 1}. ${query}`).join('\n');
}
