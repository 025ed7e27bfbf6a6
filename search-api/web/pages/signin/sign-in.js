import { DESK_ACCESS } from '../desk/access-strings.js';
import { send } from '../desk/api/calls.js';
import { keepAuthor } from '../desk/parts/kept.js';
import { secretView } from '../desk/keys/secret.js';
import { attempted, byId } from '../shared/dom.js';
import { sayFaults } from '../shared/fault.js';
import { addStrings, switchLanguage, t, translatePage } from '../shared/language.js';
import { show, update } from '../shared/page.js';
import { askSession } from '../shared/session.js';
import { html } from '../shared/template.js';

/** The link of the first start has its code behind the address, where no server and no log sees it. */
const CODE = /^#(yk_[\w-]{43})$/.exec(location.hash)?.[1];

/** @type {string | undefined} The key of the first admin, once it is made. */
let made;

/** @type {string | undefined} Whether people come in by an identity provider, and whether it answers. */
let provider;

/** Back to the page that asked for it, never to another site. */
function wanted() {
  const to = new URL(new URLSearchParams(location.search).get('to') ?? '/', location.origin);
  return to.origin === location.origin ? to.pathname + to.search + to.hash : '/';
}

async function signIn({ target }) {
  const { name } = await send('POST', '/v1/session', { key: target.elements.key.value });
  keepAuthor(name);
  location.assign(wanted());
}

async function beFirst({ target }) {
  const { key, session } = await send('POST', '/v1/first-admin', {
    code: CODE,
    name: target.elements.name.value,
  });
  keepAuthor(session.name);
  history.replaceState(null, '', location.pathname);
  made = key;
  update();
}

/** Whoever has a key need not wait for it. */
async function askProvider() {
  ({ provider } = await askSession().catch(() => ({ provider: undefined })));
  update();
}

function view() {
  return made ? madeView(made) : CODE ? firstView() : signInView();
}

function signInView() {
  return html`
    <h1>${t('signIn')}</h1>
    ${provider && providerView()}
    <p>${t(provider ? 'signInElse' : 'signInWhy')}</p>
    <form @submit=${attempted(signIn)}>
      <label class="field"><span>${t('accessKey')}</span>
        <input id="key" name="key" type="password" autocomplete="current-password" required maxlength="200" spellcheck="false"></label>
      <button type="submit" class=${provider ? '' : 'primary'}>${t('signIn')}</button>
    </form>`;
}

function providerView() {
  const address = `/sign-in/oidc?${new URLSearchParams({ to: wanted() })}`;
  return html`
    <div class="organisation">
      ${provider === 'unreachable' && html`<p class="notice" id="unreachable">${t('providerUnreachable')}</p>`}
      <a id="provider" class="primary" href=${address}>${t('providerSignIn')}</a>
    </div>`;
}

function firstView() {
  return html`
    <h1>${t('firstAdmin')}</h1>
    <p>${t('firstAdminWhy')}</p>
    <form @submit=${attempted(beFirst)}>
      <label class="field"><span>${t('keyName')}</span>
        <input id="name" name="name" type="text" autocomplete="name" required maxlength="100" spellcheck="false"></label>
      <button type="submit" class="primary">${t('firstAdminMake')}</button>
    </form>`;
}

function madeView(key) {
  return html`
    <h1>${t('firstAdminDone')}</h1>
    <div class="made">
      ${secretView(key)}
      <p><a href="/desk/keys">${t('firstAdminNext')}</a></p>
    </div>`;
}

function showAgain() {
  translatePage();
  document.title = `${t('signIn')} · ${t('brand')}`;
  show(() => view);
}

sayFaults();
addStrings(DESK_ACCESS);
byId('language').addEventListener('click', () => {
  switchLanguage();
  showAgain();
});
showAgain();
await askProvider();
