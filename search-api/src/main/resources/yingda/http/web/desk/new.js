import { element } from '../dom.js';
import { t } from '../language.js';
import { deskAddress } from './addresses.js';
import { field } from './form.js';

/** Asks what a new document is to be called. */
export async function newView() {
  let id = '';
  const form = element(
    'form',
    { id: 'new' },
    element('h1', {}, t('deskNew')),
    field(
      'newId',
      { placeholder: t('newIdHint'), required: true, spellcheck: 'false' },
      (text) => (id = text.trim()),
    ),
    element('button', { type: 'submit', class: 'primary' }, t('newStart')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(deskAddress('edit', id));
  });
  return form;
}
