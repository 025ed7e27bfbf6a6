import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';

/** As many of the last turns are shown as an agent looks through. */
const MOST_SHOWN = 8;

/** What the customer said, to see what was taken for the question and to choose another. */
export function turnsView({ turns, query }, contextUsed) {
  const passedOver = Math.max(0, turns.length - MOST_SHOWN);
  const buttons = turns.slice(passedOver).map((turn, index) => turnButton(turn, passedOver + index, turn === query));
  return (
    turns.length > 1 &&
    html`
      <div id="turns" role="group" aria-label=${t('turns')}>
        <span class="lead">${t('turns')}</span>
        ${buttons}
        ${contextUsed && html`<small class="context-used">${t('contextUsed')}</small>`}
      </div>`
  );
}

function turnButton(turn, number, isAsked) {
  return html`<button type="button" class="turn" data-turn=${number} aria-pressed=${String(isAsked)} lang="zh-CN">${turn}</button>`;
}

/** Where the row scrolls, what was asked stands in sight. */
export function bringUpTurn() {
  const row = document.getElementById('turns');
  /** @type {HTMLElement | null | undefined} */
  const asked = row?.querySelector('[aria-pressed=true]');
  if (row && asked) {
    row.scrollLeft = asked.offsetLeft - row.clientWidth / 4;
  }
}
