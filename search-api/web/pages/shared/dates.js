import { html } from './template.js';

/** Everybody reads and writes the same clock, which the printed reports and imported days have too. */
const HOME = '+08:00';
const HOME_MINUTES = 8 * 60;

/** An instant as a calendar day in China, in the form 2026-11-20. */
export function day(instant) {
  return html`<time datetime=${instant} title=${moment(instant)}>${calendarDay(instant)}</time>`;
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
