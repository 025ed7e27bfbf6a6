import { day, lastDay } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { scope } from '../../shared/versions.js';

/** What a document is about, and what became of it. */
export function aboutView({ document: page, revision, updatedAt, author, note }) {
  const facts = [
    ['product', scope(page.product, page.versions)],
    ['updated', html`${day(updatedAt)} · ${t('revision', { number: revision })}`],
    ['author', author],
    ['factNote', note],
    ['factOwner', page.owner],
    ['tags', page.tags?.join('、')],
    ['effective', page.effective && day(page.effective)],
    ['expires', page.expires && lastDay(page.expires)],
  ];
  return html`
    <dl class="about">
      ${facts
        .filter(([, value]) => value)
        .map(([name, value]) => html`<div data-fact=${name}><dt>${t(name)}</dt><dd>${value}</dd></div>`)}
    </dl>`;
}
