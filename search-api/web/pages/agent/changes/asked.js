import { documentAddress } from '../../shared/address.js';
import { isStoreAway } from '../../shared/away.js';
import { internalBadge } from '../../shared/badges.js';
import { moment } from '../../shared/dates.js';
import { announce, attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { masked } from '../../shared/personal.js';
import { pieceView } from '../../shared/piece.js';
import { straight } from '../../shared/straight.js';
import { html } from '../../shared/template.js';
import { findChangedEntries } from '../api.js';

/** Most questions can't be meant, and are answered without asking first. */
const MAY_BE = /改|变|更新|新增|新内容|chang|updat/i;

const FATES = { added: 'change_added', changed: 'change_changed', removed: 'change_ended' };

/** Entries of a document that are not folded. */
const MOST_SHOWN = 5;

/** Questions that somebody said are a customer's. */
const customers = new Set();

/**
 * The page that says what has changed, old beside new, if that is what was asked.
 *
 * @param again asks the same once more
 * @returns {Promise<(() => () => any) | undefined>} nothing if it is any other question
 */
export async function loadAsked(query, pins, signal, again) {
  if (!MAY_BE.test(query) || customers.has(query)) {
    return undefined;
  }
  const told = await findChangedEntries(query, pins.product, signal).catch(unlessStoreAway);
  if (!told.understood) {
    return undefined;
  }
  const ask = () => {
    customers.add(query);
    return again();
  };
  return () => {
    document.title = `${straight(masked(query))} · ${t('brand')}`;
    announce(headline(told));
    return () => askedView(told, pins, ask);
  };
}

/** What has changed is in the store; replies are not. */
function unlessStoreAway(problem) {
  if (isStoreAway(problem)) {
    return { understood: false };
  }
  throw problem;
}

function headline({ changes, product, more }) {
  const count = more ? `${changes.length}+` : changes.length;
  return product ? t('changedOf', { count, product }) : t('changed', { count });
}

function askedView(told, pins, ask) {
  const { changes, since, until, begun, more } = told;
  const last = Math.min(Date.now(), Date.parse(until) - 1);
  return html`
    <section id="changed">
      <h1>${headline(told)}</h1>
      <p class="none">${t('changedTime', { from: moment(since), until: moment(last) })}</p>
      ${begun && html`<p id="begun" class="none">${t('changedBegun', { time: moment(begun) })}</p>`}
      ${changes.map((change) => changeView(change, pins))}
      ${more && html`<p class="none">${t('changedMore')}</p>`}
      <p>
        ${t('changedOther')}
        <button type="button" id="as-customer" class="copy" @click=${attempted(ask)}>${t('changedAsk')}</button>
      </p>
    </section>`;
}

function changeView(change, pins) {
  const { documentId, title, revision, fate, product, audience, author, note, time, entries } = change;
  return html`
    <article class="changed-document" data-document-id=${documentId}>
      <h2>
        <span class="badge" data-change=${fate === 'removed' ? 'retired' : fate}>${t(FATES[fate])}</span>
        <a href=${documentAddress(documentId, '', pins)} lang="zh-CN">${title}</a>
        ${product && html`<span class="tag" lang="zh-CN">${product}</span>`}
        ${internalBadge(audience)}
      </h2>
      <p class="by">
        ${author && `${author} · `}${t('revision', { number: revision })} · ${moment(time)}
        ${note && html` · <span class="note" lang="zh-CN">${note}</span>`}
      </p>
      ${entriesView(entries, fate)}
    </article>`;
}

/** Of a document with many, the first are enough to see what it is about. */
function entriesView(entries, fateOfDocument) {
  const views = entries.map((entry) => entryView(entry, fateOfDocument));
  const rest = views.slice(MOST_SHOWN);
  return [
    views.slice(0, MOST_SHOWN),
    rest.length > 0 && html`<details><summary>${t('changedRest', { count: rest.length })}</summary>${rest}</details>`,
  ];
}

/** Of what is new or gone its question stands above already, and there is nothing to compare. */
function entryView({ question, fate, fields }, fateOfDocument) {
  const texts = fields.filter(({ field }) => fate === 'changed' || field !== 'question');
  const isTold = fate !== 'changed' && fateOfDocument === 'changed';
  return html`
    <section class="entry-difference" data-fate=${fate}>
      <h3>
        ${isTold && html`<span class="badge" data-change=${fate === 'removed' ? 'retired' : fate}>${t(FATES[fate])}</span>`}
        <span lang="zh-CN">${question}</span>
      </h3>
      ${texts.map((text) => textView(text, fate))}
    </section>`;
}

function textView({ before, after, pieces }, fate) {
  if (fate !== 'changed') {
    return html`<div class="alone" lang="zh-CN">${fate === 'removed' ? before : after}</div>`;
  }
  return html`<div class="sides" lang="zh-CN">${side('older', pieces, 'inserted')}${side('newer', pieces, 'deleted')}</div>`;
}

function side(name, pieces, absent) {
  const shown = pieces.filter(({ fate }) => fate !== absent);
  return html`<div class=${name} role="group" aria-label=${t(`changed_${name}`)}>${shown.map(pieceView)}</div>`;
}
