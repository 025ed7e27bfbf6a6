import { element } from './dom.js';

/**
 * Where a page says what came of something. What was refused looks other than what was done, and a
 * screen reader interrupts for it; what was said before goes when something else begins.
 *
 * @param {Record<string, string>} attributes
 */
export function outcomeBox(attributes = { id: 'outcome' }) {
  const node = element('p', { class: 'outcome', role: 'status', ...attributes });
  const teller = (tone) => (text) => {
    node.setAttribute('role', tone === 'refused' ? 'alert' : 'status');
    node.dataset.tone = tone;
    node.textContent = text;
  };
  const box = { node, say: teller('said'), done: teller('done'), refuse: teller('refused') };

  /** Does something, and says why it can't be done. */
  box.attempt = async (action) => {
    box.say('');
    try {
      await action();
    } catch (problem) {
      box.refuse(problem.message);
    }
  };
  return box;
}
