import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { foresee } from '../api.js';
import { findingLine } from './finding.js';

/**
 * Tells which golden questions would get another first answer before a document is published or
 * retired. That is a warning: who asks again for the same has read it.
 */
export function foresight() {
  const node = element('div', { class: 'foreseen', role: 'status' });
  let told = null;
  let request = new AbortController();

  /**
   * Whether to go on at once.
   *
   * @param wish when it is published, or that it is retired
   */
  async function allows(id, document, wish = {}) {
    const asked = JSON.stringify([document, wish]);
    if (asked === told) {
      return true;
    }
    node.replaceChildren(element('p', { class: 'facts' }, t('foreseeAsking')));
    request = new AbortController();
    const { signal } = request;
    const findings = await foresee(id, document, wish, signal)
      .catch((problem) => (signal.aborted ? null : Promise.reject(problem)))
      .finally(() => node.replaceChildren());
    if (findings?.length) {
      told = asked;
      node.replaceChildren(
        element('p', {}, t('foreseen', { count: findings.length })),
        element('ul', {}, ...findings.map(findingLine)),
      );
    }
    return findings?.length === 0;
  }

  /** Somebody does something else instead: what is being asked does not go on. */
  const giveUp = () => request.abort();

  return { node, allows, giveUp };
}
