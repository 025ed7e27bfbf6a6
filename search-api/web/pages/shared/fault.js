import { complain } from './dom.js';
import { t } from './language.js';
import { html } from './template.js';

/** Whether something went wrong that nobody foresaw: no refusal of the service, and no request given up. */
const isFault = ({ status, name }) => status === undefined && name !== 'AbortError';

/**
 * Makes the view of what went wrong.
 *
 * @param refusalView makes that of what the service refused
 */
export function viewOfProblem(problem, refusalView) {
  if (isFault(problem)) {
    reportError(problem);
    return faultView;
  }
  return () => refusalView(problem);
}

/** What stands there instead of what can't be made. */
export function faultView() {
  return html`
    <section id="fault" class="notice" role="alert">
      <h1>${t('fault')}</h1>
      <p>${t('faultText')}</p>
    </section>`;
}

/** Whatever else goes wrong unforeseen is said, so that nobody goes on unaware. */
export function sayFaults() {
  addEventListener('error', ({ error }) => error && complain(t('fault')));
  addEventListener('unhandledrejection', () => complain(t('fault')));
}
