import { changeStream, findChanges } from '../api.js';
import { announce, byId } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { pins } from '../box/question-box.js';
import { keep, kept } from '../../shared/store.js';

/** What readers notice: drafts and reviews are nobody's news but their authors'. */
const NEWS = ['added', 'changed', 'restored', 'scheduled', 'retired'];

/** What may take back what was scheduled, beside what is news itself. */
const CANCELS = ['returned'];

/** Nobody minds whether it were more. */
const MOST_COUNTED = 500;

/** Milliseconds after which a page that nobody sees stops to listen, and a refused one tries again. */
const PATIENCE = 60_000;

/** Tells the page of each change as it comes, as an event with the change as its detail. */
export const news = new EventTarget();

const badge = byId('unread');
let unread = 0;
/** @type {EventSource | undefined} */
let stream;
let timer = 0;
/** @type {string | undefined} The product that is followed, empty for any. */
let followed;

export function isNews({ kind }) {
  return NEWS.includes(kind);
}

/** Up to which sequence everything about a product was read, -1 if nothing ever was. */
export function readUpTo(product) {
  const read = marks();
  return Math.max(read[''] ?? -1, read[product] ?? -1);
}

/** All about a product, or about any if it is empty, was read. */
export function markRead(product, sequence) {
  keep('read', JSON.stringify({ ...marks(), [product]: sequence }));
  follow();
}

function marks() {
  try {
    return Object(JSON.parse(kept('read') ?? '{}'));
  } catch {
    return {};
  }
}

/** Keeps the number beside the link right for the pinned product, as long as somebody can see it. */
export function followPinned() {
  if (pins().product !== followed) {
    follow();
  }
}

/**
 * Lets go of the service while nobody looks: at once where the browser keeps a page that was left,
 * since it would keep its connection too, of which it has six for one service.
 */
export function startNews() {
  addEventListener('pagehide', () => {
    followed = undefined;
    rest();
  });
  addEventListener('pageshow', ({ persisted }) => persisted && follow());
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      later(rest);
    } else {
      stream ? clearTimeout(timer) : follow();
    }
  });
}

/** Counts what was not read about the pinned product, and listens to what comes behind it. */
async function follow() {
  rest();
  if (document.hidden) {
    // A page opened beside this one would hold a connection that nobody sees.
    followed = undefined;
    return;
  }
  const { product } = pins();
  followed = product;
  try {
    const { last } = await findChanges({ before: 'end', limit: 1 });
    const read = readUpTo(product);
    if (read < 0 || read > last) {
      keep('read', JSON.stringify({ '': last }));
    }
    const { changes } =
      read >= 0 && read < last
        ? await findChanges({ after: read, limit: MOST_COUNTED, product, seen: true })
        : { changes: [] };
    if (product === followed && !document.hidden) {
      const fresh = changes.filter(isNews);
      show(fresh.length);
      // Some may have come while nobody looked and nothing was heard.
      fresh.forEach(tell);
      listen(last, product);
    }
  } catch {
    show(0);
    later(follow);
  }
}

function listen(after, product) {
  rest();
  stream = changeStream({ after, product });
  stream.addEventListener('change', ({ data }) => {
    const change = JSON.parse(data);
    if (isNews(change)) {
      show(unread + 1);
      announce(badge.getAttribute('aria-label'));
      tell(change);
    } else if (CANCELS.includes(change.kind)) {
      news.dispatchEvent(new CustomEvent('cancel', { detail: change }));
    }
  });
  stream.addEventListener('error', () => {
    // Cut off it comes back by itself, behind the last change it saw; refused it does not.
    if (stream?.readyState === EventSource.CLOSED) {
      later(follow);
    }
  });
}

const tell = (change) => news.dispatchEvent(new CustomEvent('change', { detail: change }));

function rest() {
  clearTimeout(timer);
  stream?.close();
  stream = undefined;
}

function later(action) {
  clearTimeout(timer);
  timer = setTimeout(action, PATIENCE);
}

/** Says it again, in another language. */
export const showUnread = () => show(unread);

function show(count) {
  unread = count;
  badge.textContent = count > 99 ? '99+' : String(count);
  badge.hidden = count === 0;
  badge.setAttribute('aria-label', t('unread', { count }));
}
