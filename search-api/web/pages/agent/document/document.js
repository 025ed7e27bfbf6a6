import { anchorOf } from '../../shared/anchor.js';
import { answerOf } from '../../shared/answer.js';
import { internalBadge, kindBadge } from '../../shared/badges.js';
import { t } from '../../shared/language.js';
import { straight } from '../../shared/straight.js';
import { html } from '../../shared/template.js';
import { aboutView } from './about.js';
import { contents } from './contents.js';
import { entryId, place } from './place.js';

/** The page of a whole document: what it is, a table of contents and its entries. */
export function documentPage(revision, pins) {
  const { document: page, html: answers = {} } = revision;
  document.title = `${straight(page.title)} · ${t('brand')}`;
  const from = { id: page.id, product: page.product };
  const entries = (page.entries ?? []).map((entry) => {
    const answer = answers[entry.anchor];
    return { ...entry, answer: answer ? answerOf(answer, from, pins) : null };
  });
  return () => documentView(revision, entries);
}

function documentView(revision, entries) {
  const { document: page, state } = revision;
  const { missing } = place;
  return html`
    <article id="document" data-document-id=${page.id} data-state=${state} data-audience=${page.audience}>
      <header>
        <div class="badges">${kindBadge(page.kind)}${internalBadge(page.audience)}</div>
        <h1 lang="zh-CN">${page.title}</h1>
        ${state === 'retired' && html`<p class="notice">${t('retired')}</p>`}
        ${aboutView(revision)}
        <p id="entry-missing" class="notice" ?hidden=${!missing}>${missing && t('entryMissing', { anchor: missing })}</p>
      </header>
      ${contents(entries)}
      <div id="entries">${entries.map(entryView)}</div>
    </article>`;
}

function entryView({ anchor, path = [], question, similar = [], answer }) {
  return html`
    <section id=${entryId(anchor)} class="entry" tabindex="-1" data-anchor=${anchor}
      data-path=${path.map(anchorOf).join(' ')} aria-current=${anchor === place.current && 'true'}>
      ${path.length > 0 && html`<p class="path" lang="zh-CN">${path.join(' › ')}</p>`}
      <h2 lang="zh-CN">${question}</h2>
      ${similar.length > 0 && similarView(similar)}
      ${answer}
    </section>`;
}

function similarView(similar) {
  return html`
    <details class="similar">
      <summary>${t('similar', { count: similar.length })}</summary>
      <ul lang="zh-CN">${similar.map((wording) => html`<li>${wording}</li>`)}</ul>
    </details>`;
}

/** What stands there when a link leads nowhere. */
export function notFoundView(id) {
  return html`
    <section id="not-found" class="notice">
      <h1>${t('notFound')}</h1>
      <p>${t('notFoundText', { id })}</p>
    </section>`;
}
