import { attempted, focusOn } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { update } from '../../shared/page.js';
import { may } from '../../shared/session.js';
import { html, repeat } from '../../shared/template.js';
import { listGapGroups, recheckGaps } from '../api/lists.js';
import { author } from '../parts/kept.js';
import { PagedList } from '../parts/paged.js';
import { groupView } from './group.js';

/** The page of what nothing answers, by meaning, and of the ways on from there. */
export async function gapsPage() {
  const page = new GapsPage();
  await page.load();
  return () => page.view();
}

class GapsPage {
  #list = new PagedList(listGapGroups);
  #outcome = new Outcome();

  load() {
    return this.#list.load();
  }

  view() {
    const groups = this.#list.items;
    return html`
      <section id="gaps">
        <h1 tabindex="-1">${t('gapsTitle')}</h1>
        <p class="facts">${t('gapsWhy')}</p>
        ${may('publish') && this.#recheckButton()}
        ${this.#outcome.view()}
        ${groups.length === 0 && html`<p class="none">${t('taskNone')}</p>`}
        <ol class="gap-groups">
          ${repeat(groups, ({ gaps: [{ id }] }) => id, (group) => html`<li data-gap=${group.gaps[0].id}>${groupView(group, () => this.#gone())}</li>`)}
        </ol>
        ${this.#list.moreButton()}
      </section>`;
  }

  #recheckButton() {
    const recheck = () => this.#outcome.attempt(() => this.#recheck());
    return html`<p class="actions"><button type="button" id="recheck" @click=${attempted(recheck)}>${t('gapsRecheck')}</button></p>`;
  }

  async #recheck() {
    this.#outcome.say(t('gapsRechecking'));
    const { closed } = await recheckGaps(author());
    await this.#reload();
    const closedWith = closed.map(({ question, documentId }) => `${question} → ${documentId}`).join(t('listComma'));
    this.#outcome.done(closed.length ? t('gapsClosed', { count: closed.length, closed: closedWith }) : t('gapsNoneClosed'));
  }

  /** What was gone would be missing in the count of the next page. */
  async #reload() {
    const list = new PagedList(listGapGroups);
    await list.load();
    this.#list = list;
    update();
  }

  async #gone() {
    await this.#reload();
    this.#outcome.done(t('gapIgnored'));
    focusOn('#gaps h1');
  }
}
