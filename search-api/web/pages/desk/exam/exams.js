import { moment } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { may, mayOnceKnown } from '../../shared/session.js';
import { html, repeat } from '../../shared/template.js';
import { examFindings, listExams, readKey, readOwn, readPaper, readResults } from '../api/exams.js';
import { deskAddress } from '../parts/addresses.js';
import { author } from '../parts/kept.js';
import { PagedList } from '../parts/paged.js';
import { table } from '../parts/table.js';
import { ExamForm } from './form.js';
import { keyView } from './key.js';
import { markedView } from './marked.js';
import { ExamPaper } from './paper.js';
import { resultsView } from './results.js';

/** The page of exams: all of them, one to take or as it was marked, what is right, or how everybody did. */
export async function examPage() {
  const asked = new URLSearchParams(location.search);
  const id = asked.get('id');
  if (!id) {
    const page = new ExamsPage();
    await page.load();
    return () => page.view();
  }
  if (asked.has('key')) {
    const key = await readKey(id);
    return () => keyView(key);
  }
  if (asked.has('results')) {
    const results = await readResults(id);
    return () => resultsView(results);
  }
  const read = await readPaper(id);
  if (read.exam.own) {
    const marked = await readOwn(id);
    return () => markedView(marked);
  }
  const paper = new ExamPaper(read);
  return () => paper.view();
}

class ExamsPage {
  #list = new PagedList(listExams);
  #form = new ExamForm();
  /** @type {any[]} */
  #findings = [];

  async load() {
    await this.#list.load();
    this.#findings = (await mayOnceKnown('write')) ? (await examFindings()).entries : [];
  }

  view() {
    const exams = this.#list.items;
    return html`
      <section id="exams">
        <h1 tabindex="-1">${t('deskExam')}</h1>
        <p class="facts">${t('examWhy')}</p>
        ${may('write') && this.#form.view()}
        <h2>${t('examsMade')}</h2>
        ${exams.length === 0 && html`<p class="none">${t('taskNone')}</p>`}
        <ul class="documents">${repeat(exams, ({ id }) => id, lineView)}</ul>
        ${this.#list.moreButton()}
        ${may('write') && this.#findings.length > 0 && findingsView(this.#findings)}
      </section>`;
  }
}

function lineView({ id, name, time, author: madeBy, questions, setting, own }) {
  const facts = [moment(time), madeBy, t('examQuestions', { count: questions }), setting.product, setting.newStaff && t('examNewStaff')];
  const isOwn = may('administer') || (may('write') && madeBy === author());
  return html`
    <li data-exam=${id}>
      <a class="title" href=${`/desk/exam?id=${id}`} lang="zh-CN">${name}</a>
      <p class="badges">${own ? html`<span class="badge" data-passed=${String(own.passed)}>${t(own.passed ? 'examPassed' : 'examFailed', { score: own.score })}</span>` : html`<span class="badge">${t('examToTake')}</span>`}</p>
      <p class="facts">${facts.filter(Boolean).join(' · ')}</p>
      ${isOwn && html`
        <p class="actions">
          <a href=${`/desk/exam?id=${id}&results`}>${t('examResults')}</a>
          <a href=${`/desk/exam?id=${id}&key`}>${t('examKey')}</a>
        </p>`}
    </li>`;
}

function findingsView(findings) {
  const rows = findings.map(({ documentId, anchor, title, entry, answered, wrong, share }) => [
    html`<a href=${deskAddress('edit', documentId, anchor)} lang="zh-CN">${entry}</a> <span class="facts" lang="zh-CN">${title}</span>`,
    answered,
    wrong,
    Math.round(100 * share),
  ]);
  const heads = ['examEntry', 'examAnswered', 'examWrong', 'examShare'].map((head) => t(head));
  return html`
    <section id="exam-findings">
      <h2>${t('examFindings')}</h2>
      <p class="facts">${t('examFindingsWhy')}</p>
      ${table(t('examFindings'), heads, rows)}
    </section>`;
}
