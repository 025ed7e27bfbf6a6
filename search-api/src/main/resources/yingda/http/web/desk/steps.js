import { button, element } from '../dom.js';
import { t } from '../language.js';
import { deskAddress } from './addresses.js';
import { act } from './api.js';
import { author } from './kept.js';
import { stateBadge } from './states.js';

/** What can be done next with a document, by its state. */
export const STEPS = {
  draft: ['submit', 'publish'],
  in_review: ['publish', 'return'],
  scheduled: ['publish', 'return'],
};

const WORDS = { submit: 'stepSubmit', publish: 'stepPublish', return: 'stepReturn' };

/**
 * The state of a document that is not published, with the next steps and a comment for them.
 *
 * @param done hears when a step was taken
 * @param say shows what was refused
 */
export function stepsView({ id, state, revision, author: writer, note, inForce }, done, say) {
  const changed = inForce && new URLSearchParams({ from: inForce.revision, to: revision });
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
    const when = step === 'publish' && at.value ? { at: new Date(at.value).toISOString() } : {};
    try {
      await act(id, step, revision, { ...signed, ...when });
      done();
    } catch (problem) {
      say(problem.message);
    }
  };
  return element(
    'section',
    { id: 'steps', class: 'notice' },
    element(
      'p',
      {},
      stateBadge(state),
      ' ',
      t('stepFrom', { author: writer, note }),
      ' ',
      changed ? element('a', { href: `${deskAddress('compare', id)}?${changed}` }, t('historyChanged')) : null,
    ),
    element(
      'p',
      { class: 'actions' },
      comment,
      element('label', {}, t('stepAt'), ' ', at),
      ...STEPS[state].map((step) => button({ 'data-step': step }, t(WORDS[step]), () => take(step))),
    ),
  );
}
