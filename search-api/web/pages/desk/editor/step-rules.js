import { homeInstant, homeTime, moment } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { may } from '../../shared/session.js';
import { plansBeside } from '../parts/plans.js';

/** What can be done next with a document, by its state. */
const STEPS = {
  draft: ['submit', 'publish'],
  in_review: ['publish', 'return'],
  scheduled: ['publish', 'return'],
  published: ['verify', 'retire'],
  outdated: ['verify', 'retire'],
  retired: ['restore'],
};

/**
 * What can be done next with a document by whoever uses this page. What is scheduled beneath newer work comes in
 * spite of it, and can be cancelled; beneath a review as soon as that is sent back. What is published beneath a draft
 * can be retired: the draft stays in the history.
 */
export function stepsFor({ state, revision, planned, inForce }) {
  const steps = STEPS[state];
  const cancels = !steps.includes('return') && plansBeside(revision, planned).length > 0;
  const retires = state === 'draft' && inForce;
  const all = [...steps, ...(cancels ? ['return'] : []), ...(retires ? ['retire'] : [])];
  return all.filter((step) => may(step === 'submit' ? 'write' : 'publish'));
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

/** Only what is in review is sent back; elsewhere that cancels what is scheduled. */
export function isCancelling(step, state) {
  return step === 'return' && state !== 'in_review';
}

/** Whether the newest revision waits to be published. */
export function isWaiting({ state }) {
  return WAITING.includes(state);
}

/** What a step is called, in a state. */
export function wordOf(step, state) {
  const isPlan = state === 'scheduled' || isCancelling(step, state);
  return t((isPlan && SCHEDULED[step]) || WORDS[step]);
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

/** What came of a step in a state: an instant that has passed is no schedule. */
export function wordsFor({ revision, change }, step, state, at) {
  const time = at && Date.parse(at) > Date.now() ? moment(at) : null;
  const special = (change === 'submitted' && time && 'proposed') || (change && isCancelling(step, state) && 'cancelled');
  return t(`stepDone_${special || (change ?? 'nothing')}`, { revision, time, step: wordOf(step, state) });
}
