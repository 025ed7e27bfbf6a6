import { button, element } from '../../shared/dom.js';
import { moment } from '../../shared/format.js';
import { t } from '../../shared/language.js';
import { compareWith } from '../api.js';
import { pieceView } from '../history/comparison.js';
import { fieldName } from '../parts/fields.js';
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
  const view = element(
    'section',
    { id: 'conflict' },
    element('h1', { tabindex: '-1' }, t('conflict', { revision: newest.revision })),
    element('p', {}, t('conflictText', { author: newest.author, time, note: newest.note })),
    conflicts.length ? null : element('p', { class: 'notice' }, t('conflictNone')),
    ...conflicts.map((conflict) => placeView(conflict, { author: newest.author, question: questionOf(conflict, work, newest) }, choose)),
    element('p', { class: 'actions' }, finish),
  );
  // The choice does not wait for the marks, and can be made without them.
  compareWith(work.id, work.document).then((found) => mark(view, found), () => {});
  return view;
}

function questionOf({ anchor }, work, newest) {
  const entries = [work.document, newest.document].flatMap((document) => document.entries ?? []);
  return entries.find((entry) => entry.anchor === anchor)?.question ?? anchor;
}

/** Shows in the words of both sides what only one of them has. */
function mark(view, { fields, entries }) {
  const places = [{ anchor: '', fields }, ...entries];
  for (const place of view.querySelectorAll('.conflict')) {
    const { anchor, field } = place.dataset;
    const differs = places.find((one) => (one.anchorBefore ?? one.anchor ?? '') === anchor);
    const pieces = differs?.fields.find((one) => one.field === field)?.pieces;
    if (pieces) {
      markSide(place, 'theirs', pieces.filter(({ fate }) => fate !== 'inserted'));
      markSide(place, 'mine', pieces.filter(({ fate }) => fate !== 'deleted'));
    }
  }
}

function markSide(place, name, pieces) {
  place.querySelector(`.${name} pre`).replaceChildren(...pieces.map(pieceView));
}

/** Both sides in one, undefined where that says nothing: of lists each line once, of answers mine below. */
function both({ field, mine, theirs }) {
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    return [...new Set([...theirs, ...mine])];
  }
  return field === 'answer' && mine && theirs ? `${theirs}\n\n${mine}` : undefined;
}

function placeView(conflict, { author, question }, choose) {
  const { anchor, field, base, mine, theirs } = conflict;
  const node = element(
    'section',
    { class: 'conflict', 'data-anchor': anchor, 'data-field': field },
    element('h2', { lang: 'zh-CN' }, [question, fieldName(field)].filter(Boolean).join(' · ')),
  );
  const taker = (label, value) => {
    const take = button({ class: 'take' }, label, () => {
      node.querySelectorAll('.take').forEach((other) => other.removeAttribute('aria-pressed'));
      take.setAttribute('aria-pressed', 'true');
      choose(conflict, value);
    });
    return take;
  };
  const column = (name, label, value) => {
    const text = element('pre', { lang: 'zh-CN' }, shown(value));
    return element('div', { class: `version ${name}` }, element('h3', {}, label), text, taker(t('conflictTake'), value));
  };
  const together = both(conflict);
  node.append(
    element(
      'div',
      { class: 'versions' },
      column('base', t('conflictBase'), base),
      column('theirs', t('conflictTheirs', { author }), theirs),
      column('mine', t('conflictMine'), mine),
    ),
  );
  if (together) {
    node.append(element('p', { class: 'actions both' }, taker(t('conflictBoth'), together)));
  }
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
