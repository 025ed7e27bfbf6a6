import { t } from '../../shared/language.js';
import { pieceView } from '../../shared/piece.js';
import { html } from '../../shared/template.js';
import { fieldName } from '../parts/fields.js';

const FATES = { added: 'fateAdded', removed: 'fateRemoved', changed: 'fateChanged', moved: 'fateMoved' };

/** What became of an entry. Of one that is only on one side, the heading says the question already. */
export function entryView({ fate, anchor, question, fields }) {
  const isAlone = fate === 'added' || fate === 'removed';
  const told = isAlone ? ['anchor', 'question'] : [];
  return html`
    <section class="entry-difference" data-fate=${fate} data-anchor=${anchor}>
      <h2><span class="badge">${t(FATES[fate])}</span><span lang="zh-CN">${question}</span></h2>
      ${fields.filter(({ field }) => !told.includes(field)).map(fieldView)}
    </section>`;
}

/** The older text on the left without what was inserted, the newer on the right. */
export function fieldView({ field, pieces }) {
  return html`
    <section class="field-difference" data-field=${field}>
      <h3>${fieldName(field)}</h3>
      <div class="sides" lang="zh-CN">${side('older', pieces, 'inserted')}${side('newer', pieces, 'deleted')}</div>
    </section>`;
}

function side(name, pieces, absent) {
  const shown = pieces.filter(({ fate }) => fate !== absent);
  return html`<div class=${name} role="group" aria-label=${t(name)}>${shown.map(pieceView)}</div>`;
}
