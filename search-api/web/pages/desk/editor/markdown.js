import { button, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import '../../lib/markdown-toolbar/index.js';
import { textArea } from '../parts/form.js';
import { insertBlock } from './insert.js';
import { pictureTaker } from './pictures.js';

/** What can be done to the words, by the library's names, and the key that does it with Ctrl. */
const STYLES = {
  bold: 'b',
  'header-3': null,
  link: 'k',
  'unordered-list': null,
  'ordered-list': null,
  quote: null,
  code: 'e',
};

/** A labelled field for Markdown, with buttons that write its signs; one a page. */
export function markdownArea(name, attributes, value, input) {
  const buttons = Object.entries(STYLES).map(styleButton);
  const text = textArea({ id: 'markdown', ...attributes }, value, input);
  text.addEventListener('keydown', (event) => {
    const index = Object.values(STYLES).indexOf(event.key);
    if (index >= 0 && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      buttons[index].click();
    }
  });
  const pictures = pictureTaker(text);
  const table = button({ class: 'insert-table' }, t('markdown_table'), () => insertBlock(text, t('markdownTable')));
  return element(
    'div',
    { class: 'markdown', 'data-field': name },
    element('label', { for: 'markdown' }, t(name)),
    element('markdown-toolbar', { for: 'markdown', 'aria-label': t('markdown') }, ...buttons, ...[table, pictures.choose].map(besides)),
    text,
    pictures.panel,
  );
}

/** What the library does not know, it passes by the arrow keys all the same, and does nothing else with. */
function besides(node) {
  node.dataset.mdButton = 'other';
  node.tabIndex = -1;
  return node;
}

/** Arrow keys lead from one to the next, so that Tab passes them in one step. */
function styleButton([style, key]) {
  return element(
    'button',
    {
      type: 'button',
      'data-md-button': style,
      tabindex: '-1',
      title: key && `Ctrl+${key.toUpperCase()}`,
      'aria-keyshortcuts': key && `Control+${key.toUpperCase()}`,
    },
    t('markdown_' + style),
  );
}
