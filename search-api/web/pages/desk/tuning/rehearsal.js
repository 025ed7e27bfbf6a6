import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { table } from '../parts/table.js';

/** Shares of the golden questions that an edit may change. */
const SHARES = ['top1', 'reciprocal', 'recall', 'coverage', 'answered'];

/** Nobody reads on. */
const MOST = 200;

/** What an edit would do to the golden questions. */
export function rehearsalView({ before, after, moved }) {
  return html`
    <div>
      ${sharesTable(before, after)}
      <h2>${t('tuningMoved', { count: moved.length })}</h2>
      ${moved.length ? movedTable(moved) : html`<p class="none">${t('tuningNoneMoved')}</p>`}
    </div>`;
}

function sharesTable(before, after) {
  const heads = ['tuningFigure', 'older', 'newer', 'tuningDifference'].map((key) => t(key));
  const rows = SHARES.map((share) => shareRow(share, before?.[share], after[share]));
  return table(t('tuningFigure'), heads, rows, 'figures');
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
    html`<span lang="zh-CN">${question}</span>`,
    rank(before),
    trend(place(before) - place(after), rank(after)),
  ];
  const heads = ['question', 'older', 'newer'].map((key) => t(key));
  return table(t('tuningMoved', { count: moved.length }), heads, moved.slice(0, MOST).map(rowOf));
}

/** What became better or worse, coloured so. */
function trend(difference, words) {
  const name = difference > 0 ? 'better' : difference < 0 ? 'worse' : 'same';
  return html`<span data-trend=${name}>${words}</span>`;
}

function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}
