import { sureButton } from '../../shared/buttons.js';
import { attempted, focusOn } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { may } from '../../shared/session.js';
import { html } from '../../shared/template.js';
import { act, listRevisions } from '../api/documents.js';
import { field } from '../parts/form.js';
import { Foresight } from '../parts/foresight.js';
import { author } from '../parts/kept.js';
import { isAnswered, isSigned, signedAs } from '../parts/signature.js';
import { FORESEEN, TIMED, asTyped, comesAt, instantOf, isCancelling, stepsFor, wordOf, wordsFor } from './step-rules.js';
import { returnNote, sayingView } from './step-words.js';

/** The state of a document with the next steps, and a comment and an instant for them. */
export class Steps {
  #editor;
  #newest;
  #foresight = new Foresight();
  comment = '';
  at = '';
  #pressed = '';
  /** When it was wished or scheduled, so that who presses on does not publish it at once. */
  #meant;
  /** @type {any} What was last done besides writing, if it was returned. */
  #returned = null;

  /**
   * @param editor has the `work` and an `outcome`, and goes on from what was taken
   * @param newest the document as the service has it
   * @param {Steps | null} before what was filled in there stays
   */
  constructor(editor, newest, before) {
    this.#editor = editor;
    this.#newest = newest;
    this.#meant = newest.approval?.proposed ?? comesAt(newest);
    this.comment = before?.comment ?? '';
    this.at = before?.at || asTyped(this.#meant);
    if (newest.state === 'draft') {
      this.#findReturn();
    }
  }

  /** From when on a returned document was wished to be published stays so, unless that has passed. */
  async #findReturn() {
    const { revisions } = await listRevisions(this.#newest.id);
    const [last, before] = revisions.filter((one) => one.change !== 'drafted');
    if (last?.change === 'returned') {
      this.#returned = last;
      const wish = before?.change === 'submitted' ? before.approval?.proposed : null;
      this.at ||= wish && Date.parse(wish) > Date.now() ? asTyped(wish) : '';
      update();
    }
  }

  view() {
    const steps = stepsFor(this.#newest);
    return html`
      <section id="steps" class="notice">
        <p>${sayingView(this.#newest)}</p>
        ${returnNote(this.#newest, this.#returned)}
        ${!may('publish') && html`<p class="facts not-mine">${t('stepNotMine')}</p>`}
        ${steps.length > 0 && this.#buttons(steps)}
        ${this.#pressed && this.#editor.running === 'step' && html`<p class="facts running" role="status">${t('stepRunning', { step: this.#words(this.#pressed) })}</p>`}
        ${this.#foresight.view()}
      </section>`;
  }

  #buttons(steps) {
    const words = t('stepComment');
    const at = field('stepAt', { id: 'at', type: 'datetime-local', shown: this.at }, (text) => (this.at = text));
    return html`
      <div class="actions">
        <input id="comment" type="text" maxlength="500" aria-label=${words} placeholder=${words} .defaultValue=${this.comment}
          @input=${({ target }) => (this.comment = target.value)}>
        ${steps.some((step) => TIMED.includes(step)) && at}
        ${steps.map((step) => this.#button(step, step === steps[0]))}
        ${signedAs()}
      </div>`;
  }

  #button(step, isFirst) {
    const take = () => this.#run(step);
    const name = isFirst && 'primary';
    const disabled = this.#editor.running !== '';
    return step === 'retire'
      ? sureButton({ step, disabled }, this.#words(step), t('stepRetireSure'), take)
      : html`<button type="button" class=${name} data-step=${step} ?disabled=${disabled} @click=${attempted(take)}>${this.#words(step)}</button>`;
  }

  /** What a button says: who was told what would change by it goes on in spite of that. */
  #words(step) {
    const words = wordOf(step, this.#newest.state);
    return step === this.#pressed && this.#foresight.hasTold ? t('foreseenGoOn', { step: words }) : words;
  }

  /** Nothing else can be pressed until it is done, or known why not. */
  async #run(step) {
    const { outcome } = this.#editor;
    this.#pressed = step;
    await this.#editor.run('step', () => outcome.attempt(() => this.#take(step)));
    if (document.activeElement === document.body) {
      focusOn(`#steps [data-step=${step}]`);
    }
  }

  /** No step is taken with work out of sight that is not saved. */
  async #take(step) {
    const { outcome, work } = this.#editor;
    const { id, revision, state, document } = this.#newest;
    const comment = this.comment.trim();
    const isSilent = step === 'return' && !comment;
    const why = isCancelling(step, state) ? 'stepCancelWhy' : 'stepWhy';
    const obstacle = work.isChanged() ? 'stepUnsaved' : isSilent ? why : null;
    if (obstacle) {
      outcome.refuse(t(obstacle));
      focusOn('#comment');
      return;
    }
    const signed = { author: author(), note: comment || wordOf(step, state) };
    if (!isSigned(signed.note, outcome.refuse) || (TIMED.includes(step) && !isAnswered(document, outcome.refuse))) {
      return;
    }
    const when = TIMED.includes(step) ? instantOf(this.at, step, this.#meant) : {};
    const wish = step === 'retire' ? { state: 'retired' } : when;
    if (!FORESEEN.includes(step) || (await this.#foresight.allows(id, document, wish))) {
      await this.#editor.taken(wordsFor(await act(id, step, revision, { ...signed, ...when }), step, state, when.at));
    }
  }
}
