import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';

const WORDS = {
  draft: 'stateDraft',
  in_review: 'stateInReview',
  scheduled: 'stateScheduled',
  published: 'statePublished',
  outdated: 'stateOutdated',
  retired: 'stateRetired',
};

/** The states with their words, to choose from. */
export function states() {
  return Object.entries(WORDS).map(([state, key]) => [state, t(key)]);
}

export function stateBadge(state) {
  return html`<span class="badge" data-state=${state}>${t(WORDS[state])}</span>`;
}
