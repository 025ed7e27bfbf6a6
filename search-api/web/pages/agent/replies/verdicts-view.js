import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';

/** The verdicts with their keys, in two groups: on each the latest counts. */
export const VERDICTS = [
  { verdict: 'used', key: 'u', matter: 'use' },
  { verdict: 'edited', key: 'e', matter: 'use' },
  { verdict: 'discarded', key: 'd', matter: 'use' },
  { verdict: 'helpful', key: 'y', matter: 'worth' },
  { verdict: 'unhelpful', key: 'n', matter: 'worth' },
];

/** A button for each verdict, and a field for a reason where that `isAsked`. */
export function verdictsView({ isSaid, say, isAsked, explain, leave }) {
  return html`
    <div class="verdicts" role="group" aria-label=${t('verdicts')}>
      ${VERDICTS.map((one) => buttonView(one, isSaid(one), say))}
      <form class="reason" ?hidden=${!isAsked} @submit=${explain}>
        <input type="text" maxlength="2000" autocomplete="off" aria-label=${t('reason')} placeholder=${t('reason')}
          @keydown=${leave}>
        <button type="submit">${t('sendReason')}</button>
      </form>
    </div>`;
}

function buttonView({ verdict, key, matter }, isPressed, say) {
  return html`
    <button type="button" class="verdict" data-verdict=${verdict} data-matter=${matter} aria-keyshortcuts=${key}
      aria-pressed=${String(isPressed)} @click=${attempted(() => say(verdict))}>
      ${t(verdict)} <kbd aria-hidden="true">${key.toUpperCase()}</kbd>
    </button>`;
}
