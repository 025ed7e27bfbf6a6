import { documentAddress } from '../../shared/address.js';
import { internalBadge, kindBadge } from '../../shared/badges.js';
import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { update } from '../../shared/page.js';
import { may } from '../../shared/session.js';
import { html, stateful } from '../../shared/template.js';
import { readDocument } from '../api/documents.js';
import { foresee, tryOut } from '../api/drafts.js';
import { addWordings, withWordings } from '../parts/add-wording.js';
import { findingLine } from '../parts/finding.js';

/** Wordings that are tried at once. */
const MOST_TRIED = 10;

/** An entry that might have answered: why it lost, and what its wordings would do to it and to the golden questions. */
class Near {
  #outcome = new Outcome();
  /** @type {any[]} Golden questions that would get another answer. */
  #findings = [];
  /** @type {'' | 'similar' | 'negatives'} What was tried. */
  #tried = '';
  #isTrying = false;

  view(entry, wordings) {
    const { documentId, anchor, kind, audience, question, matched, confidence, explanation } = entry;
    const attempt = (list) => attempted(() => this.#outcome.attempt(() => this.#try(entry, list, wordings)));
    const percent = confidence === undefined ? t('gapNotOffered') : t('percent', { percent: Math.round(confidence * 100) });
    return html`
      <p>
        <a href=${documentAddress(documentId, anchor, {})} lang="zh-CN">${question}</a>
        ${kindBadge(kind)} ${internalBadge(audience)} <span class="badge">${percent}</span>
      </p>
      ${matched !== question && html`<p class="facts" lang="zh-CN">${t('wording')}${matched}</p>`}
      <p class="facts">${document.documentElement.lang === 'en' ? explanation.text.en : explanation.text.zh}</p>
      ${may('write') && html`
        <p class="actions">
          <button type="button" class="try-similar" ?disabled=${this.#isTrying} @click=${attempt('similar')}>${t('gapTrySimilar')}</button>
          <button type="button" class="try-negative" ?disabled=${this.#isTrying} @click=${attempt('negatives')}>${t('gapTryNegative')}</button>
          ${this.#tried && html`<button type="button" class="take primary" @click=${attempted(() => addWordings(documentId, anchor, this.#tried, wordings))}>${t('gapTake')}</button>`}
        </p>`}
      ${this.#outcome.view()}
      ${this.#findings.length > 0 && html`<ul class="findings">${this.#findings.map(findingLine)}</ul>`}`;
  }

  async #try({ documentId, anchor }, list, wordings) {
    this.#tried = '';
    this.#findings = [];
    this.#isTrying = true;
    this.#outcome.say(t('gapTrying'));
    try {
      await this.#tryOn(documentId, anchor, list, wordings);
    } finally {
      this.#isTrying = false;
      update();
    }
  }

  async #tryOn(documentId, anchor, list, wordings) {
    const { document } = await readDocument(documentId);
    const edited = withWordings(document, anchor, list, wordings);
    const [findings, { tried }] = await Promise.all([
      foresee(documentId, edited, {}),
      tryOut(documentId, edited, wordings.slice(0, MOST_TRIED)),
    ]);
    const found = tried.filter((one) => one.rank === 1 && one.decision === 'answer' && one.anchor === anchor).length;
    this.#findings = findings;
    this.#tried = list;
    const golden = findings.length ? t('gapGolden', { count: findings.length }) : t('gapNoGolden');
    this.#outcome.done(t(list === 'similar' ? 'gapWouldAnswer' : 'gapWouldStill', { found, asked: tried.length }) + golden);
  }
}

/** @type {(entry: any, wordings: string[]) => any} */
export const nearView = stateful(Near);
