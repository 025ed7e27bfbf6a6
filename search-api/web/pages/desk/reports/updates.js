import { calendarDay } from '../../shared/dates.js';
import { updatesReport } from '../api/reports.js';
import { quarterOf } from '../parts/quarter.js';
import { BelowDemand } from './below.js';
import { authorsSection, ownersSection, quartersSection, weeksSection } from './maintenance.js';
import { recordSection } from './record.js';
import { lastRelease, releaseReader } from './release.js';

/**
 * How the documents were kept in the quarter of a day, and looked at for the last release until then.
 *
 * @param to the day, empty for today
 */
export async function updatesSections(to) {
  const [updates, release] = await Promise.all([
    updatesReport(to && quarterOf(to)),
    lastRelease(to || calendarDay(Date.now())).then(releaseReader),
  ]);
  const below = new BelowDemand(updates);
  return () => [
    weeksSection(updates),
    quartersSection(updates),
    ownersSection(updates),
    authorsSection(updates),
    recordSection(updates),
    below.view(),
    release(),
  ];
}
