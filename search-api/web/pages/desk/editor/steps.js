import { approvalNote, comingNote } from '../../shared/approval.js';
import { button, element, sureButton } from '../../shared/dom.js';
import { homeInstant, homeTime, moment } from '../../shared/format.js';
import { t } from '../../shared/language.js';
import { deskAddress } from '../parts/addresses.js';
import { act, listRevisions } from '../api.js';
import { foresight } from '../parts/foresight.js';
import { field } from '../parts/form.js';
import { signedAs } from '../parts/identity.js';
import { author } from '../parts/kept.js';
import { isAnswered, isSigned } from '../parts/signature.js';
import { stateBadge } from '../parts/states.js';

/** What can be done next with a document, by its state. */
const STEPS = {
  draft: ['submit', 'publish'],
  in_review: ['publish', 'return'],
  scheduled: ['publish', 'return'],
  published: ['verify', 'retire'],
  outdated: ['verify', 'retire'],
  retired: ['restore'],
};

/** Those that are taken only when it is known what they do to the golden questions. */
const FORESEEN = ['submit', 'publish', 'restore', 'retire'];

/** Those that lead to a publication: an instant can be named, and every entry has an answer. */
const TIMED = ['submit', 'publish'];

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

const SCHEDULED = { publish: 'stepMove', return: 'stepCancel' };

/** Whether the newest revision waits to be published. */
export function isWaiting({ state }) {
  return WAITING.includes(state);
}

/**
 * The state of a document with the next steps and a comment for them.
 *
 * @param isChanged whether there is work that is not saved: no step is taken with it out of sight
 * @param done hears what came of a step, in words
 * @param box where what was refused is said
 */
export function stepsView(newest, { isChanged, done, box }) {
  const { id, state, revision } = newest;
  const foreseen = foresight();
  const comment = commentField();
  // As it is wished or scheduled, so that who presses on does not publish it at once.
  const meant = newest.approval?.proposed ?? comesAt(newest);
  const at = field('stepAt', { id: 'at', type: 'datetime-local', value: meant ? homeTime(meant).slice(0, 16) : null });
  const take = (step) =>
    box.attempt(async () => {
      const signed = { author: author(), note: comment.value.trim() || t(WORDS[step]) };
      const obstacle = isChanged() ? 'stepUnsaved' : step === 'return' && !comment.value.trim() ? 'stepWhy' : null;
      if (obstacle) {
        box.refuse(t(obstacle));
        comment.focus();
        return;
      }
      if (!isSigned(signed.note, box.refuse) || (TIMED.includes(step) && !isAnswered(newest.document, box.refuse))) {
        return;
      }
      const when = TIMED.includes(step) ? instantOf(at.querySelector('input').value, step, meant) : {};
      const wish = step === 'retire' ? { state: 'retired' } : when;
      if (FORESEEN.includes(step) && !(await foreseen.allows(id, newest.document, wish))) {
        return;
      }
      done(wordsFor(await act(id, step, revision, { ...signed, ...when }), step, when.at));
    });
  const make = (step) =>
    step === 'retire'
      ? sureButton({ 'data-step': step }, wordOf(step, state), t('stepRetireSure'), () => take(step))
      : button({ 'data-step': step, class: step === STEPS[state][0] ? 'primary' : null }, wordOf(step, state), () => take(step));
  const steps = STEPS[state];
  return element(
    'section',
    { id: 'steps', class: 'notice' },
    element('p', {}, ...saying(newest)),
    state === 'draft' ? returnNote(newest, at.querySelector('input')) : null,
    element('div', { class: 'actions' }, comment, steps.includes('publish') ? at : null, ...steps.map(make), signedAs()),
    foreseen.node,
  );
}

function commentField() {
  const words = t('stepComment');
  return element('input', { id: 'comment', type: 'text', maxlength: '500', 'aria-label': words, placeholder: words });
}

/** What is scheduled is approved already: it can be moved or cancelled. */
function wordOf(step, state) {
  return t(state === 'scheduled' && SCHEDULED[step] ? SCHEDULED[step] : WORDS[step]);
}

/** The instant that is named. One that was taken out again is now, not when it was meant. */
function instantOf(value, step, meant) {
  if (value) {
    return { at: homeInstant(value).toISOString() };
  }
  return meant && step === 'publish' ? { at: new Date().toISOString() } : {};
}

/** What came of a step: an instant that has passed is no schedule. */
function wordsFor({ revision, change }, step, at) {
  const time = at && Date.parse(at) > Date.now() ? moment(at) : null;
  const words = change === 'submitted' && time ? 'stepDone_proposed' : `stepDone_${change ?? 'nothing'}`;
  return t(words, { revision, time, step: t(WORDS[step]) });
}

/** The state, who wrote it and why, who took it so far, and what it changes of what is published. */
function saying(newest) {
  const { id, state, revision, change, author: writer, note, approval, inForce } = newest;
  const range = inForce && new URLSearchParams({ from: inForce.revision, to: revision });
  const parts = [
    stateBadge(state),
    ' ',
    comingNote(comesAt(newest)),
    ' ',
    t('stepFrom', { author: writer, note }),
    ' ',
    approvalNote(change, approval),
    ' ',
    ...otherPlans(newest),
    inForce && inForce.revision < revision
      ? element('a', { href: `${deskAddress('compare', id)}?${range}` }, t('historyChanged'))
      : null,
  ];
  return parts.filter(Boolean);
}

/** From when on the newest revision is in force, if that is planned: by schedule, or by what it says. */
function comesAt({ revision, state, planned = [], document }) {
  const plan = planned.find((period) => period.revision === revision);
  return plan?.from ?? (state === 'published' ? document.effective : null);
}

/** What is planned besides. */
function otherPlans({ revision, planned = [] }) {
  return planned
    .filter((plan) => plan.revision !== revision)
    .flatMap((plan) => [element('span', { class: 'plan' }, t('stepPlanned', { revision: plan.revision, time: moment(plan.from) })), ' ']);
}

/**
 * Why it was returned, as long as it is mended: the drafts since say other things. From when on it
 * was wished to be published stays so, unless that has passed.
 *
 * @param at the field for that instant
 */
function returnNote({ id, change }, at) {
  const place = element('p', { class: 'returned', hidden: true });
  listRevisions(id).then(({ revisions }) => {
    const steps = revisions.filter((one) => one.change !== 'drafted');
    const [last, before] = steps;
    if (last?.change !== 'returned') {
      return;
    }
    if (change === 'drafted') {
      place.append(approvalNote(last.change, last.approval));
      place.hidden = false;
    }
    const wish = before?.change === 'submitted' ? before.approval?.proposed : null;
    if (wish && Date.parse(wish) > Date.now()) {
      at.value ||= homeTime(wish).slice(0, 16);
    }
  });
  return place;
}
