import { channelName } from '../../shared/channels.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';

/** A choice among the channels that are free, by the words agents choose them by, and any other that is typed. */
export class ChannelChoice {
  #free;
  #selected;
  #typed = '';

  /** @param {string[]} free */
  constructor(free) {
    this.#free = free;
    this.#selected = free[0] ?? '';
  }

  get chosen() {
    return this.#selected || this.#typed.trim();
  }

  view() {
    const select = ({ target }) => {
      this.#selected = target.value;
      update();
    };
    return html`
      <select aria-label=${t('channel')} @change=${select}>
        ${[...this.#free, ''].map((name) => html`<option value=${name}>${name ? channelName(name) : t('channelOther')}</option>`)}
      </select>
      <input type="text" aria-label=${t('channelName')} placeholder=${t('channelName')} ?hidden=${this.#selected !== ''}
        @input=${({ target }) => (this.#typed = target.value)}>`;
  }
}
