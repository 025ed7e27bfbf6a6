import { element, straight } from './dom.js';
import { t } from './language.js';

const HTML = 'http://www.w3.org/1999/xhtml';

/** What an answer may consist of; the children of any other element stand without it. */
const KEPT = new Set(
  (
    'a b blockquote br caption code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i kbd li ol ' +
    'p pre s span strong sub summary sup table tbody td tfoot th thead tr u ul'
  ).split(' '),
);

/** What goes with all that is in it: no words of it are meant to be read. */
const DROPPED = new Set(
  (
    'script style template noscript iframe frame object embed applet audio video canvas ' +
    'head title textarea select'
  ).split(' '),
);

const ATTRIBUTES = {
  a: ['href'],
  code: ['class'],
  div: ['class'],
  ol: ['start'],
  p: ['class'],
  td: ['align', 'colspan', 'rowspan'],
  th: ['align', 'colspan', 'rowspan'],
};

const CLASS = /^(?:language-[\w+#-]+|markdown-alert(?:-\w+)?)$/;
const SCHEME = /^(?:https?|mailto|tel):$/;

/**
 * The harmless part of a document's HTML, as new nodes. The server has cleaned it already; this is
 * the second line of defence. Nothing is repaired: only what is on the lists above is copied, out
 * of an inert document in which nothing loads and nothing runs.
 */
export function harmless(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const clean = document.createDocumentFragment();
  copyChildren(parsed.body, clean);
  return clean;
}

function copyChildren(from, to) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      to.append(straight(node.data));
    } else if (node.nodeType === Node.ELEMENT_NODE && node.namespaceURI === HTML) {
      copyElement(node, to);
    }
  }
}

function copyElement(node, to) {
  const name = node.localName;
  if (name === 'img') {
    to.append(picture(node));
  } else if (KEPT.has(name)) {
    const copy = element(name);
    for (const attribute of ATTRIBUTES[name] ?? []) {
      copyAttribute(node, attribute, copy);
    }
    copyChildren(node, copy);
    to.append(copy);
  } else if (!DROPPED.has(name)) {
    copyChildren(node, to);
  }
}

/** Pictures are named, not loaded: a request for one would tell another site who reads what. */
function picture(node) {
  const text = node.getAttribute('alt') || node.getAttribute('src') || '';
  return element('span', { class: 'picture' }, t('picture', { text }));
}

function copyAttribute(node, attribute, copy) {
  const value = node.getAttribute(attribute);
  if (value === null) {
    return;
  }
  if (attribute === 'class') {
    copy.classList.add(...value.split(/\s+/).filter((word) => CLASS.test(word)));
  } else if (attribute !== 'href' || mayFollow(value)) {
    copy.setAttribute(attribute, value);
  }
}

/** Whether an address leads to a page, a letter or a call: `javascript:` and `data:` do not. */
function mayFollow(href) {
  return URL.canParse(href, location.href) && SCHEME.test(new URL(href, location.href).protocol);
}
