import { complain, element } from './dom.js';
import { t } from './language.js';

/** Whether something went wrong that nobody foresaw: no refusal of the service, and no request given up. */
const isFault = ({ status, name }) => status === undefined && name !== 'AbortError';

/**
 * Shows what a function makes, in the place of what stood there. If it can't be made, a former
 * answer must not stay: somebody would copy it for the next customer.
 */
export function showIn(page, make) {
  let shown;
  try {
    shown = make();
  } catch (fault) {
    shown = viewOfProblem(fault)();
  }
  page.replaceChildren(shown);
}

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

function faultView() {
  return element(
    'section',
    { id: 'fault', class: 'notice', role: 'alert' },
    element('h1', {}, t('fault')),
    element('p', {}, t('faultText')),
  );
}

/** Whatever else goes wrong unforeseen is said, so that nobody goes on unaware. */
export function sayFaults() {
  addEventListener('error', ({ error }) => error && complain(t('fault')));
  addEventListener('unhandledrejection', () => complain(t('fault')));
}
