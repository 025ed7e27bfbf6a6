import { attempted } from '../../shared/dom.js';
import { sureButton } from '../../shared/buttons.js';
import { homeInstant, moment } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { askSession } from '../../shared/session.js';
import { html } from '../../shared/template.js';
import { listKeys, makeKey, revokeKey } from '../api/access.js';
import { area, check, choice, field, linesOf } from '../parts/form.js';
import { table } from '../parts/table.js';
import { secretView } from './secret.js';

const ROLES = ['bot', 'agent', 'writer', 'reviewer', 'admin'];
const BOUND = ['bot', 'agent'];

/** The page where admins decide who comes in. */
export async function keysPage() {
  const page = new KeysPage(await listKeys(), (await askSession()).isOpen);
  return () => page.view();
}

class KeysPage {
  #keys;
  #isOpen;
  #wish;
  /** @type {string | undefined} */
  #secret;

  constructor(keys, isOpen) {
    this.#keys = keys;
    this.#isOpen = isOpen;
    this.#wish = { name: '', role: isOpen ? 'admin' : 'bot', products: '', channels: '', origins: '', confirmedOnly: false, expires: '' };
  }

  view() {
    return html`
      <section id="keys">
        <h1>${t('deskKeys')}</h1>
        ${this.#isOpen && html`<p class="notice">${t('keyOpen')}</p>`}
        ${this.#secret ? secretView(this.#secret) : this.#form()}
        ${this.#keys.length > 0 && this.#table()}
      </section>`;
  }

  #form() {
    const wish = this.#wish;
    const set = (name) => (text) => (wish[name] = text);
    const choose = (role) => {
      wish.role = role;
      update();
    };
    return html`
      <form class="fields" @submit=${attempted(() => this.#make())}>
        ${field('keyName', { id: 'key-name', maxlength: '100', required: true, placeholder: t('keyNameHint') }, set('name'))}
        ${choice('keyRole', { id: 'key-role' }, ROLES.map((role) => [role, t(`role-hint-${role}`)]), wish.role, choose)}
        ${field('keyExpires', { id: 'key-expires', type: 'date' }, set('expires'))}
        ${BOUND.includes(wish.role) && area('keyProducts', { id: 'key-products', rows: '2' }, wish.products, set('products'))}
        ${BOUND.includes(wish.role) && area('keyChannels', { id: 'key-channels', rows: '2' }, wish.channels, set('channels'))}
        ${wish.role === 'bot' && area('keyOrigins', { id: 'key-origins', rows: '2' }, wish.origins, set('origins'))}
        ${wish.role === 'bot' && check('keyConfirmed', { id: 'key-confirmed' }, set('confirmedOnly'))}
        <p class="actions"><button type="submit" id="key-make" class="primary">${t('keyMake')}</button></p>
      </form>`;
  }

  async #make() {
    const { name, role, products, channels, origins, confirmedOnly, expires } = this.#wish;
    const bound = BOUND.includes(role);
    const { secret } = await makeKey({
      name,
      role,
      products: bound ? linesOf(products) : [],
      channels: bound ? linesOf(channels) : [],
      origins: role === 'bot' ? linesOf(origins) : [],
      confirmedOnly: role === 'bot' && confirmedOnly,
      ...(expires && { expires: homeInstant(expires).toISOString() }),
    });
    this.#secret = secret;
    // Whoever made the first key has not signed in with it yet.
    this.#keys = this.#isOpen ? [] : await listKeys();
    update();
  }

  #table() {
    const heads = ['keyId', 'keyName', 'keyRole', 'keyState', 'keyScope', 'keyCreated', 'keyUsed', 'keyRevoke'];
    return table(t('deskKeys'), heads.map((head) => t(head)), this.#keys.toReversed().map((key) => this.#row(key)), 'keys');
  }

  #row(key) {
    const revoke = async () => {
      await revokeKey(key.id);
      this.#keys = await listKeys();
      update();
    };
    return [
      String(key.id),
      html`<span lang="zh-CN">${key.name}</span>`,
      t(`role-${key.role}`),
      t(`state-${key.state}`),
      scopeOf(key),
      `${moment(key.created)} ${key.createdBy}`,
      key.lastUsed ? moment(key.lastUsed) : t('keyNever'),
      key.state === 'valid' ? sureButton({ name: 'key-revoke' }, t('keyRevoke'), t('keyRevokeSure'), revoke) : '',
    ];
  }
}

function scopeOf({ products, channels, origins, confirmedOnly, isPerson, expires }) {
  return [isPerson && t('scope-person'), ...products, ...channels, ...origins, confirmedOnly && t('scope-confirmed'), expires && t('scope-expires', { value: moment(expires) })]
    .filter(Boolean)
    .join(' · ');
}
