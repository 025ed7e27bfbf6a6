import { beginNotice } from '../../shared/begin.js';
import { confidenceWord, isUnlikely } from '../../shared/confidence.js';
import { announce } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { masked } from '../../shared/personal.js';
import { straight } from '../../shared/straight.js';
import { html } from '../../shared/template.js';
import { clarifyView } from './clarify.js';
import { handOver } from './handover.js';
import { replyLine } from './reply-line.js';
import { replyCard } from './reply.js';
import { bringUpTurn, turnsView } from './turns.js';

/**
 * The page of what the service suggests to answer, under its decision.
 *
 * @param {any} answer of the service
 * @param {{query: string, context: string[], turns: string[], pins: object, changed: Set<string>, reload: () => any}} asked all
 *     `turns` of the customer, the one asked and those before it; which documents have `changed` since
 */
export function repliesPage({ replies = [], clarify = [], ...found }, asked) {
  document.title = `${straight(masked(asked.query))} · ${t('brand')}`;
  // What is hardly meant never stands above what may be.
  const sorted = [...replies].sort((one, other) => Number(isUnlikely(one.confidence)) - Number(isUnlikely(other.confidence)));
  const all = { ...found, replies: sorted, clarify, decision: decisionOf(found, sorted, clarify) };
  announce(summaryOf(all));
  requestAnimationFrame(bringUpTurn);
  return () => repliesView(all, found.decision, asked);
}

/** A decision is shown only with what it needs. */
function decisionOf({ decision }, replies, clarify) {
  const isPossible = (decision === 'answer' && replies.length > 0) || (decision === 'clarify' && clarify.length > 0);
  return isPossible ? decision : 'escalate';
}

function summaryOf({ decision, replies, clarify }) {
  if (decision === 'answer') {
    const [{ question, confidence }] = replies;
    return t('found', { count: replies.length, confidence: confidenceWord(confidence, true), question });
  }
  return decision === 'clarify' ? t('clarifyFound', { count: clarify.length }) : t('escalate');
}

function repliesView({ queryId, decision, replies, clarify, contextUsed, reason, handover, parts = [], warnings = [] }, said, asked) {
  const search = { queryId, query: masked(asked.query), pins: asked.pins, changed: asked.changed, reload: asked.reload };
  const cards = replies.map((reply, index) =>
    (isUnlikely(reply.confidence) ? replyLine : replyCard)(
      { ...reply, isAnswer: (decision === 'answer' && index === 0) || parts.some((part) => isAnswered(part, reply)) },
      search,
      index + 1,
    ),
  );
  const isFound = decision !== 'escalate';
  // Of several questions only those are asked back that have no answer.
  const open = parts.length > 1 ? openIn(parts) : clarify;
  return html`
    <section id="replies" data-decision=${said}>
      ${!isFound && cards.length === 0 && beginNotice()}
      <h1 class="unseen">${t('replies')}</h1>
      ${turnsView(asked, contextUsed)}
      ${handover && handover.priority !== 'normal' && urgencyView(handover.priority)}
      ${warnings.filter(({ field }) => field === 'version' || field === 'meaning').map(warningView)}
      ${parts.length > 1 && severalView(parts, replies)}
      ${isUnknown(reason) && html`<p id="unknown" class="notice warning" role="status">${t(reason)}</p>`}
      ${decision === 'clarify' && open.length > 0 && clarifyView(open, asked.pins)}
      ${isFound ? [...cards, nothingFits(queryId, asked)] : [escalation(queryId, asked), nearestView(cards)]}
    </section>`;
}

/** Whether the question names what nothing is known about: what stands below is about something else. */
const isUnknown = (reason) => reason === 'unknown_model' || reason === 'unknown_subject';

/** What matters more than any reply below: somebody may come to harm, or complains. */
const urgencyView = (priority) => html`<p id="urgency" class="notice warning" role="alert">${t(`priority-${priority}`)}</p>`;

/** Whether a reply answers one of several questions. */
const isAnswered = (part, { documentId, anchor }) => part.documentId === documentId && part.anchor === anchor;

/** What is asked back of all of them, each once: one may be meant in two of them. */
function openIn(parts) {
  const all = parts.flatMap((part) => part.clarify ?? []);
  return [...new Map(all.map((one) => [`${one.documentId}#${one.anchor}`, one])).values()];
}

/** What is asked in one message, and what became of each. */
function severalView(parts, replies) {
  return html`
    <div id="several" class="notice" role="status">
      <p>${t('several', { count: parts.length })}</p>
      <ol>${parts.map((part) => partView(part, replies))}</ol>
    </div>`;
}

function partView(part, replies) {
  const number = replies.findIndex((reply) => isAnswered(part, reply)) + 1;
  const what = part.decision === 'answer' && number === 0 ? 'escalate' : part.decision;
  return html`
    <li data-decision=${what}>
      <span lang="zh-CN">${part.question}</span>${' '}<small>${t(`part-${what}`, { number })}</small>
    </li>`;
}

/** The version that was asked for, or meaning that is still made, would hide what is there without a word. */
function warningView({ message }) {
  return html`<p class="notice warning" role="status">${message}</p>`;
}

function escalation(queryId, asked) {
  return html`
    <div id="escalation" class="notice">
      <h2>${t('escalate')}</h2>
      <p>${t('escalateText')}</p>
      ${handOver(queryId, asked)}
    </div>`;
}

/** Even a sure reply can be the wrong one. */
function nothingFits(queryId, asked) {
  return html`<details id="nothing-fits"><summary>${t('nothingFits')}</summary>${handOver(queryId, asked)}</details>`;
}

function nearestView(cards) {
  return (
    cards.length > 0 && html`<details id="nearest"><summary>${t('nearest', { count: cards.length })}</summary>${cards}</details>`
  );
}
