import { button, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { outcomeBox } from '../../shared/outcome.js';
import { readTuning, readWarning, rehearse, replaceTuning } from '../api.js';
import { field } from '../parts/form.js';
import { signedAs } from '../parts/identity.js';
import { author } from '../parts/kept.js';
import { rehearsalView } from './rehearsal.js';
import { isSigned } from '../parts/signature.js';
import { TuningEdits } from './tuning-edits.js';
import { TuningFiles } from './tuning-files.js';

/** Dictionary, synonyms and golden questions: edited, tried on the golden questions, put in place. */
export async function tuningView() {
  const [warning, inPlace] = await Promise.all([readWarning(), readTuning()]);
  const page = new TuningPage(inPlace);
  return page.view(warning);
}

class TuningPage {
  #edits = new TuningEdits();
  #files = new TuningFiles(this.#edits);
  #box = outcomeBox();
  #outcome = element('div', { id: 'rehearsal' });
  #tag = '';
  #note = '';

  /** @param inPlace the files that are in place, with their tag */
  constructor(inPlace) {
    this.#begin(inPlace);
    this.#files.show(this.#edits.overtaken);
  }

  view(warning) {
    return element(
      'section',
      { id: 'tuning' },
      element('h1', {}, t('deskTuning')),
      warning ? element('p', { id: 'warning', class: 'notice', role: 'alert' }, t('tuningUnused'), ' ', warning) : '',
      element('p', { class: 'facts' }, t('tuningWhy')),
      this.#files.names,
      this.#files.place,
      field('note', { id: 'note', placeholder: t('noteHint'), maxlength: '500' }, (text) => (this.#note = text)),
      element(
        'p',
        { class: 'actions' },
        button({ id: 'rehearse' }, t('tuningPreview'), () => this.#attempt(() => this.#rehearse())),
        button({ id: 'apply', class: 'primary' }, t('tuningApply'), () => this.#attempt(() => this.#apply())),
        signedAs(),
      ),
      this.#box.node,
      this.#outcome,
    );
  }

  /** Takes what is in place now for what edits are made against. */
  #begin({ tag, files }) {
    this.#tag = tag;
    this.#edits.begin(files);
  }

  async #attempt(work) {
    if (!Object.keys(this.#edits.changed()).length) {
      this.#box.refuse(t('tuningUnchanged'));
      return;
    }
    this.#box.say('');
    this.#outcome.setAttribute('aria-busy', 'true');
    try {
      await work();
    } catch (problem) {
      this.#box.refuse(problem.message);
      this.#files.showRefused(problem);
    } finally {
      this.#outcome.removeAttribute('aria-busy');
    }
  }

  async #rehearse() {
    this.#box.say(t('tuningAsking'));
    this.#outcome.replaceChildren(rehearsalView(await rehearse(this.#edits.changed())));
    this.#outcome.scrollIntoView({ block: 'nearest' });
    this.#box.say(t('tuningAsked'));
  }

  async #apply() {
    if (!isSigned(this.#note, this.#box.refuse)) {
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
    this.#outcome.replaceChildren();
    this.#files.show();
    this.#box.done(t('tuningDone'));
  }

  /** Somebody put something in place meanwhile: what it was is read before anything of it goes. */
  async #readAgain() {
    this.#begin(await readTuning());
    if (this.#edits.overtaken) {
      this.#showOvertaken();
    } else {
      this.#box.refuse(t('tuningAgain'));
    }
  }

  #showOvertaken() {
    this.#files.showOvertaken();
    this.#box.refuse(t('tuningOvertaken'));
  }
}
