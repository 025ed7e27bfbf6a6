import { element } from '../../shared/dom.js';

/** What should be mended, in words. */
export function findingLine({ rule, message }) {
  const words = document.documentElement.lang === 'en' ? message.en : message.zh;
  return element('li', { 'data-rule': rule }, words);
}
