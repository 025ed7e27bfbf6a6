/** The text of an answer's nodes as it is sent: lists keep their marks, paragraphs their space. */
export function plainText(node) {
  return written(node)
    .replace(/(?<![ \t])[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const BLOCKS = new Set('p div ul ol blockquote pre h4 table tr dl dt dd details summary'.split(' '));

function written(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    return isLayout(node) ? '' : node.data;
  }
  const name = node.localName;
  const inside = [...node.childNodes].map(written).join('');
  if (name === 'img') {
    return node.alt;
  }
  if (name === 'br') {
    return '\n';
  }
  if (name === 'li') {
    return `${mark(node)} ${inside.trim()}\n`;
  }
  if (name === 'td' || name === 'th') {
    return `${inside.trim()}\t`;
  }
  return BLOCKS.has(name) ? `\n${inside}\n` : inside;
}

/** Line breaks between the parts of a list or a table are those of the source. */
function isLayout(text) {
  return /^\s*$/.test(text.data) && text.data.includes('\n');
}

function mark(item) {
  const list = item.parentElement;
  return list?.localName === 'ol' ? `${[...list.children].indexOf(item) + (list.start || 1)}.` : '-';
}
