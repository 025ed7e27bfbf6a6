import { parametersOf } from '../../shared/address.js';
import { request } from '../../shared/http.js';
import { path, send } from './calls.js';

/** Gives a document that was never published another id. */
export function rename(id, revision, signed) {
  return send('POST', `${path(id)}/rename`, signed, { 'If-Match': `"${revision}"` });
}

export function readDocument(id) {
  return request(path(id), {});
}

/** A page of the revisions, newest first. */
export function listRevisions(id, before) {
  const page = parametersOf({ limit: 20, ...(before ? { before } : {}) });
  return request(`${path(id)}/revisions?${page}`, {});
}

/** What has been foreseen is not asked again. */
const WRITE = '?wait=true&golden=false';

/** Does something with a document that is there: `submit`, `publish`, `return`, `revert`... */
export function act(id, action, revision, body) {
  return send('POST', `${path(id)}/${action}${WRITE}`, body, { 'If-Match': `"${revision}"` });
}

/**
 * @param revision the one the document was written against, 0 if it is new
 * @param signed author, note and document, and the state `draft` if it is not to be published
 */
export function saveDocument(id, revision, signed) {
  const seen = revision ? { 'If-Match': `"${revision}"` } : { 'If-None-Match': '*' };
  return send('PUT', path(id) + WRITE, signed, seen);
}

/** A document as readers saw it at an instant. */
export function readAsOf(id, instant) {
  return request(`${path(id)}?${parametersOf({ asOf: instant, html: true })}`, {});
}

export function compareRevisions(id, from, to) {
  const range = new URLSearchParams(from && to ? { from, to } : {});
  return request(`${path(id)}/diff?${range}`, {});
}

/** The address of the same comparison as a page to print. */
export function comparisonPage(id, from, to) {
  return `${path(id)}/diff?${new URLSearchParams({ from, to, format: 'html' })}`;
}
