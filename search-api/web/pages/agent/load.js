import { queryAddress, readAddress, viewAddress } from '../shared/address.js';
import { isAway, whenBack } from '../shared/away.js';
import { showChannels } from '../shared/channels.js';
import { byId } from '../shared/dom.js';
import { viewOfProblem } from '../shared/fault.js';
import { t, translatePage } from '../shared/language.js';
import { show } from '../shared/page.js';
import { isSignedOut } from '../shared/signed-out.js';
import { findDocument, findReplies } from './api.js';
import { conversation, nameQuestion } from './box/conversation-state.js';
import { fill, focusBox, focusScripts, pins } from './box/question-box.js';
import { loadAsked } from './changes/asked.js';
import { loadChanges } from './changes/changes.js';
import { followPinned } from './changes/news.js';
import { documentPage, notFoundView } from './document/document.js';
import { showEntry, showNone } from './document/place.js';
import { problemView } from './problem.js';
import { remember } from './recent.js';
import { watchChanges } from './replies/changed.js';
import { repliesPage } from './replies/replies.js';
import { loadScripts } from './scripts/scripts.js';
import { welcomeView } from './welcome.js';

let request = new AbortController();
/** Makes the page that is shown, anew in each language: gives its view. */
let page = () => () => welcomeView(pins());
/** Which entry of the browser's history the page shows, without an anchor. */
let shown = '';

const place = () => [location.pathname, location.search, history.state?.id].join(' ');

/** Shows what the address says. Of several at once only the newest counts. */
export async function load() {
  request.abort();
  request = new AbortController();
  const { signal } = request;
  byId('page').setAttribute('aria-busy', 'true');
  const found = await begin(signal).catch((problem) => {
    const view = viewOfProblem(problem, (refused) => problemView(refused, (isAway(refused) || isSignedOut(refused)) && load));
    if (isAway(problem)) {
      whenBack(load, signal);
    }
    return () => view;
  });
  if (!signal.aborted) {
    byId('page').removeAttribute('aria-busy');
    page = found;
    showAgain();
    if (readAddress().view === 'scripts') {
      focusScripts();
    }
  }
}

async function begin(signal) {
  nameQuestion(readAddress().query, (query) => queryAddress(query, readAddress().pins));
  const address = readAddress();
  address.query = conversation(address.query).query;
  shown = place();
  fill(address.query, address.pins);
  followPinned();
  markView(address);
  return pageOf(address, signal);
}

function markView({ documentId, view: name, pins: pinned }) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll('#views a[data-view]');
  for (const link of links) {
    link.href = viewAddress(link.dataset.view, pinned);
    const isThis = !documentId && link.dataset.view === name;
    isThis ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
  }
}

async function pageOf({ documentId, view: name, query, pins: pinned }, signal) {
  if (documentId) {
    return pageOfDocument(documentId, pinned, signal);
  }
  if (name === 'scripts') {
    const made = await loadScripts(signal);
    return () => made(pinned);
  }
  if (name === 'changes') {
    const view = await loadChanges(signal, pinned);
    return () => view;
  }
  return query === '' ? () => () => welcomeView(pinned) : pageOfReplies(query, pinned, signal);
}

async function pageOfReplies(query, pinned, signal) {
  const asked = await loadAsked(query, pinned, signal, reload);
  if (asked) {
    remember(query);
    return asked;
  }
  const { id, turns } = conversation(query);
  const context = turns.slice(0, Math.max(0, turns.lastIndexOf(query)));
  const found = await findReplies({ query, context, queryId: id }, pinned, signal);
  remember(query);
  showChannels(found.replies);
  const changed = watchChanges(found, signal);
  return () => repliesPage(found, { query, context, turns, pins: pinned, changed, reload });
}

/** Asks the same again, where the answers have changed meanwhile. */
async function reload() {
  await load();
  focusBox();
}

async function pageOfDocument(id, pinned, signal) {
  try {
    const revision = await findDocument(id, signal);
    return () => documentPage(revision, pinned);
  } catch (problem) {
    if (problem.status !== 404) {
      throw problem;
    }
    focusBox();
    return () => () => notFoundView(id);
  }
}

/** Makes the page anew of what is known: in another language, or for another channel. */
export function showAgain() {
  translatePage();
  document.title = t('brand');
  show(page);
  showAnchor();
}

function showAnchor() {
  const { documentId, anchor } = readAddress();
  if (documentId && anchor) {
    showEntry(anchor);
  } else if (documentId) {
    showNone();
  }
}

/** Follows the browser's history, inside one document without loading it again. */
export function follows() {
  if (place() === shown) {
    showAnchor();
  } else {
    load();
  }
}
