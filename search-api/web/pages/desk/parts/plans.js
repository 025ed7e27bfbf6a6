import { moment } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';

/** What is planned beside a revision: it comes in force in spite of work on top of it. */
export function plansBeside(revision, planned = []) {
  return planned.filter((plan) => plan.revision !== revision);
}

export function planNotes(revision, planned) {
  return plansBeside(revision, planned).map(
    (plan) => html`<strong class="badge coming plan">${t('stepPlanned', { revision: plan.revision, time: moment(plan.from) })}</strong>`,
  );
}
