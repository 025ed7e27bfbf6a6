import { moment } from '../../shared/dates.js';
import { attempted } from '../../shared/dom.js';
import { sureButton } from '../../shared/buttons.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { update } from '../../shared/page.js';
import { may } from '../../shared/session.js';
import { html } from '../../shared/template.js';
import { listModes, revertMode, reviewModes, setMode } from '../api/modes.js';
import { deskAddress } from '../parts/addresses.js';
import { area, choice, field, linesOf } from '../parts/form.js';
import { author } from '../parts/kept.js';
import { PagedList } from '../parts/paged.js';
import { pagedTable } from '../parts/table.js';

const MODES = ['assist', 'auto'];
const HEADS = ['modeEntry', 'modeNow', 'modeTime', 'modeWho', 'modeEvidence', 'modeNote', 'modeBack'];
const FEW = 50;

/** The page of what bots send by themselves: each decision with its evidence, to be taken back or taken by hand. */
export async function modesPage() {
  const page = new ModesPage();
  await page.load();
  return () => page.view();
}

class ModesPage {
  #begin = 'auto';
  #list = new PagedList((offset) => this.#read(offset));
  #outcome = new Outcome();
  #wish = { entries: '', mode: 'assist', note: '' };

  async load() {
    this.#list = new PagedList((offset) => this.#read(offset));
    await this.#list.load();
  }

  async #read(offset) {
    const { newEntries, changes, next } = await listModes(offset, FEW);
    this.#begin = newEntries;
    return { items: changes, next };
  }

  view() {
    const list = this.#list;
    return html`
      <section id="modes">
        <h1>${t('deskModes')}</h1>
        <p class="facts">${t('modeWhy')}</p>
        <p class="facts">${t('modeBegin', { mode: t('mode_' + this.#begin) })}</p>
        ${may('publish') && this.#form()}
        ${this.#outcome.view('modes-outcome')}
        ${list.items.length ? pagedTable('deskModes', HEADS, list, (change) => this.#row(change)) : html`<p class="none">${t('modeNone')}</p>`}
      </section>`;
  }

  #form() {
    const wish = this.#wish;
    const set = (name) => (text) => (wish[name] = text);
    return html`
      <form @submit=${attempted(() => this.#outcome.attempt(() => this.#decide()))}>
        ${area('modeEntries', { rows: '3', name: 'entries' }, '', set('entries'))}
        <div class="trial-ways">
          ${choice('modeNow', { name: 'mode' }, MODES.map((mode) => [mode, t('mode_' + mode)]), wish.mode, set('mode'))}
          ${field('modeNote', { maxlength: '500', lang: 'zh-CN' }, set('note'))}
        </div>
        <p class="actions">
          <button type="submit" class="primary">${t('modeSet')}</button>
          <button type="button" id="modes-review" @click=${attempted(() => this.#outcome.attempt(() => this.#review()))}>${t('modeReview')}</button>
        </p>
      </form>`;
  }

  /** One after the other: each is a decision of its own, and what is done stays where one is refused. */
  async #decide() {
    const { entries, mode, note } = this.#wish;
    let done = 0;
    try {
      for (const entry of linesOf(entries)) {
        const [documentId, anchor = ''] = entry.split('#');
        await setMode({ documentId, anchor, mode, ...(note.trim() && { note: note.trim() }) }, author());
        done++;
      }
    } finally {
      await this.load();
    }
    this.#outcome.done(t('modeDone', { count: done }));
  }

  async #review() {
    const changes = await reviewModes(author());
    await this.load();
    this.#outcome.done(t('modeReviewed', { count: changes.length }));
  }

  #row(change) {
    const { documentId, anchor, mode, time, author: who, good, bad, note } = change;
    return [
      html`<a href=${deskAddress('edit', documentId, anchor)}><code>${documentId}#${anchor}</code></a>`,
      html`<span class="badge" data-mode=${mode}>${t('mode_' + mode)}</span>`,
      moment(time),
      who ? html`<span lang="zh-CN">${who}</span>` : t('modeByRule'),
      who ? '—' : t('modeCounts', { good, bad }),
      html`<span lang="zh-CN">${note}</span>`,
      may('publish') && this.#isLast(change) && this.#back(change),
    ];
  }

  #back({ number }) {
    return sureButton({ name: 'mode-revert' }, t('modeRevert'), t('modeSure'), () =>
      this.#outcome.attempt(async () => {
        await revertMode(number, author());
        await this.load();
        update();
      }),
    );
  }

  /** Whether nothing was decided on the entry since. */
  #isLast({ number, documentId, anchor }) {
    return this.#list.items.find((one) => one.documentId === documentId && one.anchor === anchor)?.number === number;
  }
}
