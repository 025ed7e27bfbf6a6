import { html } from '../../shared/template.js';

/** What a page is about: what it shows of a document, its title and, as titles may repeat, its id. */
export function documentHeading(what, title, id) {
  return html`<h1>${what} <span lang="zh-CN">${title}</span> <code>${id}</code></h1>`;
}
