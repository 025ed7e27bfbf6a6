import { documentView } from '../../agent/document/document.js';
import { element } from '../../shared/dom.js';
import { homeInstant, homeTime } from '../../shared/format.js';
import { t } from '../../shared/language.js';
import { deskAddress } from '../parts/addresses.js';
import { readAsOf } from '../api.js';
import { field } from '../parts/form.js';

/** A document as readers saw it at an instant, or will see it. */
export async function asOfView(id) {
  const asked = new URLSearchParams(location.search).get('at');
  const instant = asked ? homeInstant(asked) : new Date();
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

/** As the field wants it, to the end of the second. */
function local(instant) {
  return homeTime(Math.ceil(instant.getTime() / 1_000) * 1_000);
}
