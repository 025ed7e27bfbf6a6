import { element } from '../../shared/dom.js';
import { listNames } from '../api.js';
import { field } from './form.js';

let names;
let lists = 0;

/** What documents are called and grouped by; nothing if that can't be told now. */
export function knownNames() {
  names ??= listNames().catch(() => ({ folders: [], products: [], owners: [] }));
  return names;
}

/**
 * A labelled field that offers names which exist; another one can be typed.
 *
 * @param offered the names, or a promise of them
 */
export function offeringField(name, offered, attributes, input) {
  const id = `offered-${(lists += 1)}`;
  const list = element('datalist', { id });
  Promise.resolve(offered).then((values) => offer(list, values));
  const node = field(name, { ...attributes, list: id }, input);
  node.append(list);
  return node;
}

function offer(list, values) {
  list.replaceChildren(...values.map((value) => element('option', { value })));
}

/** The same for one of the lists of {@link knownNames}: `folders`, `products` or `owners`. */
export function namedField(name, which, attributes, input) {
  return offeringField(name, knownNames().then((known) => known[which]), attributes, input);
}
