import { documentAddress } from '../address.js';
import { announce, attempt, button, element, straight, sureButton } from '../dom.js';
import { moment } from '../format.js';
import { t } from '../language.js';
import { deskAddress } from './addresses.js';
import { nameEntries } from './anchors.js';
import { exportAddress, readDocument, saveDocument } from './api.js';
import { conflictView } from './conflict.js';
import { aboutView } from './about.js';
import { entriesView } from './entries.js';
import { foresight } from './foresight.js';
import { field } from './form.js';
import { author, onKeptElsewhere } from './kept.js';
import { previewView } from './preview.js';
import { renameView } from './rename.js';
import { isSigned } from './signature.js';
import { stepsView } from './steps.js';
import { Work } from './work.js';

/** The editor of a document, with what was not saved last time. */
export async function editorView(id) {
  const newest = await newestOf(id);
  const work = new Work(id, newest.revision, newest.document).withKept();
  const view = element('article', { id: 'editor', 'data-document-id': id });
  render(view, work);
  showSteps(view, work, newest);
  guard(view, work);
  return view;
}

/** Nothing that was written is lost unsaid, as long as the editor is shown. */
function guard(view, work) {
  const keep = () => !view.isConnected || work.keep();
  for (const leaving of ['pagehide', 'yingda:leave']) {
    addEventListener(leaving, keep);
  }
  addEventListener('beforeunload', (event) => keep() || event.preventDefault());
  // What was said of the work before holds no longer.
  view.addEventListener('input', () => say(''));
  work.onSettled((isKept) => isKept || say(t('notKept')));
  onKeptElsewhere(work.id, () => view.isConnected && say(t('keptElsewhere')));
}

function showSteps(view, work, newest) {
  const isChanged = () => work.isChanged();
  const steps = newest.revision ? stepsView(newest, { isChanged, done: () => location.reload(), say }) : null;
  view.firstChild.after(...[renameView(work, newest, say), steps].filter(Boolean));
}

/** A document that is not there yet begins with one question. */
async function newestOf(id) {
  try {
    return await readDocument(id);
  } catch (problem) {
    if (problem.status !== 404) {
      throw problem;
    }
    const kind = ['manual', 'case', 'script'].find((word) => id.startsWith(word + '/')) ?? 'faq';
    return { revision: 0, document: { kind, entries: [{ question: '', answer: '' }] } };
  }
}

function render(view, work) {
  work.document.entries ??= [];
  const preview = previewView(work);
  const parts = [
    head(work),
    restoredView(view, work),
    element(
      'div',
      { class: 'columns' },
      element('div', { class: 'writing' }, aboutView(work), entriesView(work, preview)),
      preview.node,
    ),
    saveView(view, work),
  ];
  view.replaceChildren(...parts.filter(Boolean));
}

function head(work) {
  const { id, revision, document: written } = work;
  const title = element('h1', {});
  const showTitle = () => (title.textContent = straight(written.title || t('untitled')));
  showTitle();
  work.onSettled(showTitle);
  return element(
    'header',
    {},
    title,
    element('code', {}, id),
    element(
      'p',
      { class: 'actions' },
      t('revision', { number: revision }),
      revision ? element('a', { href: deskAddress('history', id) }, t('history')) : null,
      revision ? element('a', { href: documentAddress(id, '', {}) }, t('read')) : null,
      revision ? element('a', { href: exportAddress(id), download: true }, t('exportOne')) : null,
    ),
  );
}

function restoredView(view, work) {
  if (!work.restored) {
    return null;
  }
  const time = moment(work.restored);
  return element(
    'p',
    { id: 'restored', class: 'notice' },
    t('restored', { time }),
    sureButton({ id: 'discard' }, t('discard'), t('discardSure'), async () => {
      work.rebase(work.revision, work.base, structuredClone(work.base));
      view.replaceWith(await editorView(work.id));
    }),
  );
}

function saveView(view, work) {
  const foreseen = foresight();
  const form = element(
    'form',
    { id: 'save' },
    element('p', { id: 'outcome' }),
    field('note', { id: 'note', value: work.note, placeholder: t('noteHint'), maxlength: '500' }, (text) => {
      work.note = text;
      work.changed();
    }),
    button({ id: 'save-draft' }, t('saveDraft'), () => start({ state: 'draft' })),
    element('button', { type: 'submit', class: 'primary' }, t('save')),
    foreseen.node,
  );
  const start = (wish) =>
    attempt(form, () => save(view, work, wish, foreseen).catch((problem) => say(problem.message)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    start({});
  });
  return form;
}

/** Publishes, or with the state `draft` only saves. */
async function save(view, work, wish, foreseen) {
  if (!isSigned(work.note, say)) {
    return;
  }
  nameEntries(work.document);
  work.settle();
  const document = structuredClone(work.document);
  if (!wish.state && !(await foreseen.allows(work.id, document))) {
    return;
  }
  const signed = { author: author(), note: work.note.trim(), document, ...wish };
  try {
    const outcome = await saveDocument(work.id, work.revision, signed);
    await saved(view, work, signed, outcome);
  } catch (problem) {
    if (problem.status !== 412) {
      throw problem;
    }
    showConflict(view, work, await readDocument(work.id));
  }
}

/** The writer goes on where they are; what they wrote meanwhile is not saved yet. A draft has next steps. */
async function saved(view, work, { document, state }, { revision, change }) {
  work.note = '';
  work.rebase(revision, document);
  view.querySelector('header').replaceWith(head(work));
  view.querySelectorAll('#restored, #steps, #rename').forEach((node) => node.remove());
  view.querySelector('#note').value = '';
  say(change ? t('saved', { revision }) : t('unchanged'));
  showSteps(view, work, await readDocument(work.id));
  if (state) {
    view.querySelector('#steps').scrollIntoView({ block: 'nearest' });
  }
}

/** Both texts stay until somebody has chosen; the merge is kept like any other change. */
function showConflict(view, work, newest) {
  view.replaceChildren(
    conflictView(work, newest, (document) => {
      work.rebase(newest.revision, newest.document, document);
      render(view, work);
      showSteps(view, work, newest);
    }),
  );
  view.querySelector('h1').focus();
}

function say(text) {
  const place = document.getElementById('outcome');
  if (place) {
    place.textContent = text;
  }
  announce(text);
}
