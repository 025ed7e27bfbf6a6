import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { listReleases } from '../api.js';
import { choice, field } from '../parts/form.js';
import { offeringField } from '../parts/names.js';

/** A range with a begin that is in it, or none, and an end that is in it or not, or none. */
const RANGE = /^(?:\[([^,()[\]]+)|\(),(?:([^,()[\]]+)([\])])|\))$/;

/**
 * The versions a document is about, chosen by the first and the last one, or the first it is not
 * about any more. What can't be said so stays as it is written.
 *
 * @param change hears the range, such as [2.0,3.0), '' for all versions
 */
export function versionsField(range, product, change) {
  const parts = range ? RANGE.exec(range) : ['', '', '', ')'];
  if (!parts) {
    return field('versions', { value: range }, (text) => change(text.trim()));
  }
  const chosen = { from: parts[1] ?? '', until: parts[2] ?? '', end: parts[3] ?? ')' };
  const set = (name) => (text) => {
    chosen[name] = text.trim();
    change(rangeOf(chosen));
  };
  const releases = versionsOf(product);
  return element(
    'fieldset',
    { class: 'versions-field', 'data-field': 'versions' },
    element('legend', {}, t('versions')),
    offeringField('versionsFrom', releases, { value: chosen.from, placeholder: t('versionsAny') }, set('from')),
    offeringField('versionsUntil', releases, { value: chosen.until, placeholder: t('versionsAny') }, set('until')),
    choice(
      'versionsEnd',
      {},
      [
        [')', t('versionsBefore')],
        [']', t('versionsThrough')],
      ],
      chosen.end,
      set('end'),
    ),
  );
}

function rangeOf({ from, until, end }) {
  return from || until ? `${from ? `[${from}` : '('},${until ? until + end : ')'}` : '';
}

async function versionsOf(product) {
  const releases = await listReleases().catch(() => []);
  return releases.filter((release) => !product || release.product === product).map(({ version }) => version);
}
