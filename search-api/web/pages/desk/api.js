import { encodedId, parametersOf } from '../shared/address.js';
import { request, respond } from '../shared/api.js';

const FOUND = 20;

/** Documents a report names at once. */
const REPORTED = 20;

/** The service pages no further. */
const LAST_FOUND = 1000;
const DOCUMENTS = '/v1/documents';

/** A page of documents. */
export async function listDocuments(filter) {
  const { documents, next } = await get(DOCUMENTS, { limit: 50, ...filter });
  return { items: documents, next };
}

/** A page of published entries that have some words, for agents too. */
export async function searchEntries(q, offset = 0) {
  const { hits, total } = await get('/v1/search', { q, offset, limit: FOUND, channel: 'agent' });
  const next = offset + hits.length;
  return { items: hits, next: next < Math.min(total, LAST_FOUND) ? next : undefined };
}

/** A page of questions that nothing answers, most asked first. */
export async function listGaps(filter) {
  const { gaps, next } = await get('/v1/gaps', filter);
  return { items: gaps, next };
}

export function markGap(id, state, author) {
  return send('PUT', `/v1/gaps/${id}`, { state, ...(author ? { author } : {}) }, {});
}

/** Looks through a page of published documents for what should be mended. */
export async function listFindings(filter) {
  const { documents, next, looked } = await get('/v1/findings', filter);
  return { items: documents, next, looked };
}

/** What was asked in a time and what came of it, in numbers. */
export function usageReport(asked) {
  return get('/v1/reports/usage', asked);
}

/** How the documents were kept in a quarter, such as 2026Q4, with a page of those below the demand. */
export function updatesReport(quarter, offset) {
  return get('/v1/reports/updates', { quarter, below: true, limit: REPORTED, offset });
}

export async function listReleases() {
  const { releases } = await get('/v1/releases', {});
  return releases;
}

/** What became of the documents of a product for one of its releases, with a page of those unseen. */
export function releaseReport({ product, version }, offset) {
  const release = `${encodeURIComponent(product)}/${encodeURIComponent(version)}`;
  return get(`/v1/reports/releases/${release}`, { outcome: 'unseen', limit: REPORTED, offset });
}

/** What somebody updated in a quarter, as readers got it. */
export async function listRecord(quarter, author) {
  const { changes } = await get('/v1/reports/record', { quarter, author });
  return changes;
}

/** A page of what has to be looked at again within two weeks, the most urgent first. */
export async function listReviews(filter) {
  const { documents, next } = await get('/v1/reports/reviews', { days: 14, ...filter });
  return { items: documents, next };
}

/** Where all that is published, or one document, can be downloaded as files. */
export function exportAddress(document) {
  return '/v1/export' + (document ? `?${new URLSearchParams({ document })}` : '');
}

/** What comes of an import, as a response of one JSON object a line. */
export function runImport(wish) {
  return respond('/v1/imports', json('POST', wish));
}

/** The files that steer the replies, and what they were when they were read. */
export async function readTuning() {
  const response = await respond('/v1/tuning', {});
  return { ...(await response.json()), tag: response.headers.get('ETag') };
}

/** What should be mended though answers go on, empty if nothing. */
export async function readWarning() {
  const response = await fetch('/health/ready');
  return (await response.json()).warning ?? '';
}

/** What edited files would do to the golden questions. */
export function rehearse(files) {
  return send('POST', '/v1/tuning/rehearsal', { files }, {});
}

/** Puts edited files in place. */
export async function replaceTuning(signed, tag) {
  const response = await respond('/v1/tuning', json('PUT', signed, { 'If-Match': tag }));
  return { ...(await response.json()), tag: response.headers.get('ETag') };
}

function get(path, parameters) {
  const present = Object.entries(parameters).filter(([, value]) => value);
  return request(`${path}?${new URLSearchParams(present)}`, {});
}

/** Keeps a picture; gives the address an answer shows it from. */
export function keepPicture(file) {
  const headers = { 'Content-Type': file.type || 'image/png' };
  return request('/v1/pictures', { method: 'POST', headers, body: file });
}

/** What documents are called and grouped by. */
export const listNames = () => get('/v1/names', {});

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

/** What should be mended, and the answers as HTML; nothing is written. */
export function checkDocument(id, document, signal) {
  const body = { author: 'desk', note: 'check', document };
  return send('POST', path(id) + '/check?html=true', body, {}, signal);
}

/**
 * Golden questions that would get another first answer if a document were published.
 *
 * @param wish `at` if it is to be published then, the state `retired` if it is to be retired
 */
export async function foresee(id, document, wish, signal) {
  const body = { author: 'desk', note: 'check', document, ...wish };
  const { findings } = await send('POST', path(id) + '/check?golden=true', body, {}, signal);
  return findings.filter(({ rule }) => rule === 'golden');
}

/** Which of some questions a document would answer; nothing is written. */
export function tryOut(id, document, questions) {
  return send('POST', path(id) + '/tryout', { questions, document }, {});
}

/** A document as readers saw it at an instant. */
export function readAsOf(id, instant) {
  return request(`${path(id)}?${parametersOf({ asOf: instant, html: true })}`, {});
}

export function compareRevisions(id, from, to) {
  const range = new URLSearchParams(from && to ? { from, to } : {});
  return request(`${path(id)}/diff?${range}`, {});
}

/** What a document that is not saved changes about the newest revision. */
export function compareWith(id, document) {
  return send('POST', `${path(id)}/diff`, document, {});
}

/** The address of the same comparison as a page to print. */
export function comparisonPage(id, from, to) {
  return `${path(id)}/diff?${new URLSearchParams({ from, to, format: 'html' })}`;
}

function path(id) {
  return `${DOCUMENTS}/${encodedId(id)}`;
}

function send(method, address, body, headers, signal) {
  return request(address, { ...json(method, body, headers), signal });
}

function json(method, body, headers = {}) {
  return {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}
