import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { entryView, fieldView } from '../history/differences.js';
import { deskAddress } from '../parts/addresses.js';
import { choice } from '../parts/form.js';

/**
 * The documents that were changed here since their file was last imported, each with both texts.
 *
 * @param list of them, of which some are shown
 * @param {((id: string, overwrite: boolean) => void) | null} choose hears whose file is right; null if nothing is to be
 *     chosen any more
 */
export function correctedView(list, choose) {
  return (
    list.items.length > 0 &&
    html`
      <section id="corrected">
        <h2>${t('importCorrected')}</h2>
        <p>${t('importCorrectedWhy')}</p>
        ${list.items.map((one) => documentView(one, choose))}
        ${list.moreButton()}
      </section>`
  );
}

function documentView({ id, title, conflict, retired, overwritten, author, difference }, choose) {
  const what = retired ? 'importRetiredHere' : conflict ? 'importConflict' : 'importUnchangedInFile';
  const options = [
    ['', t('importKeep')],
    [id, t('importOverwrite')],
  ];
  return html`
    <section class="corrected" data-corrected=${id}>
      <h3><a href=${deskAddress('edit', id)} lang="zh-CN">${title}</a> <span class="badge">${t(what)}</span></h3>
      <p class="facts">${t('importCorrectedBy', { author })}</p>
      ${difference.fields.map(fieldView)}
      ${difference.entries.map(entryView)}
      ${choose
        ? choice('importChoice', {}, options, overwritten ? id : '', (value) => choose(id, value !== ''))
        : html`<p>${t(overwritten ? 'importOverwrite' : 'importKeep')}</p>`}
    </section>`;
}
