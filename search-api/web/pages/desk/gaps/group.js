import { attempted } from '../../shared/dom.js';
import { day } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { update } from '../../shared/page.js';
import { may } from '../../shared/session.js';
import { html, stateful } from '../../shared/template.js';
import { ignoreGap, nearestToGap } from '../api/lists.js';
import { newAddress } from '../new/address.js';
import { field } from '../parts/form.js';
import { author } from '../parts/kept.js';
import { saidBefore } from '../parts/said-before.js';
import { nearView } from './near.js';

/** As many wordings as an answer is begun with. */
const MOST_WORDINGS = 20;

/** Gaps of one meaning: how often, how they go, what is nearest, and the ways on. */
class Group {
  /** @type {any} What is nearest to it, once somebody has looked. */
  #nearest;
  #isIgnoring = false;
  #reason = '';
  #outcome = new Outcome();

  view(group, gone) {
    const { gaps, kind, asked, reported, lately, before } = group;
    const wordings = group.wordings.slice(0, MOST_WORDINGS);
    const notes = gaps.flatMap((gap) => gap.notes);
    const look = () => this.#outcome.attempt(() => this.#look(gaps[0].id));
    return html`
      <p class="badges">
        <span class="badge" data-kind=${kind} title=${t('gapKindWhy_' + kind)}>${t('gapKind_' + kind)}</span>
        ${asked > 0 && html`<span class="badge">${t('gapAsked', { count: asked })}</span>`}
        ${reported > 0 && html`<span class="badge" data-state="retired">${t('gapReported', { count: reported })}</span>`}
        ${lately + before > 0 && html`<span class="badge" data-trend=${Math.sign(lately - before)}>${t('gapTrend', { lately, before, arrow: arrow(lately - before) })}</span>`}
      </p>
      <strong class="title" lang="zh-CN">${wordings[0]}</strong>
      ${wordings.length > 1 && html`<ul class="wordings" lang="zh-CN">${wordings.slice(1).map((wording) => html`<li>${wording}</li>`)}</ul>`}
      ${saidBefore(gaps.flatMap((gap) => gap.before))}
      <p class="facts">${[gaps[0].product, ...notes].filter(Boolean).join(' · ')} ${day(gaps[0].lastSeen)}</p>
      <p class="actions">
        ${may('write') && html`<a class="gap-answer" href=${newAddress(wordings)}>${t('gapDraft')}</a>`}
        <button type="button" class="gap-nearest" @click=${attempted(look)}>${t('gapNearest')}</button>
        ${may('publish') && html`<button type="button" class="gap-ignore" aria-expanded=${String(this.#isIgnoring)} @click=${attempted(() => this.#ask())}>${t('gapIgnore')}</button>`}
      </p>
      ${this.#isIgnoring && this.#ignoreForm(gaps, gone)}
      ${this.#outcome.view()}
      ${this.#nearest && nearestView(this.#nearest, wordings)}`;
  }

  async #look(id) {
    this.#nearest = await nearestToGap(id);
    update();
  }

  #ask() {
    this.#isIgnoring = !this.#isIgnoring;
    update();
  }

  #ignoreForm(gaps, gone) {
    const ignore = () =>
      this.#outcome.attempt(async () => {
        for (const { id } of gaps) {
          await ignoreGap(id, this.#reason.trim(), author());
        }
        await gone();
      });
    return html`
      <form class="ignore" @submit=${attempted(() => this.#reason.trim() && ignore())}>
        ${field('gapReason', { maxlength: '500', required: true, lang: 'zh-CN' }, (text) => (this.#reason = text))}
        <button type="submit">${t('gapIgnore')}</button>
      </form>`;
  }
}

const arrow = (difference) => (difference > 0 ? '↑' : difference < 0 ? '↓' : '→');

function nearestView({ kind, decision, entries }, wordings) {
  return html`
    <div class="nearest">
      <p class="facts">${t('gapKindWhy_' + kind)}</p>
      <p class="facts">${t('gapDecision', { decision: t('decision_' + decision) })}</p>
      ${entries.length === 0 && html`<p class="none">${t('gapNothingNear')}</p>`}
      <ul>${entries.map((entry) => html`<li data-document-id=${entry.documentId}>${nearView(entry, wordings)}</li>`)}</ul>
    </div>`;
}

/** @type {(group: any, gone: () => any) => any} is told when it is closed */
export const groupView = stateful(Group);
