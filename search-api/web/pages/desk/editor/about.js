import { calendarDay, homeInstant, justBefore } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html, stateful } from '../../shared/template.js';
import { area, choice, field, linesOf } from '../parts/form.js';
import { kinds } from '../parts/kinds.js';
import { namedField } from '../parts/names.js';
import { reviewField } from './review.js';
import { versionsField } from './versions.js';

/** Every day in China has as many milliseconds. */
const DAY = 24 * 60 * 60_000;

/**
 * What is said of the document besides its entries; it stands open for a new one.
 *
 * @type {(work: import('./work.js').Work) => any}
 */
export const aboutView = stateful(
  class {
    /** @type {boolean | undefined} */
    #isNew;

    view(work) {
      this.#isNew ??= !work.revision;
      return html`
        <details class="about-fields" ?open=${this.#isNew}>
          <summary>${t('about', { title: work.document.title || work.id })}</summary>
          <div class="fields">${fields(work)}</div>
        </details>`;
    }
  },
);

function fields(work) {
  const { document } = work;
  const set = (name) => (value) => {
    document[name] = value === '' ? undefined : value;
    work.changed();
  };
  const trimmed = (name) => (text) => set(name)(text.trim());
  const product = (text) => {
    set('product')(text.trim());
    update();
  };
  const dayField = (name, instant, change) => field(name, { type: 'date', value: instant && calendarDay(instant) }, change);
  return [
    field('title', { value: document.title, id: 'title', lang: 'zh-CN', maxlength: '500' }, trimmed('title')),
    choice('kind', {}, kinds(), document.kind ?? 'faq', set('kind')),
    choice('audience', {}, audiences(), document.audience ?? 'public', set('audience')),
    namedField('product', 'products', { value: document.product }, product),
    // Versions are those of a product.
    html`<div class="versions-place">${(document.product || document.versions) && versionsField(document, set('versions'))}</div>`,
    dayField('effective', document.effective, (day) => set('effective')(beginOf(day))),
    dayField('expires', document.expires && justBefore(document.expires), (day) => set('expires')(beginOf(day, 1))),
    namedField('owner', 'owners', { value: document.owner }, trimmed('owner')),
    reviewField(document.review, set('review')),
    area('tagLines', { rows: '2' }, (document.tags ?? []).join('\n'), (text) => set('tags')(linesOf(text))),
  ];
}

/** The instant at which a calendar day begins, or one some days later; empty for none. */
function beginOf(day, later = 0) {
  return day ? new Date(homeInstant(day).getTime() + later * DAY).toISOString() : '';
}

function audiences() {
  return [
    ['public', t('audiencePublic')],
    ['internal', t('audienceInternal')],
  ];
}
