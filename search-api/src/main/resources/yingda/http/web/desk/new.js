import { element } from '../dom.js';
import { t } from '../language.js';
import { deskAddress } from './addresses.js';
import { field } from './form.js';
import { Work } from './work.js';

/** Where a new document is begun that answers a question. */
export function newAddress(question, similar) {
  const parameters = new URLSearchParams({ question });
  similar.forEach((wording) => parameters.append('similar', wording));
  return `/desk/new?${parameters}`;
}

/** Asks what a new document is to be called. */
export async function newView() {
  const parameters = new URLSearchParams(location.search);
  const question = parameters.get('question') ?? '';
  let id = '';
  const form = element(
    'form',
    { id: 'new' },
    element('h1', {}, t('deskNew')),
    question ? element('p', { lang: 'zh-CN' }, question) : null,
    field(
      'newId',
      { placeholder: t('newIdHint'), required: true, spellcheck: 'false' },
      (text) => (id = text.trim()),
    ),
    element('button', { type: 'submit', class: 'primary' }, t('newStart')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (question) {
      begin(id, question, parameters.getAll('similar'));
    }
    location.assign(deskAddress('edit', id));
  });
  return form;
}

/** Leaves the first wordings where the editor looks for unsaved work. */
function begin(id, question, similar) {
  const work = new Work(id, 0, { kind: 'faq', entries: [{ question: '', answer: '' }] }).withKept();
  const kept = work.restored ? work.document : { kind: 'faq', title: question, entries: [] };
  work.document = { ...kept, entries: [...kept.entries, { question, similar, answer: '' }] };
  work.settle();
}
