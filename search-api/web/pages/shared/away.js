import { request } from './http.js';

/** Milliseconds between two looks whether the service is back. */
const PAUSE = 2000;

/** Whether the service can't be reached, or has not found all that is known yet: it will be back. */
export const isAway = ({ status }) => status === 0 || status === 503;

/** Whether the service is there and its store is not: questions are answered, nothing else works. */
export const isStoreAway = ({ code }) => code === 'store-unreachable';

/**
 * Waits for the service, and for its store.
 *
 * @param {() => any} action is done once it is back
 * @param {AbortSignal} signal tells that nobody waits any more
 */
export function whenBack(action, signal) {
  const later = () => setTimeout(() => signal.aborted || look(), PAUSE);
  const look = async () => {
    const { status } = await request('/health/ready', { signal }).catch(() => ({ status: '' }));
    if (!signal.aborted) {
      status === 'ready' ? action() : later();
    }
  };
  later();
}
