import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html, repeat, stateful } from '../../shared/template.js';
import { deskAddress } from '../parts/addresses.js';
import { entryChooser } from '../parts/entry-chooser.js';
import { KINDS } from '../parts/golden-text.js';

/** Why nothing answers a question. */
export function kindCell(line, keep) {
  line.answers[0] ??= KINDS[0];
  const [chosen] = line.answers;
  const choose = ({ target }) => {
    line.answers = [target.value];
    keep();
  };
  const wordsOf = (kind) => (KINDS.includes(kind) ? t(`goldenKind_${kind}`) : kind);
  const options = [...new Set([...KINDS, chosen])].map(
    (kind) => html`<option value=${kind} ?selected=${kind === chosen}>${wordsOf(kind)}</option>`,
  );
  return html`<select aria-label=${t('goldenKind')} @change=${choose}>${options}</select>`;
}

/** The entries that answer a question, any of them. */
class AnswersCell {
  #isChoosing = false;

  view(line, keep) {
    const set = (answers) => {
      line.answers = answers;
      this.#isChoosing = false;
      keep();
    };
    const drop = (answer) => () => set(line.answers.filter((other) => other !== answer));
    const take = (answer) => set([...new Set([...line.answers, answer])]);
    return html`
      <div class="answers">
        ${repeat(line.answers, (answer) => answer, (answer) => answerChip(answer, drop(answer)))}
        ${this.#isChoosing ? entryChooser(line.question, take) : this.#chooseButton(line)}
      </div>`;
  }

  #chooseButton(line) {
    const choose = ({ target }) => {
      const cell = target.closest('.answers');
      this.#isChoosing = true;
      update();
      cell.querySelector('.find-entry').focus();
    };
    const label = t(line.answers.length ? 'goldenAnswerMore' : 'goldenAnswer');
    return html`<button type="button" class="add-answer" @click=${attempted(choose)}>${label}</button>`;
  }
}

function answerChip(answer, drop) {
  const [id, anchor] = answer.split('#');
  return html`
    <span class="tag">
      <a href=${deskAddress('edit', id, anchor ?? '')}>${answer}</a>
      <button type="button" class="drop" aria-label=${t('goldenDrop', { answer })} @click=${attempted(drop)}>×</button>
    </span>`;
}

/** @type {(line: {question: string, answers: string[]}, keep: () => void) => any} */
export const answersCell = stateful(AnswersCell);
