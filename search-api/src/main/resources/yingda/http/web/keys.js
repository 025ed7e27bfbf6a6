import { focusBox } from './question-box.js';

const page = document.getElementById('page');

/** The keys that work anywhere on the page. */
export function startKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Escape' || (event.key === '/' && !isWriting(event.target))) {
      event.preventDefault();
      focusBox();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      step(event);
    }
  });
}

/** Goes from the box down into what was found. */
export function enterReplies() {
  stops()[0]?.focus();
}

/** What the arrows stop at: the questions that ask back, and the replies that can be seen. */
function stops() {
  return [...page.querySelectorAll('.chip, #nearest > summary, .reply')].filter((node) =>
    node.checkVisibility(),
  );
}

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
