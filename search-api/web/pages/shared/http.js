import { t } from './language.js';
import { isSignedOut, leadToSignIn, signedIn } from './signed-out.js';

/**
 * What the service refused (RFC 9457), in the language of the page; status 0 if it could not be reached. `errors` are
 * all that is wrong, each with its `detail`; `code` says which rule it is.
 */
export class Problem extends Error {
  constructor(status, detail, errors = [], code = '') {
    super(detail);
    this.status = status;
    this.errors = errors;
    this.code = code;
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
  if (isSignedOut(response)) {
    leadToSignIn((options?.method ?? 'GET') === 'GET');
    throw new Problem(response.status, t('signedOut'));
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    const detail = problem.detail ?? problem.title ?? `HTTP ${response.status}`;
    throw new Problem(response.status, detail, problem.errors, problem.code);
  }
  if (path.startsWith('/v1/')) {
    signedIn();
  }
  return response;
}

