import { Lazy } from '../../shared/lazy.js';
import { html } from '../../shared/template.js';
import { listNames } from '../api/lists.js';
import { field } from './form.js';

/** What documents are called and grouped by; nothing if that can't be told now. */
const names = new Lazy(listNames, {});

/** A labelled field that offers names which exist; another one can be typed. */
export function offeringField(name, offered, attributes, input) {
  const list = `offered-${name}`;
  const beside = html`<datalist id=${list}>${offered.map((value) => html`<option value=${value}></option>`)}</datalist>`;
  return field(name, { ...attributes, list, beside }, input);
}

/** The same for one of the lists of names that documents have: `folders`, `products` or `owners`. */
export function namedField(name, which, attributes, input) {
  return offeringField(name, names.value[which] ?? [], attributes, input);
}
