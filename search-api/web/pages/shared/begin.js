import { t } from './language.js';
import { request } from './http.js';
import { update } from './page.js';
import { isBoundOnceKnown } from './session.js';
import { html, stateful } from './template.js';

/** Whether the knowledge base has no document; not if nobody can tell. */
export async function isEmpty() {
  if (await isBoundOnceKnown()) {
    return false;
  }
  const { documents } = await request('/v1/documents?limit=1', {}).catch(() => ({ documents: [null] }));
  return documents.length === 0;
}

/** How a knowledge base without a document begins. */
export function beginView() {
  return html`
    <p id="begin" class="notice">
      ${t('beginEmpty')} <a href="/desk/import">${t('beginImport')}</a> · <a href="/desk/new">${t('beginNew')}</a>
    </p>`;
}

/** The same where it is not known yet whether there is one: nothing is there meanwhile. */
export const beginNotice = stateful(
  class {
    #isEmpty = false;

    constructor() {
      isEmpty().then((found) => {
        this.#isEmpty = found;
        update();
      });
    }

    view() {
      return this.#isEmpty && beginView();
    }
  },
);
