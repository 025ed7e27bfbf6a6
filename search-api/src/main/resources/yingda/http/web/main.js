import { queryAddress, readAddress, viewAddress } from './address.js';
import { findDocument, findReplies } from './api.js';
import { loadChanges } from './changes.js';
import { showChannels, startChannels } from './channels.js';
import { showEntry, showNone } from './contents.js';
import { MOST_TURNS, questionAmong } from './conversation.js';
import { documentView, notFoundView } from './document.js';
import { startEmbedded } from './embedded.js';
import { enterReplies, startKeys } from './keys.js';
import { switchLanguage, t, translatePage } from './language.js';
import { followPinned, showUnread, startNews } from './news.js';
import { fill, focusBox, pins, startBox } from './question-box.js';
import { guardInternal } from './quote.js';
import { remember } from './recent.js';
import { problemView, repliesView } from './replies.js';
import { loadScripts } from './scripts.js';
import { forgetValues } from './variables.js';
import { welcomeView } from './welcome.js';

const page = document.getElementById('page');
let request = new AbortController();
/** Makes what the page shows, anew in each language. */
let view = () => welcomeView(pins());
/** The address of what the page shows, without an anchor. */
let shown = '';

/** Shows what the address says. Of several at once only the newest counts. */
async function load() {
  request.abort();
  request = new AbortController();
  const { signal } = request;
  const address = readAddress();
  shown = location.pathname + location.search;
  fill(address.query, address.pins);
  followPinned();
  markView(address);
  page.setAttribute('aria-busy', 'true');
  const found = await viewOf(address, signal).catch((problem) => () => problemView(problem));
  if (!signal.aborted) {
    page.removeAttribute('aria-busy');
    view = found;
    render();
  }
}

function markView({ documentId, view: name, pins }) {
  for (const link of document.querySelectorAll('#views a')) {
    link.href = viewAddress(link.dataset.view, pins);
    const isThis = !documentId && link.dataset.view === name;
    isThis ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
  }
}

async function viewOf({ documentId, view: name, query, pins }, signal) {
  if (documentId) {
    return viewOfDocument(documentId, pins, signal);
  }
  if (name === 'scripts' || name === 'changes') {
    const made = await (name === 'scripts' ? loadScripts : loadChanges)(signal, pins);
    return () => made(pins);
  }
  return query === '' ? () => welcomeView(pins) : viewOfReplies(query, pins, signal);
}

async function viewOfReplies(query, pins, signal) {
  const turns = history.state?.turns ?? [];
  const context = turns.slice(0, Math.max(0, turns.lastIndexOf(query)));
  const found = await findReplies(query, context, pins, signal);
  remember(query);
  showChannels(found.replies);
  return () => repliesView(found, { query, context, turns, pins });
}

async function viewOfDocument(id, pins, signal) {
  try {
    const revision = await findDocument(id, signal);
    return () => documentView(revision, pins);
  } catch (problem) {
    if (problem.status !== 404) {
      throw problem;
    }
    focusBox();
    return () => notFoundView(id);
  }
}

function render() {
  translatePage();
  document.title = t('brand');
  page.replaceChildren(view());
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
function go() {
  if (location.pathname + location.search === shown) {
    showAnchor();
  } else {
    load();
  }
}

/**
 * Asks, on this page or from a document on the first one; nothing asked clears: another customer.
 *
 * @param turns all that the customer said, if several messages were pasted
 */
function ask(query, turns = continued(query)) {
  const address = queryAddress(query, pins());
  if (!query || isOther(turns)) {
    forgetValues();
  }
  if (readAddress().documentId && !query) {
    return;
  }
  if (address !== location.pathname + location.search || turns.length > 0) {
    history.pushState({ turns }, '', address);
    scrollTo(0, 0);
    load();
  } else if (query) {
    load();
  }
}

/** Whether a conversation is not the one before: what was filled in is another customer's. */
function isOther(turns) {
  const before = history.state?.turns?.length ? history.state.turns : [readAddress().query];
  return turns.length > 0 && !turns.some((turn) => before.includes(turn));
}

/** Shows the same for another product or version. */
function repin() {
  followPinned();
  const { documentId, view: name } = readAddress();
  if (!documentId) {
    history.pushState(null, '', viewAddress(name, pins()));
    load();
  }
}

/** A conversation that was pasted goes on with what is asked next. */
function continued(query) {
  const turns = history.state?.turns ?? [];
  const isNext = query && turns.length > 0 && !turns.includes(query);
  return query ? (isNext ? [...turns, query].slice(-MOST_TURNS) : turns) : [];
}

/** Asking back stays on this page; with Ctrl or the middle button it is a link like any other. */
function follow(event) {
  const chip = event.target.closest('[data-query]');
  const turn = event.target.closest('[data-turn]');
  if (turn) {
    ask(history.state.turns[turn.dataset.turn]);
    focusBox();
  } else if (chip && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    ask(chip.dataset.query);
    focusBox();
  }
}

/** What the page around this one asks, for the product it names. */
function askFor(turns, pinned) {
  fill(turns.at(-1), pinned);
  ask(turns[questionAmong(turns)], turns.length > 1 ? turns : []);
}

/** Back from the chat window, where a reply was pasted, the keyboard is where the next question goes. */
function returnToBox() {
  const isFree = document.activeElement.matches('body, .copies .copy, #ask-back');
  if (isFree && !readAddress().documentId) {
    focusBox();
  }
}

document.getElementById('language').addEventListener('click', ({ currentTarget }) => {
  switchLanguage();
  showChannels();
  showUnread();
  render();
  currentTarget.focus();
});
page.addEventListener('click', follow);
addEventListener('popstate', go);
addEventListener('focus', returnToBox);
translatePage();
startChannels(render);
startBox({ ask, repin, down: enterReplies });
startKeys();
guardInternal();
startEmbedded(askFor);
startNews();
if (!readAddress().documentId) {
  focusBox();
}
load();
