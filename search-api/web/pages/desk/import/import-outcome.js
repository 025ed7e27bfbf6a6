import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { deskAddress } from '../parts/addresses.js';
import { pagedList } from '../parts/paged.js';
import { pagedTable } from '../parts/table.js';

const CHANGES = {
  added: 'importAdded',
  changed: 'importChanged',
  restored: 'importRestored',
  retired: 'importRetired',
  drafted: 'importDrafted',
};

/** Shown at once of a list that may have a hundred thousand. */
const FEW = 50;

/** What came of an import, or would come of it: what was refused first. */
export function outcomeView({ documents, rejected, pictures, report, others }) {
  const changes = Object.keys(CHANGES).map((change) => [change, documents.filter((one) => one.change === change)]);
  return element(
    'div',
    {},
    sums(changes, report),
    rejected.length ? leftOutView('importRejected', rejected) : null,
    pictures.length ? leftOutView('importPictures', pictures) : null,
    ...changes.filter(([, list]) => list.length).map(([change, list]) => changedView(change, list)),
    unreadView(report.unread),
    others.length ? element('p', { class: 'notice' }, t('importOthers', { names: others.slice(0, 20).join('、') })) : null,
  );
}

/** Keys and columns without a meaning here: among them may be one that was meant otherwise. */
function unreadView(unread) {
  const names = Object.keys(unread);
  return names.length ? element('p', { class: 'notice', id: 'unread' }, t('importNotRead', { names: names.join('、') })) : null;
}

function sums(changes, { unchanged, withheld, rejected }) {
  const numbers = [
    ...changes.map(([change, list]) => [change, t(CHANGES[change]), list.length]),
    ['unchanged', t('importUnchanged'), unchanged],
    ['withheld', t('importWithheld'), withheld],
    ['rejected', t('importRejected'), rejected],
  ];
  return element(
    'dl',
    { class: 'sums' },
    ...numbers.map(([name, words, count]) =>
      element('div', { 'data-sum': name, 'data-none': count === 0 }, element('dt', {}, words), element('dd', {}, String(count))),
    ),
  );
}

/** Each with its file, its line and the reason. */
function leftOutView(title, leftOut) {
  const heads = ['importFile', 'importLine', 'importReason'].map((key) => t(key));
  const rowOf = ({ file, line, reason }) => [file, line ? String(line) : '', reason];
  const read = async (from) => page(leftOut, from);
  return element(
    'section',
    { class: 'rejected', 'data-left-out': title },
    element('h2', {}, t(title)),
    ...pagedTable({ label: t(title), heads, rowOf, read }, page(leftOut, 0)),
  );
}

/** Some of what is here already, as the service gives pages. */
function page(all, from) {
  return { items: all.slice(from, from + FEW), next: from + FEW < all.length ? from + FEW : null };
}

function changedView(change, documents) {
  const lineOf = ({ id }) => element('li', { 'data-id': id }, element('a', { href: deskAddress('edit', id) }, id));
  const { list, more, load } = pagedList('ul', { class: 'ids' }, async (from = 0) => page(documents, from), lineOf);
  load();
  return element('section', { 'data-change': change }, element('h2', {}, t(CHANGES[change])), list, more);
}
