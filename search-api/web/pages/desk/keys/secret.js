import { announce, attempted } from '../../shared/dom.js';
import { copy } from '../../shared/clipboard.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';

/** A key that is shown this once. */
export function secretView(key) {
  const take = async () => announce(t((await copy(key)) ? 'keyCopied' : 'keyNotCopied'));
  return html`
    <p class="outcome" data-tone="done">${t('keyOnce')}</p>
    <p><code id="secret">${key}</code></p>
    <p class="actions"><button type="button" id="copy-secret" @click=${attempted(take)}>${t('keyCopy')}</button></p>`;
}
