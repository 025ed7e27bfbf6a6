import { documentAddress } from '../../shared/address.js';
import { findDocument, findScripts } from '../../shared/api.js';
import { button, complain, element } from '../../shared/dom.js';
import { favourites, showStars, star, STARRED } from './favourites.js';
import { internalBadge, period } from '../../shared/format.js';
import { t } from '../../shared/language.js';
import { Quote } from '../replies/quote.js';
import { scriptFinder } from './script-finder.js';

/** The reply scripts by category: a document is a category, its entries are the scripts. */
export async function loadScripts(signal) {
  const page = { ...(await findScripts('', signal)), opened: new Set(), read: new Map() };
  return (pins) => scriptsView(page, pins);
}

/** @param page what was `read`, which grows, by id, and which categories stand open in `opened` */
function scriptsView(page, pins) {
  const { documents, next } = page;
  const list = element('div', { id: 'script-list' }, ...documents.map((one) => category(one, page, pins)));
  const all = element('div', {}, starred(page, pins), list, next ? more(list, page, pins) : null);
  const view = element(
    'section',
    { id: 'scripts' },
    element('h1', {}, t('scripts')),
    ...(documents.length === 0
      ? [element('p', { class: 'none' }, t('noScripts'))]
      : [...scriptFinder(all, (found, text) => foundCards(found, text, page, pins)), all]),
  );
  view.addEventListener(STARRED, ({ target }) => {
    const isOfList = target.closest('#favourites');
    all.firstChild.replaceWith(starred(page, pins));
    showStars(view);
    isOfList && view.querySelector('#find-script').focus();
  });
  return view;
}

/** The scripts found, and behind them those of the categories that are called so. */
async function foundCards(found, text, page, pins) {
  const named = page.documents.filter(({ title, tags = [] }) => title.includes(text) || tags.includes(text));
  const ofNamed = await Promise.all(
    named.map(async ({ id }) => {
      await read(id, page);
      return page.read.get(id).document.entries.map(({ anchor }) => ({ documentId: id, anchor }));
    }),
  );
  const all = new Map([...found, ...ofNamed.flat()].map((one) => [`${one.documentId}#${one.anchor}`, one]));
  return cardsFor([...all.values()], page, pins);
}

/** The favourites above all others; not there if there are none. */
function starred(page, pins) {
  const list = element('div', { class: 'scripts' });
  const place = element('section', { id: 'favourites', hidden: true }, element('h2', {}, t('favourites')), list);
  const show = async () => {
    list.replaceChildren(...(await cardsFor(favourites(), page, pins)));
    place.hidden = list.childElementCount === 0;
  };
  show().catch((problem) => complain(problem.message));
  return place;
}

/** Some scripts, each with its answer; those that are not in force any longer are left out. */
async function cardsFor(scripts, page, pins) {
  const ids = [...new Set(scripts.map(({ documentId }) => documentId))];
  await Promise.all(ids.map((id) => read(id, page).catch(unlessGone)));
  return scripts
    .filter(({ documentId }) => page.read.get(documentId)?.inForce)
    .flatMap(({ documentId, anchor }) =>
      cardsOf(documentId, page, pins).filter((card) => card.dataset.anchor === anchor),
    );
}

function unlessGone(problem) {
  if (problem.status !== 404) {
    throw problem;
  }
}

/** Fetches the next page only when somebody wants it. */
function more(list, page, pins) {
  const node = button({ class: 'copy' }, t('more'), async () => {
    const { documents, next } = await findScripts(page.next);
    page.documents.push(...documents);
    page.next = next;
    list.append(...documents.map((one) => category(one, page, pins)));
    node.replaceWith(next ? more(list, page, pins) : '');
  });
  return node;
}

function category(script, page, pins) {
  const { id, title, audience, entries, effective, expires, tags = [] } = script;
  const place = element('div', { class: 'scripts' });
  const node = element(
    'details',
    { class: 'category', 'data-document-id': id, open: page.opened.has(id) },
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
  node.addEventListener('toggle', () => (node.open ? fill(place, script, page, pins) : page.opened.delete(id)));
  return node;
}

async function read(id, page) {
  if (!page.read.has(id)) {
    page.read.set(id, await findDocument(id));
  }
}

function cardsOf(id, page, pins) {
  const { document: script, html = {}, revision } = page.read.get(id);
  const { audience, product, entries = [] } = script;
  return entries.map(({ anchor, question }) =>
    card({ documentId: id, anchor, question, audience, revision, product, html: html[anchor] }, pins),
  );
}

async function fill(place, { id }, page, pins) {
  page.opened.add(id);
  try {
    await read(id, page);
    place.replaceChildren(...cardsOf(id, page, pins));
  } catch (problem) {
    place.replaceChildren(element('p', { class: 'outcome', 'data-tone': 'refused', role: 'alert' }, problem.message));
  }
}

function card(script, pins) {
  const quote = new Quote(script, pins);
  quote.buttons.append(star(script));
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
