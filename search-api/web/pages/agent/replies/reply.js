import { documentAddress } from '../../shared/address.js';
import { goldenButton } from '../../desk/parts/golden-add.js';
import { element } from '../../shared/dom.js';
import { foldable } from './fold.js';
import { confidenceLevel, confidenceWord, day, internalBadge, kindBadge, scope, versionWords } from '../../shared/format.js';
import { marked } from '../../shared/highlight.js';
import { t } from '../../shared/language.js';
import { Quote } from './quote.js';
import { Verdicts } from './verdicts.js';

/**
 * One suggested reply: what it answers, how sure that is, the answer and where it stands.
 *
 * @param found the query it was found by: `queryId`, its words as `query`, and the `pins` that links carry on
 * @param number its place, from 1
 */
export function replyCard(reply, { queryId, query, pins }, number) {
  const verdicts = new Verdicts(reply, queryId);
  const quote = new Quote(reply, pins, () => verdicts.sayUsed());
  const card = element(
    'article',
    {
      class: 'reply',
      tabindex: '0',
      'aria-labelledby': `question-${number}`,
      'aria-keyshortcuts': `Enter Control+${number} Alt+${number}`,
      'data-document-id': reply.documentId,
      'data-anchor': reply.anchor,
      'data-audience': reply.audience,
      'data-number': number,
      'data-level': confidenceLevel(reply.confidence ?? 0),
    },
    element('div', { class: 'top' }, badges(reply, quote, number), quote.buttons),
    question(reply, number),
    wording(reply),
    quote.fields,
    quote.answer,
    facts(reply, pins),
    element('div', { class: 'after' }, verdicts.row, goldenButton(query, `${reply.documentId}#${reply.anchor}`)),
  );
  card.addEventListener('keydown', (event) => pressed(event, card, quote, verdicts));
  card.addEventListener('yingda:copy', () => quote.copyText());
  foldable(quote.answer);
  return card;
}

function pressed(event, card, quote, verdicts) {
  if (event.target !== card || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === 'Enter') {
    event.preventDefault();
    event.shiftKey ? quote.copyRich() : quote.copyText();
  } else if (verdicts.press(event.key)) {
    event.preventDefault();
  }
}

function badges({ confidence = 0, kind, audience }, quote, number) {
  return element(
    'div',
    { class: 'badges' },
    element('span', { class: 'number', title: `Ctrl+${number}`, 'aria-hidden': 'true' }, String(number)),
    element(
      'span',
      { class: 'confidence', 'data-level': confidenceLevel(confidence), title: percent(confidence) },
      confidenceWord(confidence),
    ),
    kindBadge(kind),
    quote.variantBadge,
    internalBadge(audience),
  );
}

const percent = (confidence) => t('percent', { percent: Math.round(confidence * 100) });

/** Which lines somebody opened: they stay open when the page is shown anew. */
const opened = new Set();

/**
 * A reply that is hardly meant, as one line that opens: it would take the place of those that may be.
 *
 * @param number its place, from 1
 */
export function replyLine(reply, found, number) {
  const place = [found.queryId, reply.documentId, reply.anchor].join(' ');
  const line = element(
    'details',
    { class: 'reply-line', open: opened.has(place), 'data-number': number, 'data-document-id': reply.documentId, 'data-anchor': reply.anchor },
    element(
      'summary',
      {},
      element('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
      element('span', { class: 'question', lang: 'zh-CN' }, reply.question),
      internalBadge(reply.audience),
      element('small', { title: percent(reply.confidence ?? 0) }, confidenceWord(reply.confidence ?? 0)),
    ),
  );
  const open = () => {
    opened.add(place);
    line.append(replyCard(reply, found, number));
  };
  line.open ? open() : line.addEventListener('toggle', open, { once: true });
  return line;
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

function facts(reply, pins) {
  const { documentId, anchor, product, versions, revision, updatedAt } = reply;
  const source = element(
    'a',
    {
      class: 'source',
      href: documentAddress(documentId, anchor, pins),
      title: `${documentId}#${anchor}`,
      lang: 'zh-CN',
    },
    sourceOf(reply).join(' › '),
  );
  const applies = scope(product, versions);
  return element(
    'p',
    { class: 'facts' },
    source,
    applies && element('span', { class: 'scope' }, applies),
    depends(reply, pins),
    element(
      'span',
      { class: 'revision' },
      t('revision', { number: revision }),
      ' · ',
      day(updatedAt),
    ),
  );
}

/** A warning that other product versions have another answer, which leads to each of them. */
function depends({ otherVersions = [] }, { product }) {
  return (
    otherVersions.length > 0 &&
    element(
      'strong',
      { class: 'depends' },
      t('depends'),
      ...otherVersions.map(({ documentId, anchor, versions }) =>
        element('a', { href: documentAddress(documentId, anchor, { product }) }, versionWords(versions)),
      ),
    )
  );
}

/** The headings above an answer, outermost first; a row of a table is called after its question. */
function sourceOf({ title, question, path = [] }) {
  return title === question ? [...path, title] : [title, ...path];
}
