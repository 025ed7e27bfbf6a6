import { queryAddress } from '../../shared/address.js';
import { beginView } from '../../shared/begin.js';
import { copy } from '../../shared/clipboard.js';
import { announce, button, element, sayOn, straight } from '../../shared/dom.js';
import { confidenceWord, isUnlikely } from '../../shared/format.js';
import { handOver } from './handover.js';
import { t } from '../../shared/language.js';
import { masked } from '../../shared/personal.js';
import { replyCard, replyLine } from './reply.js';

/**
 * What the service suggests to answer, under its decision.
 *
 * @param asked the `query`, its `context`, all `turns` of the customer, and the `pins`
 */
export function repliesView({ queryId, decision, replies: found = [], clarify = [], contextUsed, warnings = [] }, asked) {
  document.title = `${straight(masked(asked.query))} · ${t('brand')}`;
  const search = { queryId, query: masked(asked.query), pins: asked.pins };
  // What is hardly meant never stands above what may be.
  const replies = [...found].sort((one, other) => Number(isUnlikely(one.confidence)) - Number(isUnlikely(other.confidence)));
  const cards = replies.map((reply, index) =>
    (isUnlikely(reply.confidence) ? replyLine : replyCard)(reply, search, index + 1),
  );
  const view = element(
    'section',
    { id: 'replies', 'data-decision': decision },
    element('h1', { class: 'unseen' }, t('replies')),
    said(asked, contextUsed),
    ...warnings.filter(({ field }) => field === 'version').map(warning),
  );
  if (decision === 'answer' && cards.length > 0) {
    view.append(...cards, nothingFits(queryId, asked));
    announceFirst(replies);
  } else if (decision === 'clarify' && clarify.length > 0) {
    view.append(chips(clarify, replies, asked.pins), ...cards, nothingFits(queryId, asked));
    announce(t('clarifyFound', { count: clarify.length }));
  } else {
    view.append(escalation(queryId, asked), ...folded(cards));
    announce(t('escalate'));
    if (!cards.length) {
      beginView().then((begin) => begin && view.prepend(begin));
    }
  }
  return view;
}

function announceFirst(replies) {
  const [{ question, confidence }] = replies;
  announce(t('found', { count: replies.length, confidence: confidenceWord(confidence), question }));
}

/** The version that was asked for would hide what is there without a word. */
function warning({ message }) {
  return element('p', { class: 'notice warning', role: 'status' }, message);
}

/** As many of the last turns are shown as an agent looks through. */
const MOST_SHOWN = 8;

/** What the customer said, to see what was taken for the question and to choose another. */
function said({ turns, query }, contextUsed) {
  if (turns.length < 2) {
    return null;
  }
  const passedOver = Math.max(0, turns.length - MOST_SHOWN);
  const buttons = turns.slice(passedOver).map((turn, index) =>
    element(
      'button',
      { type: 'button', class: 'turn', 'data-turn': passedOver + index, 'aria-pressed': String(turn === query), lang: 'zh-CN' },
      turn,
    ),
  );
  const row = element(
    'div',
    { id: 'turns', role: 'group', 'aria-label': t('turns') },
    element('span', { class: 'lead' }, t('turns')),
    ...buttons,
    contextUsed ? element('small', { class: 'context-used' }, t('contextUsed')) : null,
  );
  // Where the row scrolls, what was asked stands in sight.
  const asked = buttons.find(({ ariaPressed }) => ariaPressed === 'true');
  requestAnimationFrame(() => asked && (row.scrollLeft = asked.offsetLeft - row.clientWidth / 4));
  return row;
}

function escalation(queryId, asked) {
  return element(
    'div',
    { id: 'escalation', class: 'notice' },
    element('h2', {}, t('escalate')),
    element('p', {}, t('escalateText')),
    handOver(queryId, asked),
  );
}

/** Even a sure reply can be the wrong one. */
function nothingFits(queryId, asked) {
  return element(
    'details',
    { id: 'nothing-fits' },
    element('summary', {}, t('nothingFits')),
    handOver(queryId, asked),
  );
}

function folded(cards) {
  return cards.length === 0
    ? []
    : [
        element(
          'details',
          { id: 'nearest' },
          element('summary', {}, t('nearest', { count: cards.length })),
          ...cards,
        ),
      ];
}

function chips(questions, replies, pins) {
  const asked = questions.filter((one) => !isInternal(one, replies));
  if (questions.length === 1) {
    return onlyOne(asked);
  }
  const links = questions.map(({ query, documentId, anchor }) =>
    element(
      'li',
      {},
      element(
        'a',
        {
          class: 'chip',
          href: queryAddress(query, pins),
          'data-query': query,
          'data-document-id': documentId,
          'data-anchor': anchor,
          lang: 'zh-CN',
        },
        query,
      ),
    ),
  );
  return element(
    'div',
    { id: 'clarify' },
    element('div', { class: 'top' }, element('h2', {}, t('clarify')), askBack(asked)),
    element('ul', {}, ...links),
  );
}

/** With nothing to choose from, the reply below is the question: is it this? */
function onlyOne(asked) {
  return element(
    'div',
    { id: 'clarify', class: 'one' },
    element('div', { class: 'top' }, element('h2', {}, t('clarifyOne')), askBack(asked)),
  );
}

/** Whether one of the replies to a question is not for customers: nor is the question then. */
function isInternal({ documentId, anchor }, replies) {
  return replies.some((reply) => reply.audience === 'internal' && reply.documentId === documentId && reply.anchor === anchor);
}

/** Copies the question that asks the customer back; null if there is nothing to ask. */
function askBack(questions) {
  if (!questions.length) {
    return null;
  }
  const list =
    questions.length === 1
      ? questions[0].query
      : questions.map(({ query }, index) => `${index + 1}. ${query}`).join('\n');
  const node = button({ class: 'copy', id: 'ask-back' }, t('askBack'), async () => {
    const isCopied = await copy(straight(`${t('askBackText')}\n${list}`));
    sayOn(node, isCopied ? 'copied' : 'failed', t(isCopied ? 'copied' : 'copyFailed'));
  });
  return node;
}

/** Why there is no answer, in the service's words. */
export function problemView({ message, errors = [], status }) {
  const isRefused = status >= 400 && status < 500;
  return element(
    'section',
    { id: 'problem', class: 'notice', role: 'alert', 'data-status': status },
    element('h1', {}, t(isRefused ? 'refused' : 'failed')),
    errors.length > 1
      ? element('ul', {}, ...errors.map(({ detail }) => element('li', {}, detail)))
      : element('p', {}, message),
  );
}
