import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { table } from '../parts/table.js';

/** Shares of the golden questions that an edit may change. */
const SHARES = ['top1', 'reciprocal', 'recall', 'coverage', 'answered'];

/** What an edit would do to the golden questions. */
export function rehearsalView({ before, after, moved }) {
  return element(
    'div',
    {},
    sharesTable(before, after),
    element('h2', {}, t('tuningMoved', { count: moved.length })),
    moved.length ? movedTable(moved) : element('p', { class: 'none' }, t('tuningNoneMoved')),
  );
}

function sharesTable(before, after) {
  const heads = ['tuningFigure', 'older', 'newer', 'tuningDifference'].map((key) => t(key));
  const place = table(t('tuningFigure'), heads, SHARES.map((share) => shareRow(share, before?.[share], after[share])));
  place.classList.add('figures');
  return place;
}

function shareRow(share, before, after) {
  const difference = before === undefined ? 0 : after - before;
  return [
    t('share_' + share),
    before === undefined ? '–' : percent(before),
    percent(after),
    trend(difference, difference ? (difference > 0 ? '+' : '−') + percent(Math.abs(difference)) : '='),
  ];
}

function movedTable(moved) {
  const rank = (number) => (number ? t('tuningRank', { number }) : t('tuningNoRank'));
  const place = (number) => number || Infinity;
  const rowOf = ({ question, before, after }) => [
    element('span', { lang: 'zh-CN' }, question),
    rank(before),
    trend(place(before) - place(after), rank(after)),
  ];
  return table(t('tuningMoved', { count: moved.length }), ['question', 'older', 'newer'].map((key) => t(key)), moved.slice(0, 200).map(rowOf));
}

/** What became better or worse, coloured so. */
function trend(difference, words) {
  const name = difference > 0 ? 'better' : difference < 0 ? 'worse' : 'same';
  return element('span', { 'data-trend': name }, words);
}

function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}
