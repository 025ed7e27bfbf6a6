import { channelName, channels } from '../../shared/channels.js';
import { button, element, sureButton } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { textArea } from '../parts/form.js';

/** What is said otherwise in single channels. */
export function channelsView(work, entry) {
  const view = element('details', { class: 'channels', open: hasChannels(entry) });
  function show() {
    const written = Object.keys(entry.channelAnswers ?? {}).sort();
    const choice = channelChoice(written);
    const add = () => {
      const channel = choice.value();
      if (channel) {
        entry.channelAnswers = { [channel]: entry.answer ?? '', ...entry.channelAnswers };
        work.changed();
        show();
        view.querySelector(`[aria-label="${CSS.escape(channel)}"]`).focus();
      }
    };
    view.replaceChildren(
      element('summary', {}, t('channelAnswers')),
      ...written.map((channel) => channelView(work, entry, channel, removed)),
      element('p', { class: 'actions' }, ...choice.nodes, button({}, t('channelAdd'), add)),
    );
  }
  function removed() {
    show();
    view.querySelector('p.actions select').focus();
  }
  show();
  return view;
}

/** Those there are no answers for yet, by the words agents choose them by, and any other that is typed. */
function channelChoice(taken) {
  const free = channels.filter((name) => !taken.includes(name));
  const other = element('input', { type: 'text', 'aria-label': t('channelName'), placeholder: t('channelName'), hidden: free.length > 0 });
  const select = element(
    'select',
    { 'aria-label': t('channel') },
    ...[...free, ''].map((name) => element('option', { value: name }, name ? channelName(name) : t('channelOther'))),
  );
  select.addEventListener('change', () => (other.hidden = select.value !== ''));
  return { nodes: [select, other], value: () => select.value || other.value.trim() };
}

function hasChannels(entry) {
  return Object.keys(entry.channelAnswers ?? {}).length > 0;
}

function channelView(work, entry, channel, removed) {
  const text = textArea({ rows: '3', 'aria-label': channel }, entry.channelAnswers[channel], (answer) => {
    entry.channelAnswers[channel] = answer;
    work.changed();
  });
  return element(
    'div',
    { class: 'channel' },
    element('p', {}, channelName(channel)),
    text,
    sureButton({ class: 'danger' }, t('channelRemove', { channel: channelName(channel) }), t('removeSure'), () => {
      delete entry.channelAnswers[channel];
      work.changed();
      removed();
    }),
  );
}
