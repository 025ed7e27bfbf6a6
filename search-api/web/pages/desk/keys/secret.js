import { copyButton } from '../../shared/buttons.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';

/** A key that is shown this once. */
export function secretView(key) {
  return html`
    <p class="outcome" data-tone="done">${t('keyOnce')}</p>
    <p><code id="secret">${key}</code></p>
    <p class="actions">${copyButton('copy-secret', t('keyCopy'), key)}</p>`;
}
