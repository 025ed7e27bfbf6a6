import { Directive, directive } from '../lib/lit-html/directive.js';
import { nothing } from '../lib/lit-html/lit-html.js';

/** What is wider than its place can be reached by keyboard, and only then: it costs a tab stop. */
const observer = new ResizeObserver((changes) => {
  for (const { target } of changes) {
    if (target.scrollWidth > target.clientWidth) {
      target.setAttribute('tabindex', '0');
    } else {
      target.removeAttribute('tabindex');
    }
  }
});

/** Lets the keyboard scroll an element from side to side whenever it has to. */
export function scrollsSideways(node) {
  observer.observe(node);
}

/** The same, in the tag of a template. */
export const sideways = directive(
  class extends Directive {
    #isSeen = false;

    render() {
      return nothing;
    }

    update(part) {
      if (!this.#isSeen) {
        this.#isSeen = true;
        scrollsSideways(part.element);
      }
      return this.render();
    }
  },
);
