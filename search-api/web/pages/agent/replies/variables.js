import { attempt } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html, live } from '../../shared/template.js';
import { keepValues, keptValues } from './kept-values.js';

/** `{客户称呼}`: what is different for each customer, as `Variables` of the service has it. */
const VARIABLE = /\{([\p{Script=Han}][\p{Script=Han}\p{L}\p{N}]{0,11})\}/gu;

/** What was typed for this conversation, by name; a reload keeps it. */
const values = keptValues();

const valueOf = (name) => (values.get(name) ?? '').trim();

/** Forgets what was filled in: another customer. */
export function forgetValues() {
  values.clear();
  keepValues(values);
}

/** Notes what was typed for a variable. */
export function fillIn(name, value) {
  values.set(name, value);
  keepValues(values);
}

/** A text with its variables filled in, as far as they are. */
export function filled(text) {
  return text.replace(VARIABLE, (whole, name) => valueOf(name) || whole);
}

/** The names that are still to be filled in. */
export function unfilled(text) {
  return [...new Set([...text.matchAll(VARIABLE)].map(([, name]) => name))].filter((name) => !valueOf(name));
}

/**
 * Fields for variables; nothing without any. What is typed stands in all answers at once.
 *
 * @param {string[]} names
 * @param {() => Promise<any>} done hears of Enter in the last of those that are open
 */
export function variableFields(names, done) {
  return (
    names.length > 0 &&
    html`
      <div class="variables" role="group" aria-label=${t('variables')} @keydown=${(event) => entered(event, done)}>
        ${names.map(fieldView)}
      </div>`
  );
}

/** Puts the keyboard into the first field of those names that there is. */
export function focusVariable(card, names) {
  fieldsIn(card).find((field) => names.includes(field.dataset.variable))?.focus();
}

/** Enter goes on to the next field that is open. */
function entered(event, done) {
  if (event.key === 'Enter' && !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    const fields = fieldsIn(event.currentTarget);
    const next = fields.slice(fields.indexOf(event.target) + 1).find((field) => !field.value.trim());
    next ? next.focus() : attempt(event.currentTarget, done);
  }
}

/** @returns {HTMLInputElement[]} */
const fieldsIn = (node) => [...(node?.querySelectorAll('input[data-variable]') ?? [])];

function fieldView(name) {
  const typed = ({ target }) => {
    fillIn(name, target.value);
    document.querySelectorAll('span[data-variable]').forEach(showVariable);
    update();
  };
  return html`
    <input type="text" maxlength="100" autocomplete="off" data-variable=${name} placeholder=${name} aria-label=${name}
      .value=${live(values.get(name) ?? '')} @input=${typed}>`;
}

/** Puts each variable of an answer into an element of its own; gives their names. */
export function wrapVariables(answer) {
  const walker = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    texts.push(/** @type {Text} */ (walker.currentNode));
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
  const node = document.createElement('span');
  node.className = 'variable';
  node.dataset.variable = name;
  showVariable(node);
  return node;
}

function showVariable(node) {
  const name = node.dataset.variable;
  const value = valueOf(name);
  node.textContent = value || `{${name}}`;
  node.toggleAttribute('data-filled', Boolean(value));
}
