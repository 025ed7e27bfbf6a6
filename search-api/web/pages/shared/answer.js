import { documentAddress } from './address.js';
import { t } from './language.js';
import { documentOf } from './links.js';
import { harmless } from './sanitize.js';
import { scrollsSideways } from './scroll.js';

/**
 * An answer as it is read: an element, as the HTML of the service is no template of ours.
 *
 * @param html the server's rendering of it
 * @param from the document it stands in, by id and product: its links start there
 * @param pins the product and version that links carry on
 */
export function answerOf(html = '', from, pins) {
  const answer = document.createElement('div');
  Object.assign(answer, { className: 'answer', lang: 'zh-CN' });
  answer.append(harmless(html));
  answer.querySelectorAll('h1, h2, h3, h4, h5, h6').forEach(lower);
  answer.querySelectorAll('a[href]').forEach((link) => direct(link, from, pins));
  answer.querySelectorAll('img').forEach(showPicture);
  answer.querySelectorAll('pre').forEach((code) => label(code, t('code')));
  answer.querySelectorAll('table').forEach(frame);
  return answer;
}

/** Headings inside an answer stand below the one above it, whatever level they were written at. */
function lower(heading) {
  const lowered = document.createElement('h4');
  lowered.append(...heading.childNodes);
  heading.replaceWith(lowered);
}

function direct(link, from, pins) {
  const place = documentOf(link.getAttribute('href'), from);
  if (place) {
    link.href = documentAddress(place.id, place.anchor, pins);
  } else {
    Object.assign(link, { target: '_blank', rel: 'noopener noreferrer' });
  }
}

/** A picture opens by itself, where it has room; one that is not there is named. */
function showPicture(image) {
  const link = document.createElement('a');
  Object.assign(link, { href: image.getAttribute('src'), className: 'picture', target: '_blank', rel: 'noopener' });
  image.loading = 'lazy';
  image.addEventListener('error', () => link.replaceWith(t('picture', { text: image.alt })));
  image.replaceWith(link);
  link.append(image);
}

function frame(table) {
  const place = document.createElement('div');
  place.className = 'table';
  table.replaceWith(place);
  place.append(table);
  label(place, t('table'));
}

function label(node, name) {
  node.setAttribute('role', 'group');
  node.setAttribute('aria-label', name);
  scrollsSideways(node);
}
