import { sureButton } from '../../shared/buttons.js';
import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html, keyed } from '../../shared/template.js';
import { FIRST, allNames, hintOf, nameOf } from './tuning-names.js';
import { lineOf, showLine, tuningText } from './tuning-text.js';

/** The files that are edited: their names to choose from, and the text of the chosen one. */
export class TuningFiles {
  #edits;
  #chosen = FIRST;
  /** Another one each time a file is shown, whose fields are made anew then. */
  #shown = {};

  /** @param {import('./tuning-edits.js').TuningEdits} edits */
  constructor(edits) {
    this.#edits = edits;
  }

  /** Shows a file, the chosen one if none is named. */
  show(name = this.#chosen) {
    this.#chosen = name;
    this.#shown = {};
    update();
  }

  /** Shows the line that is refused, wherever it is. */
  showRefused({ errors = [] }) {
    const line = errors.length ? lineOf(errors[0].field, allNames(this.#edits)) : null;
    if (line) {
      this.show(line.name);
      showLine(line.name, line.number);
    }
  }

  view() {
    const name = this.#chosen;
    const edits = this.#edits;
    const write = (text) => {
      edits.write(name, text);
      update();
    };
    return html`
      <div class="files" role="group" aria-label=${t('deskTuning')}>${allNames(edits).map((one) => this.#nameButton(one))}</div>
      <div id="file">
        ${edits.isOvertaken(name) && this.#overtakenNotice(name)}
        ${keyed(this.#shown, tuningText(name, edits.text(name), write))}
        <p class="facts">${hintOf(name)}</p>
      </div>`;
  }

  #nameButton(name) {
    const isChanged = name in this.#edits.changed();
    return html`
      <button type="button" aria-pressed=${String(name === this.#chosen)} data-file=${name} @click=${attempted(() => this.show(name))}>
        ${nameOf(name) + (isChanged ? ' *' : '')}
      </button>`;
  }

  /** Both texts are there until somebody chooses. */
  #overtakenNotice(name) {
    const edits = this.#edits;
    const insist = () => {
      edits.insist(name);
      this.show(name);
    };
    const drop = () => {
      edits.drop(name);
      this.show(name);
    };
    return html`
      <div id="overtaken" class="notice">
        <p>${t('tuningOvertaken')}</p>
        <details><summary>${t('tuningTheirs')}</summary><pre lang="zh-CN">${edits.inPlace(name)}</pre></details>
        <p class="actions">
          <button type="button" id="insist" @click=${attempted(insist)}>${t('tuningInsist')}</button>
          ${sureButton({ id: 'drop' }, t('tuningDrop'), t('discardSure'), drop)}
        </p>
      </div>`;
  }
}
