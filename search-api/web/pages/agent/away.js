import { respond } from '../shared/http.js';

/** Milliseconds between two looks whether the service is back. */
const PAUSE = 2000;

/** Whether the service can't be reached, or has not found all that is known yet: it will be back. */
export const isAway = ({ status }) => status === 0 || status === 503;

/**
 * Waits for the service.
 *
 * @param {() => any} action is done once it is back
 * @param {AbortSignal} signal tells that nobody waits any more
 */
export function whenBack(action, signal) {
  const look = () =>
    respond('/health/ready', { signal }).then(
      () => signal.aborted || action(),
      () => signal.aborted || setTimeout(look, PAUSE),
    );
  setTimeout(() => signal.aborted || look(), PAUSE);
}
