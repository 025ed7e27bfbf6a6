import { element } from '../dom.js';
import { t } from '../language.js';

/** Shares of the golden questions that an edit may change. */
const SHARES = ['top1', 'reciprocal', 'recall', 'coverage', 'answered'];

/** What an edit would do to the golden questions. */
export function rehearsalView({ before, after, moved }) {
  return element(
    'div',
    {},
    element(
      'table',
      { class: 'figures' },
      element(
        'thead',
        {},
        element('tr', {}, ...['tuningFigure', 'older', 'newer', 'tuningDifference'].map((key) => element('th', {}, t(key)))),
      ),
      element('tbody', {}, ...SHARES.map((share) => shareRow(share, before?.[share], after[share]))),
    ),
    element('h2', {}, t('tuningMoved', { count: moved.length })),
    moved.length ? movedTable(moved) : element('p', { class: 'none' }, t('tuningNoneMoved')),
  );
}

function shareRow(share, before, after) {
  const difference = before === undefined ? 0 : after - before;
  return element(
    'tr',
    { 'data-share': share, 'data-trend': trend(difference) },
    element('th', { scope: 'row' }, t('share_' + share)),
    element('td', {}, before === undefined ? '–' : percent(before)),
    element('td', {}, percent(after)),
    element('td', {}, difference ? (difference > 0 ? '+' : '−') + percent(Math.abs(difference)) : '='),
  );
}

function movedTable(moved) {
  const rank = (number) => (number ? t('tuningRank', { number }) : t('tuningNoRank'));
  const place = (number) => number || Infinity;
  return element(
    'table',
    { class: 'moved' },
    element('thead', {}, element('tr', {}, ...['question', 'older', 'newer'].map((key) => element('th', {}, t(key))))),
    element(
      'tbody',
      {},
      ...moved.slice(0, 200).map(({ question, before, after }) =>
        element(
          'tr',
          { 'data-trend': trend(place(before) - place(after)) },
          element('td', { lang: 'zh-CN' }, question),
          element('td', {}, rank(before)),
          element('td', {}, rank(after)),
        ),
      ),
    ),
  );
}

function trend(difference) {
  return difference > 0 ? 'better' : difference < 0 ? 'worse' : 'same';
}

function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}
