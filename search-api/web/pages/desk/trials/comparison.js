import { moment } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html, repeat } from '../../shared/template.js';
import { check } from '../parts/form.js';
import { answerView, settingWords } from './result.js';

/** Two trials side by side: what became of each question that both asked. */
export class Comparison {
  #before;
  #after;
  /** @type {Array<{question: string, before: any, after: any}>} */
  #pairs;
  #isAll = false;

  constructor(before, after) {
    this.#before = before.trial;
    this.#after = after.trial;
    const byQuestion = new Map(after.answers.map((answer) => [answer.question, answer]));
    this.#pairs = before.answers
      .filter(({ question }) => byQuestion.has(question))
      .map((answer) => ({ question: answer.question, before: answer, after: byQuestion.get(answer.question) }));
  }

  view() {
    const others = this.#pairs.filter(isOther);
    const shown = this.#isAll ? this.#pairs : others;
    const show = (isAll) => {
      this.#isAll = isAll;
      update();
    };
    return html`
      <section id="comparison">
        <h1 tabindex="-1">${t('trialsCompared')}</h1>
        <p class="actions"><a href="/desk/trials">${t('trialsAll')}</a></p>
        <p id="trial-differences">${t('trialDifferent', { other: others.length, all: this.#pairs.length })}</p>
        ${check('trialShowAll', { id: 'show-all' }, show)}
        <div class="sides lettered">${headView(this.#before)}${headView(this.#after)}</div>
        <ol class="answers">${repeat(shown, ({ question }) => question, pairView)}</ol>
      </section>`;
  }
}

const placeOf = ({ first }) => first && `${first.documentId}#${first.anchor}`;

/** Whether the two give another first reply, another text of it, or decide otherwise. */
function isOther({ before, after }) {
  return before.decision !== after.decision || placeOf(before) !== placeOf(after) || before.first?.text !== after.first?.text;
}

function headView({ id, name, time, setting }) {
  return html`
    <div>
      <h2><a href=${`/desk/trials?id=${id}`} lang="zh-CN">${name}</a></h2>
      <p class="facts">${moment(time)} · ${settingWords(setting)}</p>
    </div>`;
}

function pairView({ question, before, after }) {
  return html`
    <li data-question=${question}>
      <strong lang="zh-CN">${question}</strong>
      <div class="sides lettered">${[before, after].map((answer) => html`<div>${answerView(answer)}${answer.judgement && html`<p class="badge">${t('judged_' + answer.judgement)}</p>`}</div>`)}</div>
    </li>`;
}
