import { documentView } from '../document.js';
import { element } from '../dom.js';
import { t } from '../language.js';
import { deskAddress } from './addresses.js';
import { readAsOf } from './api.js';
import { field } from './form.js';

/** A document as readers saw it at an instant, or will see it. */
export async function asOfView(id) {
  const asked = new URLSearchParams(location.search).get('at');
  const instant = asked ? new Date(asked) : new Date();
  const shown = await readAsOf(id, instant.toISOString()).then(
    (revision) => documentView(revision, {}),
    (problem) => element('p', { class: 'notice', role: 'alert' }, problem.message),
  );
  return element(
    'section',
    { id: 'asof' },
    element(
      'form',
      { class: 'filter', method: 'get' },
      field('asOfAt', { name: 'at', id: 'at', type: 'datetime-local', step: '1', value: local(instant), required: true }),
      element('button', { type: 'submit' }, t('asOfShow')),
      element('a', { href: deskAddress('history', id) }, t('history')),
    ),
    shown,
  );
}

/** As the field wants it: the reader's own clock, without a zone, to the end of the second. */
function local(instant) {
  const clock = instant - instant.getTimezoneOffset() * 60_000;
  return new Date(Math.ceil(clock / 1_000) * 1_000).toISOString().slice(0, 19);
}
