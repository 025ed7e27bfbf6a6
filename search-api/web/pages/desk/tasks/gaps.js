import { documentAddress } from '../../shared/address.js';
import { announce, attempted, focusOn } from '../../shared/dom.js';
import { day } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { may } from '../../shared/session.js';
import { html } from '../../shared/template.js';
import { listGaps, markGap } from '../api/lists.js';
import { newAddress } from '../new/address.js';
import { author } from '../parts/kept.js';
import { saidBefore } from '../parts/said-before.js';
import { Task } from './task.js';

/** What customers ask and nothing answers, most asked first. */
export function gapsTask(limit) {
  let done = 0;
  const read = (offset) => listGaps({ state: 'open', internal: true, offset: offset && offset - done, limit });
  const task = new Task('gaps', 'taskGaps', read, (gap) => lineView(gap, () => isDone(gap)));

  async function isDone(gap) {
    await markGap(gap.id, 'done', author());
    // It is no longer among the open ones.
    done += 1;
    const line = document.querySelector(`[data-gap="${CSS.escape(gap.id)}"]`);
    const next = /** @type {HTMLElement | null} */ (line?.nextElementSibling ?? line?.previousElementSibling);
    const beside = next?.dataset.gap;
    task.remove(gap);
    if (beside) {
      focusOn(`[data-gap="${CSS.escape(beside)}"] a`);
    }
    announce(t('gapDone'));
  }

  return task.load();
}

function lineView({ id, question, similar, wordings, product, asked, reported, before, notes, lastSeen, answeredInternally }, done) {
  return html`
    <li data-gap=${id}>
      <p class="badges">
        <span class="badge">${t('gapAsked', { count: asked + reported })}</span>
        ${answeredInternally && html`<a class="badge internal" href=${documentAddress(answeredInternally, '', {})}>${t('gapInternal')}</a>`}
      </p>
      <strong class="title" lang="zh-CN">${question}</strong>
      ${saidBefore(before)}
      <p class="facts">${[product, ...similar, ...notes].filter(Boolean).join(' · ')} ${day(lastSeen)}</p>
      <p class="actions">
        ${may('write') && html`<a class="gap-answer" href=${newAddress(wordings)}>${t('gapAnswer')}</a>`}
        ${may('publish') && html`<button type="button" class="gap-done" @click=${attempted(done)}>${t('gapDone')}</button>`}
      </p>
    </li>`;
}
