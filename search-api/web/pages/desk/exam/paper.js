import { attempted, byId, focusOn } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { show, update } from '../../shared/page.js';
import { html, initially } from '../../shared/template.js';
import { takeExam } from '../api/exams.js';
import { author } from '../parts/kept.js';
import { forgetAnswers, keepAnswers, keptAnswers } from './kept-answers.js';
import { markedView } from './marked.js';
import { headView, optionsOf } from './question.js';

/** An exam to take. */
export class ExamPaper {
  #exam;
  #questions;
  /** @type {Array<{chosen: number[], text: string}>} */
  #answers;
  #outcome = new Outcome();

  constructor({ exam, questions }) {
    this.#exam = exam;
    this.#questions = questions;
    this.#answers = keptAnswers(exam.id, questions.length) ?? questions.map(() => ({ chosen: [], text: '' }));
  }

  view() {
    const left = this.#left();
    return html`
      <section id="exam-paper">
        <h1 tabindex="-1" lang="zh-CN">${this.#exam.name}</h1>
        <p class="facts">${t('examRules', { count: this.#questions.length })}</p>
        <p class="for-print">${t('examPrintHead')}</p>
        <form @submit=${attempted(() => this.#outcome.attempt(() => this.#take()))}>
          <ol class="answers exam">${this.#questions.map((asked, place) => this.#questionView(asked, place))}</ol>
          <p id="exam-left" class="facts" role="status">${left > 0 ? t('examLeft', { left }) : t('examAllAnswered')}</p>
          <p class="actions"><button type="submit" class="primary">${t('examHandIn')}</button> <button type="button" @click=${() => print()}>${t('examPrint')}</button></p>
          ${this.#outcome.view('exam-outcome')}
        </form>
      </section>`;
  }

  #left() {
    const isOpen = ({ chosen, text }, place) => !this.#questions[place].voided && !chosen.length && !text.trim();
    return this.#answers.filter(isOpen).length;
  }

  #questionView(asked, place) {
    return html`
      <li data-kind=${asked.kind}>
        <fieldset ?disabled=${asked.voided}>
          <legend>${headView(asked, place + 1)}</legend>
          ${asked.options.length ? this.#optionsView(asked, place) : this.#textView(asked, place)}
        </fieldset>
      </li>`;
  }

  #optionsView(asked, place) {
    const type = asked.kind === 'multiple' ? 'checkbox' : 'radio';
    return optionsOf(asked).map(
      (option, at) => html`
        <label class="option"><input type=${type} name=${`question-${place}`} value=${at} .checked=${this.#answers[place].chosen.includes(at)} @change=${({ target }) => this.#choose(place, at, target)}> <span lang="zh-CN">${option}</span></label>`,
    );
  }

  #textView({ kind }, place) {
    const label = t(kind === 'cloze' ? 'examNumber' : 'examWords');
    const write = ({ target }) => {
      this.#answers[place].text = target.value;
      this.#changed();
    };
    const { text } = this.#answers[place];
    return kind === 'cloze'
      ? html`<input type="text" class="gap" autocomplete="off" aria-label=${label} placeholder=${label} maxlength="100" ${initially(text)} @input=${write}>`
      : html`<textarea rows="4" aria-label=${label} placeholder=${label} maxlength="2000" lang="zh-CN" ${initially(text)} @input=${write}></textarea>`;
  }

  #choose(place, at, { type, checked }) {
    const others = type === 'radio' ? [] : this.#answers[place].chosen.filter((one) => one !== at);
    this.#answers[place].chosen = checked ? [...others, at].sort((a, b) => a - b) : others;
    this.#changed();
  }

  #changed() {
    keepAnswers(this.#exam.id, this.#answers);
    update();
  }

  async #take() {
    if (!author()) {
      this.#outcome.refuse(t('examNameless', { field: t('deskAuthor') }));
      byId('exam-outcome').scrollIntoView({ block: 'center' });
      return;
    }
    const left = this.#left();
    if (left > 0 && !confirm(t('examHandInAnyway', { left }))) {
      return;
    }
    const marked = await takeExam(this.#exam.id, this.#answers);
    forgetAnswers(this.#exam.id);
    show(() => () => markedView(marked));
    focusOn('#exam-marked h1');
    scrollTo(0, 0);
  }
}
