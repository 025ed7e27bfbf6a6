import { approvalNote, comingNote } from '../../shared/approval.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { deskAddress } from '../parts/addresses.js';
import { liveBadge } from '../parts/live.js';
import { planNotes } from '../parts/plans.js';
import { stateBadge } from '../parts/states.js';
import { comesAt } from './step-rules.js';

/** The state, who wrote it and why, who took it so far, and what it changes of what is published. */
export function sayingView(newest) {
  const { id, state, revision, change, author, note, approval, inForce } = newest;
  const range = inForce && new URLSearchParams({ from: inForce.revision, to: revision });
  const parts = [
    stateBadge(state),
    comingNote(comesAt(newest)),
    t('stepFrom', { author, note }),
    approvalNote(change, approval),
    inForce && inForce.revision !== revision && liveBadge(newest),
    ...planNotes(revision, newest.planned),
    inForce && inForce.revision < revision && html`<a href=${`${deskAddress('compare', id)}?${range}`}>${t('historyChanged')}</a>`,
  ];
  return parts.filter(Boolean).flatMap((part) => [part, ' ']);
}

/** Why it was returned, as long as it is mended: the drafts since say other things. */
export function returnNote({ state, change }, returned) {
  const isMended = state === 'draft' && change === 'drafted' && returned;
  return isMended && html`<p class="returned">${approvalNote(returned.change, returned.approval)}</p>`;
}
