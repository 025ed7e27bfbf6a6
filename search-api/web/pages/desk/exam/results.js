import { moment } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { deskAddress } from '../parts/addresses.js';
import { table } from '../parts/table.js';

/** How everybody did in an exam, and how each question was answered. */
export function resultsView({ exam, people, passed, average, questions }) {
  return html`
    <section id="exam-results">
      <h1 tabindex="-1" lang="zh-CN">${t('examResultsOf', { name: exam.name })}</h1>
      <p class="actions"><a href="/desk/exam">${t('examsAll')}</a> <a href=${`/desk/exam?id=${exam.id}&key`}>${t('examKey')}</a></p>
      ${people.length === 0 ? html`<p class="none">${t('examNobody')}</p>` : html`
        <p id="exam-sums">${t('examSums', { people: people.length, passed, average })}</p>
        ${table(t('examPeople'), ['examPerson', 'examScore', 'examOutcome', 'examTime'].map((head) => t(head)), people.map(personRow))}`}
      <h2>${t('examByQuestion')}</h2>
      ${table(t('examByQuestion'), ['examEntry', 'examAnswered', 'examRight', 'examPartly', 'examWrong'].map((head) => t(head)), questions.map(questionRow))}
    </section>`;
}

const personRow = ({ taker, time, score, passed }) => [taker, score, t(passed ? 'examPass' : 'examFail'), moment(time)];

const questionRow = ({ number, entry, source, counted, right, wrong }) => [
  html`${number}. <a href=${deskAddress('edit', source.documentId, source.anchor)} lang="zh-CN">${entry}</a>`,
  counted,
  right,
  counted - right - wrong,
  wrong,
];
