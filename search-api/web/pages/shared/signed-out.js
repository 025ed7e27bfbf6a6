import { t } from './language.js';
import { html, render } from './template.js';

/** Whether something may be lost by leaving this page. */
let isTouched = false;

addEventListener('input', () => (isTouched = true), { once: true, capture: true });

/** Whether a refusal means that the sign-in has ended; where people sign in, it means a wrong key. */
export const isSignedOut = ({ status }) => status === 401 && location.pathname !== '/sign-in';

/**
 * Leads to the sign-in and back. What is being written stays: whoever signs in elsewhere goes on here.
 *
 * @param {boolean} isReading whether the request only reads, so that coming back makes it again
 */
export function leadToSignIn(isReading) {
  if (isReading && !isTouched) {
    location.assign(signInAddress());
  } else {
    tell();
  }
}

/** Takes the notice away: somebody is signed in. */
export function signedIn() {
  document.getElementById('signed-out')?.remove();
}

function tell() {
  signedIn();
  const notice = document.createElement('p');
  Object.assign(notice, { id: 'signed-out', className: 'outcome' });
  notice.setAttribute('role', 'alert');
  notice.dataset.tone = 'refused';
  render(html`${t('signedOut')} <a href=${signInAddress()} target="_blank">${t('signInAgain')}</a>`, notice);
  document.body.append(notice);
}

function signInAddress() {
  return `/sign-in?to=${encodeURIComponent(location.pathname + location.search + location.hash)}`;
}
