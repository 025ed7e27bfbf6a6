import { queryAddress } from './address.js';
import { announce, element, straight } from './dom.js';
import { confidenceWord } from './format.js';
import { t } from './language.js';
import { replyCard } from './reply.js';

/** What the service suggests to answer, under its decision. */
export function repliesView({ decision, replies = [], clarify = [] }, query, pins) {
  document.title = `${straight(query)} · ${t('brand')}`;
  const cards = replies.map((reply, index) => replyCard(reply, pins, index + 1));
  const view = element(
    'section',
    { id: 'replies', 'data-decision': decision },
    element('h1', { class: 'unseen' }, t('replies')),
  );
  if (decision === 'answer' && cards.length > 0) {
    view.append(...cards);
    announceFirst(replies);
  } else if (decision === 'clarify' && clarify.length > 0) {
    view.append(chips(clarify, pins), ...cards);
    announce(t('clarifyFound', { count: clarify.length }));
  } else {
    view.append(escalation(), ...folded(cards));
    announce(t('escalate'));
  }
  return view;
}

function announceFirst(replies) {
  const [{ question, confidence }] = replies;
  announce(t('found', { count: replies.length, confidence: confidenceWord(confidence), question }));
}

function escalation() {
  return element(
    'div',
    { id: 'escalation', class: 'notice' },
    element('h2', {}, t('escalate')),
    element('p', {}, t('escalateText')),
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

function chips(questions, pins) {
  const links = questions.map(({ question, documentId, anchor }) =>
    element(
      'li',
      {},
      element(
        'a',
        {
          class: 'chip',
          href: queryAddress(question, pins),
          'data-query': question,
          'data-document-id': documentId,
          'data-anchor': anchor,
          lang: 'zh-CN',
        },
        question,
      ),
    ),
  );
  return element(
    'div',
    { id: 'clarify' },
    element('h2', {}, t('clarify')),
    element('ul', {}, ...links),
  );
}

/** What stands there before anything is asked. */
export function welcomeView() {
  const keys = [
    ['/', 'keyFocus'],
    ['↑ ↓', 'keyMove'],
    ['Enter', 'keyEnter'],
    ['Esc', 'keyClear'],
  ];
  return element(
    'section',
    { id: 'welcome' },
    element('h1', {}, t('welcome')),
    element('p', {}, t('welcomeText')),
    element(
      'dl',
      { class: 'keys' },
      ...keys.map(([key, meaning]) =>
        element(
          'div',
          {},
          element('dt', {}, element('kbd', {}, key)),
          element('dd', {}, t(meaning)),
        ),
      ),
    ),
  );
}

/** Why there is no answer, in the service's words. */
export function problemView({ message, errors = [], status }) {
  const isRefused = status >= 400 && status < 500;
  const fields = errors.map(({ field, message }) => element('li', {}, `${field}: ${message}`));
  return element(
    'section',
    { id: 'problem', class: 'notice', role: 'alert', 'data-status': status },
    element('h1', {}, t(isRefused ? 'refused' : 'failed')),
    element('p', {}, message),
    fields.length > 1 ? element('ul', {}, ...fields) : null,
  );
}
