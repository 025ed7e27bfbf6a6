import { noChange } from '../../lib/lit-html/lit-html.js';
import { t } from '../../shared/language.js';
import { html, initially, live } from '../../shared/template.js';

/** @typedef {(text: string) => void} Input hears what stands in a field after each change */

/**
 * A labelled field of one line.
 *
 * @param {string} name
 * @param {Record<string, any>} attributes of the field; its `value` is what stands there at first, `shown` what stands
 *     there now; the label has a `state`, and what is `beside` the field in it
 * @param {Input} [input]
 */
export function field(name, { value = '', shown, state, beside, ...attributes }, input = () => {}) {
  const { type = 'text', id, placeholder, maxlength, lang, list, step, spellcheck, required } = attributes;
  return html`
    <label class="field" data-field=${name} data-state=${state}>
      <span>${t(name)}</span>
      <input type=${type} autocomplete="off" id=${id} name=${attributes.name} placeholder=${placeholder} maxlength=${maxlength}
        lang=${lang} list=${list} step=${step} spellcheck=${spellcheck} ?required=${required}
        .defaultValue=${value} .value=${shown === undefined ? noChange : live(shown)} @input=${({ target }) => input(target.value)}>
      ${beside}
    </label>`;
}

/** A labelled field of several lines. */
export function area(name, attributes, value, input) {
  return labelled(name, textArea(attributes, value, input));
}

/**
 * The same without its label.
 *
 * @param {{id?: string, rows?: string, name?: string, label?: string}} attributes
 * @param {string} value what stands there at first
 * @param {Input} input
 */
export function textArea({ id, rows, name, label }, value, input) {
  return html`
    <textarea spellcheck="false" lang="zh-CN" id=${id} rows=${rows} class=${name} aria-label=${label}
      ${initially(value)} @input=${({ target }) => input(target.value)}></textarea>`;
}

/**
 * A labelled choice.
 *
 * @param {string} name
 * @param {{id?: string, name?: string, beside?: any}} attributes of the choice, and what is `beside` it in its label
 * @param {string[][]} options values with their words
 * @param {string} chosen what is chosen at first
 * @param {Input} [change]
 */
export function choice(name, { id, name: sent, beside }, options, chosen, change = () => {}) {
  return labelled(
    name,
    html`
      <select id=${id} name=${sent} @change=${({ target }) => change(target.value)}>
        ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
      </select>
      ${beside}`,
  );
}

/** A labelled mark. */
export function check(name, { id }, change) {
  return html`
    <label class="check" data-field=${name}>
      <input type="checkbox" id=${id} @change=${({ target }) => change(target.checked)}>
      <span>${t(name)}</span>
    </label>`;
}

function labelled(name, content) {
  return html`<label class="field" data-field=${name}><span>${t(name)}</span>${content}</label>`;
}

/** One text a line; blank lines say nothing. */
export function linesOf(text) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
