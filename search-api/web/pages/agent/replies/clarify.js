import { queryAddress } from '../../shared/address.js';
import { internalBadge, kindBadge } from '../../shared/badges.js';
import { copyButton } from '../../shared/buttons.js';
import { t } from '../../shared/language.js';
import { straight } from '../../shared/straight.js';
import { html } from '../../shared/template.js';

/** The questions to choose from. With nothing to choose from, the reply below is the question: is it this? */
export function clarifyView(questions, pins) {
  const isOne = questions.length === 1;
  const asked = questions.filter(isForCustomers);
  return html`
    <div id="clarify" class=${isOne && 'one'}>
      <div class="top">
        <h2>${t(isOne ? 'clarifyOne' : 'clarify')}</h2>
        ${asked.length > 0 && copyButton('ask-back', t('askBack'), straight(`${t('askBackText')}\n${listOf(asked)}`))}
      </div>
      ${!isOne && html`<ul>${questions.map((one) => html`<li>${chip(one, pins)}</li>`)}</ul>`}
    </div>`;
}

/** What no customer may be asked says so. */
function chip(question, pins) {
  const { query, documentId, anchor, kind, audience } = question;
  const badges = [kind === 'script' && html` ${kindBadge(kind)}`, audience === 'internal' && html` ${internalBadge(audience)}`];
  return html`
    <a class="chip" href=${queryAddress(query, pins)} data-query=${query} data-document-id=${documentId} data-anchor=${anchor}
      data-audience=${audience} lang="zh-CN">${query}${badges}</a>`;
}

/** Whether a customer may read it: headings of scripts are for agents, as is all that is internal. */
const isForCustomers = ({ kind, audience }) => kind !== 'script' && audience === 'public';

function listOf(questions) {
  return questions.length === 1
    ? questions[0].query
    : questions.map(({ query }, index) => `${index + 1}. ${query}`).join('\n');
}
