import { byId } from '../shared/dom.js';
import { focusBox } from './box/question-box.js';

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
      focusBox();
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
 * Ctrl or Alt with a digit copies that reply: browsers keep the one or the other, by system, for
 * their tabs. While the next question is on its way, the replies to the last one are not copied.
 */
function copyNumbered(event) {
  const number = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  const cards = page.hasAttribute('aria-busy') ? [] : [.../** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll('.reply'))].filter(isSeen);
  const card = number && cards.find(({ dataset }, index) => (dataset.number ?? String(index + 1)) === number);
  const line = number && !card && page.querySelector(`.reply-line[data-number="${number}"]`);
  if (card && !event.shiftKey) {
    event.preventDefault();
    card.dispatchEvent(new CustomEvent('yingda:copy'));
  } else if (line && isSeen(line)) {
    // Nothing is copied that nobody has read.
    event.preventDefault();
    line.setAttribute('open', '');
  }
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
  const all = '.turn, .chip, #nearest > summary, .category > summary, .reply-line > summary, .reply, #nothing-fits > summary, #hand-over-note';
  return [.../** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll(all))].filter(isSeen);
}

const isSeen = (node) => node.checkVisibility();

/** Inside a reply the arrows scroll, as everywhere; on one they step to its neighbour. */
function step(event) {
  const all = stops();
  const index = all.indexOf(event.target);
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
