import { moment } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { headView, optionsOf } from './question.js';
import { sourceView } from './source.js';

/** What somebody answered, with what is right and where it stands. */
export function markedView({ exam, own, answers }) {
  const { taker, time, score, passed } = own;
  return html`
    <section id="exam-marked">
      <h1 tabindex="-1" lang="zh-CN">${exam.name}</h1>
      <p id="exam-score" data-passed=${String(passed)}><strong>${t(passed ? 'examPassed' : 'examFailed', { score })}</strong> <span class="facts">${taker} · ${moment(time)} · ${t('examPassAt')}</span></p>
      <p class="actions"><a href="/desk/exam">${t('examsAll')}</a></p>
      <ol class="answers exam">${answers.map((answer, place) => answerView(answer, place + 1))}</ol>
    </section>`;
}

function answerView({ question, chosen, text, verdict, missed }, number) {
  const { asked, right, points, source } = question;
  return html`
    <li data-verdict=${verdict}>
      <p class="exam-head">${headView(asked, number)}</p>
      <p class="badges"><span class="badge" data-verdict=${verdict}>${t('examVerdict_' + verdict)}</span></p>
      ${asked.options.length > 0 && optionsView(asked, chosen, right)}
      ${asked.options.length === 0 && html`<p>${t('examYours')} <span lang="zh-CN">${text || t('examNothing')}</span></p>`}
      ${points.length > 0 && html`<ul class="points">${points.map((point) => pointView(point, missed))}</ul>`}
      ${sourceView(source)}
    </li>`;
}

function optionsView(asked, chosen, right) {
  const options = optionsOf(asked);
  return html`<ul class="points">${options.map((option, at) => optionView(option, right.includes(at), chosen.includes(at)))}</ul>`;
}

function optionView(option, isRight, isChosen) {
  return html`
    <li data-right=${String(isRight)}>
      <span lang="zh-CN">${option}</span>
      ${isRight && html` <span class="facts">${t('examIsRight')}</span>`}
      ${isChosen && html` <span class="facts">${t('examIsYours')}</span>`}
    </li>`;
}

function pointView(point, missed) {
  const isMissed = missed.includes(point);
  return html`<li data-right=${String(!isMissed)}><span lang="zh-CN">${point}</span> <span class="facts">${t(isMissed ? 'examMissed' : 'examSaid')}</span></li>`;
}
