import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';

/** `{客户称呼}`: what is different for each customer, as `Variables` of the service has it. */
const VARIABLE = /\{([\p{Script=Han}][\p{Script=Han}\p{L}\p{N}]{0,11})\}/gu;

/** What was filled in for this conversation, by name. */
const values = new Map();

/** Forgets what was filled in: another customer. */
export function forgetValues() {
  values.clear();
}

/** A text with its variables filled in, as far as they are. */
export function filled(text) {
  return text.replace(VARIABLE, (whole, name) => values.get(name) || whole);
}

/** The names that are still to be filled in. */
export function unfilled(text) {
  return [...new Set([...text.matchAll(VARIABLE)].map(([, name]) => name))].filter(
    (name) => !values.get(name),
  );
}

/** Fields for the variables of an answer, which shows what is typed; null if it has none. */
export function variableFields(answer) {
  const names = wrap(answer);
  return names.length === 0
    ? null
    : element('div', { class: 'variables', role: 'group', 'aria-label': t('variables') }, ...names.map(field));
}

function field(name) {
  const input = element('input', {
    type: 'text',
    maxlength: '100',
    autocomplete: 'off',
    'data-variable': name,
    placeholder: name,
    'aria-label': name,
    value: values.get(name),
  });
  input.addEventListener('input', () => {
    values.set(name, input.value.trim());
    showEverywhere(name, input);
  });
  return input;
}

function showEverywhere(name, typed) {
  for (const node of document.querySelectorAll(`[data-variable="${CSS.escape(name)}"]`)) {
    if (node instanceof HTMLInputElement && node !== typed) {
      node.value = typed.value;
    } else if (node.localName === 'span') {
      show(node, name);
    }
  }
}

/** Puts each variable into an element of its own; gives their names. */
function wrap(answer) {
  const walker = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    texts.push(walker.currentNode);
  }
  const names = new Set();
  for (const text of texts) {
    const parts = text.data.split(VARIABLE);
    if (parts.length > 1) {
      text.replaceWith(...parts.map((part, index) => (index % 2 ? variable(part, names) : part)));
    }
  }
  return [...names];
}

function variable(name, names) {
  names.add(name);
  const node = element('span', { class: 'variable', 'data-variable': name });
  show(node, name);
  return node;
}

function show(node, name) {
  const value = values.get(name);
  node.textContent = value || `{${name}}`;
  node.toggleAttribute('data-filled', Boolean(value));
}
