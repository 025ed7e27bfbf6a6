import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { update } from '../../shared/page.js';
import { may } from '../../shared/session.js';
import { html } from '../../shared/template.js';
import { readTuning, readWarning, rehearse, replaceTuning } from '../api/tuning.js';
import { field } from '../parts/form.js';
import { author } from '../parts/kept.js';
import { isSigned, signedAs } from '../parts/signature.js';
import { rehearsalView } from './rehearsal.js';
import { TuningEdits } from './tuning-edits.js';
import { TuningFiles } from './tuning-files.js';

/** The page of dictionary, synonyms and golden questions: edited, tried on the golden questions, put in place. */
export async function tuningPage() {
  const [warning, inPlace] = await Promise.all([readWarning(), readTuning()]);
  const page = new TuningPage(inPlace);
  return () => page.view(warning);
}

class TuningPage {
  #edits = new TuningEdits();
  #files = new TuningFiles(this.#edits);
  #outcome = new Outcome();
  /** @type {any} What the edits would do, once that was asked. */
  #rehearsed = null;
  #isBusy = false;
  #tag = '';
  #note = '';

  /** @param inPlace the files that are in place, with their tag */
  constructor(inPlace) {
    this.#begin(inPlace);
    this.#files.show(this.#edits.overtaken);
  }

  view(warning) {
    const button = (id, name, label, action) => html`
      <button type="button" id=${id} class=${name} @click=${attempted(() => this.#attempt(action))}>${t(label)}</button>`;
    return html`
      <section id="tuning">
        <h1>${t('deskTuning')}</h1>
        ${warning && html`<p id="warning" class="notice" role="alert">${t('tuningUnused')} ${warning}</p>`}
        <p class="facts">${t('tuningWhy')}</p>
        ${this.#files.view()}
        ${may('publish')
          ? field('note', { id: 'note', placeholder: t('noteHint'), maxlength: '500' }, (text) => (this.#note = text))
          : html`<p class="notice not-mine">${t('tuningNotMine')}</p>`}
        <p class="actions">
          ${may('write') && button('rehearse', null, 'tuningPreview', () => this.#rehearse())}
          ${may('publish') && [button('apply', 'primary', 'tuningApply', () => this.#apply()), signedAs()]}
        </p>
        ${this.#outcome.view('outcome')}
        <div id="rehearsal" aria-busy=${this.#isBusy && 'true'}>${this.#rehearsed && rehearsalView(this.#rehearsed)}</div>
      </section>`;
  }

  /** Takes what is in place now for what edits are made against. */
  #begin({ tag, files }) {
    this.#tag = tag;
    this.#edits.begin(files);
  }

  async #attempt(action) {
    if (!Object.keys(this.#edits.changed()).length) {
      this.#outcome.refuse(t('tuningUnchanged'));
      return;
    }
    this.#outcome.say('');
    this.#isBusy = true;
    update();
    try {
      await action();
    } catch (problem) {
      this.#outcome.refuse(problem.message);
      this.#files.showRefused(problem);
    } finally {
      this.#isBusy = false;
      update();
    }
  }

  async #rehearse() {
    this.#outcome.say(t('tuningAsking'));
    this.#rehearsed = await rehearse(this.#edits.changed());
    this.#outcome.say(t('tuningAsked'));
    document.querySelector('#rehearsal')?.scrollIntoView({ block: 'nearest' });
  }

  async #apply() {
    if (!isSigned(this.#note, this.#outcome.refuse)) {
      return;
    }
    if (this.#edits.overtaken) {
      this.#showOvertaken();
      return;
    }
    const signed = { author: author(), note: this.#note.trim(), files: this.#edits.changed() };
    try {
      this.#begin(await replaceTuning(signed, this.#tag));
    } catch (problem) {
      if (problem.status !== 412) {
        throw problem;
      }
      await this.#readAgain();
      return;
    }
    this.#edits.clear();
    this.#rehearsed = null;
    this.#files.show();
    this.#outcome.done(t('tuningDone'));
  }

  /** Somebody put something in place meanwhile: what it was is read before anything of it goes. */
  async #readAgain() {
    this.#begin(await readTuning());
    if (this.#edits.overtaken) {
      this.#showOvertaken();
    } else {
      this.#outcome.refuse(t('tuningAgain'));
    }
  }

  #showOvertaken() {
    this.#files.show(this.#edits.overtaken);
    this.#outcome.refuse(t('tuningOvertaken'));
    document.querySelector('#overtaken')?.scrollIntoView({ block: 'nearest' });
  }
}
