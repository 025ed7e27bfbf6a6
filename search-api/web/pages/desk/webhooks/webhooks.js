import { attempted } from '../../shared/dom.js';
import { sureButton } from '../../shared/buttons.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { activateWebhook, listWebhooks, makeWebhook, removeWebhook, rotateSecret, testWebhook } from '../api/webhooks.js';
import { secretView } from '../keys/secret.js';
import { check, choice, field } from '../parts/form.js';
import { table } from '../parts/table.js';
import { Deliveries } from './deliveries.js';

const EVENTS = ['document.published', 'document.retired', 'document.expired', 'document.due', 'gap.opened', 'report.ready'];
const HEADS = ['hookId', 'hookUrl', 'hookEvents', 'hookScope', 'hookState', 'hookActions'];

/** The page where admins decide who is told what happens, and see whether they hear. */
export async function webhooksPage() {
  const page = new WebhooksPage(await listWebhooks());
  await page.open(page.last);
  return () => page.view();
}

class WebhooksPage {
  #hooks;
  #wish = { url: '', events: new Set(), product: '', audience: 'public' };
  /** @type {string | undefined} */
  #secret;
  /** @type {Deliveries | undefined} */
  #deliveries;

  constructor(hooks) {
    this.#hooks = hooks;
  }

  get last() {
    return this.#hooks.at(-1);
  }

  view() {
    return html`
      <section id="webhooks">
        <h1>${t('deskWebhooks')}</h1>
        <p class="facts">${t('hookWhy')}</p>
        ${this.#secret ? secretView(this.#secret, 'hookOnce', 'hookCopy') : this.#form()}
        ${this.#hooks.length > 0 && this.#table()}
        ${this.#deliveries?.view()}
      </section>`;
  }

  #form() {
    const wish = this.#wish;
    const set = (name) => (text) => (wish[name] = text);
    const mark = (event) => (isWanted) => (isWanted ? wish.events.add(event) : wish.events.delete(event));
    return html`
      <form class="fields" @submit=${attempted(() => this.#make())}>
        ${field('hookUrl', { id: 'hook-url', maxlength: '2000', required: true, placeholder: 'https://hooks.example.com/yingda' }, set('url'))}
        <fieldset class="field">
          <legend>${t('hookEventsHint')}</legend>
          ${EVENTS.map((event) => check(`event-${event}`, { id: `hook-${event.replace('.', '-')}` }, mark(event)))}
        </fieldset>
        ${field('hookProduct', { id: 'hook-product', maxlength: '100' }, set('product'))}
        ${choice('hookAudience', { id: 'hook-audience' }, ['public', 'internal'].map((one) => [one, t(`hook-for-${one}`)]), wish.audience, set('audience'))}
        <p class="actions"><button type="submit" id="hook-make" class="primary">${t('hookMake')}</button></p>
      </form>`;
  }

  async #make() {
    const { url, events, product, audience } = this.#wish;
    const { secret } = await makeWebhook({ url, events: [...events], audience, ...(product && { product }) });
    this.#secret = secret;
    await this.#read();
    await this.open(this.last);
  }

  async #read() {
    this.#hooks = await listWebhooks();
    update();
  }

  /** Shows what is on its way to one. */
  async open(hook) {
    this.#deliveries = hook && new Deliveries(hook);
    await this.#deliveries?.read();
  }

  #table() {
    const rows = this.#hooks.toReversed().map((hook) => this.#row(hook));
    return table(t('deskWebhooks'), HEADS.map((head) => t(head)), rows, 'webhooks');
  }

  #row(hook) {
    return [
      String(hook.id),
      html`<code>${hook.url}</code>`,
      hook.events.map((event) => t(`event-${event}`)).join(' · '),
      [t(`hook-to-${hook.audience}`), hook.product].filter(Boolean).join(' · '),
      html`<span data-state=${hook.state}>${t(`hook-${hook.state}`)}</span>`,
      this.#actions(hook),
    ];
  }

  #actions(hook) {
    const isActive = hook.state === 'active';
    const then = (action) =>
      attempted(async () => {
        await action();
        await this.#read();
      });
    return html`
      <div class="actions">
        <button type="button" class="hook-open" @click=${attempted(() => this.open(hook))}>${t('hookOpen')}</button>
        <button type="button" class="hook-test" @click=${attempted(() => this.#test(hook))}>${t('hookTest')}</button>
        <button type="button" class="hook-active" @click=${then(() => activateWebhook(hook, !isActive))}>${t(isActive ? 'hookStop' : 'hookStart')}</button>
        ${sureButton({ name: 'hook-rotate' }, t('hookRotate'), t('hookSure'), () => this.#rotate(hook))}
        ${sureButton({ name: 'hook-remove' }, t('hookRemove'), t('hookSure'), () => this.#remove(hook))}
      </div>`;
  }

  async #test(hook) {
    await testWebhook(hook.id);
    await this.open(hook);
  }

  async #rotate(hook) {
    this.#secret = (await rotateSecret(hook.id)).secret;
    await this.#read();
  }

  async #remove(hook) {
    await removeWebhook(hook.id);
    await this.#read();
    await this.open(this.last);
    update();
  }
}
