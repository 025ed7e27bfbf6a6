import { moment } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { headView, optionsOf } from './question.js';
import { sourceView } from './source.js';

/** An exam with what is right, for whoever made it. */
export function keyView({ exam, questions }) {
  return html`
    <section id="exam-key">
      <h1 tabindex="-1" lang="zh-CN">${t('examKeyOf', { name: exam.name })}</h1>
      <p class="facts">${moment(exam.time)} · ${t('examQuestions', { count: questions.length })} · ${t('examSeedWas', { seed: exam.setting.seed })}</p>
      <p class="actions">
        <a href="/desk/exam">${t('examsAll')}</a>
        <a href=${`/desk/exam?id=${exam.id}`}>${t('examPaper')}</a>
        <a href=${`/desk/exam?id=${exam.id}&results`}>${t('examResults')}</a>
        <button type="button" @click=${() => print()}>${t('examPrint')}</button>
      </p>
      <ol class="answers exam">${questions.map((question, place) => solvedView(question, place + 1))}</ol>
    </section>`;
}

function solvedView({ asked, right, points, source }, number) {
  return html`
    <li data-kind=${asked.kind}>
      <p class="exam-head">${headView(asked, number)}</p>
      ${asked.options.length > 0 && html`<ul class="points">${optionsOf(asked).map((option, at) => optionView(option, right.includes(at)))}</ul>`}
      ${points.length > 0 && html`<ul class="points">${points.map((point) => html`<li data-right="true" lang="zh-CN">${point}</li>`)}</ul>`}
      ${sourceView(source)}
    </li>`;
}

function optionView(option, isRight) {
  return html`<li data-right=${String(isRight)}><span lang="zh-CN">${option}</span>${isRight && html` <span class="facts">${t('examIsRight')}</span>`}</li>`;
}
