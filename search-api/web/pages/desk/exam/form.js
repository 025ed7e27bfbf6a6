import { attempted } from '../../shared/dom.js';
import { homeInstant } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { html } from '../../shared/template.js';
import { makeExam } from '../api/exams.js';
import { check, choice, field } from '../parts/form.js';
import { author } from '../parts/kept.js';
import { kinds } from '../parts/kinds.js';
import { namedField } from '../parts/names.js';

/** What an exam is made of. */
export class ExamForm {
  #outcome = new Outcome();
  /** @type {Record<string, any>} */
  #exam = { name: '', size: '20', product: '', kind: '', audience: '', tag: '', without: '', since: '', seed: '', newStaff: false };

  view() {
    const set = (name) => (value) => {
      this.#exam[name] = typeof value === 'string' ? value.trim() : value;
    };
    const options = [['', t('examAllKinds')], ...kinds()];
    const audiences = [['', t('examAllAudiences')], ['public', t('audiencePublic')], ['internal', t('audienceInternal')]];
    const make = () => this.#outcome.attempt(() => this.#make());
    return html`
      <details id="exam-make">
        <summary>${t('examMake')}</summary>
        <form @submit=${attempted(make)}>
          ${field('examName', { maxlength: '200', lang: 'zh-CN', required: true, placeholder: t('examNameHint') }, set('name'))}
          <div class="trial-ways">
            ${field('examSize', { type: 'number', value: this.#exam.size }, set('size'))}
            ${field('examSince', { type: 'date' }, set('since'))}
            ${namedField('product', 'products', { maxlength: '100' }, set('product'))}
            ${choice('examKind', {}, options, this.#exam.kind, set('kind'))}
            ${choice('examAudience', {}, audiences, this.#exam.audience, set('audience'))}
            ${field('examTag', { maxlength: '100' }, set('tag'))}
            ${namedField('examWithout', 'products', { maxlength: '100' }, set('without'))}
            ${field('examSeed', { type: 'number', placeholder: t('examSeedHint') }, set('seed'))}
          </div>
          ${check('examForNewStaff', { id: 'exam-new-staff' }, set('newStaff'))}
          <p class="actions"><button type="submit" class="primary">${t('examMake')}</button></p>
        </form>
        ${this.#outcome.view()}
      </details>`;
  }

  async #make() {
    const { name, size, product, kind, audience, tag, without, since, seed, newStaff } = this.#exam;
    this.#outcome.say(t('examMaking'));
    const { exam } = await makeExam({
      name,
      newStaff,
      ...(size && { size: Number(size) }),
      ...(seed && { seed: Number(seed) }),
      ...(product && { product }),
      ...(kind && { kind }),
      ...(audience && { audience }),
      ...(tag && { tag }),
      ...(without && { without }),
      ...(since && { since: homeInstant(since).toISOString() }),
      ...(author() && { author: author() }),
    });
    location.assign(`/desk/exam?id=${exam.id}&key`);
  }
}
