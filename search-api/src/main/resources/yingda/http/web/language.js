import { keep, kept } from './store.js';
import { STRINGS } from './strings.js';

let current = kept('language') === 'en' ? 'en' : 'zh';

/** The words for a key in the chosen language. */
export function t(key, values = {}) {
  return STRINGS[current][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
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
  for (const node of document.querySelectorAll('[data-text]')) {
    node.textContent = t(node.dataset.text);
  }
  for (const node of document.querySelectorAll('[data-placeholder]')) {
    node.placeholder = t(node.dataset.placeholder);
  }
  for (const node of document.querySelectorAll('[data-label]')) {
    node.setAttribute('aria-label', t(node.dataset.label));
  }
  const button = document.getElementById('language');
  button.textContent = current === 'zh' ? 'EN' : '中';
  button.lang = current === 'zh' ? 'en' : 'zh-CN';
  button.setAttribute('aria-label', current === 'zh' ? 'EN, switch to English' : '中，切换到中文');
}
