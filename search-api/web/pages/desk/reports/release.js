import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { listReleases, releaseReport } from '../api/reports.js';
import { PagedList } from '../parts/paged.js';
import { pagedTable } from '../parts/table.js';
import { editLink } from './below.js';
import { legend, section } from './report.js';

const OUTCOMES = ['updated', 'checked', 'extended', 'added', 'ended', 'unseen'];

/** The last release until a day, undefined if there is none. */
export async function lastRelease(to) {
  const releases = await listReleases();
  return releases.filter(({ date }) => date <= to).sort((one, other) => (one.date < other.date ? 1 : -1))[0];
}

/** Reads what became of the documents of a product for a release; gives what shows it. */
export async function releaseReader(release) {
  if (!release) {
    return () => section('reportRelease', null);
  }
  const report = await releaseReport(release, undefined);
  const read = async (offset) => {
    const page = await releaseReport(release, offset);
    return { items: page.pages, next: page.next };
  };
  const list = new PagedList(read, { items: report.pages, next: report.next });
  return () => releaseSection(release, report, list);
}

function releaseSection({ product, version }, { date, counts }, list) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rowOf = ({ documentId, title, owner }) => [editLink(documentId, title), owner ?? t('deskNobody')];
  return section(
    'reportRelease',
    html`
      <p>${`${product} ${version} · ${date}`}</p>
      ${legend(OUTCOMES.map((outcome) => [outcome, t('outcome_' + outcome), counts[outcome] ?? 0, all]))}
      ${list.items.length > 0 && pagedTable('outcome_unseen', ['title', 'owner'], list, rowOf)}`,
  );
}
