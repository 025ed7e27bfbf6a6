import { queryAddress, readAddress, viewAddress } from '../shared/address.js';
import { masked } from '../shared/personal.js';
import { conversation, remembered } from './box/conversation-state.js';
import { MOST_TURNS, questionAmong } from './box/conversation.js';
import { fill, focusBox, pins, unpin } from './box/question-box.js';
import { followPinned } from './changes/news.js';
import { load } from './load.js';
import { forgetValues } from './replies/variables.js';

/**
 * Asks, on this page or from a document on the first one; nothing asked clears: another customer.
 *
 * @param {string} query
 * @param {string[]} turns all that the customer said, if several messages were pasted
 */
export function ask(query, turns = continued(query)) {
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

/** What was said goes on with what is asked next, until the next customer. */
function continued(query) {
  const { turns } = conversation('');
  return turns.includes(query) ? turns : [...turns, query].slice(-MOST_TURNS);
}

/** Shows the same for another product or version. */
export function repin() {
  followPinned();
  const { documentId, view: name } = readAddress();
  if (!documentId) {
    goOn(viewAddress(name, pins()));
  }
}

/** Asking back stays on this page; with Ctrl or the middle button it is a link like any other. */
export function follow(event) {
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
export function changeView(event) {
  const link = event.target.closest('a[data-view]');
  if (link && isPlainClick(event)) {
    event.preventDefault();
    goOn(link.getAttribute('href'));
  }
}

/** What the page around this one asks, for the product it names. */
export function askFor(turns, pinned) {
  fill(turns.at(-1), pinned);
  ask(turns[questionAmong(turns)], turns);
}
