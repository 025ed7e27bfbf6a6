import { beginNotice } from '../../shared/begin.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { listDocuments } from '../api/lists.js';
import { documentLine } from '../list/line.js';
import { choice } from '../parts/form.js';
import { author, keepTeam, team } from '../parts/kept.js';
import { namedField } from '../parts/names.js';
import { quarterView } from '../parts/quarter.js';
import { unsavedView } from '../parts/unsaved.js';
import { commentsTask } from './comments.js';
import { FindingsTask } from './findings.js';
import { gapsTask } from './gaps.js';
import { reviewsTask } from './reviews.js';
import { Task } from './task.js';

/** @type {Array<[string, string]>} */
const STATES = [
  ['draft', 'taskDrafts'],
  ['in_review', 'taskReviews'],
  ['scheduled', 'taskScheduled'],
];

/** Shown of each task at once. */
const FEW = 10;

/** The page of what waits to be done, everybody's, mine or my team's. */
export async function tasksPage() {
  const whose = new URLSearchParams(location.search).get('whose') ?? '';
  const filter = { mine: { author: author() }, team: { owner: team() } }[whose] ?? {};
  const isNobody = Object.values(filter).includes('');
  const [quarter, tasks] = await Promise.all([quarterView(author()).catch(() => null), isNobody ? [] : tasksOf(filter)]);
  const missing = isNobody && html`<p class="notice">${t(whose === 'mine' ? 'noAuthor' : 'taskNoTeam')}</p>`;
  return () => html`
    <section id="tasks">
      <h1>${t('deskTasks')}</h1>
      ${beginNotice()}
      ${unsavedView()}
      ${quarter}
      ${whoseForm(whose)}
      ${missing}
      ${tasks.map((task) => task.view())}
    </section>`;
}

async function tasksOf(filter) {
  const ofState = ([state, title]) =>
    new Task(state, title, (after) => listDocuments({ ...filter, state, after, limit: FEW }), documentLine).load();
  const tasks = await Promise.all([...STATES.map(ofState), reviewsTask(filter.owner, FEW), commentsTask(filter.owner, FEW), gapsTask(FEW)]);
  return [...tasks, new FindingsTask(filter.owner)];
}

function whoseForm(whose) {
  const options = [
    ['', t('taskAll')],
    ['mine', t('taskMine')],
    ['team', t('taskTeam')],
  ];
  return html`
    <form class="filter" method="get" action="/desk">
      ${choice('taskWhose', { name: 'whose', id: 'whose' }, options, whose)}
      ${namedField('taskTeamName', 'owners', { id: 'team', value: team(), maxlength: '100' }, (name) => keepTeam(name.trim()))}
      <button type="submit">${t('deskApply')}</button>
    </form>`;
}
