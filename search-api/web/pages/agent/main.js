import { queryAddress, readAddress, viewAddress } from '../shared/address.js';
import { findDocument, findReplies } from '../shared/api.js';
import { loadChanges } from './changes/changes.js';
import { showChannels, startChannels } from '../shared/channels.js';
import { showEntry, showNone } from './document/contents.js';
import { MOST_TURNS, questionAmong } from './box/conversation.js';
import { conversation, nameQuestion, remembered } from './box/conversation-state.js';
import { documentView, notFoundView } from './document/document.js';
import { startEmbedded } from './box/embedded.js';
import { sayFaults, showIn, viewOfProblem } from '../shared/fault.js';
import { enterReplies, startKeys } from './keys.js';
import { switchLanguage, t, translatePage } from '../shared/language.js';
import { followPinned, showUnread, startNews } from './changes/news.js';
import { masked } from '../shared/personal.js';
import { fill, focusBox, pins, startBox, unpin } from './box/question-box.js';
import { guardInternal } from './replies/quote.js';
import { remember } from './recent.js';
import { problemView, repliesView } from './replies/replies.js';
import { loadScripts } from './scripts/scripts.js';
import { forgetValues } from './replies/variables.js';
import { welcomeView } from './welcome.js';

const page = document.getElementById('page');
let request = new AbortController();
/** Makes what the page shows, anew in each language. */
let view = () => welcomeView(pins());
/** Which entry of the browser's history the page shows, without an anchor. */
let shown = '';

const place = () => [location.pathname, location.search, history.state?.id].join(' ');

/** Shows what the address says. Of several at once only the newest counts. */
async function load() {
  request.abort();
  request = new AbortController();
  const { signal } = request;
  page.setAttribute('aria-busy', 'true');
  const found = await begin(signal).catch((problem) => viewOfProblem(problem, problemView));
  if (!signal.aborted) {
    page.removeAttribute('aria-busy');
    view = found;
    render();
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
  return viewOf(address, signal);
}

function markView({ documentId, view: name, pins }) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll('#views a');
  for (const link of links) {
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
  const { id, turns } = conversation(query);
  const context = turns.slice(0, Math.max(0, turns.lastIndexOf(query)));
  const found = await findReplies({ query, context, queryId: id }, pins, signal);
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
  showIn(page, () => {
    translatePage();
    document.title = t('brand');
    return view();
  });
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
function follows() {
  if (place() === shown) {
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
  if (!query || isOther(turns)) {
    forgetValues();
  }
  if (!query) {
    unpin();
    leave();
  } else if (isAsked(query, turns)) {
    load();
  } else {
    const next = remembered(query, turns);
    go(next.state, queryAddress(next.query, pins()));
  }
}

/** Begins anew; a document that is read stays. */
function leave() {
  const isNew = location.pathname + location.search === '/' && !history.state;
  if (!readAddress().documentId && !isNew) {
    go(null, '/');
  }
}

function go(state, address) {
  history.pushState(state, '', address);
  scrollTo(0, 0);
  load();
}

/** To another view, in the same conversation. */
function goOn(address) {
  go({ turns: history.state?.turns ?? [] }, address);
}

/** Whether this very question stands there already: asked again it is the same. */
function isAsked(query, turns) {
  const now = conversation(readAddress().query);
  const isSame = now.query === query && String(now.turns) === String(turns);
  return isSame && queryAddress(masked(query), pins()) === location.pathname + location.search;
}

/** Whether a conversation is not the one before: what was filled in is another customer's. */
function isOther(turns) {
  const { turns: before } = conversation('');
  return !turns.some((turn) => before.includes(turn));
}

/** Shows the same for another product or version. */
function repin() {
  followPinned();
  const { documentId, view: name } = readAddress();
  if (!documentId) {
    goOn(viewAddress(name, pins()));
  }
}

/** What was said goes on with what is asked next, until the next customer. */
function continued(query) {
  const { turns } = conversation('');
  return turns.includes(query) ? turns : [...turns, query].slice(-MOST_TURNS);
}

/** Asking back stays on this page; with Ctrl or the middle button it is a link like any other. */
function follow(event) {
  const chip = event.target.closest('[data-query]');
  const turn = event.target.closest('[data-turn]');
  if (turn) {
    ask(conversation('').turns[turn.dataset.turn]);
    focusBox();
  } else if (chip && isPlainClick(event)) {
    event.preventDefault();
    ask(chip.dataset.query);
    focusBox();
  }
}

const isPlainClick = ({ button, ctrlKey, metaKey, shiftKey }) => button === 0 && !ctrlKey && !metaKey && !shiftKey;

/** Another view stays on this page. */
function changeView(event) {
  const link = event.target.closest('a');
  if (link && isPlainClick(event)) {
    event.preventDefault();
    goOn(link.getAttribute('href'));
  }
}

/** What the page around this one asks, for the product it names. */
function askFor(turns, pinned) {
  fill(turns.at(-1), pinned);
  ask(turns[questionAmong(turns)], turns);
}

/** Back from the chat window, where a reply was pasted, the keyboard is where the next question goes. */
function returnToBox() {
  const isFree = document.activeElement.matches('body, .copies .copy, #ask-back');
  if (isFree && !readAddress().documentId) {
    focusBox();
  }
}

const language = document.getElementById('language');
language.addEventListener('click', () => {
  switchLanguage();
  showChannels();
  showUnread();
  render();
  language.focus();
});
page.addEventListener('click', follow);
document.getElementById('views').addEventListener('click', changeView);
addEventListener('popstate', follows);
addEventListener('focus', returnToBox);
sayFaults();
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
