import { button, element, sureButton } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { FIRST, allNames, hintOf, nameOf } from './tuning-names.js';
import { lineOf, showLine, tuningText } from './tuning-text.js';

/** The files that are edited: their names to choose from, and the text of the chosen one. */
export class TuningFiles {
  #edits;
  #chosen = FIRST;

  constructor(edits) {
    this.#edits = edits;
    this.names = element('div', { class: 'files', role: 'group', 'aria-label': t('deskTuning') });
    this.place = element('div', { id: 'file' });
  }

  /** Shows a file, the chosen one if none is named. */
  show(name = this.#chosen) {
    this.#chosen = name;
    const edits = this.#edits;
    this.place.replaceChildren(
      edits.isOvertaken(name) ? this.#overtakenNotice(name) : '',
      tuningText(name, edits.text(name), (text) => {
        edits.write(name, text);
        this.#showNames();
      }),
      element('p', { class: 'facts' }, hintOf(name)),
    );
    this.#showNames();
  }

  /** Shows the line that is refused, wherever it is. */
  showRefused({ errors = [] }) {
    const line = errors.length ? lineOf(errors[0].field, allNames(this.#edits)) : null;
    if (line) {
      this.show(line.name);
      showLine(line.name, line.number);
    }
  }

  /** Shows the file that somebody else changed meanwhile. */
  showOvertaken() {
    this.show(this.#edits.overtaken);
    document.getElementById('overtaken').scrollIntoView({ block: 'nearest' });
  }

  #showNames() {
    const changed = this.#edits.changed();
    const hasKeyboard = this.names.contains(document.activeElement);
    const nameButton = (name) =>
      button({ 'aria-pressed': String(name === this.#chosen), 'data-file': name }, nameOf(name) + (name in changed ? ' *' : ''), () =>
        this.show(name),
      );
    this.names.replaceChildren(...allNames(this.#edits).map(nameButton));
    if (hasKeyboard) {
      this.names.querySelector('[aria-pressed=true]').focus();
    }
  }

  /** Both texts are there until somebody chooses. */
  #overtakenNotice(name) {
    const edits = this.#edits;
    const decide = (decision) => () => {
      decision(name);
      this.show(name);
    };
    return element(
      'div',
      { id: 'overtaken', class: 'notice' },
      element('p', {}, t('tuningOvertaken')),
      element('details', {}, element('summary', {}, t('tuningTheirs')), element('pre', { lang: 'zh-CN' }, edits.inPlace(name))),
      element(
        'p',
        { class: 'actions' },
        button({ id: 'insist' }, t('tuningInsist'), decide((mine) => edits.insist(mine))),
        sureButton({ id: 'drop' }, t('tuningDrop'), t('discardSure'), decide((mine) => edits.drop(mine))),
      ),
    );
  }
}
