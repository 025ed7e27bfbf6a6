import { encodedId, parametersOf } from '../shared/address.js';
import { request } from '../shared/http.js';

export function suggest(text, pins, signal) {
  const parameters = parametersOf({ q: text, limit: 8, channel: 'agent', ...present(pins) });
  return request('/v1/suggest?' + parameters, { signal });
}

/**
 * @param asked the `query`, its `context`, what the customer said before, oldest first, and the
 *     `queryId` under which it counts once
 */
export function findReplies(asked, pins, signal) {
  return post('/v1/replies', { ...asked, channel: 'agent', limit: 5, ...present(pins) }, signal);
}

/** The products that something is known about, each with its versions, the newest first. */
export const findProducts = () => request('/v1/products?channel=agent');

/** Says what became of a reply. */
export const sendFeedback = (feedback) => post('/v1/feedback', feedback);

/** Records what nothing answers; gives a summary for the colleague who takes over. */
export const reportGap = (gap, pins) => post('/v1/gaps', present({ ...gap, ...pins }));

/** A page of the reply scripts, without their texts. */
export function findScripts(after, signal) {
  return request('/v1/documents?' + parametersOf({ kind: 'script', limit: 50, after }), { signal });
}

/**
 * Scripts by what is typed, without quotes: those that type-ahead offers, then those that have it word for word. What
 * no wording sounds like is searched for, which takes letters for words that stand elsewhere.
 */
export async function searchScripts(text, signal) {
  const ask = (path, q) =>
    request(path + parametersOf({ q, kind: 'script', limit: 20, channel: 'agent' }), { signal });
  const { suggestions = [] } = await ask('/v1/suggest?', text);
  const isTyped = /[a-z]/i.test(text);
  const { hits = [] } = isTyped && suggestions.length ? {} : await ask('/v1/search?', isTyped ? text : `"${text}"`);
  const found = new Map();
  for (const entry of [...suggestions, ...hits]) {
    found.set(`${entry.documentId}#${entry.anchor}`, entry);
  }
  return [...found.values()];
}

/** Changes behind a sequence, or before one and newest first; of a product also the general ones. */
export function findChanges(range, signal) {
  return request('/v1/changes?' + changeParameters(range), { signal });
}

/** What readers get otherwise, if a question asks that; else `understood` is false. */
export function findChangedEntries(q, product, signal) {
  return request('/v1/changes/entries?' + parametersOf({ q, channel: 'agent', ...(product ? { product } : {}) }), { signal });
}

/** The changes as they come. */
export const changeStream = (range) => new EventSource('/v1/changes/stream?' + changeParameters(range));

function changeParameters({ product, ...range }) {
  return parametersOf({ ...range, ...(product ? { product, general: true } : {}) });
}

export function findDocument(id, signal) {
  return request('/v1/documents/' + encodedId(id) + '?html=true&asOf=now', { signal });
}

function post(path, body, signal) {
  const headers = { 'Content-Type': 'application/json' };
  return request(path, { method: 'POST', headers, body: JSON.stringify(body), signal });
}

/** Only the pins that say something: an empty product is not a product. */
function present(pins) {
  return Object.fromEntries(Object.entries(pins).filter(([, value]) => value));
}
