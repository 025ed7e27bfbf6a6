import { decoded } from './address.js';

const OTHER_SITE = /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * Which document a link in an answer means. `from` is the document it stands in: its id and its
 * product. A link keeps to the edition of its document, and one from the root of a product's
 * documentation to that product.
 *
 * @returns {{id: string, anchor: string} | null} null if it leads out of the knowledge base
 */
export function documentOf(href, from) {
  if (OTHER_SITE.test(href)) {
    return null;
  }
  const [path, hash = ''] = href.trim().split('#', 2);
  const file = decoded(path.split('?', 1)[0]);
  const anchor = decoded(hash);
  if (file === '') {
    return { id: from.id, anchor };
  }
  if (file.startsWith('/documents/')) {
    return { id: file.slice('/documents/'.length), anchor };
  }
  const [family, edition] = parted(from.id);
  const folder = file.startsWith('/') ? root(family, from.product) : family.split('/').slice(0, -1);
  const id = walk(folder, file)
    .join('/')
    .replace(/\.(?:mdx?|markdown)$/i, '');
  return { id: parted(id)[1] ? id : id + edition, anchor };
}

/** An id as its family and its edition, which is empty or begins with an @. */
function parted(id) {
  const at = id.indexOf('@', id.lastIndexOf('/') + 1);
  return at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at)];
}

function root(family, product) {
  const first = family.split('/', 1)[0];
  return product && first.toLowerCase() === product.toLowerCase() ? [first] : [];
}

function walk(folder, path) {
  const segments = [...folder];
  for (const segment of path.split('/')) {
    if (segment === '..') {
      segments.pop();
    } else if (segment !== '' && segment !== '.') {
      segments.push(segment);
    }
  }
  return segments;
}
