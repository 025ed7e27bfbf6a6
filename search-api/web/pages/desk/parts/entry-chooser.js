import { attempted } from '../../shared/dom.js';
import { kindBadge } from '../../shared/badges.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html, stateful } from '../../shared/template.js';
import { searchEntries } from '../api/lists.js';

/** Milliseconds without a key after which is searched. */
const PAUSE = 250;

/** Offered at once. */
const FEW = 8;

/** A field that finds entries by their words, and takes the one that is chosen. */
class EntryChooser {
  /** @type {any[] | null} */
  #found = null;
  /** @type {string | null} Why nothing could be found. */
  #refused = null;
  #timer = 0;
  #turn = 0;

  view(words, take) {
    if (this.#turn === 0 && words.trim()) {
      this.#find(words);
    }
    return html`
      <div class="entry-chooser">
        <input type="search" class="find-entry" lang="zh-CN" maxlength="500" .defaultValue=${words} aria-label=${t('goldenFind')}
          placeholder=${t('goldenFind')} @input=${({ target }) => this.#typed(target)} @keydown=${(event) => this.#pressed(event)}>
        <ul class="found">${this.#lines(take)}</ul>
      </div>`;
  }

  #lines(take) {
    if (this.#refused) {
      return html`<li class="outcome" data-tone="refused" role="alert">${this.#refused}</li>`;
    }
    const none = this.#found?.length === 0 && html`<li class="none">${t('goldenFoundNone')}</li>`;
    return none || this.#found?.slice(0, FEW).map((item) => choiceView(item, take));
  }

  #typed(field) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#find(field.value), PAUSE);
  }

  #pressed(event) {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      // What Enter asks for at once is not asked again by the pause.
      clearTimeout(this.#timer);
      this.#find(event.target.value);
    }
  }

  async #find(words) {
    this.#turn += 1;
    const mine = this.#turn;
    const asked = words.trim();
    const answer = asked ? await searchEntries(asked).catch((problem) => problem) : { items: null };
    if (mine === this.#turn) {
      this.#found = answer.items ?? null;
      this.#refused = answer instanceof Error ? answer.message : null;
      update();
    }
  }
}

function choiceView({ documentId, anchor, question, title, kind }, take) {
  const name = `${documentId}#${anchor}`;
  return html`
    <li>
      <button type="button" class="choose-entry" data-entry=${name} lang="zh-CN" @click=${attempted(() => take(name))}>${question}</button>
      ${kindBadge(kind)}
      <span class="facts">${title} <code>${name}</code></span>
    </li>`;
}

/**
 * @type {(words: string, take: (name: string) => void) => any} takes what is searched for at first, such as the
 *     customer's question; `take` hears `documentId#anchor`
 */
export const entryChooser = stateful(EntryChooser);
