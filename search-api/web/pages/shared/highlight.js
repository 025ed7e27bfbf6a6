import { html } from './template.js';

/** A text with its highlights marked; their offsets are UTF-16 units, as JavaScript counts. */
export function marked(text, highlights = []) {
  const parts = [];
  let position = 0;
  for (const { start, end } of [...highlights].sort((one, other) => one.start - other.start)) {
    if (start >= position && end > start && end <= text.length) {
      parts.push(text.slice(position, start), html`<mark>${text.slice(start, end)}</mark>`);
      position = end;
    }
  }
  return html`${[...parts, text.slice(position)]}`;
}

/** The distinct words a text's highlights stand on, without single Han characters. */
export function highlightedWords(text, highlights = []) {
  const words = new Set(highlights.map(({ start, end }) => text.slice(start, end).trim()));
  return [...words].filter((word) => word.length > 1 || /[\p{Script=Latin}\p{N}]/u.test(word));
}

/** Marks words wherever they stand in the text below a node, but not inside a variable. */
export function markWords(root, words) {
  if (words.length === 0) {
    return;
  }
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(`(${longestFirst.map(literal).join('|')})`, 'g');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement?.closest('[data-variable]')) {
      texts.push(walker.currentNode);
    }
  }
  for (const text of texts) {
    const parts = text.data.split(pattern);
    if (parts.length > 1) {
      text.replaceWith(
        ...parts.map((part, index) => (index % 2 ? markOf(part) : part)),
      );
    }
  }
}

function markOf(word) {
  const mark = document.createElement('mark');
  mark.textContent = word;
  return mark;
}

/** A word as a pattern of itself; a number or Latin word counts only where it stands alone. */
function literal(word) {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^[a-z0-9]/i.test(word) ? '(?<![A-Za-z0-9])' : '';
  const after = /[a-z0-9]$/i.test(word) ? '(?![A-Za-z0-9])' : '';
  return before + escaped + after;
}
