import { element } from '../../shared/dom.js';
import { moment } from '../../shared/format.js';
import { t } from '../../shared/language.js';
import { deskAddress } from '../parts/addresses.js';
import { compareRevisions, comparisonPage, readDocument } from '../api.js';
import { fieldName } from '../parts/fields.js';
import { documentHeading } from '../parts/heading.js';

const FATES = { added: 'fateAdded', removed: 'fateRemoved', changed: 'fateChanged', moved: 'fateMoved' };

/** Two revisions of a document side by side; what the newest one changed by default. */
export async function comparisonView(id) {
  const parameters = new URLSearchParams(location.search);
  const [found, { document }] = await Promise.all([
    compareRevisions(id, parameters.get('from'), parameters.get('to')),
    readDocument(id),
  ]);
  const [from, to] = [found.from.revision, found.to.revision];
  const differs = found.fields.length + found.entries.length > 0;
  return element(
    'article',
    { id: 'comparison', 'data-document-id': id },
    documentHeading(t('compare'), document.title, id),
    revisionForm(from, to),
    element('p', { class: 'signature' }, signature(found.from)),
    element('p', { class: 'signature' }, signature(found.to)),
    differs ? null : element('p', { class: 'notice' }, t('compareSame')),
    ...found.fields.map(fieldView),
    ...found.entries.map(entryView),
    element('p', {}, t('compareUnchanged', { count: found.unchanged })),
    element(
      'p',
      { class: 'actions' },
      element('a', { href: deskAddress('edit', id) }, t('edit')),
      element('a', { href: comparisonPage(id, from, to) }, t('printPage')),
    ),
  );
}

function revisionForm(from, to) {
  const number = (name, label, value) =>
    element(
      'label',
      {},
      t(label),
      element('input', { type: 'number', min: '1', name, value: String(value), required: true }),
    );
  return element(
    'form',
    { class: 'revisions', method: 'get' },
    number('from', 'compareFrom', from),
    number('to', 'compareTo', to),
    element('button', { type: 'submit' }, t('compare')),
  );
}

function signature({ revision, author, time, note }) {
  const when = moment(time);
  return `${t('revision', { number: revision })} · ${t('by', { author, time: when, note })}`;
}

/** Of an entry that is only on one side, the heading says the question already. */
function entryView({ fate, anchor, question, fields }) {
  const alone = fate === 'added' || fate === 'removed';
  const told = alone ? ['anchor', 'question'] : [];
  return element(
    'section',
    { class: 'entry-difference', 'data-fate': fate, 'data-anchor': anchor },
    element(
      'h2',
      {},
      element('span', { class: 'badge' }, t(FATES[fate])),
      element('span', { lang: 'zh-CN' }, question),
    ),
    ...fields.filter(({ field }) => !told.includes(field)).map(fieldView),
  );
}

/** The older text on the left without what was inserted, the newer on the right. */
function fieldView({ field, pieces }) {
  return element(
    'section',
    { class: 'field-difference', 'data-field': field },
    element('h3', {}, fieldName(field)),
    element(
      'div',
      { class: 'sides', lang: 'zh-CN' },
      side('older', pieces, 'inserted'),
      side('newer', pieces, 'deleted'),
    ),
  );
}

function side(label, pieces, absent) {
  const shown = pieces.filter(({ fate }) => fate !== absent);
  return element('div', { class: label, role: 'group', 'aria-label': t(label) }, ...shown.map(pieceView));
}

export function pieceView({ fate, text }) {
  const names = { kept: 'span', inserted: 'ins', deleted: 'del' };
  return element(names[fate], {}, text);
}
