import { attempted } from '../../shared/dom.js';
import { moment } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { listDeliveries, replayDelivery } from '../api/webhooks.js';
import { choice } from '../parts/form.js';
import { PagedList } from '../parts/paged.js';
import { pagedTable } from '../parts/table.js';

const HEADS = ['hookId', 'hookMade', 'hookEvent', 'hookState', 'hookAttempts', 'hookNext', 'hookAnswer', 'hookActions'];
const STATES = ['', 'pending', 'delivered', 'failed'];

/** What was sent to a webhook or waits, and what it answered. */
export class Deliveries {
  #hook;
  #state = '';
  #list = new PagedList(async () => ({ items: [] }));

  constructor(hook) {
    this.#hook = hook;
  }

  /** Reads the newest. */
  async read() {
    this.#list = new PagedList((before) => listDeliveries(this.#hook.id, this.#state, before));
    await this.#list.load();
    update();
  }

  view() {
    const choose = (state) => {
      this.#state = state;
      return this.read();
    };
    return html`
      <h2>${t('hookDeliveries', { id: this.#hook.id })}</h2>
      <div class="actions">
        ${choice('hookState', { id: 'delivery-state' }, STATES.map((state) => [state, t(`delivery-${state || 'any'}`)]), this.#state, choose)}
        <button type="button" id="deliveries-read" @click=${attempted(() => this.read())}>${t('hookRead')}</button>
      </div>
      ${this.#list.items.length > 0
        ? html`<div id="deliveries">${pagedTable('hookDeliveriesOf', HEADS, this.#list, (one) => this.#row(one))}</div>`
        : html`<p class="notice">${t('hookNone')}</p>`}`;
  }

  #row({ number, created, event, state, attempts, next, answer, status, message }) {
    const replay = async () => {
      await replayDelivery(this.#hook.id, number);
      await this.read();
    };
    return [
      String(number),
      moment(created),
      html`<details><summary>${t(`event-${event}`)}</summary><pre>${message}</pre></details>`,
      html`<span data-state=${state}>${t(`delivery-${state}`)}</span>`,
      attempts,
      next ? moment(next) : '',
      answer ? [t(`answer-${answer}`), status].filter(Boolean).join(' ') : '',
      state === 'pending' && attempts === 0
        ? ''
        : html`<button type="button" class="delivery-replay" @click=${attempted(replay)}>${t('hookReplay')}</button>`,
    ];
  }
}
