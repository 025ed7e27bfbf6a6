/**
 * An element with attributes and children. True sets an attribute without a value; false, null and
 * undefined leave it out, and a child that is null or undefined too. Texts become {@link straight}.
 */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) {
      node.setAttribute(attribute, value === true ? '' : value);
    }
  }
  const present = children.filter((child) => child !== undefined && child !== null);
  node.append(...present.map((child) => (typeof child === 'string' ? straight(child) : child)));
  return node;
}

/** A button that does something. */
export function button(attributes, label, action) {
  const node = element('button', { type: 'button', ...attributes }, label);
  node.addEventListener('click', action);
  return node;
}

/** Tells a screen reader, and nobody else. */
export function announce(text) {
  document.getElementById('announcement').textContent = text;
}

/** Text without the invisible characters that show it in another order than it has. */
export function straight(text) {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
