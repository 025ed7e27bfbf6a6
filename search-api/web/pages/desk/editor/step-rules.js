import { homeInstant, homeTime, moment } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { may } from '../../shared/session.js';

/** What can be done next with a document, by its state. */
const STEPS = {
  draft: ['submit', 'publish'],
  in_review: ['publish', 'return'],
  scheduled: ['publish', 'return'],
  published: ['verify', 'retire'],
  outdated: ['verify', 'retire'],
  retired: ['restore'],
};

/** What can be done next with a document in a state by whoever uses this page. */
export function stepsIn(state) {
  return STEPS[state].filter((step) => may(step === 'submit' ? 'write' : 'publish'));
}

/** Those that are taken only when it is known what they do to the golden questions. */
export const FORESEEN = ['submit', 'publish', 'restore', 'retire'];

/** Those that lead to a publication: an instant can be named, and every entry has an answer. */
export const TIMED = ['submit', 'publish'];

/** The states in which a document waits to be published: that is done here, not where it is saved. */
const WAITING = ['draft', 'in_review', 'scheduled'];

const WORDS = {
  submit: 'stepSubmit',
  publish: 'stepPublish',
  return: 'stepReturn',
  verify: 'stepVerify',
  retire: 'stepRetire',
  restore: 'stepRestore',
};

/** What is scheduled is approved already: it can be moved or cancelled. */
const SCHEDULED = { publish: 'stepMove', return: 'stepCancel' };

/** Whether the newest revision waits to be published. */
export function isWaiting({ state }) {
  return WAITING.includes(state);
}

/** What a step is called, in a state. */
export function wordOf(step, state = '') {
  return t((state === 'scheduled' && SCHEDULED[step]) || WORDS[step]);
}

/** From when on the newest revision is in force, if that is planned: by schedule, or by what it says. */
export function comesAt({ revision, state, planned = [], document }) {
  const plan = planned.find((period) => period.revision === revision);
  return plan?.from ?? (state === 'published' ? document.effective : null);
}

/** An instant as the field for it has it. */
export function asTyped(instant) {
  return instant ? homeTime(instant).slice(0, 16) : '';
}

/** The instant that is named. One that was taken out again is now, not when it was meant. */
export function instantOf(value, step, meant) {
  if (value) {
    return { at: homeInstant(value).toISOString() };
  }
  return meant && step === 'publish' ? { at: new Date().toISOString() } : {};
}

/** What came of a step: an instant that has passed is no schedule. */
export function wordsFor({ revision, change }, step, at) {
  const time = at && Date.parse(at) > Date.now() ? moment(at) : null;
  const words = change === 'submitted' && time ? 'stepDone_proposed' : `stepDone_${change ?? 'nothing'}`;
  return t(words, { revision, time, step: wordOf(step) });
}
