import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { table } from '../parts/table.js';
import { stackedBars } from './chart.js';
import { colourOf } from './colours.js';

/** A report with its title, and that there is nothing if so. */
export function section(name, content) {
  return html`
    <section class="report" data-report=${name}>
      <h2>${t(name)}</h2>
      ${content || html`<p class="none">${t('reportNone')}</p>`}
    </section>`;
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
  return html`
    ${legend(series.map(([name, words], index) => [name, words, sums[index], all]))}
    ${stackedBars({ label, steps, series, target })}
    <details>
      <summary>${t('reportTable')}</summary>
      ${table(title, [head, ...series.map(([, words]) => words)], rows)}
    </details>`;
}

/** Each name with its colour, its count and its share. */
export function legend(lines) {
  const lineView = ([name, words, count, all]) => html`
    <li data-name=${name}>
      <span class="key" .style=${`background: var(${colourOf(name)})`}></span>
      ${`${words} ${countAndShare(count, all)}`}
    </li>`;
  return html`<ul class="legend">${lines.map(lineView)}</ul>`;
}

/** A share from 0 to 1 as a bar across, for those who see it. */
export function shareBar(share, name) {
  return html`
    <progress class="share" value=${share} aria-hidden="true" .style=${`accent-color: var(${colourOf(name)})`}></progress>`;
}

/** A count, and which part of all it is. */
export function countAndShare(count, all) {
  return t('reportShare', { count: count.toLocaleString(), share: percent(count, all) });
}

function percent(count, all) {
  return `${((100 * count) / Math.max(all, 1)).toFixed(1)}%`;
}
