import { internalBadge, periodBadge } from '../../shared/badges.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';

/**
 * A document of scripts, which are read when it is opened.
 *
 * @param page which categories stand `opened`, what was `read` and what was `refused`, by id
 * @param cardsOf makes cards of scripts
 */
export function categoryView(script, page, cardsOf) {
  const { id, title, audience, entries, effective, expires, tags = [] } = script;
  const isOpen = page.opened.has(id);
  return html`
    <details class="category" data-document-id=${id} ?open=${isOpen} @toggle=${(event) => toggled(event, id, page)}>
      <summary>
        <span class="title" lang="zh-CN">${title}</span>
        <small>${t('entries', { count: entries })}</small>
        ${periodBadge(effective, expires)}
        ${internalBadge(audience)}
        ${tags.filter((tag) => tag !== '话术').map((tag) => html`<span class="tag" lang="zh-CN">${tag}</span>`)}
      </summary>
      <div class="scripts">${isOpen && (page.refused.has(id) ? refusal(page.refused.get(id)) : cardsOf(page.read.of(id)))}</div>
    </details>`;
}

async function toggled({ currentTarget: { open } }, id, page) {
  if (!open) {
    page.opened.delete(id);
    return;
  }
  page.opened.add(id);
  page.refused.delete(id);
  await page.read.load([id]).catch((problem) => page.refused.set(id, problem.message));
  update();
}

function refusal(message) {
  return html`<p class="outcome" data-tone="refused" role="alert">${message}</p>`;
}
