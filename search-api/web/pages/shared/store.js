const PREFIX = 'yingda.';

/** What the browser refused to keep: it lasts for this page. */
const refused = new Map();

/** What was kept by a name, null if nothing was. */
export function kept(name) {
  try {
    return refused.get(name) ?? localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps a text for later visits; whether the browser does: it may be full, or refuse. */
export function keep(name, text) {
  try {
    localStorage.setItem(PREFIX + name, text);
    refused.delete(name);
    return true;
  } catch {
    refused.set(name, text);
    return false;
  }
}

/** The names under which something is kept, of those that begin with a text. */
export function names(start) {
  const found = new Set([...refused.keys()].filter((name) => name.startsWith(start)));
  try {
    const all = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX + start));
    all.forEach((name) => found.add(name.slice(PREFIX.length)));
  } catch {
    // Then nothing more was kept.
  }
  return [...found];
}

export function forget(name) {
  refused.delete(name);
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Then nothing was kept either.
  }
}
