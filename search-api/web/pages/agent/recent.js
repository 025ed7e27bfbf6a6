import { queryAddress } from '../shared/address.js';
import { button, element } from '../shared/dom.js';
import { t } from '../shared/language.js';
import { masked } from '../shared/personal.js';
import { keep, kept } from '../shared/store.js';

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

/** What was asked lately, to ask it again; null if nothing was. */
export function recentView(pins) {
  const queries = recentQueries();
  if (queries.length === 0) {
    return null;
  }
  const forget = button({ class: 'quiet' }, t('forgetRecent'), () => {
    keep('recent', '[]');
    section.remove();
  });
  const section = element(
    'section',
    { id: 'recent' },
    element('div', { class: 'top' }, element('h2', {}, t('recent')), forget),
    element('ul', {}, ...queries.map((query) => element('li', {}, link(query, pins)))),
  );
  return section;
}

function link(query, pins) {
  return element('a', { class: 'chip', href: queryAddress(query, pins), 'data-query': query, lang: 'zh-CN' }, query);
}
