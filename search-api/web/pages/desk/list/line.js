import { documentAddress } from '../../shared/address.js';
import { approvalNote, comingNote } from '../../shared/approval.js';
import { internalBadge, kindBadge } from '../../shared/badges.js';
import { day } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { scope } from '../../shared/versions.js';
import { deskAddress } from '../parts/addresses.js';
import { isKept } from '../parts/kept.js';
import { planNotes } from '../parts/plans.js';
import { stateBadge } from '../parts/states.js';

/** An entry that was found by its words. */
export function entryLine({ documentId, anchor, kind, audience, title, question, revision }) {
  return html`
    <li data-id=${documentId}>
      <div class="badges">${kindBadge(kind)}${internalBadge(audience)}</div>
      <a class="title" href=${deskAddress('edit', documentId, anchor)} lang="zh-CN">${question}</a>
      <code>${documentId}</code>
      <p class="facts">${`${title} · ${t('revision', { number: revision })}`}</p>
    </li>`;
}

/** A document in a list. */
export function documentLine(line) {
  const { id, title } = line;
  const plans = planNotes(line.revision, line.planned);
  return html`
    <li data-id=${id}>
      <div class="badges">${badgesOf(line)}</div>
      <a class="title" href=${deskAddress('edit', id)} lang="zh-CN">${title}</a>
      <code>${id}</code>
      <p class="facts">${factsOf(line)} · ${day(line.updatedAt)}</p>
      ${plans.length > 0 && html`<p class="facts">${plans}</p>`}
      ${line.state !== 'published' && reasonNote(line)}
      <p class="actions">
        <a href=${deskAddress('history', id)}>${t('history')}</a>
        <a href=${documentAddress(id, '', {})}>${t('read')}</a>
      </p>
    </li>`;
}

function badgesOf({ id, kind, audience, state, change, from }) {
  return [
    kindBadge(kind),
    internalBadge(audience),
    state !== 'published' && stateBadge(state),
    change === 'returned' && html`<strong class="badge internal" data-change="returned">${t('stepReturned')}</strong>`,
    comingNote(from),
    isKept(id) && html`<strong class="badge unsaved">${t('deskUnsaved')}</strong>`,
  ];
}

function factsOf({ product, versions, owner, entries, revision }) {
  const facts = [
    scope(product, versions),
    owner ?? t('deskNobody'),
    t('deskEntries', { count: entries }),
    t('revision', { number: revision }),
  ];
  return facts.filter(Boolean).join(' · ');
}

/** Who wrote what is under way and why, and who took it how far. */
function reasonNote({ author, note, change, approval }) {
  const beside = approvalNote(change, approval);
  return html`<p class="facts reason" lang="zh-CN">${t('stepFrom', { author, note })}${beside && ' · '}${beside}</p>`;
}
