import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';

/** Says of a revision that it is the one readers see now, whatever was written since. */
export function liveBadge({ document, inForce }) {
  const words = document.audience === 'internal' ? 'liveInternal' : 'livePublic';
  return html`<strong class="badge live">${t(words, { revision: inForce.revision })}</strong>`;
}
