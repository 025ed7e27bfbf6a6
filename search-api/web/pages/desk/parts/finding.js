import { html } from '../../shared/template.js';

/** What should be mended, in words. */
export function findingLine({ rule, message }) {
  return html`<li data-rule=${rule}>${document.documentElement.lang === 'en' ? message.en : message.zh}</li>`;
}
