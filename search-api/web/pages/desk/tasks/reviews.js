import { documentAddress } from '../../shared/address.js';
import { kindBadge } from '../../shared/badges.js';
import { attempted } from '../../shared/dom.js';
import { day } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { may } from '../../shared/session.js';
import { html, stateful } from '../../shared/template.js';
import { act, readDocument } from '../api/documents.js';
import { listReviews } from '../api/lists.js';
import { deskAddress } from '../parts/addresses.js';
import { author } from '../parts/kept.js';
import { isSigned } from '../parts/signature.js';
import { Task } from './task.js';

/** What has to be looked at again within two weeks, or should have been. */
export function reviewsTask(owner, few) {
  return new Task('reviews', 'taskDue', (offset) => listReviews({ owner, offset, limit: few }), lineView).load();
}

function lineView({ documentId, kind, title, owner, lookedAt, due, overdue }) {
  return html`
    <li data-id=${documentId}>
      <div class="badges">
        ${kindBadge(kind)}
        ${overdue && html`<strong class="badge internal">${t('taskOverdue')}</strong>`}
      </div>
      <a class="title" href=${deskAddress('edit', documentId)} lang="zh-CN">${title}</a>
      <code>${documentId}</code>
      <p class="facts">${owner ?? t('deskNobody')} · ${t('taskLookedAt')} ${day(lookedAt)} · ${t('taskDueAt')} ${day(due)}</p>
      ${confirmation(documentId)}
    </li>`;
}

const confirmButton = (confirm) => html`
  <button type="button" class="confirm" @click=${attempted(confirm)}>${t('stepVerify')}</button>`;

/** A document that was read and found right is confirmed without opening the editor. */
const confirmation = stateful(
  class {
    #outcome = new Outcome();
    #isDone = false;

    view(id) {
      const confirm = () => this.#outcome.attempt(() => this.#confirm(id));
      return html`
        <div class="actions">
          <a href=${documentAddress(id, '', {})}>${t('read')}</a>
          ${!this.#isDone && may('publish') && confirmButton(confirm)}
          ${this.#outcome.view()}
        </div>`;
    }

    async #confirm(id) {
      const note = t('stepVerify');
      if (isSigned(note, this.#outcome.refuse)) {
        const { revision } = await readDocument(id);
        await act(id, 'verify', revision, { author: author(), note });
        this.#isDone = true;
        this.#outcome.done(t('stepDone_verified'));
      }
    }
  },
);
