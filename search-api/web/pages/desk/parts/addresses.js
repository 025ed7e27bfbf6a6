import { encodedId } from '../../shared/address.js';

/** The address of a view of the desk, `edit`, `history` or `compare`, of a document, or of an entry in it. */
export function deskAddress(view, id, anchor = '') {
  return `/desk/${view}/${encodedId(id)}${anchor && '#' + encodeURIComponent(anchor)}`;
}
