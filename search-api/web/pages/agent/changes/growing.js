import { focusOn } from '../../shared/dom.js';
import { update } from '../../shared/page.js';
import { news } from './news.js';

/** How long changes are gathered before they are shown, in milliseconds: an import brings thousands. */
const GATHERING = 250;

/** Lets a log take up changes as they come, until a signal. What is scheduled may be cancelled, and is no news then. */
export function growWithNews(log, signal) {
  let timer = 0;
  const show = () => {
    timer = 0;
    if (!signal.aborted) {
      update();
    }
  };
  /** @param {any} event */
  const grow = ({ detail: change }) => {
    if (change.sequence > log.last) {
      log.changes.unshift(change);
      log.last = change.sequence;
      timer ||= setTimeout(show, GATHERING);
    }
  };
  /** @param {any} event */
  const shrink = ({ detail: { documentId } }) => {
    const stays = (change) => change.documentId !== documentId || !isPlanned(change);
    if (!log.changes.every(stays)) {
      log.changes = log.changes.filter(stays);
      showWithKeyboard();
    }
  };
  news.addEventListener('change', grow, { signal });
  news.addEventListener('cancel', shrink, { signal });
}

/** Shows what is left; the keyboard goes to the top if it stood on what has gone. */
function showWithKeyboard() {
  const before = document.activeElement;
  update();
  if (!before?.isConnected) {
    focusOn('#changes h1');
  }
}

/** Whether it is yet to come. */
export function isPlanned({ starts }) {
  return Boolean(starts) && Date.parse(starts) > Date.now();
}
