import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { place, showEntry } from './place.js';

const wide = matchMedia('(min-width: 60rem)');
wide.addEventListener('change', update);

/** The table of contents: beside the entries where there is room, folded above them otherwise. */
export function contents(entries) {
  return (
    entries.length > 1 &&
    html`
      <nav id="contents" aria-label=${t('contents')} @click=${follow}>
        <details ?open=${wide.matches}>
          <summary>${t('contents')}</summary>
          <ol lang="zh-CN">${lines(entries)}</ol>
        </details>
      </nav>`
  );
}

/** Where the contents are folded, they fold again behind whoever chose. */
function follow(event) {
  const link = event.target.closest('a[data-anchor]');
  if (link) {
    event.currentTarget.querySelector('details').open = wide.matches;
    showEntry(link.dataset.anchor);
  }
}

/** A line for each entry, and one for each heading above it that is no entry itself. */
function lines(entries) {
  const items = [];
  let before = [];
  for (const { anchor, path = [], question } of entries) {
    const other = path.findIndex((heading, depth) => heading !== before[depth]);
    const fresh = other < 0 ? path.length : other;
    items.push(...path.slice(fresh).map((heading, index) => line(fresh + index, html`<span>${heading}</span>`)));
    items.push(line(path.length, link(anchor, question)));
    before = [...path, question];
  }
  return items;
}

function line(depth, words) {
  return html`<li data-depth=${Math.min(depth, 4)}>${words}</li>`;
}

function link(anchor, question) {
  const current = anchor === place.current && 'true';
  return html`<a href=${`#${encodeURIComponent(anchor)}`} data-anchor=${anchor} aria-current=${current}>${question}</a>`;
}
