import { element } from './dom.js';
import { t } from './language.js';

/** From which probability on a confidence is called so. */
const HIGH = 0.75;
const MEDIUM = 0.4;

/** Below it a reply is one line, as it is hardly ever what was meant. */
const LEAST = 0.1;

const KINDS = { faq: 'kindFaq', manual: 'kindManual', case: 'kindCase', script: 'kindScript' };

export function kindBadge(kind) {
  return element('span', { class: 'badge', 'data-kind': kind }, t(KINDS[kind] ?? 'kindFaq'));
}

/** The mark of what customers must not see; nothing for what they may. */
export function internalBadge(audience) {
  return audience === 'internal'
    ? element('strong', { class: 'badge internal', title: t('internalText') }, t('internal'))
    : null;
}

/** A confidence from 0 to 1 as `high`, `medium` or `low`. */
export function confidenceLevel(confidence) {
  if (confidence >= HIGH) {
    return 'high';
  }
  return confidence >= MEDIUM ? 'medium' : 'low';
}

/** Whether a reply is hardly what was meant. */
export const isUnlikely = (confidence = 0) => confidence < LEAST;

export function confidenceWord(confidence) {
  if (isUnlikely(confidence)) {
    return t('confidenceLeast');
  }
  const words = { high: 'confidenceHigh', medium: 'confidenceMedium', low: 'confidenceLow' };
  return t(words[confidenceLevel(confidence)]);
}

/** An instant as the reader's own calendar day, in the form 2026-11-20. */
export function day(instant) {
  return element('time', { datetime: instant, title: moment(instant) }, calendarDay(instant));
}

/** The same as a text; an instant or milliseconds. */
export function calendarDay(instant) {
  return moment(instant).split(' ')[0];
}

/** An instant, or milliseconds, by the reader's own clock, in the form 2026-11-20 15:04. */
export function moment(instant) {
  const date = new Date(instant);
  const two = (number) => String(number).padStart(2, '0');
  const days = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${days} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The last day before an instant at which something ends. */
export function lastDay(end) {
  return day(justBefore(end));
}

/** An instant at which something ends as the last moment of it. */
export function justBefore(end) {
  return new Date(Date.parse(end) - 1).toISOString();
}

/** From when until when something is in force, in words; null if always. */
export function period(effective, expires) {
  const now = Date.now();
  if (expires && Date.parse(expires) <= now) {
    return element('span', { class: 'badge over' }, t('over'));
  }
  if (effective && Date.parse(effective) > now) {
    return element('span', { class: 'badge coming' }, t('coming'), ' ', day(effective));
  }
  return expires ? element('span', { class: 'badge' }, t('until_'), ' ', lastDay(expires)) : null;
}

/** A product and a version range in words; null if it is about none. */
export function scope(product, versions) {
  return product ? [product, versionWords(versions ?? '')].filter(Boolean).join(' ') : null;
}

/** A range in Maven's notation, such as `[2.0,3.0)`, in words. */
export function versionWords(range) {
  const parts = /^([[(])([^,]*)(?:,(.*))?([\])])$/.exec(range);
  if (!parts) {
    return range;
  }
  const [, open, from, until, close] = parts;
  if (until === undefined || isLine(from, until)) {
    return from;
  }
  const lower = from && t(open === '[' ? 'from' : 'after', { version: from });
  const upper = until && t(close === ']' ? 'until' : 'before', { version: until });
  return lower && upper ? t('between', { from: lower, until: upper }) : lower || upper;
}

/** Whether a range is all that begins with one version, as 7.5 up to but without 7.6. */
function isLine(from, until) {
  const next = from.replace(/\d+$/, (last) => Number(last) + 1);
  return from !== '' && next === until;
}
