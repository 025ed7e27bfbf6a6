import { html } from './template.js';

/** A piece of a text that was compared: kept, inserted or deleted. */
export function pieceView({ fate, text }) {
  if (fate === 'kept') {
    return html`<span>${text}</span>`;
  }
  return fate === 'inserted' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;
}
