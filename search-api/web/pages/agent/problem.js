import { attempted } from '../shared/dom.js';
import { t } from '../shared/language.js';
import { isSignedOut } from '../shared/signed-out.js';
import { html } from '../shared/template.js';

/**
 * Why there is no answer, in the service's words.
 *
 * @param {any} problem
 * @param {false | (() => any)} again tries again, where that may help
 */
export function problemView({ message, errors = [], status }, again) {
  const words =
    errors.length > 1 ? html`<ul>${errors.map(({ detail }) => html`<li>${detail}</li>`)}</ul>` : html`<p>${message}</p>`;
  return html`
    <section id="problem" class="notice" role="alert" data-status=${status}>
      <h1>${t(headOf(status))}</h1>
      ${words}
      ${again && html`<button type="button" id="again" class="copy" @click=${attempted(again)}>${t('again')}</button>`}
    </section>`;
}

function headOf(status) {
  if (isSignedOut({ status })) {
    return 'signedOutHead';
  }
  return status >= 400 && status < 500 ? 'refused' : 'failed';
}
