import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { listFindings } from '../api/lists.js';
import { deskAddress } from '../parts/addresses.js';
import { findingLine } from '../parts/finding.js';
import { PagedList } from '../parts/paged.js';

/** Looked through at once: each document is compared with all that is like it. */
const SOME = 20;

/** What should be mended in what is published: looked for when somebody asks, to the end. */
export class FindingsTask {
  #list;
  #looked = 0;
  /** @type {'findingsWhy' | 'findingsLooked' | 'findingsDone'} */
  #state = 'findingsWhy';

  constructor(owner) {
    this.#list = new PagedList(async (after) => {
      const page = await listFindings({ owner, after, limit: SOME });
      this.#looked += page.looked;
      this.#state = 'findingsLooked';
      return page;
    });
  }

  async #lookThrough() {
    while (await this.#list.load()) {
      // Some at a time, so that what was found is there to be mended meanwhile.
    }
    this.#state = 'findingsDone';
    update();
  }

  view() {
    const said = t(this.#state, { looked: this.#looked, found: this.#list.items.length });
    return html`
      <section class="task" data-task="findings">
        <h2>${t('taskFindings')}</h2>
        <p class="facts" role="status">${said}</p>
        ${this.#state !== 'findingsDone' &&
        html`<button type="button" id="look" @click=${attempted(() => this.#lookThrough())}>${t('findingsLook')}</button>`}
        <ul class="documents">${this.#list.items.map(lineView)}</ul>
        ${this.#list.moreButton()}
      </section>`;
  }
}

function lineView({ id, title, findings }) {
  return html`
    <li data-id=${id}>
      <div class="badges"><span class="badge">${String(findings.length)}</span></div>
      <a class="title" href=${deskAddress('edit', id, findings[0].place.anchor ?? '')} lang="zh-CN">${title}</a>
      <code>${id}</code>
      <ul class="findings facts">${findings.map(findingLine)}</ul>
    </li>`;
}
