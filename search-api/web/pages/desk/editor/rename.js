import { button, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { addressField } from '../new/address-field.js';
import { deskAddress } from '../parts/addresses.js';
import { rename } from '../api.js';
import { author, move } from '../parts/kept.js';
import { isSigned } from '../parts/signature.js';

/** Whether readers ever saw a document, or will: then links lead to its address, which stays. */
function isSeen({ revision, state, inForce, planned }) {
  return revision > 0 && (!['draft', 'in_review'].includes(state) || Boolean(inForce) || planned?.length > 0);
}

/** Another address for a document that was never published; null for one that was. */
export function renameView(work, newest, say) {
  if (isSeen(newest)) {
    return null;
  }
  let wanted = '';
  const done = button({ id: 'rename-to', disabled: true }, t('rename'), async () => {
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
  });
  const address = addressField({ id: 'rename-id', value: work.id }, (id) => {
    wanted = id;
    done.disabled = !id;
  });
  return element(
    'details',
    { id: 'rename' },
    element('summary', {}, t('rename')),
    element('p', { class: 'facts' }, t('renameWhy')),
    element('p', { class: 'actions' }, address.node, done),
  );
}
