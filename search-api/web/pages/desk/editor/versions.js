import { t } from '../../shared/language.js';
import { Lazy } from '../../shared/lazy.js';
import { html, stateful } from '../../shared/template.js';
import { listReleases } from '../api/reports.js';
import { choice, field } from '../parts/form.js';
import { offeringField } from '../parts/names.js';

/** A range with a begin that is in it, or none, and an end that is in it or not, or none. */
const RANGE = /^(?:\[([^,()[\]]+)|\(),(?:([^,()[\]]+)([\])])|\))$/;

/** @type {Lazy} */
const releases = new Lazy(listReleases, []);

/**
 * The versions a document is about, chosen by the first and the last one, or the first it is not
 * about any more. What can't be said so stays as it is written.
 */
class VersionsField {
  /** @type {{from: string, until: string, end: string} | null | undefined} */
  #chosen;

  view({ versions, product }, change) {
    if (this.#chosen === undefined) {
      this.#chosen = partsOf(versions);
    }
    const chosen = this.#chosen;
    if (!chosen) {
      return field('versions', { value: versions }, (text) => change(text.trim()));
    }
    const set = (name) => (text) => {
      chosen[name] = text.trim();
      change(rangeOf(chosen));
    };
    const offered = releases.value.filter((release) => !product || release.product === product).map(({ version }) => version);
    const attributes = { placeholder: t('versionsAny') };
    const ends = [
      [')', t('versionsBefore')],
      [']', t('versionsThrough')],
    ];
    return html`
      <fieldset class="versions-field" data-field="versions">
        <legend>${t('versions')}</legend>
        ${offeringField('versionsFrom', offered, { ...attributes, value: chosen.from }, set('from'))}
        ${offeringField('versionsUntil', offered, { ...attributes, value: chosen.until }, set('until'))}
        ${choice('versionsEnd', {}, ends, chosen.end, set('end'))}
      </fieldset>`;
  }
}

function partsOf(range) {
  const parts = range ? RANGE.exec(range) : ['', '', '', ')'];
  return parts && { from: parts[1] ?? '', until: parts[2] ?? '', end: parts[3] ?? ')' };
}

function rangeOf({ from, until, end }) {
  return from || until ? `${from ? `[${from}` : '('},${until ? until + end : ')'}` : '';
}

/**
 * @type {(document: {versions?: string, product?: string}, change: (range: string) => void) => any} takes a range such
 *     as [2.0,3.0); `change` hears '' for all versions
 */
export const versionsField = stateful(VersionsField);
