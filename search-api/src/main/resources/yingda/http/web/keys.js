import { focusBox } from './question-box.js';

const page = document.getElementById('page');

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

/** Goes from the box down into what was found. */
export function enterReplies() {
  stops()[0]?.focus();
}

/**
 * Ctrl or Alt with a digit copies that reply: browsers keep the one or the other, by system, for
 * their tabs.
 */
function copyNumbered(event) {
  const number = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  const card = number && [...page.querySelectorAll('.reply')].filter(isSeen)[number - 1];
  if (card && !event.shiftKey) {
    event.preventDefault();
    card.dispatchEvent(new CustomEvent('yingda:copy'));
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

/** What the arrows stop at: the questions that ask back, and the replies that can be seen. */
function stops() {
  const all = '.turn, .chip, #nearest > summary, .category > summary, .reply, #nothing-fits > summary';
  return [...page.querySelectorAll(all)].filter(isSeen);
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
