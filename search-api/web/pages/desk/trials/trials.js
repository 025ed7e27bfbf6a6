import { t } from '../../shared/language.js';
import { moment } from '../../shared/dates.js';
import { update } from '../../shared/page.js';
import { may } from '../../shared/session.js';
import { html, repeat } from '../../shared/template.js';
import { listTrials, readTrial } from '../api/trials.js';
import { PagedList } from '../parts/paged.js';
import { Comparison } from './comparison.js';
import { TrialForm } from './form.js';
import { TrialResult, settingWords } from './result.js';

/** The page of questions that are asked together: all trials, one of them, or two side by side. */
export async function trialsPage() {
  const asked = new URLSearchParams(location.search);
  const [id, other] = [asked.get('id'), asked.get('with')];
  if (id && other) {
    const comparison = new Comparison(await readTrial(id), await readTrial(other));
    return () => comparison.view();
  }
  if (id) {
    const result = new TrialResult(await readTrial(id));
    return () => result.view();
  }
  const page = new TrialsPage();
  await page.load();
  return () => page.view();
}

class TrialsPage {
  #list = new PagedList(listTrials);
  #form = new TrialForm();
  /** @type {number[]} Those that are to be compared, the first one first. */
  #chosen = [];

  load() {
    return this.#list.load();
  }

  view() {
    const trials = this.#list.items;
    const [first, second] = this.#chosen;
    return html`
      <section id="trials">
        <h1 tabindex="-1">${t('deskTrials')}</h1>
        <p class="facts">${t('trialsWhy')}</p>
        ${may('write') && this.#form.view()}
        <h2>${t('trialsDone')}</h2>
        ${trials.length === 0 && html`<p class="none">${t('taskNone')}</p>`}
        ${trials.length > 1 && html`
          <p class="actions">
            ${second ? html`<a id="compare" href=${`/desk/trials?id=${first}&with=${second}`}>${t('trialsCompare')}</a>` : html`<span class="facts">${t('trialsChoose')}</span>`}
          </p>`}
        <ul class="documents">${repeat(trials, ({ id }) => id, (trial) => this.#lineView(trial))}</ul>
        ${this.#list.moreButton()}
      </section>`;
  }

  #lineView(trial) {
    const { id, name, time, author, questions, answered, good, acceptable, bad } = trial;
    return html`
      <li data-trial=${id}>
        <label class="check"><input type="checkbox" .checked=${this.#chosen.includes(id)} @change=${() => this.#choose(id)}><span class="unseen">${t('trialChoose', { name })}</span></label>
        <a class="title" href=${`/desk/trials?id=${id}`} lang="zh-CN">${name}</a>
        <p class="facts">${[moment(time), author, settingWords(trial.setting)].filter(Boolean).join(' · ')}</p>
        <p class="facts">${t('trialSums', { questions, answered, good, acceptable, bad })}</p>
      </li>`;
  }

  /** The two that were chosen last. */
  #choose(id) {
    this.#chosen = this.#chosen.includes(id) ? this.#chosen.filter((one) => one !== id) : [...this.#chosen, id].slice(-2);
    update();
  }
}
