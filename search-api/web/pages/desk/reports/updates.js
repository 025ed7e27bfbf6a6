import { element } from '../../shared/dom.js';
import { calendarDay, day } from '../../shared/format.js';
import { t } from '../../shared/language.js';
import { deskAddress } from '../parts/addresses.js';
import { listReleases, releaseReport, updatesReport } from '../api.js';
import { offeringField } from '../parts/names.js';
import { quarterOf } from '../parts/quarter.js';
import { bars, legend, section } from './report.js';
import { pagedTable, table } from '../parts/table.js';

const KINDS = ['added', 'changed', 'verified', 'retired'];
const OUTCOMES = ['updated', 'checked', 'extended', 'added', 'ended', 'unseen'];

/**
 * How the documents were kept in the quarter of a day, and looked at for the last release until then.
 *
 * @param to the day, empty for today
 */
export async function updatesSections(to) {
  const [updates, release] = await Promise.all([
    updatesReport(to && quarterOf(to)),
    lastRelease(to || calendarDay(Date.now())).then(releaseSection),
  ]);
  return [weeksSection(updates), quartersSection(updates), ownersSection(updates), authorsSection(updates), recordSection(updates), belowSection(updates), release];
}

async function lastRelease(to) {
  const releases = await listReleases();
  return releases.filter(({ date }) => date <= to).sort((one, other) => (one.date < other.date ? 1 : -1))[0];
}

/** What readers got week by week, against the updates that are demanded. */
function weeksSection({ quarter, demanded, weeks, quarters }) {
  const steps = weeks.map((counts, week) => ({ name: String(week + 1), ...counts }));
  const series = KINDS.map((kind) => [kind, t('update_' + kind)]);
  const target = (demanded * quarters.at(-1).documents) / weeks.length;
  const facts = { quarter, demanded, target: Number(target.toFixed(1)).toLocaleString() };
  return section(
    'reportUpdates',
    element('p', { class: 'facts' }, t('reportUpdatesWhy', facts)),
    ...bars({ title: t('reportUpdates'), head: t('reportWeek'), steps, series, target }),
  );
}

/** The same quarter by quarter, for each document. */
function quartersSection({ demanded, quarters }) {
  const heads = [t('reportQuarter'), t('deskDocuments'), ...KINDS.map((kind) => t('update_' + kind)), t('reportEach', { demanded })];
  const rows = quarters
    .filter(({ documents, counts }) => documents || KINDS.some((kind) => counts[kind]))
    .map(({ quarter, documents, counts }) => [
      quarter,
      documents,
      ...KINDS.map((kind) => counts[kind]),
      Number(((counts.added + counts.changed + counts.verified) / Math.max(documents, 1)).toFixed(1)),
    ]);
  return section('reportQuarters', rows.length ? table(t('reportQuarters'), heads, rows) : null);
}

function ownersSection({ quarter, owners }) {
  const heads = ['owner', 'deskDocuments', 'reportUpdated', 'reportChecked', 'reportBelow', 'reportOverdue', 'reportMissed'];
  const rows = owners.map(({ owner, documents, updates, checks, belowDemand, overdue, missedRelease }) => [
    owner ?? t('deskNobody'),
    documents,
    updates,
    checks,
    belowDemand,
    overdue,
    missedRelease,
  ]);
  const print = new URLSearchParams({ quarter, format: 'html', lang: document.documentElement.lang === 'en' ? 'en' : 'zh' });
  return section(
    'reportOwners',
    rows.length ? table(t('reportOwners'), heads.map((key) => t(key)), rows) : null,
    rows.length ? element('p', { class: 'actions' }, element('a', { href: `/v1/reports/updates?${print}` }, t('printPage'))) : null,
  );
}

/** Whose updates they were, whoever approved them: together as much as in the weeks. */
function authorsSection({ authors }) {
  const heads = ['deskAuthor', 'deskDocuments', 'reportUpdated', 'reportChecked'];
  const rows = authors.map(({ author, documents, updates, checks }) => [author, documents, updates, checks]);
  return section('reportAuthors', rows.length ? table(t('reportAuthors'), heads.map((key) => t(key)), rows) : null);
}

/** What was updated and why: to be read, printed or opened in a spreadsheet, of one author or all. */
function recordSection({ quarter, authors }) {
  const name = offeringField('deskAuthor', authors.map(({ author }) => author), { name: 'author', placeholder: t('taskAll') }, () => {});
  const form = element(
    'form',
    { class: 'filter record', method: 'get', action: '/v1/reports/record' },
    element('input', { type: 'hidden', name: 'quarter', value: quarter }),
    element('input', { type: 'hidden', name: 'lang', value: document.documentElement.lang === 'en' ? 'en' : 'zh' }),
    name,
    element('button', { type: 'submit', name: 'format', value: 'html' }, t('printPage')),
    element('button', { type: 'submit', name: 'format', value: 'csv' }, t('reportCsv')),
  );
  // An empty name would ask for the record of nobody.
  form.addEventListener('formdata', ({ formData }) => formData.get('author').trim() || formData.delete('author'));
  return section('reportRecord', form);
}

/** Which documents were not updated or confirmed often enough. */
function belowSection({ quarter, documents, next }) {
  const heads = ['title', 'owner', 'reportUpdated', 'reportChecked', 'taskLookedAt'];
  const rowOf = ({ documentId, title, owner, updates, checks, lookedAt }) => [
    editLink(documentId, title),
    owner ?? t('deskNobody'),
    updates,
    checks,
    day(lookedAt),
  ];
  const read = async (offset) => {
    const page = await updatesReport(quarter, offset);
    return { items: page.documents, next: page.next };
  };
  return section(
    'reportBelow',
    ...(documents.length
      ? pagedTable({ label: t('reportBelow'), heads: heads.map((key) => t(key)), rowOf, read }, { items: documents, next })
      : []),
  );
}

/** What became of the documents of a product for its last release. */
async function releaseSection(release) {
  if (!release) {
    return section('reportRelease');
  }
  const { product, version } = release;
  const { date, counts, pages, next } = await releaseReport(release);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rowOf = ({ documentId, title, owner }) => [editLink(documentId, title), owner ?? t('deskNobody')];
  const read = async (offset) => {
    const page = await releaseReport(release, offset);
    return { items: page.pages, next: page.next };
  };
  return section(
    'reportRelease',
    element('p', {}, `${product} ${version} · ${date}`),
    legend(OUTCOMES.map((outcome) => [outcome, t('outcome_' + outcome), counts[outcome] ?? 0, all])),
    ...(pages.length
      ? pagedTable({ label: t('outcome_unseen'), heads: [t('title'), t('owner')], rowOf, read }, { items: pages, next })
      : []),
  );
}

function editLink(documentId, title) {
  return element('a', { href: deskAddress('edit', documentId), lang: 'zh-CN' }, title);
}
