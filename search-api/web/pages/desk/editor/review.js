import { t } from '../../shared/language.js';
import { focusOn } from '../../shared/dom.js';
import { update } from '../../shared/page.js';
import { html, stateful } from '../../shared/template.js';
import { choice } from '../parts/form.js';

const DAYS = [30, 90, 180, 365];
const OTHER = 'other';

/** How often a document is looked at again: a choice, or any number of days. */
class ReviewField {
  #isOther = false;
  #isWrong = false;
  /** @type {string | undefined} */
  #first;

  view(period, change) {
    const first = this.#first ?? period ?? '';
    this.#first = first;
    const offered = ['', ...DAYS.map((days) => `P${days}D`)];
    const values = first && !offered.includes(first) ? [...offered, first] : offered;
    const options = [...values.map((value) => [value, periodWords(value)]), [OTHER, t('reviewOther')]];
    const days = ({ target }) => {
      this.#judge(target);
      change(this.#isWrong ? '' : `P${target.value}D`);
    };
    const beside = html`
      <input type="number" min="1" max="3650" ?required=${this.#isOther} ?disabled=${!this.#isOther} ?hidden=${!this.#isOther}
        aria-label=${t('reviewDays')} @input=${days} @invalid=${({ target }) => this.#judge(target)}>
      ${this.#isOther && this.#isWrong && html`<span class="wrong" role="alert">${t('reviewWrong')}</span>`}`;
    return choice('review', { beside }, options, first, (value) => this.#choose(value, change));
  }

  /** Whether days can be counted so is said at the field. */
  #judge(days) {
    this.#isWrong = !days.validity.valid;
    update();
  }

  #choose(value, change) {
    this.#isOther = value === OTHER;
    change(this.#isOther ? '' : value);
    update();
    if (this.#isOther) {
      focusOn('[data-field=review] input');
    }
  }
}

/**
 * @type {(period: string | undefined, change: (period: string) => void) => any} takes one such as P90D, undefined for
 *     never; `change` hears '' for never
 */
export const reviewField = stateful(ReviewField);

/** A period such as P90D or P1Y6M in words. */
export function periodWords(period) {
  const [, ...counts] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period) ?? [];
  const units = ['reviewYears', 'reviewMonths', 'reviewWeeks', 'reviewInDays'];
  const words = units.flatMap((unit, index) => (counts[index] ? [t(unit, { count: counts[index] })] : []));
  return words.join(' ') || period || t('reviewNone');
}
