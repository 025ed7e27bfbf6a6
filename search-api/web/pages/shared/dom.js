/**
 * An element with attributes and children. True sets an attribute without a value; false, null and
 * undefined leave it out, and a child, too. Texts become {@link straight}.
 */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (isThere(value)) {
      node.setAttribute(attribute, value === true ? '' : value);
    }
  }
  node.append(...children.filter(isThere).map((child) => (typeof child === 'string' ? straight(child) : child)));
  return node;
}

function isThere(value) {
  return value !== undefined && value !== null && value !== false;
}

/** A button that does something, see {@link attempt}. */
export function button(attributes, label, action) {
  const node = element('button', { type: 'button', ...attributes }, label);
  node.addEventListener('click', (event) => attempt(node, () => action(event)));
  return node;
}

/** How long a button says what it did, in milliseconds. */
const SAYING = 3000;

/** What a button says by itself while it says something else, and when it says that again. */
const own = new WeakMap();

/** Lets a button say for a while what came of it, to everybody; its `data-state` tells how it looks. */
export function sayOn(node, state, text) {
  announce(text);
  const { label, timer } = own.get(node) ?? { label: node.textContent };
  clearTimeout(timer);
  node.dataset.state = state;
  node.textContent = text;
  const back = () => {
    own.delete(node);
    delete node.dataset.state;
    node.textContent = label;
  };
  own.set(node, { label, timer: setTimeout(back, SAYING) });
}

/** How long a button asks whether it is meant, in milliseconds. */
const ASKING = 4000;

/** A button that does something only when it is pressed twice. */
export function sureButton(attributes, label, question, action) {
  let isAsked = false;
  const node = button(attributes, label, () => {
    if (isAsked) {
      return action();
    }
    isAsked = true;
    node.textContent = question;
    announce(question);
    setTimeout(() => {
      isAsked = false;
      node.textContent = label;
    }, ASKING);
  });
  return node;
}

/** Does what a button or a form is for: not again before it is done, and if it fails, everybody sees why. */
export async function attempt(node, action) {
  if (node.hasAttribute('aria-busy')) {
    return;
  }
  node.setAttribute('aria-busy', 'true');
  document.getElementById('complaint')?.remove();
  try {
    await action();
  } catch (problem) {
    // What the service refused has a status; anything else is a mistake of ours.
    problem.status === undefined ? reportError(problem) : complain(problem.message);
  } finally {
    node.removeAttribute('aria-busy');
  }
}

/** Shows what went wrong, until somebody clicks. */
export function complain(message) {
  document.getElementById('complaint')?.remove();
  const notice = element('p', { id: 'complaint', class: 'outcome', 'data-tone': 'refused', role: 'alert' }, message);
  document.body.append(notice);
  addEventListener('click', () => notice.remove(), { once: true, capture: true });
}

/** Tells a screen reader, and nobody else. */
export function announce(text) {
  document.getElementById('announcement').textContent = text;
}

/** Text without the invisible characters that show it in another order than it has. */
export function straight(text) {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
