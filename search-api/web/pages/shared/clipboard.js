/** Copies a text; false if the browser refuses. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected({ 'text/plain': text });
  }
}

/** Copies a text with its formatting, for where that can be pasted. */
export async function copyRich(html, text) {
  const kinds = { 'text/html': html, 'text/plain': text };
  try {
    const blobs = Object.entries(kinds).map(([type, value]) => [type, new Blob([value], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copySelected(kinds);
  }
}

/** The old way: over plain http, as in many office networks, a page has no clipboard of its own. */
function copySelected(kinds) {
  const put = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    Object.entries(kinds).forEach(([type, value]) => event.clipboardData.setData(type, value));
  };
  addEventListener('copy', put, { capture: true, once: true });
  const copied = document.execCommand('copy');
  removeEventListener('copy', put, { capture: true });
  return copied;
}
