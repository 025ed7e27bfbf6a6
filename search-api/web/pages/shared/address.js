const DOCUMENTS = '/documents/';

/** What the address bar says: what is asked, for which product and version, or which page. */
export function readAddress() {
  const parameters = new URLSearchParams(location.search);
  return {
    query: parameters.get('q')?.trim() ?? '',
    view: parameters.get('view') ?? '',
    pins: { product: parameters.get('product') ?? '', version: parameters.get('version') ?? '' },
    documentId: location.pathname.startsWith(DOCUMENTS)
      ? decoded(location.pathname.slice(DOCUMENTS.length))
      : '',
    anchor: decoded(location.hash.slice(1)),
  };
}

/** The address of the replies to a query. */
export function queryAddress(query, pins) {
  return '/' + behindMark({ q: query, ...pins });
}

/** The address of a page of the desk, such as `scripts`; empty for the first one. */
export function viewAddress(view, pins) {
  return '/' + behindMark({ view, ...pins });
}

/** The address of a document, or of one entry in it. */
export function documentAddress(id, anchor, pins) {
  const hash = anchor ? '#' + encodeURIComponent(anchor) : '';
  return DOCUMENTS + encodedId(id) + behindMark(pins) + hash;
}

/** An id as a path: its slashes separate, and an edition stays readable. */
export function encodedId(id) {
  return id.split('/').map(encodeURIComponent).join('/').replaceAll('%40', '@');
}

/** Percent-decoded; an address somebody broke by hand stays as it is. */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Values as an address has them behind its question mark.
 *
 * @param {Record<string, string | number | boolean>} values
 */
export function parametersOf(values) {
  return new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

function behindMark(values) {
  const present = Object.entries(values).filter(([, value]) => value);
  return present.length ? '?' + new URLSearchParams(present) : '';
}
