import { documentAddress } from './address.js';
import { findDocument, findScripts, searchScripts } from './api.js';
import { button, element } from './dom.js';
import { internalBadge, period } from './format.js';
import { t } from './language.js';
import { Quote } from './quote.js';
import { scriptFinder } from './script-finder.js';

/** The reply scripts by category: a document is a category, its entries are the scripts. */
export async function loadScripts(signal) {
  const page = { ...(await findScripts('', signal)), opened: new Map() };
  return (pins) => scriptsView(page, pins);
}

/** @param page what was read, which grows; `opened` are the categories that stand open, by id */
function scriptsView(page, pins) {
  const { documents, next, opened } = page;
  const list = element('div', { id: 'script-list' }, ...documents.map((one) => category(one, opened, pins)));
  const all = element('div', {}, list, next ? more(list, page, pins) : null);
  return element(
    'section',
    { id: 'scripts' },
    element('h1', {}, t('scripts')),
    ...(documents.length === 0
      ? [element('p', { class: 'none' }, t('noScripts'))]
      : [...scriptFinder(all, (found) => foundView(found, opened, pins)), all]),
  );
}

/** The scripts found, each with its answer. */
async function foundView(found, opened, pins) {
  await Promise.all([...new Set(found.map(({ documentId }) => documentId))].map((id) => open(id, opened)));
  return found.flatMap(({ documentId, anchor }) =>
    cardsOf(documentId, opened, pins).filter((card) => card.dataset.anchor === anchor),
  );
}

/** Fetches the next page only when somebody wants it. */
function more(list, page, pins) {
  const node = button({ class: 'copy' }, t('more'), async () => {
    const { documents, next } = await findScripts(page.next);
    page.documents.push(...documents);
    page.next = next;
    list.append(...documents.map((one) => category(one, page.opened, pins)));
    node.replaceWith(next ? more(list, page, pins) : '');
  });
  return node;
}

function category(script, opened, pins) {
  const { id, title, audience, entries, effective, expires, tags = [] } = script;
  const place = element('div', { class: 'scripts' });
  const node = element(
    'details',
    { class: 'category', 'data-document-id': id, open: opened.has(id) },
    element(
      'summary',
      {},
      element('span', { class: 'title', lang: 'zh-CN' }, title),
      element('small', {}, t('entries', { count: entries })),
      period(effective, expires),
      internalBadge(audience),
      ...tags.filter((tag) => tag !== '话术').map((tag) => element('span', { class: 'tag', lang: 'zh-CN' }, tag)),
    ),
    place,
  );
  node.addEventListener('toggle', () => (node.open ? fill(place, script, opened, pins) : opened.delete(id)));
  return node;
}

async function open(id, opened) {
  if (!opened.has(id)) {
    opened.set(id, await findDocument(id));
  }
}

function cardsOf(id, opened, pins) {
  const { document: page, html = {}, revision } = opened.get(id);
  const { audience, product, entries = [] } = page;
  return entries.map(({ anchor, question }) =>
    card({ documentId: id, anchor, question, audience, revision, product, html: html[anchor] }, pins),
  );
}

async function fill(place, { id }, opened, pins) {
  try {
    await open(id, opened);
    place.replaceChildren(...cardsOf(id, opened, pins));
  } catch (problem) {
    place.replaceChildren(element('p', { class: 'outcome', 'data-tone': 'refused', role: 'alert' }, problem.message));
  }
}

function card(script, pins) {
  const quote = new Quote(script, pins);
  const node = element(
    'article',
    { class: 'reply script', tabindex: '0', 'data-anchor': script.anchor, 'data-audience': script.audience, 'aria-keyshortcuts': 'Enter' },
    element(
      'div',
      { class: 'top' },
      element('h2', { class: 'question', lang: 'zh-CN' }, element('a', { href: documentAddress(script.documentId, script.anchor, pins) }, script.question)),
      quote.buttons,
    ),
    quote.fields,
    quote.answer,
  );
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === node) {
      event.preventDefault();
      event.shiftKey ? quote.copyRich() : quote.copyText();
    }
  });
  node.addEventListener('yingda:copy', () => quote.copyText());
  return node;
}
