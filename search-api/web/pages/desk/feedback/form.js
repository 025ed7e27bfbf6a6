import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { addVoice } from '../api/voices.js';
import { area, choice } from '../parts/form.js';
import { offeringField } from '../parts/names.js';

const CATEGORIES = ['产品质量', '服务质量', '功能需求', '价格'];
const SENTIMENTS = ['neutral', 'positive', 'negative'];

/** The form by which what a customer said is kept. */
export class VoiceForm {
  #outcome = new Outcome();
  #kept;
  #voice = fresh();

  /** @param kept is told that there is another */
  constructor(kept) {
    this.#kept = kept;
  }

  view() {
    const set = (name) => (value) => {
      this.#voice[name] = value.trim();
    };
    const scores = [['', '—'], ...['5', '4', '3', '2', '1'].map((score) => [score, score])];
    const add = () => this.#outcome.attempt(() => this.#add());
    return html`
      <details id="voice-add">
        <summary>${t('voiceAdd')}</summary>
        <form @submit=${attempted(add)}>
          <div class="trial-ways">
            ${offeringField('voiceCategory', CATEGORIES, { maxlength: '100', required: true, lang: 'zh-CN', shown: this.#voice.category }, set('category'))}
            ${choice('voiceSentiment', {}, SENTIMENTS.map((one) => [one, t('feels_' + one)]), this.#voice.sentiment, set('sentiment'))}
            ${choice('voiceScore', {}, scores, this.#voice.score, set('score'))}
          </div>
          ${area('voiceText', { rows: '3' }, '', set('text'))}
          <p class="actions"><button type="submit" class="primary">${t('voiceAdd')}</button></p>
        </form>
        ${this.#outcome.view()}
      </details>`;
  }

  async #add() {
    const { category, sentiment, score, text } = this.#voice;
    await addVoice({ category, sentiment, ...(score && { score: Number(score) }), ...(text && { text }) });
    this.#voice = { ...fresh(), text, sentiment, score };
    await this.#kept();
    this.#outcome.done(t('voiceAdded'));
    update();
  }
}

const fresh = () => ({ category: '', sentiment: 'neutral', score: '', text: '' });
