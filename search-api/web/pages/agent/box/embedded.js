import { MOST_TURNS } from './conversation.js';

/**
 * The desk inside a page of another program. Only pages of configured origins can show it: the
 * browser sees to that by `frame-ancestors`, so whatever frames this page may talk to it.
 */
const isFramed = window.parent !== window;

/** Whether an answer can be put into the page around this one. */
export const canInsert = () => isFramed;

/** Gives an answer to the page around this one, with where it comes from. */
export function insert({ documentId, anchor, revision }, text, html) {
  tell({ type: 'yingda:reply', text, html, documentId, anchor, revision });
}

function tell(message) {
  window.parent.postMessage(message, location.ancestorOrigins?.[0] ?? '*');
}

/**
 * Listens to the page around this one.
 *
 * @param ask takes what the customer said, oldest first, and the product and version
 */
export function startEmbedded(ask) {
  if (!isFramed) {
    return;
  }
  document.documentElement.dataset.embedded = '';
  addEventListener('message', ({ source, data }) => {
    if (source === window.parent && data?.type === 'yingda:ask') {
      const turns = [...(data.context ?? []), data.query].map((turn) => text(turn).trim()).filter(Boolean).slice(-MOST_TURNS);
      if (turns.length > 0) {
        ask(turns, { product: text(data.product), version: text(data.version) });
      }
    }
  });
  tell({ type: 'yingda:ready' });
}

const text = (value) => (typeof value === 'string' ? value : '');
