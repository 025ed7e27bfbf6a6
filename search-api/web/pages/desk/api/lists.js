import { get, send } from './calls.js';

/** Found at once; the service pages no further than the last. */
const FOUND = 20;
const LAST_FOUND = 1000;

/** A page of documents. */
export async function listDocuments(filter) {
  const { documents, next } = await get('/v1/documents', { limit: 50, ...filter });
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

/** A page of what agents said of replies in words, newest first. */
export async function listComments(filter) {
  const { comments, next } = await get('/v1/feedback/comments', { state: 'open', ...filter });
  return { items: comments, next };
}

/** Says that a comment is dealt with. */
export function settleComment({ queryId, documentId, anchor }, author) {
  return send('PUT', '/v1/feedback/comments', { queryId, documentId, anchor, state: 'done', ...(author ? { author } : {}) }, {});
}

/** A page of open gaps of one meaning together, the costliest first. */
export async function listGapGroups(offset) {
  const { groups, next } = await get('/v1/gaps/groups', { offset, limit: 20 });
  return { items: groups, next };
}

/** The entries nearest to a gap, and why they lost. */
export const nearestToGap = (id) => get(`/v1/gaps/${id}/nearest`, {});

/** Asks all open gaps anew; gives those that are answered now, and closed. */
export const recheckGaps = (author) => send('POST', '/v1/gaps/recheck', author ? { author } : {}, {});

/** Says why nothing will ever answer a gap. */
export function ignoreGap(id, reason, author) {
  return send('PUT', `/v1/gaps/${id}`, { state: 'done', reason, ...(author ? { author } : {}) }, {});
}

/** What a document earned by answering what nothing answered. */
export const readEarned = (document) => get('/v1/gaps/earned', { document });

/** Looks through a page of published documents for what should be mended. */
export async function listFindings(filter) {
  const { documents, next, looked } = await get('/v1/findings', filter);
  return { items: documents, next, looked };
}

/** What documents are called and grouped by. */
export const listNames = () => get('/v1/names', {});

/** A page of what has to be looked at again within two weeks, the most urgent first. */
export async function listReviews(filter) {
  const { documents, next } = await get('/v1/reports/reviews', { days: 14, ...filter });
  return { items: documents, next };
}
