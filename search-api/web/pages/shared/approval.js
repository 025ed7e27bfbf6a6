import { moment } from './dates.js';
import { t } from './language.js';
import { html } from './template.js';

const STEPS = {
  submitted: 'approval_submitted',
  returned: 'approval_returned',
  drafted: 'approval_drafted',
};

/** Who approved, returned or submitted what somebody else wrote, with the comment; nothing if nobody did. */
export function approvalNote(change, approval) {
  if (!approval) {
    return null;
  }
  const { by, comment, at, proposed } = approval;
  return html`
    <span class="approval" lang="zh-CN">
      ${t(STEPS[change] ?? 'approval_given', { by, comment, time: moment(at) })}
      ${proposed && ` ${t('approvalProposed', { time: moment(proposed) })}`}
    </span>`;
}

/** From when on something is in force that is not yet; nothing if it is. */
export function comingNote(from) {
  return (
    from &&
    Date.parse(from) > Date.now() &&
    html`<strong class="badge coming" data-from=${from}>${t('comingAt', { time: moment(from) })}</strong>`
  );
}
