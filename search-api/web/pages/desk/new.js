import { element } from '../dom.js';
import { t } from '../language.js';
import { addressField, addressOf } from './address-field.js';
import { deskAddress } from './addresses.js';
import { choice, field } from './form.js';
import { kinds } from './kinds.js';
import { namedField } from './names.js';
import { Work } from './work.js';

/** Where a new document is begun that answers a question. */
export function newAddress(question, similar) {
  const parameters = new URLSearchParams({ question });
  similar.forEach((wording) => parameters.append('similar', wording));
  return `/desk/new?${parameters}`;
}

/** Asks what a new document is about; its address follows from that until somebody types another. */
export async function newView() {
  const parameters = new URLSearchParams(location.search);
  const question = parameters.get('question') ?? '';
  const similar = parameters.getAll('similar');
  const wish = { title: question, kind: 'faq', folder: 'faq', id: '' };
  let isTyped = false;
  let isWanted = false;
  const start = element('button', { type: 'submit', class: 'primary', disabled: true }, t('newStart'));
  const address = addressField({ id: 'new-id', required: true }, (id) => {
    wish.id = id;
    start.disabled = !id || !wish.title.trim();
    if (isWanted && !start.disabled) {
      form.requestSubmit(start);
    }
  });
  const follow = () => {
    const name = addressOf(wish.title);
    if (!isTyped) {
      address.set(name && [wish.folder, name].filter(Boolean).join('/'));
    }
  };
  const set = (name) => (text) => {
    wish[name] = text.trim();
    follow();
  };
  const folder = namedField('newFolder', 'folders', { value: wish.folder, spellcheck: 'false' }, (text) => {
    wish.folder = text.trim().replace(/^\/+|\/+$/g, '');
    follow();
  });
  const form = element(
    'form',
    { id: 'new' },
    element('h1', {}, t('deskNew')),
    field('title', { id: 'new-title', value: question, required: true, maxlength: '500', lang: 'zh-CN', placeholder: t('newTitleHint') }, set('title')),
    choice('kind', { id: 'new-kind' }, kinds(), wish.kind, (kind) => {
      folder.querySelector('input').value = kind;
      Object.assign(wish, { kind, folder: kind });
      follow();
    }),
    folder,
    address.node,
    element('p', { class: 'facts' }, t('newIdWhy')),
    start,
  );
  address.node.addEventListener('input', () => (isTyped = true));
  // Whoever presses Enter while the address is looked at goes on when it is found free.
  form.addEventListener('keydown', ({ key, isComposing, target }) => (isWanted = key === 'Enter' && !isComposing && target.matches('input')));
  form.addEventListener('input', () => (isWanted = false));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    begin(wish, question, similar);
    location.assign(deskAddress('edit', wish.id));
  });
  follow();
  return form;
}

/** Leaves what is known of a new document where the editor looks for unsaved work. */
function begin({ id, title, kind }, question, similar) {
  const work = new Work(id, 0, { kind, entries: [{ question: '', answer: '' }] }).withKept();
  const kept = work.restored ? work.document : { kind, entries: [] };
  const entry = { question: question || (kind === 'faq' ? title : ''), similar, answer: '' };
  work.document = { ...kept, title, entries: kept.entries.length && !question ? kept.entries : [...kept.entries, entry] };
  work.settle();
}
