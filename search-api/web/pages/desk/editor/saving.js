import { attempt, attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { may } from '../../shared/session.js';
import { html } from '../../shared/template.js';
import { readDocument, saveDocument } from '../api/documents.js';
import { field } from '../parts/form.js';
import { Foresight } from '../parts/foresight.js';
import { author } from '../parts/kept.js';
import { isAnswered, isSigned, isWellFilled, signedAs } from '../parts/signature.js';
import { nameEntries, titleEntries } from './anchors.js';

/** Saves what is edited: as a draft, or for readers. */
export class Saving {
  #editor;
  #foresight = new Foresight();
  #running = Promise.resolve();

  /** @param editor has the `work`, an `outcome`, and goes on from what was saved */
  constructor(editor) {
    this.#editor = editor;
  }

  /** @param isWaiting whether publishing is offered elsewhere */
  view(isWaiting) {
    const isDraft = isWaiting || !may('publish');
    const { work, outcome, running } = this.#editor;
    const note = (text) => {
      work.note = text;
      work.changed();
    };
    const submit = (event) => {
      event.preventDefault();
      isDraft ? this.#saveDraft(event.currentTarget) : this.#start(event.currentTarget, {});
    };
    const draft = ({ target }) => this.#saveDraft(target.closest('form'));
    return html`
      <form id="save" @submit=${submit}>
        ${outcome.view('outcome')}
        ${field('note', { id: 'note', shown: work.note, placeholder: t('noteHint'), maxlength: '500' }, note)}
        <button type="button" id="save-draft" ?disabled=${running === 'step'} @click=${attempted(draft)}>${t('saveDraft')}</button>
        <button type="submit" class="primary" ?hidden=${isDraft} ?disabled=${running !== ''}>${this.#foresight.hasTold ? t('foreseenGoOn', { step: t('save') }) : t('save')}</button>
        ${signedAs()}
        ${this.#foresight.view()}
      </form>`;
  }

  #start(form, wish) {
    if (!form.hasAttribute('aria-busy') && this.#editor.running !== 'step') {
      const save = () => this.#editor.outcome.attempt(() => this.#save(wish));
      this.#running = attempt(form, () => this.#editor.run('save', save));
    }
    return this.#running;
  }

  /** A draft changes nothing for readers, so it does not wait for what a publication would. */
  async #saveDraft(form) {
    this.#foresight.giveUp();
    await this.#running;
    await this.#start(form, { state: 'draft' });
  }

  /** Publishes, or with the state `draft` only saves. */
  async #save(wish) {
    const { work, outcome } = this.#editor;
    if (!isWellFilled(outcome.refuse) || !isSigned(work.note, outcome.refuse)) {
      return;
    }
    if (!(wish.state || isAnswered(work.document, outcome.refuse))) {
      return;
    }
    if (wish.state) {
      titleEntries(work.document);
    }
    nameEntries(work.document);
    work.settle();
    const document = structuredClone(work.document);
    if (!wish.state && !(await this.#foresight.allows(work.id, document))) {
      return;
    }
    try {
      const signed = { author: author(), note: work.note.trim(), document, ...wish };
      await this.#saved(signed, await saveDocument(work.id, work.revision, signed));
    } catch (problem) {
      if (problem.status !== 412) {
        throw problem;
      }
      this.#editor.showConflict(await readDocument(work.id));
    }
  }

  /** The writer goes on where they are; what they wrote meanwhile is not saved yet. A draft has next steps. */
  async #saved({ document: written, state }, { revision, change }) {
    const { work, outcome } = this.#editor;
    work.note = '';
    work.rebase(revision, written);
    outcome.done(t(savedWords(change, state), { revision }));
    this.#editor.takeNewest(await readDocument(work.id));
    if (state) {
      document.querySelector('#steps')?.scrollIntoView({ block: 'nearest' });
    }
  }
}

/** A draft is not what readers get. */
function savedWords(change, state) {
  return change ? (state ? 'savedDraft' : 'saved') : 'unchanged';
}
