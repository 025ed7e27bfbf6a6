import { kindBadge } from '../../shared/badges.js';
import { sureButton } from '../../shared/buttons.js';
import { moment } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html, repeat, stateful } from '../../shared/template.js';
import { deskAddress } from './addresses.js';
import { allKept, forget } from './kept.js';

/** What was written in this browser and not saved: the service knows nothing of it. Nothing where there is none. */
class Unsaved {
  #works = allKept();

  view() {
    const count = this.#works.length;
    return (
      count > 0 &&
      html`
        <section id="unsaved" class="task">
          <h2>${t('unsavedHere')} <span class="badge">${count}</span></h2>
          <ul class="documents">${repeat(this.#works, (work) => work.id, (work) => this.#line(work))}</ul>
        </section>`
    );
  }

  #line({ id, revision, document, time }) {
    const title = document.title || document.entries?.[0]?.question || t('untitled');
    const facts = [revision ? t('revision', { number: revision }) : t('unsavedNew'), moment(time)].join(' · ');
    return html`
      <li data-id=${id}>
        <div class="badges">${kindBadge(document.kind)}</div>
        <a class="title" href=${deskAddress('edit', id)} lang="zh-CN">${title}</a>
        <code>${id}</code>
        <p class="facts">${facts}</p>
        <p class="actions">${sureButton({}, t('unsavedDrop'), t('discardSure'), () => this.#drop(id))}</p>
      </li>`;
  }

  #drop(id) {
    forget(id);
    this.#works = allKept();
    update();
  }
}

/** @type {() => any} */
export const unsavedView = stateful(Unsaved);
