import { button, element } from '../dom.js';
import { moment } from '../format.js';
import { t } from '../language.js';
import { fieldName } from './fields.js';
import { merge, resolve } from './merge.js';

/**
 * Three columns for each place that both sides changed: what it was, what the other one wrote, what
 * I wrote.
 *
 * @param done takes the merged document when everything is chosen
 */
export function conflictView(work, newest, done) {
  const { document, conflicts } = merge(work.base, work.document, newest.document);
  const chosen = new Map();
  const finish = button({ id: 'merged', class: 'primary' }, '', () => {
    chosen.forEach((value, conflict) => resolve(document, conflict, value));
    done(document);
  });
  function count() {
    const open = conflicts.length - chosen.size;
    finish.disabled = open > 0;
    finish.textContent = open ? t('conflictOpen', { count: open }) : t('conflictDone');
  }
  count();
  const choose = (conflict, value) => {
    chosen.set(conflict, value);
    count();
  };
  const time = moment(newest.updatedAt);
  return element(
    'section',
    { id: 'conflict' },
    element('h1', { tabindex: '-1' }, t('conflict', { revision: newest.revision })),
    element('p', {}, t('conflictText', { author: newest.author, time, note: newest.note })),
    conflicts.length ? null : element('p', { class: 'notice' }, t('conflictNone')),
    ...conflicts.map((conflict) => placeView(conflict, newest.author, choose)),
    element('p', { class: 'actions' }, finish),
  );
}

function placeView(conflict, author, choose) {
  const { anchor, field, base, mine, theirs } = conflict;
  const node = element(
    'section',
    { class: 'conflict', 'data-anchor': anchor, 'data-field': field },
    element('h2', { lang: 'zh-CN' }, [anchor, fieldName(field)].filter(Boolean).join(' · ')),
  );
  const column = (name, label, value) => {
    const text = element('pre', { lang: 'zh-CN' }, shown(value));
    const take = button({ class: 'take' }, t('conflictTake'), () => {
      node.querySelectorAll('.take').forEach((other) => other.removeAttribute('aria-pressed'));
      take.setAttribute('aria-pressed', 'true');
      choose(conflict, value);
    });
    return element('div', { class: `version ${name}` }, element('h3', {}, label), text, take);
  };
  node.append(
    element(
      'div',
      { class: 'versions' },
      column('base', t('conflictBase'), base),
      column('theirs', t('conflictTheirs', { author }), theirs),
      column('mine', t('conflictMine'), mine),
    ),
  );
  return node;
}

function shown(value) {
  if (value === undefined) {
    return t('conflictAbsent');
  }
  if (Array.isArray(value)) {
    return value.join('\n');
  }
  return typeof value === 'object' ? value.answer ?? JSON.stringify(value, null, 2) : String(value);
}
