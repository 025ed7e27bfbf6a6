import { byId, fieldById } from '../../shared/dom.js';
import { customerTurns, questionAmong } from './conversation.js';
import { offerProducts, sayUnknown } from './products.js';
import { Suggestions } from './suggestions.js';

const form = byId('ask');
const box = fieldById('query');
const product = fieldById('product');
const version = fieldById('version');

/** The product and version pinned for this conversation; empty for any. */
export const pins = () => ({ product: product.value.trim(), version: version.value.trim() });

/** Shows what an address says. */
export function fill(query, pinned) {
  if (box.value !== query) {
    box.value = query;
  }
  product.value = pinned.product;
  version.value = pinned.version;
  sayUnknown(pinned);
}

/** The next customer may have another product. */
export const unpin = () => fill(box.value, { product: '', version: '' });

/** Gives the keyboard to the box, with its text selected: typing replaces it. */
export function focusBox() {
  box.focus();
  box.select();
}

/** Gives the keyboard to what is asked next: while scripts are shown, to their field. */
export function focusField() {
  const scripts = /** @type {HTMLInputElement | null} */ (document.getElementById('find-script'));
  scripts ? scripts.focus() : focusBox();
}

/** The same where scripts have just come, unless somebody types a question meanwhile. */
export function focusScripts() {
  if (box.value === '') {
    focusField();
  }
}

/**
 * Makes the box live.
 *
 * @param ask takes a query, and of several messages all; an empty one clears
 * @param repin is told that another product or version was pinned while nothing is asked
 * @param down is told that the arrow goes down from the box while no suggestion is shown
 */
export function startBox({ ask, repin, down }) {
  const suggestions = new Suggestions(box, byId('suggestions'), {
    pins,
    choose: (question) => submit(question),
  });
  const submit = (query) => {
    suggestions.close();
    fill(query, pins());
    ask(query.trim());
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Enter in a field of the pins changes it, which asks already.
    if (document.activeElement !== product && document.activeElement !== version) {
      submit(suggestions.chosen ?? box.value);
    }
  });
  offerProducts(product, version);
  for (const pin of [product, version]) {
    pin.addEventListener('change', () => (box.value.trim() ? submit(box.value) : repin()));
  }
  box.addEventListener('paste', (event) => {
    const turns = customerTurns(event.clipboardData?.getData('text/plain') ?? '');
    if (turns.length > 1) {
      event.preventDefault();
      suggestions.close();
      ask(turns[questionAmong(turns)], turns);
    }
  });
  box.addEventListener('keydown', (event) => key(event, { suggestions, submit, down }));
}

function key(event, { suggestions, submit, down }) {
  if (isComposing(event)) {
    // Enter ends a word in the input method; it must not send it.
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
    }
  } else if (event.key === 'Escape') {
    event.preventDefault();
    suggestions.isOpen ? suggestions.close() : clear(submit);
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (suggestions.isOpen) {
      suggestions.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'ArrowDown') {
      down();
    }
  }
}

/** As if somebody had deleted the text, so that undo brings it back; then the next customer comes. */
function clear(submit) {
  box.select();
  document.execCommand('delete');
  submit('');
}

/** Safari sends the key that ends a composition after its end, with the code 229. */
function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}
