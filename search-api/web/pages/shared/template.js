import { Directive, directive } from '../lib/lit-html/directive.js';
import { html as template, nothing } from '../lib/lit-html/lit-html.js';
import { straight } from './straight.js';

export { keyed } from '../lib/lit-html/directives/keyed.js';
export { live } from '../lib/lit-html/directives/live.js';
export { repeat } from '../lib/lit-html/directives/repeat.js';
export { render } from '../lib/lit-html/lit-html.js';

/** @typedef {import('../lib/lit-html/lit-html.js').TemplateResult} Template */

/** What was made of the strings of each template, once. */
const prepared = new WeakMap();

/**
 * A template of lit-html, with two rules of the pages: texts become {@link straight}, and what is not
 * there (undefined, null, false) leaves out its attribute or child. Line breaks lay out the source only.
 *
 * @returns {Template}
 */
export function html(strings, ...values) {
  if (!prepared.has(strings)) {
    prepared.set(strings, prepare(strings));
  }
  const { parts, isText } = prepared.get(strings);
  return template(parts, ...values.map((value, index) => valueOf(value, isText[index])));
}

/** The strings without their layout, and which of the values between them stand as text. */
function prepare(strings) {
  let isText = true;
  const texts = [];
  const parts = strings.map((string) => {
    const part = string.replace(/[<>]|\s*\n\s*/g, (found) => {
      isText = found === '>' || (isText && found !== '<');
      return /[<>]/.test(found) ? found : isText ? '' : ' ';
    });
    texts.push(isText);
    return part;
  });
  return { parts: Object.assign(parts, { raw: parts }), isText: texts };
}

function valueOf(value, isText) {
  if (value === undefined || value === null || value === false) {
    return nothing;
  }
  if (isText && Array.isArray(value)) {
    return value.map((one) => valueOf(one, true));
  }
  return isText && typeof value === 'string' ? straight(value) : value;
}

/**
 * A part of a page with a state of its own, which lives as long as it stands in its place.
 *
 * @param {new () => {view: (...values: any[]) => any}} Part makes the state; its `view` shows it with
 *     the values it is given now
 * @returns {(...values: any[]) => any}
 */
export function stateful(Part) {
  return directive(
    class extends Directive {
      #part = new Part();

      render(...values) {
        return valueOf(this.#part.view(...values), true);
      }
    },
  );
}

/** Puts a text into a field once, in its tag: what is typed there stays. It is no text of the page. */
export const initially = directive(
  class extends Directive {
    #isSet = false;

    /** @param {string} text */
    render(text) {
      return text && nothing;
    }

    /** @param {any} part of the tag of the field */
    update(part, [text]) {
      if (!this.#isSet) {
        this.#isSet = true;
        part.element.value = text;
      }
      return nothing;
    }
  },
);
