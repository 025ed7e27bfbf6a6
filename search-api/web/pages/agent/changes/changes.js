import { approvalNote, comingNote } from '../../shared/approval.js';
import { documentAddress } from '../../shared/address.js';
import { moment } from '../../shared/dates.js';
import { announce, attempted, focusOn } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html, repeat } from '../../shared/template.js';
import { findChanges } from '../api.js';
import { growWithNews } from './growing.js';
import { isNews, markRead, readUpTo } from './news.js';

const PAGE = 100;

/**
 * The page of what has changed since it was last read, and what changed before: about a product, or any.
 *
 * @param signal tells when it is shown no longer
 */
export async function loadChanges(signal, pins) {
  const { product } = pins;
  const page = await findChanges({ before: 'end', limit: PAGE, product, seen: true }, signal);
  const read = readUpTo(product);
  const log = { pins, changes: [], read: read < 0 ? page.last : read, last: page.last, next: null };
  addOlder(log, page);
  growWithNews(log, signal);
  return () => changesView(log);
}

/** @param log what is known of it, which grows at both ends */
function addOlder(log, { changes, next }) {
  log.changes.push(...changes.filter(isNews));
  log.next = changes.length < PAGE ? null : next;
}

function changesView(log) {
  const { pins, changes, read } = log;
  const fresh = changes.filter(({ sequence }) => sequence > read);
  const before = changes.filter(({ sequence }) => sequence <= read);
  return html`
    <section id="changes">
      <div class="top">
        <h1 tabindex="-1">${pins.product ? t('changesOf', { product: pins.product }) : t('changes')}</h1>
        ${fresh.length > 0 && readButton(log)}
      </div>
      ${fresh.length > 0 ? listView('fresh', fresh, pins) : html`<p class="none">${t('noChanges')}</p>`}
      ${before.length > 0 && html`<h2>${t('earlier')}</h2>${listView('before', before, pins)}`}
      ${log.next && olderButton(log)}
    </section>`;
}

function readButton(log) {
  const readAll = () => {
    log.read = log.last;
    markRead(log.pins.product, log.last);
    announce(t('allRead'));
    update();
    // The button has gone.
    focusOn('#changes h1');
  };
  return html`<button type="button" id="read-all" class="copy" @click=${attempted(readAll)}>${t('readAll')}</button>`;
}

function olderButton(log) {
  const more = async () => {
    addOlder(log, await findChanges({ before: log.next, limit: PAGE, product: log.pins.product, seen: true }));
    update();
  };
  return html`<button type="button" id="older" class="copy" @click=${attempted(more)}>${t('more')}</button>`;
}

function listView(id, changes, pins) {
  return html`<ul id=${id} class="changes">${repeat(changes, ({ sequence }) => sequence, (change) => lineView(change, pins))}</ul>`;
}

function lineView(change, pins) {
  const { sequence, documentId, title, revision, kind, author, note, time, starts, approval, product } = change;
  const coming = comingNote(starts);
  return html`
    <li data-document-id=${documentId}>
      <span class="badge" data-change=${kind}>${t(`change_${kind === 'scheduled' && !coming ? 'changed' : kind}`)}</span>
      ${coming}
      <a id=${`change-${sequence}`} href=${documentAddress(documentId, '', pins)} lang="zh-CN">${title}</a>
      <code>${documentId}</code>
      ${product && html`<span class="tag" lang="zh-CN">${product}</span>`}
      <span class="note" lang="zh-CN">${note}</span>
      <span class="by">${author} · ${t('revision', { number: revision })} · ${moment(time)}</span>
      ${approvalNote(kind, approval)}
    </li>`;
}
