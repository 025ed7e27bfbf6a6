import { confidenceLevel, confidenceWord } from '../../shared/confidence.js';
import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { update } from '../../shared/page.js';
import { html, repeat, stateful } from '../../shared/template.js';
import { tryOut } from '../api/drafts.js';
import { field } from '../parts/form.js';
import { goldenButton } from '../parts/golden-add.js';
import { complete } from './anchors.js';

/** Questions that customers might ask: would what stands in the editor now be found by them? */
class Tryout {
  #outcome = new Outcome();
  #question = '';
  #isAsking = false;
  /** @type {any[]} */
  #tried = [];

  view(work) {
    const ask = () => this.#question && this.#outcome.attempt(() => this.#ask(work));
    const attributes = { id: 'try', maxlength: '500', lang: 'zh-CN' };
    return html`
      <section class="tryout">
        <h2>${t('tryoutTitle')}</h2>
        <form id="tryout" @submit=${attempted(ask)}>
          ${field('tryoutQuestion', attributes, (text) => (this.#question = text.trim()))}
          <button type="submit" ?disabled=${this.#isAsking}>${t('tryoutAsk')}</button>
        </form>
        ${this.#outcome.view()}
        <ul id="tried">${repeat(this.#tried, (one) => one, (one) => triedLine(work.id, one))}</ul>
      </section>`;
  }

  async #ask(work) {
    this.#isAsking = true;
    this.#outcome.say(t('tryoutAsking', { question: this.#question }));
    try {
      const { tried, rivals } = await tryOut(work.id, complete(work), [this.#question]);
      this.#tried.unshift(...tried);
      this.#outcome.say(t('tryoutAsked', { rivals }));
    } finally {
      this.#isAsking = false;
      update();
    }
  }
}

function triedLine(id, { question, decision, rank, anchor, first }) {
  const isFound = rank === 1 && decision === 'answer';
  return html`
    <li data-rank=${rank} data-level=${isFound ? confidenceLevel(first.confidence, true) : 'none'}>
      <span lang="zh-CN">${question}</span>
      <span class="facts">${`${isFound ? '✓' : '✗'} ${saidOf({ decision, rank, first })}`}</span>
      ${anchor && goldenButton(question, `${id}#${anchor}`)}
    </li>`;
}

function saidOf({ decision, rank, first }) {
  if (rank === 1) {
    return `${t('decision_' + decision)} · ${confidenceWord(first.confidence, decision === 'answer')}`;
  }
  return first
    ? t('tryoutOther', { rank: rank ? t('tuningRank', { number: rank }) : t('tryoutNowhere'), question: first.question })
    : t('tryoutNothing');
}

/** @type {(work: import('./work.js').Work) => any} */
export const tryoutView = stateful(Tryout);
