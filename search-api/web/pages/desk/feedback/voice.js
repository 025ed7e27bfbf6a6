import { attempted } from '../../shared/dom.js';
import { homeInstant, moment } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { may } from '../../shared/session.js';
import { html, stateful } from '../../shared/template.js';
import { stepVoice } from '../api/voices.js';
import { choice, field } from '../parts/form.js';
import { author } from '../parts/kept.js';
import { namedField } from '../parts/names.js';

/** How far it is dealt with, in order. */
export const STATES = ['received', 'assigned', 'in_work', 'answered', 'closed'];

const OUTCOMES = ['resolved', 'transferred', 'won', 'lost'];

/** What a customer said, how far it is, and the next step. */
class Voice {
  #outcome = new Outcome();
  /** @type {string | undefined} */
  #owner;
  #due = '';
  #result = '';

  view(voice, changed) {
    const { category, text, time, sentiment, score, state, owner, due, outcome, channel, product } = voice;
    const facts = [moment(time), channel, product, t('feels_' + sentiment), score && t('voiceScored', { score })];
    const life = [owner, due && t('voiceDueAt', { time: moment(due) }), outcome && t('came_' + outcome)];
    return html`
      <p class="badges"><span class="badge">${t('voice_' + state)}</span></p>
      <strong class="title" lang="zh-CN">${category}</strong>
      <p class="comment" lang="zh-CN">${text ?? t('voiceNoText')}</p>
      <p class="facts">${[...facts, ...life].filter(Boolean).join(' · ')}</p>
      ${may('write') && state !== 'closed' && this.#stepsView(voice, changed)}
      ${this.#outcome.view()}`;
  }

  #stepsView({ id, state, owner, due, outcome }, changed) {
    const next = STATES.slice(STATES.indexOf(state) + 1);
    this.#owner ??= owner ?? author();
    const go = (to) =>
      attempted(() =>
        this.#outcome.attempt(async () => {
          const until = this.#due ? homeInstant(this.#due).toISOString() : due;
          const result = this.#result || outcome;
          await stepVoice(id, { state: to, owner: this.#owner || undefined, ...(until && { due: until }), ...(result && { outcome: result }) });
          await changed();
        }),
      );
    const results = [['', '—'], ...OUTCOMES.map((one) => [one, t('came_' + one)])];
    return html`
      <div class="trial-ways">
        ${namedField('voiceOwner', 'owners', { value: this.#owner, maxlength: '100' }, (name) => (this.#owner = name.trim()))}
        ${field('voiceDue', { type: 'datetime-local' }, (time) => (this.#due = time))}
        ${choice('voiceOutcome', {}, results, outcome ?? '', (result) => (this.#result = result))}
        ${next.map((to) => html`<button type="button" data-step=${to} @click=${go(to)}>${t('step_' + to)}</button>`)}
      </div>`;
  }
}

/** @type {(voice: any, changed: () => any) => any} is told when it went on */
export const voiceView = stateful(Voice);
