import { periodBadge } from '../pages/shared/badges.js';
import { confidenceLevel, isUnlikely } from '../pages/shared/confidence.js';
import { calendarDay, homeInstant, homeTime, justBefore, moment } from '../pages/shared/dates.js';
import { render } from '../pages/shared/template.js';
import { scope, versionWords } from '../pages/shared/versions.js';

/** The badge of a period, if there is one. */
function periodOf(effective, expires) {
  const place = document.createElement('div');
  const badge = periodBadge(effective, expires);
  render(badge || '', place);
  return place.firstElementChild;
}

export default () => {
  it('tells times by the clock in China', () => {
    expect(moment('2026-11-20T16:30:59Z')).toBe('2026-11-21 00:30');
    expect(calendarDay('2026-11-20T15:59:59Z')).toBe('2026-11-20');
    expect(homeTime('2026-12-31T16:00:00Z')).toBe('2027-01-01T00:00:00');
    expect(moment(0)).toBe('1970-01-01 08:00');
  });

  it('reads days and times by that clock, unless they name their zone', () => {
    expect(homeInstant('2026-11-20').toISOString()).toBe('2026-11-19T16:00:00.000Z');
    expect(homeInstant('2026-11-20T15:04').toISOString()).toBe('2026-11-20T07:04:00.000Z');
    expect(homeInstant('2026-11-20T15:04:00Z').toISOString()).toBe('2026-11-20T15:04:00.000Z');
    expect(homeInstant('2026-11-20T15:04:00-05:00').toISOString()).toBe('2026-11-20T20:04:00.000Z');
  });

  it('reads back what it wrote', () => {
    expect(homeInstant(homeTime('2026-02-28T23:59:59Z')).toISOString()).toBe('2026-02-28T23:59:59.000Z');
  });

  it('ends a period on its last day', () => {
    expect(justBefore('2026-11-20T16:00:00Z')).toBe('2026-11-20T15:59:59.999Z');
    expect(periodOf(null, '2999-12-31T16:00:00Z')?.textContent).toContain('2999-12-31');
    expect(periodOf(null, '2020-01-01T00:00:00Z')?.className).toBe('badge over');
    expect(periodOf('2999-01-01T00:00:00Z', null)?.className).toBe('badge coming');
    expect(periodOf('2020-01-01T00:00:00Z', undefined)).toBeNull();
  });

  it('puts a confidence in a word', () => {
    const level = (confidence) => confidenceLevel(confidence, false);
    expect([0.99, 0.4, 0.3999, 0].map(level)).toEqual(['medium', 'medium', 'low', 'low']);
    expect(confidenceLevel(0.6, true)).toBe('high');
    expect([0.1, 0.0999, undefined].map(isUnlikely)).toEqual([false, true, true]);
  });

  it('puts a range of versions in words', () => {
    expect(versionWords('[7.5,7.6)')).toBe('7.5');
    expect(versionWords('[7,8)')).toBe('7');
    expect(versionWords('[8.5]')).toBe('8.5');
    expect(versionWords('8.5')).toBe('8.5');
    expect(versionWords('[2.0,3.0)')).toMatch(/2\.0.*3\.0/);
    expect(versionWords('[2.0,)')).toContain('2.0');
    expect(new Set(['[2.0,)', '(2.0,)', '(,2.0)', '(,2.0]'].map(versionWords)).size).toBe(4);
    expect(scope('云盘', '[8.5]')).toBe('云盘 8.5');
    expect(scope('云盘', undefined)).toBe('云盘');
    expect(scope('', '[8.5]')).toBeNull();
  });
};
