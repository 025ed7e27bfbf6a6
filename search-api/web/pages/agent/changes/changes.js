import { documentAddress } from '../../shared/address.js';
import { approvalNote, comingNote } from '../../shared/approval.js';
import { findChanges } from '../../shared/api.js';
import { announce, button, element } from '../../shared/dom.js';
import { moment } from '../../shared/format.js';
import { t } from '../../shared/language.js';
import { isNews, markRead, news, readUpTo } from './news.js';

const PAGE = 100;

/** How long changes are gathered before they are shown, in milliseconds: an import brings thousands. */
const GATHERING = 250;

/** What has changed since it was last read, and what changed before: about a product, or any. */
export async function loadChanges(signal, pins) {
  const { product } = pins;
  const page = await findChanges({ before: 'end', limit: PAGE, product, seen: true }, signal);
  const read = readUpTo(product);
  const log = { pins, changes: [], read: read < 0 ? page.last : read, last: page.last };
  addOlder(log, page);
  return () => changesView(log);
}

/** @param log what is known of it, which grows at both ends */
function addOlder(log, { changes, next }) {
  log.changes.push(...changes.filter(isNews));
  log.next = changes.length < PAGE ? null : next;
}

function changesView(log) {
  const fresh = log.changes.filter(({ sequence }) => sequence > log.read);
  const before = log.changes.filter(({ sequence }) => sequence <= log.read);
  const section = element(
    'section',
    { id: 'changes' },
    element('div', { class: 'top' }, heading(log.pins), fresh.length > 0 ? readButton(log) : null),
    fresh.length > 0 ? list('fresh', fresh, log.pins) : element('p', { class: 'none' }, t('noChanges')),
    before.length > 0 ? element('h2', {}, t('earlier')) : null,
    before.length > 0 ? list('before', before, log.pins) : null,
    log.next ? moreButton(log) : null,
  );
  growWhileShown(section, log);
  return section;
}

function heading({ product }) {
  return element('h1', { tabindex: '-1' }, product ? t('changesOf', { product }) : t('changes'));
}

function readButton(log) {
  return button({ id: 'read-all', class: 'copy' }, t('readAll'), () => {
    log.read = log.last;
    markRead(log.pins.product, log.last);
    announce(t('allRead'));
    showAgain(log);
  });
}

function moreButton(log) {
  return button({ id: 'older', class: 'copy' }, t('more'), async () => {
    addOlder(log, await findChanges({ before: log.next, limit: PAGE, product: log.pins.product, seen: true }));
    showAgain(log);
  });
}

/** Shows what is known now, with the keyboard where it was, or at the top if that has gone. */
function showAgain(log) {
  const before = document.getElementById('changes');
  const { id } = document.activeElement;
  const hadKeyboard = before.contains(document.activeElement);
  before.replaceWith(changesView(log));
  if (hadKeyboard) {
    (document.getElementById(id) ?? document.querySelector('#changes h1')).focus();
  }
}

/** Whether it is yet to come. */
function isPlanned({ starts }) {
  return Boolean(starts) && Date.parse(starts) > Date.now();
}

/** What is scheduled may be cancelled, and is no news then. */
function growWhileShown(section, log) {
  let timer = 0;
  /** @param {CustomEvent} event */
  const shrink = ({ detail: { documentId } }) => {
    const stays = (change) => change.documentId !== documentId || !isPlanned(change);
    if (section.isConnected && !log.changes.every(stays)) {
      log.changes = log.changes.filter(stays);
      showAgain(log);
    }
  };
  /** @param {CustomEvent} event */
  const grow = ({ detail: change }) => {
    if (!section.isConnected) {
      news.removeEventListener('change', grow);
      news.removeEventListener('cancel', shrink);
    } else if (change.sequence > log.last) {
      log.changes.unshift(change);
      log.last = change.sequence;
      timer ||= setTimeout(() => section.isConnected && showAgain(log), GATHERING);
    }
  };
  news.addEventListener('change', grow);
  news.addEventListener('cancel', shrink);
}

function list(id, changes, pins) {
  return element('ul', { id, class: 'changes' }, ...changes.map((change) => line(change, pins)));
}

function line({ sequence, documentId, title, revision, kind, author, note, time, starts, approval, product }, pins) {
  const coming = comingNote(starts);
  return element(
    'li',
    { 'data-document-id': documentId },
    element('span', { class: 'badge', 'data-change': kind }, t(`change_${kind === 'scheduled' && !coming ? 'changed' : kind}`)),
    coming,
    element('a', { id: `change-${sequence}`, href: documentAddress(documentId, '', pins), lang: 'zh-CN' }, title),
    element('code', {}, documentId),
    product ? element('span', { class: 'tag', lang: 'zh-CN' }, product) : null,
    element('span', { class: 'note', lang: 'zh-CN' }, note),
    element('span', { class: 'by' }, author, ' · ', t('revision', { number: revision }), ' · ', moment(time)),
    approvalNote(kind, approval),
  );
}
