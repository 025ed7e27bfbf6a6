import { encodedId } from '../address.js';
import { request } from '../api.js';

const DOCUMENTS = '/v1/documents';

export function listDocuments(filter, after, signal) {
  const present = Object.entries({ ...filter, after, limit: 50 }).filter(([, value]) => value);
  return request(`${DOCUMENTS}?${new URLSearchParams(present)}`, { signal });
}

export function readDocument(id) {
  return request(path(id), {});
}

/** A page of the revisions, newest first. */
export function listRevisions(id, before) {
  const page = new URLSearchParams({ limit: 20, ...(before ? { before } : {}) });
  return request(`${path(id)}/revisions?${page}`, {});
}

/** Does something with a document that is there: `submit`, `publish`, `return`, `revert`... */
export function act(id, action, revision, body) {
  return send('POST', `${path(id)}/${action}?wait=true`, body, { 'If-Match': `"${revision}"` });
}

/**
 * @param revision the one the document was written against, 0 if it is new
 * @param signed author, note and document, and the state `draft` if it is not to be published
 */
export function saveDocument(id, revision, signed) {
  const seen = revision ? { 'If-Match': `"${revision}"` } : { 'If-None-Match': '*' };
  return send('PUT', path(id) + '?wait=true', signed, seen);
}

/** What should be mended, and the answers as HTML; nothing is written. */
export function checkDocument(id, document, signal) {
  const body = { author: 'desk', note: 'check', document };
  return send('POST', path(id) + '/check?html=true', body, {}, signal);
}

export function compareRevisions(id, from, to) {
  const range = new URLSearchParams(from && to ? { from, to } : {});
  return request(`${path(id)}/diff?${range}`, {});
}

/** The address of the same comparison as a page to print. */
export function comparisonPage(id, from, to) {
  return `${path(id)}/diff?${new URLSearchParams({ from, to, format: 'html' })}`;
}

function path(id) {
  return `${DOCUMENTS}/${encodedId(id)}`;
}

function send(method, address, body, headers, signal) {
  return request(address, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal,
  });
}
