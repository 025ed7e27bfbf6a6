import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { may } from '../../shared/session.js';
import { html } from '../../shared/template.js';

/**
 * What stands there when an address names no document: most often it is mistyped, or from an old link.
 *
 * @param {string} id
 * @param {() => void} begin begins the document at this address
 */
export function missingView(id, begin) {
  return html`
    <section id="missing" class="notice">
      <h1>${t('notFound')}</h1>
      <p>${t('missingText', { id })}</p>
      <p class="actions">
        <a href="/desk/documents">${t('missingFind')}</a>
        ${may('write') && html`<a href="/desk/new">${t('deskNew')}</a>`}
        ${may('write') && html`<button type="button" id="begin-here" @click=${attempted(begin)}>${t('missingBegin')}</button>`}
      </p>
    </section>`;
}
