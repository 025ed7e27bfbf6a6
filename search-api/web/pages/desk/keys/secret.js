import { copyButton } from '../../shared/buttons.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';

/**
 * A secret that is shown this once.
 *
 * @param {string} key
 * @param {string} [once] what is said of it
 * @param {string} [copy] what copies it
 */
export function secretView(key, once = 'keyOnce', copy = 'keyCopy') {
  return html`
    <p class="outcome" data-tone="done">${t(once)}</p>
    <p><code id="secret">${key}</code></p>
    <p class="actions">${copyButton('copy-secret', t(copy), key)}</p>`;
}
