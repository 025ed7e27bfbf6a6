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

/** Everybody reads and writes the same clock, which the printed reports and imported days have too. */
const HOME = '+08:00';
const HOME_MINUTES = 8 * 60;

/** An instant as a calendar day in China, in the form 2026-11-20. */
export function day(instant) {
  return element('time', { datetime: instant, title: moment(instant) }, calendarDay(instant));
}

/** The same as a text; an instant or milliseconds. */
export function calendarDay(instant) {
  return moment(instant).split(' ')[0];
}

/** An instant, or milliseconds, by the clock in China, in the form 2026-11-20 15:04. */
export function moment(instant) {
  return homeTime(instant).slice(0, 16).replace('T', ' ');
}

/** The same as a field for a time has it, in the form 2026-11-20T15:04:05. */
export function homeTime(instant) {
  return new Date(new Date(instant).getTime() + HOME_MINUTES * 60_000).toISOString().slice(0, 19);
}

/** The instant of a day or a time by that clock; one that names its zone itself stays what it is. */
export function homeInstant(text) {
  const time = text.includes('T') ? text : `${text}T00:00`;
  return new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(time) ? time : time + HOME);
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
