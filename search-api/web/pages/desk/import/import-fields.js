import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { check, field } from '../parts/form.js';

/** Where files with some endings are chosen, or a folder of them. */
export function chooserView(endings, choose) {
  // The same file can be chosen again when it was mended.
  const clear = ({ target }) => (target.value = '');
  const chosen = ({ target }) => choose([...target.files]);
  return html`
    <div class="chooser-row">
      <label class="field">
        <span>${t('importFiles')}</span>
        <input type="file" multiple id="files" accept=${endings.join(',')} @click=${clear} @change=${chosen}>
      </label>
      <label class="field">
        <span>${t('importFolder')}</span>
        <input type="file" multiple id="folder" webkitdirectory @click=${clear} @change=${chosen}>
      </label>
    </div>`;
}

/** What can be said of the files besides; `change` hears of each change to the `wish`. */
export function moreFields(wish, change) {
  const set = (name) => (value) => {
    wish[name] = value;
    change();
  };
  return html`
    <details class="about-fields">
      <summary>${t('importMore')}</summary>
      <div class="fields">
        ${field('importUnder', { id: 'under', placeholder: 'faq/gifts' }, set('under'))}
        ${field('product', { id: 'product' }, set('product'))}
        ${field('importVersion', { id: 'version', placeholder: '8.5' }, set('version'))}
        ${field('importRelease', { id: 'release', type: 'date' }, set('release'))}
        ${check('importReleases', { id: 'releases' }, set('releases'))}
        ${check('importPrune', { id: 'prune' }, set('prune'))}
      </div>
    </details>`;
}
