import { sureButton } from '../../shared/buttons.js';
import { channelName, channels } from '../../shared/channels.js';
import { attempted, focusOn } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html, keyed, repeat, stateful } from '../../shared/template.js';
import { textArea } from '../parts/form.js';
import { ChannelChoice } from './channel-choice.js';

/** What is said otherwise in single channels. */
class ChannelAnswers {
  /** @type {boolean | undefined} */
  #isOpen;
  /** For which channels something is written, and the choice among the others. */
  #written = '';
  #choice = new ChannelChoice(channels);

  view(work, entry) {
    const written = Object.keys(entry.channelAnswers ?? {}).sort();
    this.#isOpen ??= written.length > 0;
    if (this.#written !== written.join()) {
      this.#written = written.join();
      this.#choice = new ChannelChoice(channels.filter((name) => !written.includes(name)));
    }
    return html`
      <details class="channels" ?open=${this.#isOpen}>
        <summary>${t('channelAnswers')}</summary>
        ${repeat(written, (channel) => channel, (channel) => answerView(work, entry, channel))}
        <p class="actions">
          ${keyed(this.#written, this.#choice.view())}
          <button type="button" @click=${attempted(() => this.#add(work, entry))}>${t('channelAdd')}</button>
        </p>
      </details>`;
  }

  #add(work, entry) {
    const channel = this.#choice.chosen;
    if (channel) {
      entry.channelAnswers = { [channel]: entry.answer ?? '', ...entry.channelAnswers };
      work.changed();
      update();
      focusOn(`.channel [aria-label="${CSS.escape(channel)}"]`);
    }
  }
}

function answerView(work, entry, channel) {
  const write = (answer) => {
    entry.channelAnswers[channel] = answer;
    work.changed();
  };
  const remove = () => {
    delete entry.channelAnswers[channel];
    work.changed();
    update();
    focusOn('.channels p.actions select');
  };
  const name = channelName(channel);
  return html`
    <div class="channel">
      <p>${name}</p>
      ${textArea({ rows: '3', label: channel }, entry.channelAnswers[channel], write)}
      ${sureButton({ name: 'danger' }, t('channelRemove', { channel: name }), t('removeSure'), remove)}
    </div>`;
}

/** @type {(work: import('./work.js').Work, entry: object) => any} */
export const channelsView = stateful(ChannelAnswers);
