import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { choice } from '../parts/form.js';

const DAYS = [30, 90, 180, 365];
const OTHER = 'other';

/**
 * How often a document is looked at again: a choice, or any number of days.
 *
 * @param period such as P90D, undefined for never
 * @param change hears the period, '' for never
 */
export function reviewField(period, change) {
  const offered = ['', ...DAYS.map((days) => `P${days}D`)];
  const kept = period && !offered.includes(period) ? [period] : [];
  const options = [...offered, ...kept].map((value) => [value, periodWords(value)]);
  const days = element('input', { type: 'number', min: '1', max: '3650', hidden: true, 'aria-label': t('reviewDays') });
  days.addEventListener('input', () => change(days.validity.valid && days.value ? `P${days.value}D` : ''));
  const node = choice('review', {}, [...options, [OTHER, t('reviewOther')]], period ?? '', (value) => {
    days.hidden = value !== OTHER;
    if (value === OTHER) {
      days.focus();
    }
    change(value === OTHER ? '' : value);
  });
  node.append(days);
  return node;
}

/** A period such as P90D or P1Y6M in words. */
export function periodWords(period) {
  const [, ...counts] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period) ?? [];
  const units = ['reviewYears', 'reviewMonths', 'reviewWeeks', 'reviewInDays'];
  const words = units.flatMap((unit, index) => (counts[index] ? [t(unit, { count: counts[index] })] : []));
  return words.join(' ') || period || t('reviewNone');
}
