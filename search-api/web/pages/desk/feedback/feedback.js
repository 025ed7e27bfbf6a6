import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { update } from '../../shared/page.js';
import { may } from '../../shared/session.js';
import { html, repeat } from '../../shared/template.js';
import { bringVoices, listVoices, serviceFigures } from '../api/voices.js';
import { choice, field } from '../parts/form.js';
import { namedField } from '../parts/names.js';
import { PagedList } from '../parts/paged.js';
import { table } from '../parts/table.js';
import { VoiceForm } from './form.js';
import { STATES, voiceView } from './voice.js';

const FIGURES = ['satisfaction', 'firstResponse', 'onlineFew', 'onlineMany', 'firstContact', 'conversion'];

/** The page of what customers say, of what becomes of it, and of the figures against the targets. */
export async function feedbackPage() {
  const page = new FeedbackPage();
  await page.load();
  return () => page.view();
}

class FeedbackPage {
  /** @type {Record<string, string>} */
  #asked = Object.fromEntries([...new URLSearchParams(location.search)].filter(([, value]) => value));
  /** @type {PagedList} */
  #list = new PagedList(listVoices);
  /** @type {any} */
  #figures;
  #outcome = new Outcome();
  #form = new VoiceForm(() => this.load());

  async load() {
    const { state = '', owner = '', from = '', to = '' } = this.#asked;
    const list = new PagedList((offset) => listVoices({ state, owner, offset }));
    const [figures] = await Promise.all([serviceFigures({ from, to }), list.load()]);
    this.#list = list;
    this.#figures = figures;
    update();
  }

  view() {
    const voices = this.#list.items;
    return html`
      <section id="customer-feedback">
        <h1 tabindex="-1">${t('deskFeedback')}</h1>
        ${formView(this.#asked)}
        ${figuresView(this.#figures)}
        ${may('write') && this.#comingIn()}
        <h2>${t('voices')}</h2>
        ${voices.length === 0 && html`<p class="none">${t('taskNone')}</p>`}
        <ul class="documents">${repeat(voices, ({ id }) => id, (voice) => html`<li data-voice=${voice.id}>${voiceView(voice, () => this.load())}</li>`)}</ul>
        ${this.#list.moreButton()}
      </section>`;
  }

  #comingIn() {
    const bring = ({ target }) => this.#outcome.attempt(() => this.#bring(target));
    return html`
      ${this.#form.view()}
      <label class="field"><span>${t('voiceTable')}</span><input type="file" id="voice-table" accept=".csv" @change=${bring}></label>
      ${this.#outcome.view()}`;
  }

  async #bring(input) {
    const [file] = input.files;
    if (file) {
      const { added, known, rejected } = await bringVoices(await file.text());
      input.value = '';
      await this.load();
      const wrong = rejected.map(({ line, reason }) => t('voiceWrong', { line, reason })).join(' ');
      this.#outcome[rejected.length ? 'refuse' : 'done'](`${t('voiceBrought', { added, known, rejected: rejected.length })} ${wrong}`);
    }
  }
}

function formView({ state = '', owner = '', from = '', to = '' }) {
  const states = [['', t('deskAll')], ...STATES.map((one) => [one, t('voice_' + one)])];
  return html`
    <form class="filter" method="get" action="/desk/feedback">
      ${choice('voiceState', { name: 'state' }, states, state)}
      ${namedField('voiceOwner', 'owners', { name: 'owner', value: owner, maxlength: '100' }, () => {})}
      ${field('reportFrom', { name: 'from', type: 'date', value: from })}
      ${field('reportTo', { name: 'to', type: 'date', value: to })}
      <button type="submit">${t('deskApply')}</button>
    </form>`;
}

function figuresView(figures) {
  const heads = [t('voiceFigure'), t('voiceShare'), t('voiceTarget'), t('voiceMet'), t('voiceCounts')];
  const rows = FIGURES.map((name) => {
    const { good, all, share, target, met } = figures[name];
    const isMet = met === undefined ? '—' : t(met ? 'voiceYes' : 'voiceNo');
    return [t('figure_' + name), percent(share), percent(target), isMet, `${good} / ${all}`];
  });
  return html`
    <section id="service-figures">
      <h2>${t('serviceFigures', figures)}</h2>
      ${table(t('serviceFigures', figures), heads, rows)}
    </section>`;
}

const percent = (share) => (share === undefined ? '—' : `${Number((100 * share).toFixed(1))}%`);
