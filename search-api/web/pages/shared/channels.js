import { t } from './language.js';
import { keep, kept } from './store.js';
import { html, render } from './template.js';

/** Where answers are sent, by the word documents use; whatever else they name comes behind. */
export const channels = ['wechat', 'sms', 'email', 'phone', 'web'];

/** Where only plain text arrives. */
const PLAIN = new Set(['wechat', 'sms']);

const select = /** @type {HTMLSelectElement} */ (document.getElementById('channel'));
const names = new Set(channels);
let chosen = kept('channel') ?? '';

/** The channel answers are sent in; empty for the general answer. */
export const channel = () => chosen;

/** Whether formatting is lost on the way. */
export const isPlain = () => PLAIN.has(chosen);

/** Makes the choice live; `changed` is told of another. */
export function startChannels(changed) {
  select.addEventListener('change', () => {
    chosen = select.value;
    keep('channel', chosen);
    changed();
  });
  showChannels();
}

/** Shows the choice, in the chosen language, with the channels that replies have answers for. */
export function showChannels(replies = []) {
  replies.flatMap(({ channels: written = {} }) => Object.keys(written)).forEach((name) => names.add(name));
  if (chosen) {
    names.add(chosen);
  }
  render(['', ...names].map((name) => html`<option value=${name}>${channelName(name)}</option>`), select);
  select.value = chosen;
}

export function channelName(name) {
  return name === '' ? t('channelGeneral') : channels.includes(name) ? t(`channel_${name}`) : name;
}

/** A reply's answer for the chosen channel, and whether it was written for it. */
export function answerFor({ answer = '', html = '', channels: written = {}, highlights }) {
  const variant = written[chosen];
  return variant
    ? { text: variant.answer, html: variant.html, highlights: [], isVariant: true }
    : { text: answer, html, highlights: highlights?.answer, isVariant: false };
}
