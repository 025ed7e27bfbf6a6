import { beginView } from '../shared/begin.js';
import { element } from '../shared/dom.js';
import { t } from '../shared/language.js';
import { recentView } from './recent.js';

const KEYS = [
  ['/', 'keyFocus'],
  ['↑ ↓', 'keyMove'],
  ['Enter', 'keyEnter'],
  ['Ctrl 1-9', 'keyNumber'],
  ['U E D', 'keyUse'],
  ['Y N', 'keyWorth'],
  ['G', 'keyGap'],
  ['Esc', 'keyClear'],
];

/** What stands there before anything is asked. */
export function welcomeView(pins) {
  const view = element(
    'section',
    { id: 'welcome' },
    element('h1', {}, t('welcome')),
    element('p', {}, t('welcomeText')),
    recentView(pins),
    element(
      'dl',
      { class: 'keys' },
      ...KEYS.map(([key, meaning]) =>
        element(
          'div',
          {},
          element('dt', {}, element('kbd', {}, key)),
          element('dd', {}, t(meaning)),
        ),
      ),
    ),
  );
  beginView().then((begin) => begin && view.querySelector('p').after(begin));
  return view;
}
