import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { table } from '../parts/table.js';
import { bars, section } from './report.js';

const KINDS = ['added', 'changed', 'verified', 'retired'];

/** What readers got week by week, against the updates that are demanded. */
export function weeksSection({ quarter, demanded, weeks, quarters }) {
  const steps = weeks.map((counts, week) => ({ name: String(week + 1), ...counts }));
  const series = KINDS.map((kind) => [kind, t('update_' + kind)]);
  const target = (demanded * quarters.at(-1).documents) / weeks.length;
  const facts = { quarter, demanded, target: Number(target.toFixed(1)).toLocaleString() };
  const picture = bars({ title: t('reportUpdates'), head: t('reportWeek'), steps, series, target });
  return section('reportUpdates', html`<p class="facts">${t('reportUpdatesWhy', facts)}</p>${picture}`);
}

/** The same quarter by quarter, for each document. */
export function quartersSection({ demanded, quarters }) {
  const heads = [t('reportQuarter'), t('deskDocuments'), ...KINDS.map((kind) => t('update_' + kind)), t('reportEach', { demanded })];
  const rows = quarters
    .filter(({ documents, counts }) => documents || KINDS.some((kind) => counts[kind]))
    .map(({ quarter, documents, counts }) => [
      quarter,
      documents,
      ...KINDS.map((kind) => counts[kind]),
      Number(((counts.added + counts.changed + counts.verified) / Math.max(documents, 1)).toFixed(1)),
    ]);
  return section('reportQuarters', rows.length > 0 && table(t('reportQuarters'), heads, rows));
}

export function ownersSection({ quarter, owners }) {
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
    rows.length > 0 &&
      html`
        ${table(t('reportOwners'), heads.map((key) => t(key)), rows)}
        <p class="actions"><a href=${`/v1/reports/updates?${print}`}>${t('printPage')}</a></p>`,
  );
}

/** Whose updates they were, whoever approved them: together as much as in the weeks. */
export function authorsSection({ authors }) {
  const heads = ['deskAuthor', 'deskDocuments', 'reportUpdated', 'reportChecked'];
  const rows = authors.map(({ author, documents, updates, checks }) => [author, documents, updates, checks]);
  return section('reportAuthors', rows.length > 0 && table(t('reportAuthors'), heads.map((key) => t(key)), rows));
}
