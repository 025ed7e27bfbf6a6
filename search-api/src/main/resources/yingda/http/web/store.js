/** What the browser keeps for later visits. It may refuse to keep, or to tell. */
export function kept(name) {
  try {
    return localStorage.getItem(`yingda.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a text for later visits; where the browser refuses it lasts for this page only. */
export function keep(name, text) {
  try {
    localStorage.setItem(`yingda.${name}`, text);
  } catch {
    // Nothing depends on it.
  }
}
