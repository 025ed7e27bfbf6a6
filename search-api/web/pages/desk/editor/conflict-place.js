import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { pieceView } from '../../shared/piece.js';
import { html } from '../../shared/template.js';
import { fieldName } from '../parts/fields.js';
import { joined } from './merge.js';

/**
 * Three columns for a place that both sides changed: what it was, what the other one wrote, what I wrote.
 *
 * @param {{anchor: string, field: string, base: any, mine: any, theirs: any}} conflict
 * @param {{others: string, question: string, pieces?: any[], chosen?: string, choose: (side: string, value: any) => void}} place
 *     what the other text is called, what it is about, the `pieces` in which both texts differ if that is known, and which side was
 *     `chosen`
 */
export function placeView(conflict, { others, question, pieces, chosen, choose }) {
  const { anchor, field, base, mine, theirs } = conflict;
  const together = both(conflict);
  const taker = (side, label, value) => html`
    <button type="button" class="take" aria-pressed=${chosen === side && 'true'} @click=${attempted(() => choose(side, value))}>
      ${label}
    </button>`;
  const column = (name, label, value, absent) => html`
    <div class=${`version ${name}`}>
      <h3>${label}</h3>
      <pre lang="zh-CN">${absent && pieces ? pieces.filter(({ fate }) => fate !== absent).map(pieceView) : shown(value)}</pre>
      ${taker(name, t('conflictTake'), value)}
    </div>`;
  return html`
    <section class="conflict" data-anchor=${anchor} data-field=${field}>
      <h2 lang="zh-CN">${[question, fieldName(field)].filter(Boolean).join(' · ')}</h2>
      <div class="versions">
        ${column('base', t('conflictBase'), base, null)}
        ${column('theirs', others, theirs, 'inserted')}
        ${column('mine', t('conflictMine'), mine, 'deleted')}
      </div>
      ${together && html`<p class="actions both">${taker('both', t('conflictBoth'), together)}</p>`}
    </section>`;
}

/** Both sides in one, undefined where that says nothing: of lists each line once, of answers each paragraph. */
function both({ field, mine, theirs }) {
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    return [...new Set([...theirs, ...mine])];
  }
  return field === 'answer' && mine && theirs ? joined(theirs, mine) : undefined;
}

function shown(value) {
  if (value === undefined) {
    return t('conflictAbsent');
  }
  if (Array.isArray(value)) {
    return value.join('\n');
  }
  return typeof value === 'object' ? (value.answer ?? JSON.stringify(value, null, 2)) : String(value);
}
