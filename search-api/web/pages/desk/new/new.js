import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { addressField, addressOf } from './address-field.js';
import { deskAddress } from '../parts/addresses.js';
import { choice, field } from '../parts/form.js';
import { kinds } from '../parts/kinds.js';
import { namedField } from '../parts/names.js';
import { Work } from '../editor/work.js';

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
  const wish = { title: question, kind: 'faq', folder: 'faq', id: '' };
  const start = element('button', { type: 'submit', class: 'primary', disabled: true }, t('newStart'));
  const pressed = { isWanted: false };
  const address = addressField({ id: 'new-id', required: true }, (id) => {
    wish.id = id;
    start.disabled = !id || !wish.title.trim();
    if (pressed.isWanted && !start.disabled) {
      form.requestSubmit(start);
    }
  });
  const form = element(
    'form',
    { id: 'new' },
    element('h1', {}, t('deskNew')),
    ...wishFields(wish, followedBy(wish, address)),
    address.node,
    element('p', { class: 'facts' }, t('newIdWhy')),
    start,
  );
  waitForAddress(form, pressed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    begin(wish, question, parameters.getAll('similar'));
    location.assign(deskAddress('edit', wish.id));
  });
  return form;
}

/** Makes an address of what is wished, now and after each change, until somebody types another. */
function followedBy(wish, address) {
  let isTyped = false;
  address.node.addEventListener('input', () => (isTyped = true));
  const follow = () => {
    const name = addressOf(wish.title);
    if (!isTyped) {
      address.set(name && [wish.folder, name].filter(Boolean).join('/'));
    }
  };
  follow();
  return follow;
}

/** Title, kind and folder; the folder is called like the kind until another is named. */
function wishFields(wish, follow) {
  const set = (name) => (text) => {
    wish[name] = text.trim();
    follow();
  };
  const folder = namedField('newFolder', 'folders', { value: wish.folder, spellcheck: 'false' }, (text) =>
    set('folder')(text.trim().replace(/^\/+|\/+$/g, '')),
  );
  const title = { id: 'new-title', value: wish.title, required: true, maxlength: '500', lang: 'zh-CN', placeholder: t('newTitleHint') };
  const kind = choice('kind', { id: 'new-kind' }, kinds(), wish.kind, (word) => {
    folder.querySelector('input').value = word;
    Object.assign(wish, { kind: word, folder: word });
    follow();
  });
  return [field('title', title, set('title')), kind, folder];
}

/** Whoever presses Enter while the address is looked at goes on when it is found free. */
function waitForAddress(form, pressed) {
  form.addEventListener(
    'keydown',
    ({ key, isComposing, target }) => (pressed.isWanted = key === 'Enter' && !isComposing && target.matches('input')),
  );
  form.addEventListener('input', () => (pressed.isWanted = false));
}

/** Leaves what is known of a new document where the editor looks for unsaved work. */
function begin({ id, title, kind }, question, similar) {
  const work = new Work(id, 0, { kind, entries: [{ question: '', answer: '' }] }).withKept();
  const kept = work.restored ? work.document : { kind, entries: [] };
  const entry = { question: question || (kind === 'faq' ? title : ''), similar, answer: '' };
  work.document = { ...kept, title, entries: kept.entries.length && !question ? kept.entries : [...kept.entries, entry] };
  work.settle();
}
