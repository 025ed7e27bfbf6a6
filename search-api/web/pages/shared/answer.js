import { documentAddress } from './address.js';
import { element } from './dom.js';
import { t } from './language.js';
import { documentOf } from './links.js';
import { harmless } from './sanitize.js';
import { scrollsSideways } from './scroll.js';

/**
 * An answer as it is read.
 *
 * @param html the server's rendering of it
 * @param from the document it stands in, by id and product: its links start there
 * @param pins the product and version that links carry on
 */
export function answerOf(html = '', from, pins) {
  const answer = element('div', { class: 'answer', lang: 'zh-CN' });
  answer.append(harmless(html));
  lowerHeadings(answer);
  answer.querySelectorAll('a[href]').forEach((link) => direct(link, from, pins));
  answer.querySelectorAll('img').forEach(showPicture);
  answer.querySelectorAll('pre').forEach((code) => label(code, t('code')));
  answer.querySelectorAll('table').forEach(frame);
  return answer;
}

/** Headings inside an answer stand below the one above it, whatever level they were written at. */
function lowerHeadings(answer) {
  for (const heading of answer.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    heading.replaceWith(element('h4', {}, ...heading.childNodes));
  }
}

function direct(link, from, pins) {
  const place = documentOf(link.getAttribute('href'), from);
  if (place) {
    link.href = documentAddress(place.id, place.anchor, pins);
  } else {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
}

/** A picture opens by itself, where it has room; one that is not there is named. */
function showPicture(image) {
  const link = element('a', { href: image.getAttribute('src'), class: 'picture', target: '_blank', rel: 'noopener' });
  image.loading = 'lazy';
  image.addEventListener('error', () => link.replaceWith(t('picture', { text: image.alt })));
  image.replaceWith(link);
  link.append(image);
}

function frame(table) {
  const place = element('div', { class: 'table' });
  table.replaceWith(place);
  place.append(table);
  label(place, t('table'));
}

function label(node, name) {
  node.setAttribute('role', 'group');
  node.setAttribute('aria-label', name);
  scrollsSideways(node);
}
