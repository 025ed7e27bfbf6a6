import { t } from '../../shared/language.js';

/** The HTML of an answer as it is sent: without marks, links into the knowledge base and own pictures. */
export function formattedText(answer) {
  const copy = answer.cloneNode(true);
  copy.querySelectorAll('mark, span').forEach((node) => node.replaceWith(...node.childNodes));
  copy.querySelectorAll('.picture').forEach((link) => link.replaceWith(t('picture', { text: link.firstChild.alt })));
  copy.querySelectorAll(`a:not([target])`).forEach((link) => link.replaceWith(...link.childNodes));
  copy.querySelectorAll('[tabindex], [role]').forEach((node) => {
    ['tabindex', 'role', 'aria-label'].forEach((name) => node.removeAttribute(name));
  });
  return copy.innerHTML;
}
