import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { runTrial } from '../api/trials.js';
import { choice, field, linesOf } from '../parts/form.js';
import { author } from '../parts/kept.js';
import { namedField } from '../parts/names.js';
import { questionsIn } from './questions.js';

/** What is asked, and how: as it is now, as of a day, with a draft, or by words alone. */
export class TrialForm {
  #outcome = new Outcome();
  #text = '';
  #name = '';
  #product = '';
  #channel = 'agent';
  /** @type {'now' | 'day' | 'draft' | 'words'} */
  #way = 'now';
  #day = '';
  #draft = '';

  view() {
    const run = () => this.#outcome.attempt(() => this.#run());
    const write = (text) => {
      this.#text = text;
    };
    const ways = ['now', 'day', 'draft', 'words'].map((way) => [way, t('trialWay_' + way)]);
    const channels = [
      ['agent', t('trialForAgents')],
      ['', t('trialForCustomers')],
    ];
    return html`
      <form id="trial-form" @submit=${attempted(run)}>
        ${field('trialName', { maxlength: '200', lang: 'zh-CN', placeholder: t('trialNameHint') }, (text) => (this.#name = text.trim()))}
        <label class="field" data-field="trialQuestions">
          <span>${t('trialQuestions')}</span>
          <textarea rows="6" spellcheck="false" lang="zh-CN" .value=${this.#text} @input=${({ target }) => write(target.value)}></textarea>
        </label>
        <label class="field"><span>${t('trialFile')}</span>
          <input type="file" accept=".txt,.csv,.tsv" @change=${({ target }) => this.#outcome.attempt(() => this.#read(target.files[0]))}></label>
        <div class="trial-ways">
          ${namedField('product', 'products', { maxlength: '100' }, (name) => (this.#product = name.trim()))}
          ${choice('trialFor', {}, channels, this.#channel, (channel) => (this.#channel = channel))}
          ${choice('trialWay', { id: 'trial-way' }, ways, this.#way, (way) => this.#go(way))}
          ${this.#way === 'day' && field('trialDay', { type: 'date', required: true }, (day) => (this.#day = day))}
          ${this.#way === 'draft' && field('trialDraft', { maxlength: '200', required: true }, (id) => (this.#draft = id.trim()))}
        </div>
        <p class="actions"><button type="submit" class="primary">${t('trialRun')}</button></p>
        ${this.#outcome.view()}
      </form>`;
  }

  #go(way) {
    this.#way = way;
    update();
  }

  async #read(file) {
    if (file) {
      this.#text = [...linesOf(this.#text), ...questionsIn(await file.text())].join('\n');
      update();
    }
  }

  async #run() {
    this.#outcome.say(t('trialRunning'));
    const ways = {
      now: {},
      day: { asOf: `${this.#day}T23:59:59+08:00` },
      draft: { draft: this.#draft },
      words: { wordsOnly: true },
    };
    const { trial } = await runTrial({
      name: this.#name || linesOf(this.#text)[0]?.slice(0, 50) || t('deskTrials'),
      questions: linesOf(this.#text),
      ...(this.#product && { product: this.#product }),
      ...(this.#channel && { channel: this.#channel }),
      ...(author() && { author: author() }),
      ...ways[this.#way],
    });
    location.assign(`/desk/trials?id=${trial.id}`);
  }
}
