import { byId, complain, silence } from '../shared/dom.js';
import { t } from '../shared/language.js';
import { focusBox, focusField } from './box/question-box.js';
import { selectedReply } from './replies/selected.js';

const page = byId('page');

/** The keys that work anywhere on the page. */
export function startKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) {
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) {
      copyNumbered(event);
    } else if (event.key === 'Escape' || (event.key === '/' && !isWriting(event.target))) {
      event.preventDefault();
      event.key === '/' ? focusField() : focusBox();
    } else if (event.key.toLowerCase() === 'g' && !isWriting(event.target)) {
      handOver(event);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      step(event);
    }
  });
}

/** Goes from the box down into what was found; what the customer said before is further up. */
export function enterReplies() {
  stops().find((node) => !node.matches('.turn'))?.focus();
}

/**
 * Ctrl or Alt with a digit copies that reply, also one that is a line yet: browsers keep the one or the other, by
 * system, for their tabs. While the next question is on its way, the replies to the last one are not copied.
 */
function copyNumbered(event) {
  const number = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (!number || event.shiftKey || page.hasAttribute('aria-busy') || !page.querySelector('#replies, #scripts')) {
    return;
  }
  event.preventDefault();
  silence();
  const cards = seen('.reply, .reply-line:not([open])');
  const card = cards.find(({ dataset }, index) => (dataset.number ?? String(index + 1)) === number);
  card ? card.dispatchEvent(new CustomEvent('yingda:copy')) : complain(t('noSuchReply', { number }));
}

/** Goes to where a question is handed over, and unfolds it; once there, Enter does it. */
function handOver(event) {
  const note = document.getElementById('hand-over-note');
  if (note) {
    event.preventDefault();
    note.closest('details')?.setAttribute('open', '');
    note.focus();
  }
}

/** What the arrows stop at: the questions that ask back, the replies that can be seen, and handing over. */
function stops() {
  const all = '.turn, .chip, #find-script, #nearest > summary, .category > summary, .reply-line > summary, .reply, #nothing-fits > summary, #hand-over-note';
  return seen(all);
}

/** What a selector finds and somebody can see. */
function seen(selector) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll(selector))].filter((node) => node.checkVisibility());
}

/** Inside a reply the arrows scroll, as everywhere; on one or a button of it they step to its neighbour. */
function step(event) {
  const all = stops();
  const index = all.indexOf(selectedReply(event.target) ?? event.target);
  if (index < 0) {
    return;
  }
  event.preventDefault();
  if (event.key === 'ArrowUp' && index === 0) {
    focusBox();
  } else {
    all[index + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  }
}

function isWriting(node) {
  return node.matches('input, textarea, select, [contenteditable]');
}
