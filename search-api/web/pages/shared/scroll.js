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
