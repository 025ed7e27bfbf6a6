import { button, element } from '../dom.js';
import { t } from '../language.js';
import { deskAddress } from './addresses.js';
import { act } from './api.js';
import { foresight } from './foresight.js';
import { author } from './kept.js';
import { isSigned } from './signature.js';
import { stateBadge } from './states.js';

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

/** Those that wait for somebody; the others need not stand in the way. */
const WAITING = ['draft', 'in_review', 'scheduled'];

const WORDS = {
  submit: 'stepSubmit',
  publish: 'stepPublish',
  return: 'stepReturn',
  verify: 'stepVerify',
  retire: 'stepRetire',
  restore: 'stepRestore',
};

/**
 * The state of a document with the next steps and a comment for them.
 *
 * @param isChanged whether there is work that is not saved: no step is taken with it out of sight
 * @param done hears when a step was taken
 * @param say shows what was refused
 */
export function stepsView(newest, { isChanged, done, say }) {
  const { id, state, revision } = newest;
  const foreseen = foresight();
  const comment = element('input', {
    id: 'comment',
    type: 'text',
    maxlength: '500',
    'aria-label': t('stepComment'),
    placeholder: t('stepComment'),
  });
  const at = element('input', { id: 'at', type: 'datetime-local', 'aria-label': t('stepAt') });
  const take = async (step) => {
    const signed = { author: author(), note: comment.value.trim() || t(WORDS[step]) };
    if (isChanged()) {
      say(t('stepUnsaved'));
      return;
    }
    if (!isSigned(signed.note, say)) {
      return;
    }
    const when = step === 'publish' && at.value ? { at: new Date(at.value).toISOString() } : {};
    try {
      const wish = step === 'retire' ? { state: 'retired' } : when;
      if (FORESEEN.includes(step) && !(await foreseen.allows(id, newest.document, wish))) {
        return;
      }
      await act(id, step, revision, { ...signed, ...when });
      done();
    } catch (problem) {
      say(problem.message);
    }
  };
  const steps = STEPS[state];
  const waits = WAITING.includes(state);
  return element(
    waits ? 'section' : 'details',
    { id: 'steps', class: 'notice' },
    element(waits ? 'p' : 'summary', {}, ...saying(newest), waits ? null : t('stepMore')),
    element(
      'p',
      { class: 'actions' },
      comment,
      steps.includes('publish') ? element('label', {}, t('stepAt'), ' ', at) : null,
      ...steps.map((step) => button({ 'data-step': step }, t(WORDS[step]), () => take(step))),
    ),
    foreseen.node,
  );
}

/** The state, who brought it about and why, and what it changes of what is published. */
function saying({ id, state, revision, author: writer, note, inForce }) {
  const range = inForce && new URLSearchParams({ from: inForce.revision, to: revision });
  return [
    stateBadge(state),
    ' ',
    t('stepFrom', { author: writer, note }),
    ' ',
    inForce && inForce.revision < revision
      ? element('a', { href: `${deskAddress('compare', id)}?${range}` }, t('historyChanged'))
      : null,
  ];
}
