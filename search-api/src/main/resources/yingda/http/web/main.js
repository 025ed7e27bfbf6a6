import { queryAddress, readAddress } from './address.js';
import { findDocument, findReplies } from './api.js';
import { showEntry, showNone } from './contents.js';
import { documentView, notFoundView } from './document.js';
import { enterReplies, startKeys } from './keys.js';
import { switchLanguage, t, translatePage } from './language.js';
import { fill, focusBox, pins, startBox } from './question-box.js';
import { problemView, repliesView, welcomeView } from './replies.js';

const page = document.getElementById('page');
let request = new AbortController();
/** Makes what the page shows, anew in each language. */
let view = welcomeView;
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
  page.setAttribute('aria-busy', 'true');
  const found = await viewOf(address, signal).catch((problem) => () => problemView(problem));
  if (!signal.aborted) {
    page.removeAttribute('aria-busy');
    view = found;
    render();
  }
}

async function viewOf({ documentId, query, pins }, signal) {
  if (documentId) {
    return viewOfDocument(documentId, pins, signal);
  }
  if (query === '') {
    return welcomeView;
  }
  const found = await findReplies(query, pins, signal);
  return () => repliesView(found, query, pins);
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

/** Asks, on this page or from a document on the first one; nothing asked clears. */
function ask(query) {
  const address = queryAddress(query, pins());
  const isNew = address !== location.pathname + location.search;
  if (readAddress().documentId) {
    if (query) {
      location.assign(address);
    }
  } else if (isNew) {
    history.pushState(null, '', address);
    scrollTo(0, 0);
    load();
  } else if (query) {
    load();
  }
}

/** Asking back stays on this page; with Ctrl or the middle button it is a link like any other. */
function follow(event) {
  const chip = event.target.closest('[data-query]');
  if (chip && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    ask(chip.dataset.query);
    focusBox();
  }
}

document.getElementById('language').addEventListener('click', ({ currentTarget }) => {
  switchLanguage();
  render();
  currentTarget.focus();
});
page.addEventListener('click', follow);
addEventListener('popstate', go);
translatePage();
startBox({ ask, down: enterReplies });
startKeys();
if (!readAddress().documentId) {
  focusBox();
}
load();
