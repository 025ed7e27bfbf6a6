import { queryAddress } from '../shared/address.js';
import { attempted } from '../shared/dom.js';
import { t } from '../shared/language.js';
import { update } from '../shared/page.js';
import { masked } from '../shared/personal.js';
import { keep, kept } from '../shared/store.js';
import { html } from '../shared/template.js';

const MOST = 12;

/** The queries of this browser, newest first. */
export function recentQueries() {
  try {
    const list = JSON.parse(kept('recent') ?? '[]');
    return Array.isArray(list) ? list.filter((query) => typeof query === 'string').map(masked) : [];
  } catch {
    return [];
  }
}

/** Remembers a query, in this browser only and without a customer's numbers. */
export function remember(query) {
  const words = masked(query);
  const others = recentQueries().filter((other) => other !== words);
  keep('recent', JSON.stringify([words, ...others].slice(0, MOST)));
}

/** What was asked lately, to ask it again; nothing if nothing was. */
export function recentView(pins) {
  const queries = recentQueries();
  const forget = () => {
    keep('recent', '[]');
    update();
  };
  return (
    queries.length > 0 &&
    html`
      <section id="recent">
        <div class="top">
          <h2>${t('recent')}</h2>
          <button type="button" class="quiet" @click=${attempted(forget)}>${t('forgetRecent')}</button>
        </div>
        <ul>${queries.map((query) => html`<li>${questionLink(query, pins)}</li>`)}</ul>
      </section>`
  );
}

function questionLink(query, pins) {
  return html`<a class="chip" href=${queryAddress(query, pins)} data-query=${query} lang="zh-CN">${query}</a>`;
}
