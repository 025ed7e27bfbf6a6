/**
 * The reply that keys are meant for: the keyboard stands on it, or on a button of it that was clicked.
 *
 * @returns {HTMLElement | null}
 */
export function selectedReply(node) {
  return node.matches('.reply, .reply button') ? node.closest('.reply') : null;
}
