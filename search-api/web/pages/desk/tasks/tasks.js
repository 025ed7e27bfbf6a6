import { beginView } from '../../shared/begin.js';
import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { listDocuments } from '../api.js';
import { findingsTask } from './findings.js';
import { choice } from '../parts/form.js';
import { gapsTask } from './gaps.js';
import { author, keepTeam, team } from '../parts/kept.js';
import { documentLine } from '../list/line.js';
import { namedField } from '../parts/names.js';
import { quarterView } from '../parts/quarter.js';
import { reviewsTask } from './reviews.js';
import { task } from './task.js';

const STATES = [
  ['draft', 'taskDrafts'],
  ['in_review', 'taskReviews'],
  ['scheduled', 'taskScheduled'],
];

/** Shown of each task at once. */
const FEW = 10;

/** What waits to be done, everybody's, mine or my team's. */
export async function tasksView() {
  const whose = new URLSearchParams(location.search).get('whose') ?? '';
  const filter = { mine: { author: author() }, team: { owner: team() } }[whose] ?? {};
  if (Object.values(filter).includes('')) {
    return tasksOf(whose, [element('p', { class: 'notice' }, t(whose === 'mine' ? 'noAuthor' : 'taskNoTeam'))]);
  }
  const tasks = await Promise.all([
    ...STATES.map(([state, title]) =>
      task(state, title, (after) => listDocuments({ ...filter, state, after, limit: FEW }), documentLine),
    ),
    reviewsTask(filter.owner, FEW),
    gapsTask(FEW),
  ]);
  return tasksOf(whose, [...tasks, findingsTask(filter.owner)]);
}

async function tasksOf(whose, tasks) {
  const [begin, quarter] = await Promise.all([beginView(), quarterView(author()).catch(() => null)]);
  const parts = [begin, quarter, whoseForm(whose), ...tasks].filter(Boolean);
  return element('section', { id: 'tasks' }, element('h1', {}, t('deskTasks')), ...parts);
}

function whoseForm(whose) {
  const options = [
    ['', t('taskAll')],
    ['mine', t('taskMine')],
    ['team', t('taskTeam')],
  ];
  return element(
    'form',
    { class: 'filter', method: 'get', action: '/desk' },
    choice('taskWhose', { name: 'whose', id: 'whose' }, options, whose),
    namedField('taskTeamName', 'owners', { id: 'team', value: team(), maxlength: '100' }, (name) => keepTeam(name.trim())),
    element('button', { type: 'submit' }, t('deskApply')),
  );
}
