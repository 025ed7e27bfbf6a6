import { t } from '../../shared/language.js';
import '../../lib/chart/chart.umd.min.js';
import { html, stateful } from '../../shared/template.js';
import { colourOf } from './colours.js';

/** The library is a classic script, so it leaves its name here. */
const { Chart } = globalThis;

/** Half the dots of paper are enough for it, those of many screens are too few. */
const DOTS = Math.max(devicePixelRatio, 2);

/** Bars of what adds up, one for each step, drawn once. */
class StackedBars {
  /** @type {HTMLCanvasElement | undefined} */
  #canvas;

  view({ label, steps, series, target = 0 }) {
    this.#canvas ??= drawn(datasetsOf(steps, series, target), steps);
    this.#canvas.setAttribute('aria-label', label);
    return html`<div class="chart">${this.#canvas}</div>`;
  }
}

/**
 * @type {(bars: {label: string, steps: any[], series: string[][], target?: number}) => any} takes what the picture says,
 *     steps, each with a `name` and a count for each of the series, the names of the counts, from below, each with its
 *     words, and a line at a height, if there is one
 */
export const stackedBars = stateful(StackedBars);

function drawn(datasets, steps) {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  // The library measures the place of its canvas, which stands in the page only after this.
  queueMicrotask(() => new Chart(canvas, { type: 'bar', data: { labels: steps.map(({ name }) => name), datasets }, options: options() }));
  return canvas;
}

function datasetsOf(steps, series, target) {
  const bars = series.map(([name, words]) => ({
    label: words,
    data: steps.map((step) => step[name] ?? 0),
    backgroundColor: () => valueOf(colourOf(name)),
    maxBarThickness: 48,
  }));
  return target ? [...bars, lineAt(target, steps.length)] : bars;
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
