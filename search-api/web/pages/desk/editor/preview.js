import { answerOf } from '../../shared/answer.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { mayOnceKnown } from '../../shared/session.js';
import { html } from '../../shared/template.js';
import { checkDocument } from '../api/drafts.js';
import { findingLine } from '../parts/finding.js';
import { complete } from './anchors.js';
import { tryoutView } from './tryout.js';

/** What agents will see of the chosen entry, and what should be mended in it. */
export class Preview {
  #work;
  /** @type {any} The entry that is shown. */
  #chosen = null;
  #request = new AbortController();
  /** What was checked last: the entry as it is read, the findings in it and in others, or why it could not be. */
  #checked = { question: '', answer: null, here: [], elsewhere: 0, problem: '', isWaiting: true };

  constructor(work) {
    this.#work = work;
    work.onSettled(() => this.#check());
  }

  choose(entry) {
    this.#chosen = entry;
    this.#check();
  }

  async #check() {
    this.#request.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    if (!(await mayOnceKnown('write')) || signal.aborted) {
      return;
    }
    const { id, document } = this.#work;
    const copy = complete(this.#work);
    const entry = copy.entries[document.entries.indexOf(this.#chosen)];
    try {
      const checked = await checkDocument(id, copy, signal);
      const question = this.#chosen?.question ?? '';
      this.#show(entry && { ...asRead(entry, checked, { id, product: copy.product }), question });
    } catch (problem) {
      if (!signal.aborted) {
        this.#show({ problem: problem.message });
      }
    }
  }

  #show(checked) {
    this.#checked = { ...this.#checked, question: '', answer: null, problem: '', isWaiting: false, ...checked };
    update();
  }

  view() {
    const { here, elsewhere, isWaiting } = this.#checked;
    const words = elsewhere ? t('otherFindings', { count: elsewhere }) : here.length || isWaiting ? null : t('noFindings');
    return html`
      <aside class="beside">
        <h2>${t('preview')}</h2>
        <div id="preview" aria-busy=${isWaiting && 'true'}>${this.#shown()}</div>
        <h2>${t('findings')}</h2>
        <ul id="findings" aria-live="polite">
          ${here.map(findingLine)}
          ${words && html`<li class="none">${words}</li>`}
        </ul>
        ${tryoutView(this.#work)}
      </aside>`;
  }

  #shown() {
    const { question, answer, problem, isWaiting } = this.#checked;
    if (isWaiting) {
      return t('previewWaiting');
    }
    return problem
      ? html`<p class="notice" role="alert">${problem}</p>`
      : answer && html`${question ? html`<h3 lang="zh-CN">${question}</h3>` : html`<p class="facts">${t('noQuestion')}</p>`}${answer}`;
  }
}

/** An entry as agents read it, with what should be mended in it, and how much in the others. */
function asRead({ anchor }, { html: answers = {}, findings }, from) {
  const here = findings.filter(({ place }) => place.anchor === anchor);
  return { answer: answerOf(answers[anchor] ?? '', from, {}), here, elsewhere: findings.length - here.length };
}
