import { documentAddress } from './address.js';
import { answerOf } from './answer.js';
import { copy } from './clipboard.js';
import { announce, button, element, straight } from './dom.js';
import { foldable } from './fold.js';
import { confidenceLevel, confidenceWord, day, internalBadge, kindBadge, scope, versionWords } from './format.js';
import { highlightedWords, marked } from './highlight.js';
import { t } from './language.js';

/** How long a button says that it copied, in milliseconds. */
const COPIED = 2000;

/** One suggested reply: what it answers, how sure that is, the answer and where it stands. */
export function replyCard(reply, pins, number) {
  const copyButton = button({ class: 'copy', title: 'Enter' }, t('copy'), () => copyReply());
  const copyReply = () => copyAnswer(reply, copyButton);
  const answer = replyAnswer(reply, pins);
  const card = element(
    'article',
    {
      class: 'reply',
      tabindex: '0',
      'aria-labelledby': `question-${number}`,
      'aria-keyshortcuts': 'Enter',
      'data-document-id': reply.documentId,
      'data-anchor': reply.anchor,
      'data-audience': reply.audience,
      'data-level': confidenceLevel(reply.confidence ?? 0),
    },
    element('div', { class: 'top' }, badges(reply), copyButton),
    question(reply, number),
    wording(reply),
    answer,
    facts(reply, pins),
  );
  card.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === card) {
      event.preventDefault();
      copyReply();
    }
  });
  foldable(answer);
  return card;
}

function badges({ confidence = 0, kind, audience }) {
  const percent = t('percent', { percent: Math.round(confidence * 100) });
  return element(
    'div',
    { class: 'badges' },
    element(
      'span',
      { class: 'confidence', 'data-level': confidenceLevel(confidence) },
      element('span', {}, confidenceWord(confidence)),
      ' ',
      element('small', {}, percent),
    ),
    kindBadge(kind),
    internalBadge(audience),
  );
}

function question({ question, highlights }, number) {
  const text = marked(question, highlights?.question);
  return element('h2', { id: `question-${number}`, class: 'question', lang: 'zh-CN' }, text);
}

/** Under which other wording it was found, if it was. */
function wording({ question, matched }) {
  return matched && matched !== question
    ? element('p', { class: 'wording' }, t('wording'), element('span', { lang: 'zh-CN' }, matched))
    : null;
}

function replyAnswer({ documentId, product, answer, html, highlights }, pins) {
  const words = highlightedWords(answer ?? '', highlights?.answer);
  return answerOf(html, { id: documentId, product }, pins, words);
}

function facts(reply, pins) {
  const { documentId, anchor, title, path = [], product, versions, revision, updatedAt } = reply;
  const source = element(
    'a',
    {
      class: 'source',
      href: documentAddress(documentId, anchor, pins),
      title: documentId,
      lang: 'zh-CN',
    },
    [title, ...path].join(' › '),
  );
  const applies = scope(product, versions);
  return element(
    'p',
    { class: 'facts' },
    source,
    applies && element('span', { class: 'scope' }, applies),
    depends(reply),
    element(
      'span',
      { class: 'revision' },
      t('revision', { number: revision }),
      ' · ',
      day(updatedAt),
    ),
  );
}

/** A warning that other product versions have another answer. */
function depends({ otherVersions = [] }) {
  const versions = otherVersions.map((other) => versionWords(other.versions)).join(t('listComma'));
  return versions && element('strong', { class: 'depends' }, t('depends', { versions }));
}

async function copyAnswer({ answer, audience }, copyButton) {
  const copied = await copy(straight(answer ?? ''));
  if (!copied) {
    announce(t('copyFailed'));
    copyButton.textContent = t('copyFailed');
    return;
  }
  announce(t(audience === 'internal' ? 'copiedInternal' : 'copied'));
  copyButton.dataset.state = 'copied';
  copyButton.textContent = t(audience === 'internal' ? 'copiedInternal' : 'copied');
  setTimeout(() => {
    delete copyButton.dataset.state;
    copyButton.textContent = t('copy');
  }, COPIED);
}
