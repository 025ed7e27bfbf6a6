import { documentAddress } from '../../shared/address.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { exportAddress } from '../api/files.js';
import { deskAddress } from '../parts/addresses.js';

/** What is edited, and where else it is shown. */
export function headView({ id, revision, document: written }) {
  const links = html`
    <a href=${deskAddress('history', id)}>${t('history')}</a>
    <a href=${documentAddress(id, '', {})}>${t('read')}</a>
    <a href=${exportAddress(id)} download>${t('exportOne')}</a>`;
  return html`
    <header>
      <h1>${written.title || t('untitled')}</h1>
      <code>${id}</code>
      <p class="actions">
        ${revision ? t('revision', { number: revision }) : t('notThere')}
        ${revision > 0 && links}
      </p>
    </header>`;
}
