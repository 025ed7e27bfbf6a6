import { get } from './calls.js';

/** Documents a report names at once. */
const REPORTED = 20;

/** What was asked in a time and what came of it, in numbers. */
export function usageReport(asked) {
  return get('/v1/reports/usage', asked);
}

/** How the documents were kept in a quarter, such as 2026Q4, with a page of those below the demand. */
export function updatesReport(quarter, offset) {
  return get('/v1/reports/updates', { quarter, below: true, limit: REPORTED, offset });
}

export async function listReleases() {
  const { releases } = await get('/v1/releases', {});
  return releases;
}

/** What became of the documents of a product for one of its releases, with a page of those unseen. */
export function releaseReport({ product, version }, offset) {
  const release = `${encodeURIComponent(product)}/${encodeURIComponent(version)}`;
  return get(`/v1/reports/releases/${release}`, { outcome: 'unseen', limit: REPORTED, offset });
}

/** What somebody updated in a quarter, as readers got it. */
export async function listRecord(quarter, author) {
  const { changes } = await get('/v1/reports/record', { quarter, author });
  return changes;
}

/** How well entries are, by document, owner and product. */
export const healthReport = (filter) => get('/v1/reports/health', filter);
