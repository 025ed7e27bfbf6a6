import { confidenceWord } from '../../shared/confidence.js';
import { moment } from '../../shared/dates.js';
import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { update } from '../../shared/page.js';
import { may } from '../../shared/session.js';
import { html, repeat } from '../../shared/template.js';
import { judgeTrial } from '../api/trials.js';
import { deskAddress } from '../parts/addresses.js';
import { addGolden } from '../parts/golden-add.js';
import { plain } from '../parts/golden-text.js';
import { author } from '../parts/kept.js';

const JUDGEMENTS = ['good', 'acceptable', 'bad'];

/** What a trial gave, to be judged. */
export class TrialResult {
  #trial;
  #answers;
  #outcome = new Outcome();

  constructor({ trial, answers }) {
    this.#trial = trial;
    this.#answers = answers;
  }

  view() {
    const { name, time, setting, questions, answered, good, acceptable, bad } = this.#trial;
    return html`
      <section id="trial">
        <h1 tabindex="-1" lang="zh-CN">${name}</h1>
        <p class="facts">${moment(time)} · ${settingWords(setting)}</p>
        <p class="facts" id="trial-sums">${t('trialSums', { questions, answered, good, acceptable, bad })}</p>
        <p class="actions">
          <a href="/desk/trials">${t('trialsAll')}</a>
          ${may('publish') && good > 0 && html`<button type="button" id="keep-golden" @click=${attempted(() => this.#outcome.attempt(() => this.#keep()))}>${t('trialKeep', { good })}</button>`}
        </p>
        ${this.#outcome.view()}
        <ol class="answers">${repeat(this.#answers, ({ question }) => question, (answer) => this.#answerView(answer))}</ol>
      </section>`;
  }

  #answerView(answer) {
    return html`
      <li data-question=${answer.question}>
        <strong lang="zh-CN">${answer.question}</strong>
        ${answerView(answer)}
        ${may('write') && html`<div class="actions" role="group" aria-label=${answer.question}>${JUDGEMENTS.map((judgement) => this.#judgeButton(answer, judgement))}</div>`}
      </li>`;
  }

  #judgeButton(answer, judgement) {
    const isSaid = answer.judgement === judgement;
    const say = () => this.#judge(answer.question, isSaid ? undefined : judgement);
    return html`
      <button type="button" data-judgement=${judgement} aria-pressed=${String(isSaid)} @click=${attempted(() => this.#outcome.attempt(say))}>
        ${t('judged_' + judgement)}
      </button>`;
  }

  async #judge(question, judgement) {
    const { trial, answers } = await judgeTrial(this.#trial.id, question, judgement);
    this.#trial = trial;
    this.#answers = answers;
    update();
  }

  /** What was judged good is asked with every edit from now on. */
  async #keep() {
    if (!author()) {
      this.#outcome.refuse(t('noAuthor'));
      return;
    }
    const good = this.#answers.filter(({ judgement, first }) => judgement === 'good' && first);
    for (const { question, first } of good) {
      await addGolden(plain(question), `${first.documentId}#${first.anchor}`);
    }
    this.#outcome.done(t('trialKept', { count: good.length }));
  }
}

/** What is decided, and the first reply with its source. */
export function answerView({ decision, first }) {
  return html`
    <p class="facts">${t('decision_' + decision)}${first && ` · ${confidenceWord(first.confidence, decision === 'answer')}`}</p>
    ${first
      ? html`
        <p><a href=${deskAddress('edit', first.documentId, first.anchor)} lang="zh-CN">${first.entry}</a></p>
        <p class="facts">${[first.title, first.documentId, first.revision > 0 && t('revision', { number: first.revision })].filter(Boolean).join(' · ')}</p>
        <p class="trial-text" lang="zh-CN">${first.text}</p>`
      : html`<p class="none">${t('tryoutNothing')}</p>`}`;
}

/** How it was asked. */
export function settingWords({ product, channel, asOf, draft, wordsOnly }) {
  const way = asOf
    ? t('trialAsOf', { time: moment(asOf) })
    : draft
      ? t('trialWithDraft', { draft })
      : wordsOnly
        ? t('trialWay_words')
        : t('trialWay_now');
  return [way, product, t(channel === 'agent' ? 'trialForAgents' : 'trialForCustomers')].filter(Boolean).join(' · ');
}
