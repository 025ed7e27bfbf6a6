import { internalBadge } from '../../shared/badges.js';
import { confidenceWord } from '../../shared/confidence.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { percent } from './reply-facts.js';
import { replyCard } from './reply.js';

/** Which lines somebody opened: they stay open when the page is shown anew. */
const opened = new Set();

/**
 * A reply that is hardly meant, as one line that opens: it would take the place of those that may be.
 *
 * @param number its place, from 1
 */
export function replyLine(reply, found, number) {
  const { documentId, anchor, question, audience, confidence = 0 } = reply;
  const place = [found.queryId, documentId, anchor].join(' ');
  const open = (line) => {
    const hadKeyboard = line.contains(document.activeElement);
    opened.add(place);
    update();
    const card = line.querySelector('.reply');
    if (hadKeyboard) {
      // The summary it stood on has gone.
      card.focus();
    }
    return card;
  };
  const openHere = (event) => {
    event.preventDefault();
    open(event.currentTarget.parentNode);
  };
  const copyHere = ({ target, currentTarget }) => target === currentTarget && open(target).dispatchEvent(new CustomEvent('yingda:copy'));
  return html`
    <details class="reply-line" ?open=${opened.has(place)} data-number=${number} data-document-id=${documentId}
      data-anchor=${anchor} @yingda:copy=${copyHere}>
      <summary @click=${openHere}>
        <span class="number" aria-hidden="true">${String(number)}</span>
        <span class="question" lang="zh-CN">${question}</span>
        ${internalBadge(audience)}
        <small title=${percent(confidence)}>${confidenceWord(confidence)}</small>
      </summary>
      ${opened.has(place) && replyCard(reply, found, number)}
    </details>`;
}
