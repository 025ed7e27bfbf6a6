import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import '../../lib/chart/chart.umd.min.js';
import { colourOf } from './colours.js';

/** The library is a classic script, so it leaves its name here. */
const { Chart } = globalThis;

/** Half the dots of paper are enough for it, those of many screens are too few. */
const DOTS = Math.max(devicePixelRatio, 2);

/**
 * Bars of what adds up, one for each step.
 *
 * @param label what the picture says
 * @param steps each with a `name` and a count for each of the series
 * @param series the names of the counts, from below, each with its words
 * @param target a line at this height, if there is one
 */
export function stackedBars({ label, steps, series, target = 0 }) {
  const canvas = element('canvas', { role: 'img', 'aria-label': label });
  const datasets = series.map(([name, words]) => ({
    label: words,
    data: steps.map((step) => step[name] ?? 0),
    backgroundColor: () => valueOf(colourOf(name)),
    maxBarThickness: 48,
  }));
  if (target) {
    datasets.push(lineAt(target, steps.length));
  }
  new Chart(canvas, { type: 'bar', data: { labels: steps.map(({ name }) => name), datasets }, options: options() });
  return element('div', { class: 'chart' }, canvas);
}

function lineAt(target, length) {
  return {
    type: 'line',
    stack: 'target',
    order: -1,
    label: t('reportTarget'),
    data: Array(length).fill(target),
    borderColor: () => valueOf(colourOf('target')),
    borderDash: [6, 4],
    borderWidth: 2,
    pointRadius: 0,
  };
}

/** The legend stands beside it, with sums, and words in it are the page's. */
function options() {
  const soft = () => valueOf('--soft');
  return {
    animation: false,
    devicePixelRatio: DOTS,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    font: { family: getComputedStyle(document.body).fontFamily },
    plugins: { legend: { display: false } },
    scales: {
      x: { stacked: true, grid: { display: false }, ticks: { color: soft, maxRotation: 0 } },
      y: {
        stacked: true,
        beginAtZero: true,
        suggestedMax: 4,
        grid: { color: () => valueOf('--line') },
        ticks: { color: soft, precision: 0, maxTicksLimit: 5 },
      },
    },
  };
}

function valueOf(property) {
  return getComputedStyle(document.documentElement).getPropertyValue(property);
}

/** Pictures do not follow the page's colours by themselves; paper is light, whatever the screen is. */
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  Object.values(Chart.instances).forEach((chart) => chart.update());
});
