import { moment } from '../../shared/dates.js';
import { focusOn } from '../../shared/dom.js';
import { sureButton } from '../../shared/buttons.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { update } from '../../shared/page.js';
import { may } from '../../shared/session.js';
import { html, keyed } from '../../shared/template.js';
import { readDocument } from '../api/documents.js';
import { author, isKept, onKeptElsewhere } from '../parts/kept.js';
import { aboutView } from './about.js';
import { Comments } from './comments.js';
import { Conflict } from './conflict.js';
import { Entries } from './entries.js';
import { headView } from './head.js';
import { missingView } from './missing.js';
import { Preview } from './preview.js';
import { renameView } from './rename.js';
import { Saving } from './saving.js';
import { isWaiting } from './step-rules.js';
import { Steps } from './steps.js';
import { Work } from './work.js';

/**
 * The page that edits a document, with what was not saved last time.
 *
 * @param {string} id
 * @param {AbortSignal} signal tells when it is left
 */
export async function editorPage(id, signal) {
  const [newest, comments] = [await newestOf(id), await Comments.of(id)];
  /** @type {Editor | undefined} */
  let editor;
  const begin = () => {
    editor = new Editor(newest, id, comments);
    editor.guard(signal);
  };
  if (newest.revision || isKept(id)) {
    begin();
  }
  const beginHere = () => {
    begin();
    update();
    focusOn('#editor [data-field=title] input');
  };
  return () => (editor ? editor.view() : missingView(id, beginHere));
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

/** Whoever goes on with their own draft has its reason still. */
function reasonOf(newest) {
  return isWaiting(newest) && newest.author === author() ? newest.note : '';
}

class Editor {
  outcome = new Outcome();
  /** @type {'' | 'step' | 'save'} What is being done, and not known yet whether it can be. */
  running = '';
  newest;
  work;
  #preview;
  #entries;
  #saving;
  /** @type {Steps | null} */
  #steps = null;
  /** @type {Conflict | null} */
  #conflict = null;

  constructor(newest, id, comments) {
    this.work = new Work(id, newest.revision, newest.document).withKept();
    this.work.note ||= reasonOf(newest);
    this.work.document.entries ??= [];
    this.#preview = new Preview(this.work);
    this.#entries = new Entries(this.work, this.#preview, comments);
    this.#saving = new Saving(this);
    this.takeNewest(newest);
    this.work.onSettled((isKept) => (isKept ? update() : this.outcome.refuse(t('notKept'))));
  }

  /** What can be done next follows from what the service has now; a comment or a time that was filled in stays. */
  takeNewest(newest) {
    this.newest = newest;
    this.#steps = newest.revision ? new Steps(this, newest, this.#steps) : null;
    update();
  }

  /** Nothing that was written is lost unsaid, as long as the editor is shown. */
  guard(signal) {
    const { work, outcome } = this;
    const keep = () => work.keep();
    for (const leaving of ['pagehide', 'yingda:leave']) {
      addEventListener(leaving, keep, { signal });
    }
    addEventListener('beforeunload', (event) => keep() || event.preventDefault(), { signal });
    onKeptElsewhere(work.id, () => outcome.refuse(t('keptElsewhere')), signal);
  }

  /** Does something that takes a while; the buttons that do other things wait for it. */
  async run(kind, action) {
    this.running = kind;
    update();
    try {
      await action();
    } finally {
      this.running = '';
      update();
    }
  }

  /** The page goes on from what a step has made, and says so. */
  async taken(words) {
    const { work } = this;
    const newest = await readDocument(work.id);
    // As it stands in the store it has fields that nobody wrote; whoever wrote on meanwhile keeps that.
    const document = work.isChanged() ? work.document : structuredClone(newest.document);
    this.#steps = null;
    this.#goOn(newest, document);
    this.outcome.done(words);
  }

  #goOn(newest, document) {
    this.#conflict = null;
    document.entries ??= [];
    this.work.rebase(newest.revision, newest.document, document);
    this.#entries.chooseAgain();
    this.takeNewest(newest);
  }

  /** Both texts stay until somebody has chosen; the merge is kept like any other change. */
  showConflict(newest) {
    const back = () => {
      this.#conflict = null;
      update();
    };
    this.#conflict = new Conflict(this.work, newest, { done: (document) => this.#goOn(newest, document), back });
    update();
    focusOn('#conflict h1');
  }

  async #discard() {
    const newest = await newestOf(this.work.id);
    this.work.note = reasonOf(newest);
    this.#goOn(newest, structuredClone(newest.document));
  }

  view() {
    const { work } = this;
    // What was said of the work before holds no longer.
    return html`
      <article id="editor" data-document-id=${work.id} @input=${() => this.outcome.say('')}>
        ${this.#conflict ? this.#conflict.view() : this.#parts()}
      </article>`;
  }

  #parts() {
    const { work, newest } = this;
    if (!may('write')) {
      return html`${headView(work)}<p class="notice not-mine">${t('writeNotMine')}</p>`;
    }
    return html`
      ${headView(work)}
      ${renameView(work, newest, this.outcome.refuse)}
      ${this.#steps?.view()}
      ${work.restored && this.#restoredView()}
      <div class="columns">
        <div class="writing">${keyed(work.document, html`${aboutView(work)}${this.#entries.view()}`)}</div>
        ${this.#preview.view()}
      </div>
      ${this.#saving.view(isWaiting(newest))}`;
  }

  #restoredView() {
    return html`
      <p id="restored" class="notice">
        ${t('restored', { time: moment(this.work.restored) })}
        ${sureButton({ id: 'discard' }, t('discard'), t('discardSure'), () => this.#discard())}
      </p>`;
  }
}
