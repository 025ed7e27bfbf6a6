import DOMPurify from '../lib/dompurify/purify.es.mjs';
import { t } from './language.js';
import { straight } from './straight.js';

/** What an answer may consist of; the children of any other element stand without it. */
const TAGS =
  'a b blockquote br caption code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img kbd li ol ' +
  'p pre s span strong sub summary sup table tbody td tfoot th thead tr u ul';

/** What goes with all that is in it, beside what the library drops: no words of it are to be read. */
const DROPPED = 'frame object embed applet canvas textarea select';

const SETTINGS = {
  ALLOWED_TAGS: TAGS.split(' '),
  ALLOWED_ATTR: ['align', 'alt', 'colspan', 'href', 'rowspan', 'src', 'start'],
  // Addresses without a scheme, as the library's own rule has them, and these schemes alone.
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|tel):|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ADD_FORBID_CONTENTS: DROPPED.split(' '),
  RETURN_DOM_FRAGMENT: true,
};

DOMPurify.addHook('uponSanitizeElement', (node) => {
  if (node.nodeType === Node.TEXT_NODE) {
    node.data = straight(node.data);
  } else if (node.localName === 'img' && !isOwn(node)) {
    node.replaceWith(pictureOf(node));
  }
});

/**
 * The harmless part of a document's HTML, as new nodes. The server has cleaned it already; this is
 * the second line of defence. Nothing of it loads or runs on the way.
 */
export function harmless(html) {
  return DOMPurify.sanitize(html, SETTINGS);
}

/** Whether a picture is kept by the service; its name tells nobody else who reads what. */
function isOwn(image) {
  return /^\/pictures\/[0-9a-f]{32}\.(?:png|jpg|gif|webp)$/.test(image.getAttribute('src'));
}

/** Other pictures are named, not loaded: a request for one would tell another site who reads what. */
function pictureOf(image) {
  return straight(t('picture', { text: image.getAttribute('alt') || image.getAttribute('src') || '' }));
}
