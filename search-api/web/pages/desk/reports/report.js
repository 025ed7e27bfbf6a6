import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { stackedBars } from './chart.js';
import { colourOf } from './colours.js';
import { table } from '../parts/table.js';

/** Its title, and that there is nothing if so. */
export function section(name, ...children) {
  const present = children.filter(Boolean);
  return element(
    'section',
    { class: 'report', 'data-report': name },
    element('h2', {}, t(name)),
    ...(present.length ? present : [element('p', { class: 'none' }, t('reportNone'))]),
  );
}

/**
 * What adds up step by step: the sums, a picture, and all counts as a table.
 *
 * @param {object} bars
 * @param {string} bars.title what the table is called
 * @param {string} bars.head what a step is
 * @param {string[][]} bars.series names with their words
 * @param {number} [bars.target] what each step should come to
 * @param {Array<any>} bars.steps see {@link stackedBars}; their `row` names them in the table if not the `name`
 */
export function bars({ title, head, steps, series, target }) {
  const sums = series.map(([name]) => steps.reduce((sum, step) => sum + (step[name] ?? 0), 0));
  const all = sums.reduce((sum, count) => sum + count, 0);
  const label = series.map(([, words], index) => `${words} ${percent(sums[index], all)}`).join(' · ');
  const rows = steps.map((step) => [step.row ?? step.name, ...series.map(([name]) => step[name] ?? 0)]);
  return [
    legend(series.map(([name, words], index) => [name, words, sums[index], all])),
    stackedBars({ label, steps, series, target }),
    element(
      'details',
      {},
      element('summary', {}, t('reportTable')),
      table(title, [head, ...series.map(([, words]) => words)], rows),
    ),
  ];
}

/** Each name with its colour, its count and its share. */
export function legend(lines) {
  return element(
    'ul',
    { class: 'legend' },
    ...lines.map(([name, words, count, all]) =>
      element('li', { 'data-name': name }, key(name), `${words} ${countAndShare(count, all)}`),
    ),
  );
}

function key(name) {
  const node = element('span', { class: 'key' });
  node.style.background = `var(${colourOf(name)})`;
  return node;
}

/** A share from 0 to 1 as a bar across, for those who see it. */
export function shareBar(share, name) {
  const node = element('progress', { class: 'share', value: share, 'aria-hidden': 'true' });
  node.style.accentColor = `var(${colourOf(name)})`;
  return node;
}

/** A count, and which part of all it is. */
export function countAndShare(count, all) {
  return t('reportShare', { count: count.toLocaleString(), share: percent(count, all) });
}

function percent(count, all) {
  return `${((100 * count) / Math.max(all, 1)).toFixed(1)}%`;
}
