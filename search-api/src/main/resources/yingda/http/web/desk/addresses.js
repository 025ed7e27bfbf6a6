import { encodedId } from '../address.js';

/** The address of a view of the desk, `edit`, `history` or `compare`, of a document. */
export function deskAddress(view, id) {
  return `/desk/${view}/${encodedId(id)}`;
}
