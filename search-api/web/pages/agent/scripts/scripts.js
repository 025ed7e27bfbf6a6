import { attempted, complain, focusOn } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html, repeat } from '../../shared/template.js';
import { findScripts } from '../api.js';
import { categoryView } from './category.js';
import { favourites } from './favourites.js';
import { ReadScripts } from './read-scripts.js';
import { ScriptFinder } from './script-finder.js';
import { scriptCard } from './script-card.js';

const nameOf = ({ documentId, anchor }) => `${documentId}#${anchor}`;

/** The page of reply scripts by category: a document is a category, its entries are the scripts. */
export async function loadScripts(signal) {
  const page = { ...(await findScripts('', signal)), opened: new Set(), read: new ReadScripts(), refused: new Map() };
  return (pins) => {
    const finder = new ScriptFinder((found, text) => completed(found, text, page));
    loadStarred(page);
    return () => scriptsView(page, finder, pins);
  };
}

function loadStarred({ read }) {
  read.load(favourites().map(({ documentId }) => documentId)).then(update, ({ message }) => complain(message));
}

/** The scripts found, and behind them those of the categories that are called so. */
async function completed(found, text, { documents, read }) {
  const named = documents.filter(({ title, tags = [] }) => title.includes(text) || tags.includes(text)).map(({ id }) => id);
  await read.load([...found.map(({ documentId }) => documentId), ...named]);
  const all = new Map([...found, ...named.flatMap((id) => read.of(id))].map((one) => [nameOf(one), one]));
  return read.inForce([...all.values()]);
}

/** @param page what was `read`, which grows, and which categories stand open in `opened` */
function scriptsView(page, finder, pins) {
  const isSearched = finder.text !== '';
  const cardsOf = (scripts) => repeat(scripts, nameOf, (script) => scriptCard(script, pins, starred));
  const all = html`
    ${finder.view()}
    <div id="found-scripts" ?hidden=${!isSearched}>
      ${finder.found.length > 0 ? cardsOf(finder.found) : html`<p class="none">${t('noScriptFound')}</p>`}
    </div>
    <div ?hidden=${isSearched}>
      ${favouritesView(page.read.inForce(favourites()), cardsOf)}
      <div id="script-list">${page.documents.map((one) => categoryView(one, page, cardsOf))}</div>
      ${page.next && moreButton(page)}
    </div>`;
  return html`
    <section id="scripts">
      <h1>${t('scripts')}</h1>
      ${page.documents.length === 0 ? html`<p class="none">${t('noScripts')}</p>` : all}
    </section>`;
}

/** The favourites above all others; not there if there are none. */
function favouritesView(scripts, cardsOf) {
  return html`
    <section id="favourites" ?hidden=${scripts.length === 0}>
      <h2>${t('favourites')}</h2>
      <div class="scripts">${cardsOf(scripts)}</div>
    </section>`;
}

/** One script may stand in several places; taken off the favourites, its star has gone with the keyboard. */
function starred({ target }) {
  const isOfList = target.closest('#favourites');
  update();
  if (isOfList) {
    focusOn('#find-script');
  }
}

/** Fetches the next page only when somebody wants it. */
function moreButton(page) {
  const more = async () => {
    const { documents, next } = await findScripts(page.next);
    page.documents.push(...documents);
    page.next = next;
    update();
  };
  return html`<button type="button" class="copy" @click=${attempted(more)}>${t('more')}</button>`;
}
