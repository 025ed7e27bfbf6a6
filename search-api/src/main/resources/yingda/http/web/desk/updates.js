import { element } from '../dom.js';
import { t } from '../language.js';
import { deskAddress } from './addresses.js';
import { listReleases, releaseReport, updateRecord, updatesReport } from './api.js';
import { stackedBars } from './chart.js';
import { legend, section } from './report.js';
import { table } from './table.js';

const WEEK = 7 * 24 * 60 * 60 * 1000;
const KINDS = ['added', 'changed', 'verified', 'retired'];
const OUTCOMES = ['updated', 'checked', 'extended', 'added', 'ended', 'unseen'];

/** Named at most; the printed report names all. */
const MOST = 50;

/** How the documents were kept in the quarter of a day, and looked at for the last release until then. */
export async function updatesSections(to) {
  const quarter = quarterOf(to);
  const [updates, record, releases] = await Promise.all([
    updatesReport(quarter),
    updateRecord(quarter),
    listReleases(),
  ]);
  const last = releases.filter(({ date }) => date <= to).sort((one, other) => (one.date < other.date ? 1 : -1))[0];
  return [weeksSection(updates, record), ownersSection(updates), await releaseSection(last)];
}

function quarterOf(day) {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The changes readers saw, week by week, against the updates that are demanded. */
function weeksSection({ quarter, from, until, demanded, owners }, { changes }) {
  const start = Date.parse(from);
  const weeks = Math.ceil((Date.parse(until) - start) / WEEK);
  const steps = Array.from({ length: weeks }, (_, week) => ({ name: String(week + 1) }));
  for (const { time, kind } of changes.filter(({ kind }) => KINDS.includes(kind))) {
    const step = steps[Math.floor((Date.parse(time) - start) / WEEK)];
    if (step) {
      step[kind] = (step[kind] ?? 0) + 1;
    }
  }
  const sums = KINDS.map((kind) => steps.reduce((sum, step) => sum + (step[kind] ?? 0), 0));
  const all = sums.reduce((sum, count) => sum + count, 0);
  const documents = owners.reduce((sum, owner) => sum + owner.documents, 0);
  const target = (demanded * documents) / weeks;
  return section(
    'reportUpdates',
    element('p', { class: 'facts' }, t('reportUpdatesWhy', { quarter, demanded, target: target.toFixed(1) })),
    legend(KINDS.map((kind, index) => [kind, t('update_' + kind), sums[index], all])),
    stackedBars({ label: t('reportUpdates'), steps, series: KINDS, target }),
  );
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

/** What became of the documents of a product for its last release. */
async function releaseSection(release) {
  if (!release) {
    return section('reportRelease');
  }
  const { product, version } = release;
  const { date, counts, pages } = await releaseReport(product, version);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const unseen = pages.filter(({ outcome }) => outcome === 'unseen').slice(0, MOST);
  return section(
    'reportRelease',
    element('p', {}, `${product} ${version} · ${date}`),
    legend(OUTCOMES.map((outcome) => [outcome, t('outcome_' + outcome), counts[outcome] ?? 0, all])),
    unseen.length
      ? table(
          t('outcome_unseen'),
          [t('title'), t('owner')],
          unseen.map(({ documentId, title, owner }) => [
            element('a', { href: deskAddress('edit', documentId), lang: 'zh-CN' }, title),
            owner ?? t('deskNobody'),
          ]),
        )
      : null,
  );
}
