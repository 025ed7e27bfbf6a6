import { t } from './language.js';

/**
 * What the service refused (RFC 9457), in the language of the page; status 0 if it could not be reached. `errors` are
 * all that is wrong, each with its `detail`.
 */
export class Problem extends Error {
  constructor(status, detail, errors = []) {
    super(detail);
    this.status = status;
    this.errors = errors;
  }
}

/** What the service answers, as JSON. */
export async function request(path, options) {
  const response = await respond(path, options);
  return response.json();
}

/** The response itself, to be read in another way. */
export async function respond(path, options) {
  let response;
  try {
    const headers = { 'Accept-Language': document.documentElement.lang, ...options?.headers };
    response = await fetch(path, { ...options, headers });
  } catch (failure) {
    throw failure.name === 'AbortError' ? failure : new Problem(0, t('unreachable'));
  }
  if (response.status === 401 && (options?.method ?? 'GET') === 'GET') {
    // What is being written stays: whoever signs in elsewhere goes on here.
    location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search + location.hash)}`);
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    const detail = problem.detail ?? problem.title ?? `HTTP ${response.status}`;
    throw new Problem(response.status, detail, problem.errors);
  }
  return response;
}

