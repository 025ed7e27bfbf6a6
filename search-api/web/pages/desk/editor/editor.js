import { documentAddress } from '../../shared/address.js';
import { attempt, button, element, straight, sureButton } from '../../shared/dom.js';
import { moment } from '../../shared/format.js';
import { t } from '../../shared/language.js';
import { outcomeBox } from '../../shared/outcome.js';
import { deskAddress } from '../parts/addresses.js';
import { nameEntries } from './anchors.js';
import { exportAddress, readDocument, saveDocument } from '../api.js';
import { conflictView } from './conflict.js';
import { aboutView } from './about.js';
import { entriesView } from './entries.js';
import { foresight } from '../parts/foresight.js';
import { field } from '../parts/form.js';
import { signedAs } from '../parts/identity.js';
import { author, onKeptElsewhere } from '../parts/kept.js';
import { previewView } from './preview.js';
import { renameView } from './rename.js';
import { isAnswered, isSigned } from '../parts/signature.js';
import { isWaiting, stepsView } from './steps.js';
import { Work } from './work.js';

/** The editor of a document, with what was not saved last time. */
export async function editorView(id) {
  const newest = await newestOf(id);
  const work = new Work(id, newest.revision, newest.document).withKept();
  work.note ||= isMine(newest) ? newest.note : '';
  const view = element('article', { id: 'editor', 'data-document-id': id });
  const box = outcomeBox();
  const desk = { view, work, box };
  render(desk);
  showSteps(desk, newest);
  guard(desk);
  return view;
}

/** Whoever goes on with their own draft has its reason still. */
function isMine(newest) {
  return isWaiting(newest) && newest.author === author();
}

/** Nothing that was written is lost unsaid, as long as the editor is shown. */
function guard({ view, work, box }) {
  const keep = () => !view.isConnected || work.keep();
  for (const leaving of ['pagehide', 'yingda:leave']) {
    addEventListener(leaving, keep);
  }
  addEventListener('beforeunload', (event) => keep() || event.preventDefault());
  // What was said of the work before holds no longer.
  view.addEventListener('input', () => box.say(''));
  work.onSettled((isKept) => isKept || box.refuse(t('notKept')));
  onKeptElsewhere(work.id, () => view.isConnected && box.refuse(t('keptElsewhere')));
}

/**
 * What can be done next; where that is to publish, saving does not offer it once more. A comment or
 * a time that was filled in stays.
 */
function showSteps(desk, newest) {
  const { view, work, box } = desk;
  const written = [...view.querySelectorAll('#steps input')].map(({ id, value }) => [id, value]);
  view.querySelectorAll('#steps, #rename').forEach((node) => node.remove());
  view.querySelector('#save .primary').hidden = isWaiting(newest);
  const isChanged = () => work.isChanged();
  const done = (words) => taken(desk, words);
  const steps = newest.revision ? stepsView(newest, { isChanged, done, box }) : null;
  view.firstChild.after(...[renameView(work, newest, box.refuse), steps].filter(Boolean));
  for (const [id, value] of written) {
    const field = steps?.querySelector(`#${id}`);
    if (field && value) {
      field.value = value;
    }
  }
}

/** The page goes on from what a step has made, and says so. */
async function taken(desk, words) {
  const { work } = desk;
  const newest = await readDocument(work.id);
  // As it stands in the store it has fields that nobody wrote; whoever wrote on meanwhile keeps that.
  work.rebase(newest.revision, newest.document, work.isChanged() ? work.document : structuredClone(newest.document));
  render(desk);
  showSteps(desk, newest);
  desk.box.done(words);
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

function render(desk) {
  const { view, work } = desk;
  work.document.entries ??= [];
  const preview = previewView(work);
  const parts = [
    head(work),
    restoredView(desk),
    element(
      'div',
      { class: 'columns' },
      element('div', { class: 'writing' }, aboutView(work), entriesView(work, preview)),
      preview.node,
    ),
    saveView(desk),
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
      revision ? t('revision', { number: revision }) : t('notThere'),
      revision ? element('a', { href: deskAddress('history', id) }, t('history')) : null,
      revision ? element('a', { href: documentAddress(id, '', {}) }, t('read')) : null,
      revision ? element('a', { href: exportAddress(id), download: true }, t('exportOne')) : null,
    ),
  );
}

function restoredView({ view, work }) {
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

function saveView(desk) {
  const { work, box } = desk;
  const foreseen = foresight();
  const publish = element('button', { type: 'submit', class: 'primary' }, t('save'));
  const form = element(
    'form',
    { id: 'save' },
    box.node,
    field('note', { id: 'note', value: work.note, placeholder: t('noteHint'), maxlength: '500' }, (text) => {
      work.note = text;
      work.changed();
    }),
    button({ id: 'save-draft' }, t('saveDraft'), saveDraft),
    publish,
    signedAs(),
    foreseen.node,
  );
  let saving = Promise.resolve();
  function start(wish) {
    if (!form.hasAttribute('aria-busy')) {
      saving = attempt(form, () => box.attempt(() => save(desk, wish, foreseen)));
    }
    return saving;
  }
  // A draft changes nothing for readers, so it does not wait for what a publication would.
  async function saveDraft() {
    foreseen.giveUp();
    await saving;
    await start({ state: 'draft' });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    publish.hidden ? saveDraft() : start({});
  });
  return form;
}

/** Publishes, or with the state `draft` only saves. */
async function save(desk, wish, foreseen) {
  const { work, box } = desk;
  if (!isSigned(work.note, box.refuse) || !(wish.state || isAnswered(work.document, box.refuse))) {
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
    await saved(desk, signed, outcome);
  } catch (problem) {
    if (problem.status !== 412) {
      throw problem;
    }
    showConflict(desk, await readDocument(work.id));
  }
}

/** The writer goes on where they are; what they wrote meanwhile is not saved yet. A draft has next steps. */
async function saved(desk, { document, state }, { revision, change }) {
  const { view, work, box } = desk;
  work.note = '';
  work.rebase(revision, document);
  view.querySelector('header').replaceWith(head(work));
  view.querySelector('#restored')?.remove();
  view.querySelector('#note').value = '';
  box.done(t(savedWords(change, state), { revision }));
  showSteps(desk, await readDocument(work.id));
  if (state) {
    view.querySelector('#steps').scrollIntoView({ block: 'nearest' });
  }
}

/** A draft is not what readers get. */
function savedWords(change, state) {
  return change ? (state ? 'savedDraft' : 'saved') : 'unchanged';
}

/** Both texts stay until somebody has chosen; the merge is kept like any other change. */
function showConflict(desk, newest) {
  const { view, work } = desk;
  view.replaceChildren(
    conflictView(work, newest, (document) => {
      work.rebase(newest.revision, newest.document, document);
      render(desk);
      showSteps(desk, newest);
    }),
  );
  view.querySelector('h1').focus();
}
