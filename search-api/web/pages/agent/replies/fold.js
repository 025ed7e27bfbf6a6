import { button } from '../../shared/dom.js';
import { t } from '../../shared/language.js';

const observer = new ResizeObserver((changes) => changes.forEach(({ target }) => measure(target)));

/**
 * Folds a long text to the lines its style allows, with a button below it that unfolds it. A text
 * that fits has no button.
 */
export function foldable(node) {
  const toggle = button(
    { class: 'unfold', 'aria-expanded': 'false', hidden: true },
    t('unfold'),
    () => fold(node, !node.classList.contains('folded')),
  );
  node.classList.add('folded');
  node.after(toggle);
  node.addEventListener('focusin', () => fold(node, false));
  observer.observe(node);
}

function fold(node, folded) {
  node.classList.toggle('folded', folded);
  const toggle = node.nextElementSibling;
  toggle.textContent = t(folded ? 'unfold' : 'fold');
  toggle.setAttribute('aria-expanded', String(!folded));
}

/** Only a folded text tells whether it is too long: an unfolded one always fits. */
function measure(node) {
  if (node.classList.contains('folded')) {
    const tooLong = node.scrollHeight > node.clientHeight + 1;
    node.classList.toggle('long', tooLong);
    node.nextElementSibling.hidden = !tooLong;
  }
}
