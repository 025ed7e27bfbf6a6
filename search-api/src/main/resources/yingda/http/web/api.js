import { encodedId } from './address.js';
import { t } from './language.js';

/** What the service refused, in its own words (RFC 9457); status 0 if it could not be reached. */
export class Problem extends Error {
  constructor(status, detail, errors = []) {
    super(detail);
    this.status = status;
    this.errors = errors;
  }
}

export function suggest(text, pins, signal) {
  const parameters = new URLSearchParams({ q: text, limit: 8, channel: 'agent', ...present(pins) });
  return request('/v1/suggest?' + parameters, { signal });
}

export function findReplies(query, pins, signal) {
  return request('/v1/replies', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, channel: 'agent', limit: 5, ...present(pins) }),
    signal,
  });
}

export function findDocument(id, signal) {
  return request('/v1/documents/' + encodedId(id) + '?html=true&asOf=now', { signal });
}

export async function request(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (failure) {
    throw failure.name === 'AbortError' ? failure : new Problem(0, t('unreachable'));
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    const detail = problem.detail ?? problem.title ?? `HTTP ${response.status}`;
    throw new Problem(response.status, detail, problem.errors);
  }
  return response.json();
}

/** Only the pins that say something: an empty product is not a product. */
function present(pins) {
  return Object.fromEntries(Object.entries(pins).filter(([, value]) => value));
}
