import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html, stateful } from '../../shared/template.js';
import { rename } from '../api/documents.js';
import { AddressField } from '../new/address-field.js';
import { deskAddress } from '../parts/addresses.js';
import { author, move } from '../parts/kept.js';
import { isSigned } from '../parts/signature.js';

/** Whether readers ever saw a document, or will: then links lead to its address, which stays. */
function isSeen({ revision, state, inForce, planned }) {
  return revision > 0 && (!['draft', 'in_review'].includes(state) || Boolean(inForce) || planned?.length > 0);
}

/** Another address for a document that was never published; nothing for one that was. */
export function renameView(work, newest, say) {
  return !isSeen(newest) && renameForm(work, say);
}

const renameForm = stateful(
  class {
    /** @type {AddressField | undefined} */
    #address;

    view(work, say) {
      this.#address ??= new AddressField(work.id, update);
      const wanted = this.#address.id;
      return html`
        <details id="rename">
          <summary>${t('rename')}</summary>
          <p class="facts">${t('renameWhy')}</p>
          <p class="actions">
            ${this.#address.view({ id: 'rename-id' })}
            <button type="button" id="rename-to" ?disabled=${!wanted} @click=${attempted(() => renameTo(wanted, work, say))}>
              ${t('rename')}
            </button>
          </p>
        </details>`;
    }
  },
);

async function renameTo(wanted, work, say) {
  const note = t('renameNote', { from: work.id });
  if (work.revision && !isSigned(note, say)) {
    return;
  }
  work.keep();
  const revision = work.revision
    ? (await rename(work.id, work.revision, { author: author(), note, id: wanted })).revision
    : 0;
  move(work.id, wanted, revision);
  location.assign(deskAddress('edit', wanted));
}
