import { attempted, fieldById } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { html, stateful } from '../../shared/template.js';
import '../../lib/markdown-toolbar/index.js';
import { textArea } from '../parts/form.js';
import { insertBlock, insertText } from './insert.js';
import { Pictures } from './pictures.js';

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

const field = () => fieldById('markdown');

/** A link needs words to press on: where none are chosen some are written, before the library makes them a link. */
const LINKED = {
  capture: true,
  handleEvent({ target }) {
    const { selectionStart: at, selectionEnd: end } = field();
    const isLink = target instanceof Element && target.closest('[data-md-button=link]');
    if (isLink && at === end) {
      const words = t('markdownLinkText');
      insertText(field(), words);
      field().setSelectionRange(at, at + words.length);
    }
  },
};

/** Hears what happens in the field, not what happens beside it. */
const ofField = (hears) => (event) => event.target === field() && hears(event);

/** A labelled field for Markdown, with buttons that write its signs; one a page. */
class MarkdownArea {
  #pictures = new Pictures(field);

  view(name, attributes, value, input) {
    const pictures = this.#pictures;
    const table = () => insertBlock(field(), t('markdownTable'));
    return html`
      <div class="markdown" data-field=${name} @keydown=${ofField(pressed)} @paste=${ofField(pictures.pasted)}
        @dragover=${ofField(pictures.draggedOver)} @drop=${ofField(pictures.dropped)} @click=${LINKED}>
        <label for="markdown">${t(name)}</label>
        <markdown-toolbar for="markdown" aria-label=${t('markdown')}>
          ${Object.entries(STYLES).map(styleButton)}
          ${otherButton('insert-table', t('markdown_table'), table)}
          ${otherButton('picture-choose', t('picture_'), () => pictures.choose())}
        </markdown-toolbar>
        ${textArea({ id: 'markdown', ...attributes }, value, input)}
        ${pictures.view()}
      </div>`;
  }
}

/** A key with Ctrl does what its button does. */
function pressed(event) {
  const style = Object.keys(STYLES).find((name) => STYLES[name] === event.key);
  if (style && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.currentTarget.querySelector(`[data-md-button="${style}"]`).click();
  }
}

/** What the library does not know, it passes by the arrow keys all the same, and does nothing else with. */
function otherButton(name, label, action) {
  return html`
    <button type="button" class=${name} data-md-button="other" tabindex="-1" @click=${attempted(action)}>${label}</button>`;
}

/** Arrow keys lead from one to the next, so that Tab passes them in one step. */
function styleButton([style, key]) {
  const letter = key?.toUpperCase();
  return html`
    <button type="button" data-md-button=${style} tabindex="-1" title=${letter && `Ctrl+${letter}`}
      aria-keyshortcuts=${letter && `Control+${letter}`}>
      ${t('markdown_' + style)}
    </button>`;
}

/** @type {(name: string, attributes: object, value: string, input: (text: string) => void) => any} */
export const markdownArea = stateful(MarkdownArea);
