import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { deskAddress } from '../parts/addresses.js';

/** Where what is right stands, and what it says there. */
export function sourceView({ documentId, anchor, revision, quote }) {
  return html`
    <blockquote lang="zh-CN">${quote}</blockquote>
    <p class="facts"><a href=${deskAddress('edit', documentId, anchor)}>${documentId}#${anchor}</a> · ${t('revision', { number: revision })}</p>`;
}
