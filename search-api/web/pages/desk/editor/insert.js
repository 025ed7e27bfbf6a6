/** Writes where the caret is, so that the browser can take it back by Ctrl+Z. */
export function insertText(field, words) {
  field.focus();
  if (!document.execCommand('insertText', false, words)) {
    field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** The same as a paragraph of its own. */
export function insertBlock(field, block) {
  const before = field.value.slice(0, field.selectionStart);
  const after = field.value.slice(field.selectionEnd);
  const breaks = (text, there) => (text === '' ? '' : '\n'.repeat(Math.max(0, 2 - there)));
  const above = breaks(before, lengthOf(/\n*$/, before));
  const below = breaks(after, lengthOf(/^\n*/, after));
  insertText(field, above + block + below);
}

const lengthOf = (pattern, text) => pattern.exec(text)?.[0].length ?? 0;
