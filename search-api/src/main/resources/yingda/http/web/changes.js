import { documentAddress } from './address.js';
import { findChanges } from './api.js';
import { announce, button, element } from './dom.js';
import { day } from './format.js';
import { t } from './language.js';
import { keep, kept } from './store.js';

/** What readers notice: drafts and reviews are nobody's news but their authors'. */
const NEWS = ['added', 'changed', 'restored', 'scheduled', 'retired'];

/** Changes shown at most: beyond, a whole import has come in. */
const MOST = 200;

/** Beyond every sequence: asks for the last one only. */
const END = String(Number.MAX_SAFE_INTEGER).slice(0, 15);

/** Nobody minds whether it were more. */
const MOST_COUNTED = 500;

/** Milliseconds between two looks. */
const EVERY = 60_000;

const badge = document.getElementById('unread');

/** The sequence up to which everything was read; on the first visit that is all. */
function read() {
  return Number(kept('read') ?? -1);
}

/** Shows beside the link how much has changed since it was last read. */
export async function countUnread() {
  try {
    const { last } = await findChanges(END, 1);
    if (read() < 0 || read() > last) {
      keep('read', String(last));
    }
    const { changes } = read() < last ? await findChanges(read(), MOST_COUNTED) : { changes: [] };
    const unread = changes.filter(isNews).length;
    badge.textContent = unread > 99 ? '99+' : String(unread);
    badge.hidden = unread === 0;
    badge.setAttribute('aria-label', t('unread', { count: unread }));
  } catch {
    badge.hidden = true;
  }
}

/** Goes on looking, while somebody can see it. */
export function startCounting() {
  countUnread();
  setInterval(() => document.hidden || countUnread(), EVERY);
}

/** What has changed since it was last read, and some of what changed before. */
export async function loadChanges(signal) {
  const { last } = await findChanges(END, 1, signal);
  const from = read() < 0 ? last : read();
  const { changes } = await findChanges(Math.max(0, last - MOST), MOST, signal);
  return (pins) => changesView(changes.filter(isNews).reverse(), from, last, pins);
}

function isNews({ kind }) {
  return NEWS.includes(kind);
}

function changesView(changes, from, last, pins) {
  const fresh = changes.filter(({ sequence }) => sequence > from);
  const before = changes.filter(({ sequence }) => sequence <= from);
  return element(
    'section',
    { id: 'changes' },
    element('div', { class: 'top' }, element('h1', {}, t('changes')), fresh.length > 0 ? readButton(last) : null),
    fresh.length > 0 ? list('fresh', fresh, pins) : element('p', { class: 'none' }, t('noChanges')),
    last - from > MOST ? element('p', { class: 'none' }, t('moreChanges', { count: last - from - MOST })) : null,
    before.length > 0 ? element('h2', {}, t('earlier')) : null,
    before.length > 0 ? list('before', before.slice(0, 50), pins) : null,
  );
}

function readButton(last) {
  return button({ id: 'read-all', class: 'copy' }, t('readAll'), () => {
    keep('read', String(last));
    announce(t('allRead'));
    document.getElementById('fresh').removeAttribute('id');
    document.getElementById('read-all').remove();
    countUnread();
  });
}

function list(id, changes, pins) {
  return element('ul', { id, class: 'changes' }, ...changes.map((change) => line(change, pins)));
}

function line({ documentId, revision, kind, author, note, time }, pins) {
  return element(
    'li',
    { 'data-document-id': documentId },
    element('span', { class: 'badge', 'data-change': kind }, t(`change_${kind}`) ),
    element('a', { href: documentAddress(documentId, '', pins) }, documentId),
    element('span', { class: 'note', lang: 'zh-CN' }, note),
    element('span', { class: 'by' }, author, ' · ', t('revision', { number: revision }), ' · ', day(time)),
  );
}
