import { byId } from './dom.js';
import { keep, kept } from './store.js';
import { STRINGS } from './strings.js';

let current = kept('language') === 'en' ? 'en' : 'zh';

/**
 * The parts that stand in the page as it was delivered, with the keys of their words. What is made
 * later is none of them, whatever its attributes are called.
 */
const STANDING = [
  .../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-text], [data-placeholder], [data-label]')),
].map((node) => ({ node, text: node.dataset.text, placeholder: node.dataset.placeholder, label: node.dataset.label }));

/**
 * The words for a key in the chosen language. One without words stands for itself and is told on
 * the console: nothing may keep a page from showing what it has to show.
 */
export function t(key, values = {}) {
  const words = STRINGS[current][key];
  if (words === undefined) {
    console.error(`no words for ${key}`);
    return String(key);
  }
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Adds the words of a further part of the interface. */
export function addStrings(strings) {
  for (const language of Object.keys(STRINGS)) {
    Object.assign(STRINGS[language], strings[language]);
  }
}

/** Changes to the other language, for this and later visits. */
export function switchLanguage() {
  current = current === 'zh' ? 'en' : 'zh';
  keep('language', current);
}

/** Puts the chosen language into the parts of the page that always stand. */
export function translatePage() {
  document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en';
  for (const { node, text, placeholder, label } of STANDING) {
    if (text) {
      node.textContent = t(text);
    }
    if (placeholder) {
      node.setAttribute('placeholder', t(placeholder));
    }
    if (label) {
      node.setAttribute('aria-label', t(label));
    }
  }
  const button = byId('language');
  button.textContent = current === 'zh' ? 'EN' : '中';
  button.lang = current === 'zh' ? 'en' : 'zh-CN';
  button.setAttribute('aria-label', current === 'zh' ? 'EN, switch to English' : '中，切换到中文');
}
