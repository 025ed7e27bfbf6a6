import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';

/** @typedef {(text: string) => void} Input hears what stands in a field after each change */

/**
 * A labelled field of one line.
 *
 * @param {string} name
 * @param {object} attributes
 * @param {Input} [input]
 */
export function field(name, attributes, input = () => {}) {
  const node = element('input', { type: 'text', autocomplete: 'off', ...attributes });
  node.addEventListener('input', () => input(node.value));
  return labelled(name, node);
}

/** A labelled field of several lines. */
export function area(name, attributes, value, input) {
  return labelled(name, textArea(attributes, value, input));
}

/** The same without its label. */
export function textArea(attributes, value, input) {
  const node = element('textarea', { spellcheck: 'false', lang: 'zh-CN', ...attributes });
  node.value = value;
  node.addEventListener('input', () => input(node.value));
  return node;
}

/**
 * A labelled choice.
 *
 * @param {string} name
 * @param {object} attributes
 * @param {string[][]} options values with their words
 * @param {string} chosen
 * @param {Input} [change]
 */
export function choice(name, attributes, options, chosen, change = () => {}) {
  const node = element(
    'select',
    attributes,
    ...options.map(([value, words]) =>
      element('option', { value, selected: value === chosen }, words),
    ),
  );
  node.addEventListener('change', () => change(node.value));
  return labelled(name, node);
}

/** A labelled mark. */
export function check(name, attributes, change) {
  const node = element('input', { type: 'checkbox', ...attributes });
  node.addEventListener('change', () => change(node.checked));
  return element('label', { class: 'check', 'data-field': name }, node, element('span', {}, t(name)));
}

function labelled(name, node) {
  return element('label', { class: 'field', 'data-field': name }, element('span', {}, t(name)), node);
}

/** One text a line; blank lines say nothing. */
export function linesOf(text) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
