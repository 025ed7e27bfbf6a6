import { element } from '../dom.js';
import { t } from '../language.js';

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

/** Each name with its colour, its count and its share. */
export function legend(lines) {
  return element(
    'ul',
    { class: 'legend' },
    ...lines.map(([name, words, count, all]) =>
      element('li', { 'data-name': name }, element('span', { class: `key ${name}` }), `${words} ${count.toLocaleString()}（${percent(count, all)}）`),
    ),
  );
}

/** A part of a whole in words. */
export function percent(count, all) {
  return `${((100 * count) / Math.max(all, 1)).toFixed(1)}%`;
}
