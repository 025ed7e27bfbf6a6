import { decoded } from '../shared/address.js';
import { isStoreAway, whenBack } from '../shared/away.js';
import { byId } from '../shared/dom.js';
import { sayFaults, viewOfProblem } from '../shared/fault.js';
import { addStrings, switchLanguage, t, translatePage } from '../shared/language.js';
import { show } from '../shared/page.js';
import { showSession } from '../shared/session.js';
import { straight } from '../shared/straight.js';
import { html } from '../shared/template.js';
import { DESK_ACCESS } from './access-strings.js';
import { auditPage } from './audit/audit.js';
import { editorPage } from './editor/editor.js';
import { asOfPage } from './history/asof.js';
import { comparisonPage } from './history/comparison.js';
import { gapsPage } from './gaps/gaps.js';
import { healthPage } from './health/health.js';
import { EXAMS } from './exam-strings.js';
import { examPage } from './exam/exams.js';
import { FEEDBACK } from './feedback-strings.js';
import { feedbackPage } from './feedback/feedback.js';
import { historyPage } from './history/history.js';
import { importPage } from './import/import.js';
import { keysPage } from './keys/keys.js';
import { listPage } from './list/list.js';
import { modesPage } from './modes/modes.js';
import { newPage } from './new/new.js';
import { startAuthor } from './parts/identity.js';
import { REPORTS } from './reports/report-strings.js';
import { DESK } from './strings.js';
import { TASKS } from './task-strings.js';
import { tasksPage } from './tasks/tasks.js';
import { TRIALS } from './trial-strings.js';
import { trialsPage } from './trials/trials.js';
import { tuningPage } from './tuning/tuning.js';
import { DESK_WEBHOOKS } from './webhook-strings.js';
import { webhooksPage } from './webhooks/webhooks.js';

/**
 * Which page an address means; the rest of it is an id. A page gives its view, and goes on until a signal. Only
 * reports need to draw pictures.
 *
 * @type {Array<[string, (id: string, signal: AbortSignal) => Promise<() => any>]>}
 */
const PAGES = [
  ['/desk/edit/', editorPage],
  ['/desk/compare/', comparisonPage],
  ['/desk/asof/', asOfPage],
  ['/desk/history/', historyPage],
  ['/desk/new', newPage],
  ['/desk/documents', listPage],
  ['/desk/import', importPage],
  ['/desk/tuning', tuningPage],
  ['/desk/gaps', gapsPage],
  ['/desk/health', healthPage],
  ['/desk/modes', modesPage],
  ['/desk/feedback', feedbackPage],
  ['/desk/trials', trialsPage],
  ['/desk/exam', examPage],
  ['/desk/keys', keysPage],
  ['/desk/audit', auditPage],
  ['/desk/webhooks', webhooksPage],
  ['/desk/reports', async () => (await import('./reports/reports.js')).reportsPage()],
  ['/desk', tasksPage],
];

/** Milliseconds after which a page that is still read says so: most are there before. */
const SOON = 200;

let shown = new AbortController();

async function load() {
  shown.abort();
  shown = new AbortController();
  const page = byId('page');
  page.setAttribute('aria-busy', 'true');
  const { signal } = shown;
  const waiting = setTimeout(() => signal.aborted || show(() => readingView), SOON);
  const view = await begin(signal).catch((problem) => {
    if (isStoreAway(problem)) {
      whenBack(() => location.reload(), signal); // who it is shown to is not known either
    }
    return viewOfProblem(problem, problemView);
  });
  clearTimeout(waiting);
  if (signal.aborted) {
    return;
  }
  show(() => view);
  const heading = page.querySelector('h1')?.textContent ?? '';
  document.title = `${straight(heading)} · ${t('deskBrand')} · ${t('brand')}`;
  page.removeAttribute('aria-busy');
}

async function begin(signal) {
  markCurrent();
  translatePage();
  const [prefix, page] = PAGES.find(([start]) => location.pathname.startsWith(start)) ?? ['/desk', tasksPage];
  return page(decoded(location.pathname.slice(prefix.length)), signal);
}

function markCurrent() {
  for (const link of document.querySelectorAll('#desk-top nav a')) {
    if (link.getAttribute('href') === location.pathname) {
      link.setAttribute('aria-current', 'page');
    }
  }
}

function readingView() {
  const link = document.querySelector('#desk-top [aria-current]');
  return html`
    <section id="reading">
      ${link && html`<h1>${link.textContent}</h1>`}
      <p class="notice" role="status">${t('deskReading')}</p>
    </section>`;
}

function problemView(problem) {
  return html`
    <section class="notice" role="alert">
      <h1>${t('problem')}</h1>
      <p>${problem.message}</p>
      ${isStoreAway(problem) && html`<p>${t('deskStoreAway')} <a href="/">${t('deskAgents')}</a></p>`}
    </section>`;
}

sayFaults();
addStrings(DESK);
addStrings(TASKS);
addStrings(TRIALS);
addStrings(EXAMS);
addStrings(FEEDBACK);
addStrings(REPORTS);
addStrings(DESK_ACCESS);
addStrings(DESK_WEBHOOKS);
startAuthor();
byId('language').addEventListener('click', () => {
  dispatchEvent(new Event('yingda:leave'));
  switchLanguage();
  showSession();
  load();
});
load();
