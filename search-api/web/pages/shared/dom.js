import { isSignedOut } from './signed-out.js';

/** An element that the page has as it is delivered. */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) {
    throw new Error(`the page has no #${id}`);
  }
  return node;
}

/** The same, of fields. */
export const fieldById = (id) => /** @type {HTMLInputElement} */ (byId(id));

/** Gives the keyboard to the first element that a selector finds, if there is one. */
export function focusOn(selector) {
  /** @type {HTMLElement | null} */ (document.querySelector(selector))?.focus();
}

/** Does what a button or a form is for: not again before it is done, and if it fails, everybody sees why. */
export async function attempt(node, action) {
  if (node.hasAttribute('aria-busy')) {
    return;
  }
  node.setAttribute('aria-busy', 'true');
  silence();
  try {
    await action();
  } catch (problem) {
    // What the service refused has a status; anything else is a mistake of ours.
    problem.status === undefined ? reportError(problem) : isSignedOut(problem) || complain(problem.message);
  } finally {
    node.removeAttribute('aria-busy');
  }
}

/** Hears a click or a submission, and does what it is for, see {@link attempt}. */
export const attempted = (action) => (event) => {
  event.preventDefault();
  return attempt(event.currentTarget, () => action(event));
};

/** Shows what went wrong, until somebody clicks. */
export function complain(message) {
  silence();
  const notice = document.createElement('p');
  Object.assign(notice, { id: 'complaint', className: 'outcome', role: 'alert', textContent: message });
  notice.dataset.tone = 'refused';
  document.body.append(notice);
  addEventListener('click', () => notice.remove(), { once: true, capture: true });
}

/** Takes away what went wrong before: something else begins. */
export function silence() {
  document.getElementById('complaint')?.remove();
}

/** Tells a screen reader, and nobody else. */
export function announce(text) {
  byId('announcement').textContent = text;
}
