import { straight } from '../dom.js';

const SVG = 'http://www.w3.org/2000/svg';
const HEIGHT = 180;
const TOP = 12;
const LEFT = 44;
const BOTTOM = 24;

/** Few bars stay bars. */
const WIDEST = 48;

/** Below this there is room for few words only. */
const NARROW = 640;

/**
 * Bars of what adds up, one for each step, with what the picture says as a text.
 *
 * @param steps each with a `name` and a count for each of the series
 * @param series the names of the counts, from below; each is a class, too
 * @param target a line at this height, if there is one
 */
export function stackedBars({ label, steps, series, target = 0 }) {
  const width = innerWidth < NARROW ? 340 : 900;
  const sums = steps.map((step) => series.reduce((sum, name) => sum + (step[name] ?? 0), 0));
  const most = niceMost(Math.max(...sums, target, 1));
  const y = (count) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - count / most);
  const slot = (width - LEFT) / Math.max(steps.length, 1);
  const bar = Math.min(slot * 0.7, WIDEST);
  const every = Math.ceil(46 / slot);
  return svg(
    'svg',
    { class: 'chart', viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img', 'aria-label': label },
    ...[0, most / 2, most].map((count) => gridLine(count, y(count), width)),
    ...steps.flatMap((step, index) => {
      const x = LEFT + index * slot;
      return [
        ...bars(step, series, { x: x + (slot - bar) / 2, width: bar, y }),
        index % every === 0
          ? svg('text', { x: x + slot / 2, y: HEIGHT - 6, 'text-anchor': 'middle' }, step.name)
          : '',
      ];
    }),
    target ? svg('line', { class: 'target', x1: LEFT, x2: width, y1: y(target), y2: y(target) }) : '',
  );
}

function bars(step, series, { x, width, y }) {
  let below = 0;
  return series.map((name) => {
    const count = step[name] ?? 0;
    const top = y(below + count);
    const bar = svg(
      'rect',
      { class: `bar ${name}`, x, width, y: top, height: y(below) - top },
      svg('title', {}, `${step.name}: ${count}`),
    );
    below += count;
    return bar;
  });
}

function gridLine(count, y, width) {
  return svg(
    'g',
    {},
    svg('line', { class: 'grid', x1: LEFT, x2: width, y1: y, y2: y }),
    svg('text', { x: LEFT - 6, y: y + 4, 'text-anchor': 'end' }, String(count)),
  );
}

/** A share from 0 to 1 as a bar across. */
export function shareBar(share, name) {
  return svg(
    'svg',
    { class: 'share', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { class: 'ground', width: 100, height: 8 }),
    svg('rect', { class: `bar ${name}`, width: share * 100, height: 8 }),
  );
}

/** The next even number that is 1, 2, 5 or 10 times a power of ten, so that its half is whole. */
function niceMost(most) {
  const power = 10 ** Math.floor(Math.log10(most));
  const nice = [1, 2, 5, 10].map((factor) => factor * power).find((count) => count >= most);
  return nice % 2 ? nice * 2 : nice;
}

function svg(name, attributes, ...children) {
  const node = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  node.append(...children.map((child) => (typeof child === 'string' ? straight(child) : child)));
  return node;
}
