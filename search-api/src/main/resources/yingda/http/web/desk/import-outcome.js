import { button, element } from '../dom.js';
import { t } from '../language.js';
import { deskAddress } from './addresses.js';

const CHANGES = {
  added: 'importAdded',
  changed: 'importChanged',
  restored: 'importRestored',
  retired: 'importRetired',
};

/** Shown at once of a list that may have a hundred thousand. */
const FEW = 50;

/** What came of an import, or would come of it: what was refused first. */
export function outcomeView({ documents, rejected, report, others }) {
  const changes = Object.keys(CHANGES).map((change) => [change, documents.filter((one) => one.change === change)]);
  return element(
    'div',
    {},
    sums(changes, report),
    rejected.length ? rejectedView(rejected) : null,
    ...changes.filter(([, list]) => list.length).map(([change, list]) => changedView(change, list)),
    others.length ? element('p', { class: 'notice' }, t('importOthers', { names: others.slice(0, 20).join('、') })) : null,
  );
}

function sums(changes, { unchanged, rejected }) {
  const numbers = [
    ...changes.map(([change, list]) => [change, t(CHANGES[change]), list.length]),
    ['unchanged', t('importUnchanged'), unchanged],
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

function rejectedView(rejected) {
  const body = element('tbody');
  const row = ({ file, line, reason }) =>
    element(
      'tr',
      {},
      element('td', {}, file),
      element('td', {}, line ? String(line) : ''),
      element('td', { lang: 'en' }, reason),
    );
  return element(
    'section',
    { class: 'rejected' },
    element('h2', {}, t('importRejected')),
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...['importFile', 'importLine', 'importReason'].map((key) => element('th', {}, t(key))))),
      body,
    ),
    byAndBy(rejected, (some) => body.append(...some.map(row))),
  );
}

function changedView(change, documents) {
  const list = element('ul', { class: 'ids' });
  const line = ({ id }) => element('li', { 'data-id': id }, element('a', { href: deskAddress('edit', id) }, id));
  return element(
    'section',
    { 'data-change': change },
    element('h2', {}, t(CHANGES[change])),
    list,
    byAndBy(documents, (some) => list.append(...some.map(line))),
  );
}

/** Shows the first ones, and the next ones by a button. */
function byAndBy(all, show) {
  let shown = 0;
  const more = button({ class: 'more' }, t('deskMore'), next);
  function next() {
    show(all.slice(shown, shown + FEW));
    shown += FEW;
    more.hidden = shown >= all.length;
  }
  next();
  return more;
}
