import { isStoreAway, whenBack } from './away.js';
import { attempted, byId } from './dom.js';
import { request } from './http.js';
import { t } from './language.js';
import { update } from './page.js';
import { html, render } from './template.js';

/**
 * Who uses this page, once that is known: nobody by name where there are no keys.
 *
 * @type {{name?: string, role?: string, permissions: string[], products: string[], isOpen: boolean}}
 */
let session = { permissions: [], products: [], isOpen: true };

/** Whether the service could not look it up, as its store is away. */
let isWithoutStore = false;

/** What it is once the service has said so. */
let known = Promise.resolve(session);

/** Who asks, as the service sees it now. */
export const askSession = () => request('/v1/session', {});

/** Whether whoever uses this page may do what takes a permission: all of it where there are no keys, and until it is known. */
export const may = (permission) => session.isOpen || session.permissions.includes(permission);

/** The same once that is known, for what asks the service by itself. */
export async function mayOnceKnown(permission) {
  await known;
  return may(permission);
}

/** Whether they see what is about some products only, once that is known: lists are of all. */
export async function isBoundOnceKnown() {
  await known;
  return session.products.length > 0;
}

/** Asks who uses this page, says so in its header, and shows what they may do. */
export async function startSession() {
  isWithoutStore = false;
  known = askSession().catch(unknown);
  session = await known;
  showSession();
  update();
  return session;
}

/** Nobody can tell: while the store is away the page says so, and asks again. */
function unknown(problem) {
  isWithoutStore = isStoreAway(problem);
  if (isWithoutStore) {
    whenBack(startSession, new AbortController().signal);
  }
  return session;
}

/** Says it again, in another language. */
export function showSession() {
  const place = byId('session');
  if (isWithoutStore) {
    place.hidden = false;
    render(html`<strong id="store-away" role="status">${t('storeAway')}</strong>`, place);
    return;
  }
  place.hidden = !session.name;
  render(session.name ? sessionView() : '', place);
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-permission]'))) {
    link.hidden = !may(String(link.dataset.permission));
  }
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-products]'))) {
    link.hidden = session.products.length > 0; // which shows what is of all
  }
}

function sessionView() {
  return html`
    <span class="signed-in" lang="zh-CN">${session.name}</span> <small>${t(`role-${session.role}`)}</small>
    <button type="button" id="sign-out" @click=${attempted(signOut)}>${t('signOut')}</button>`;
}

async function signOut() {
  await request('/v1/session', { method: 'DELETE' });
  location.assign('/sign-in');
}
