import { decoded } from '../shared/address.js';
import { element, straight } from '../shared/dom.js';
import { sayFaults, viewOfProblem } from '../shared/fault.js';
import { addStrings, switchLanguage, t, translatePage } from '../shared/language.js';
import { asOfView } from './history/asof.js';
import { comparisonView } from './history/comparison.js';
import { editorView } from './editor/editor.js';
import { historyView } from './history/history.js';
import { startAuthor } from './parts/identity.js';
import { importView } from './import/import.js';
import { listView } from './list/list.js';
import { newView } from './new/new.js';
import { REPORTS } from './reports/report-strings.js';
import { DESK } from './strings.js';
import { TASKS } from './task-strings.js';
import { tasksView } from './tasks/tasks.js';
import { tuningView } from './tuning/tuning.js';

const page = document.getElementById('page');

/**
 * Which view an address means; the rest of it is an id. Only reports need to draw pictures.
 *
 * @type {Array<[string, (id: string) => Promise<Element>]>}
 */
const VIEWS = [
  ['/desk/edit/', editorView],
  ['/desk/compare/', comparisonView],
  ['/desk/asof/', asOfView],
  ['/desk/history/', historyView],
  ['/desk/new', newView],
  ['/desk/documents', listView],
  ['/desk/import', importView],
  ['/desk/tuning', tuningView],
  ['/desk/reports', async () => (await import('./reports/reports.js')).reportsView()],
  ['/desk', tasksView],
];

async function load() {
  page.setAttribute('aria-busy', 'true');
  const shown = await begin().catch((problem) => viewOfProblem(problem, problemView)());
  const heading = shown.querySelector('h1')?.textContent ?? '';
  document.title = `${straight(heading)} · ${t('deskBrand')} · ${t('brand')}`;
  page.replaceChildren(shown);
  page.removeAttribute('aria-busy');
}

async function begin() {
  markCurrent();
  translatePage();
  const [prefix, view] = VIEWS.find(([start]) => location.pathname.startsWith(start));
  return view(decoded(location.pathname.slice(prefix.length)));
}

function markCurrent() {
  for (const link of document.querySelectorAll('#desk-top nav a')) {
    if (link.getAttribute('href') === location.pathname) {
      link.setAttribute('aria-current', 'page');
    }
  }
}

function problemView(problem) {
  return element(
    'section',
    { class: 'notice', role: 'alert' },
    element('h1', {}, t('problem')),
    element('p', {}, problem.message),
  );
}

sayFaults();
addStrings(DESK);
addStrings(TASKS);
addStrings(REPORTS);
startAuthor();
document.getElementById('language').addEventListener('click', () => {
  dispatchEvent(new Event('yingda:leave'));
  switchLanguage();
  load();
});
load();
