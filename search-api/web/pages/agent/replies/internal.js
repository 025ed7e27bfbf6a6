import { announce } from '../../shared/dom.js';
import { t } from '../../shared/language.js';

/** Whatever is selected of something internal says so wherever it is pasted. */
export function guardInternal() {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    const internal = [...document.querySelectorAll('[data-audience=internal]')];
    if (selection && !selection.isCollapsed && internal.some((node) => selection.containsNode(node, true))) {
      event.preventDefault();
      event.clipboardData?.setData('text/plain', t('internalPrefix') + selection.toString());
      announce(t('copiedInternal'));
    }
  });
}
