import { byId } from './dom.js';
import { faultView } from './fault.js';
import { render } from './template.js';

/** @type {() => any} Makes what the page shows of what is known now. */
let view = () => '';
/** The end of what is shown: a new one for each page, so that nothing of the last one is taken over. */
let end = new Comment();

/**
 * Shows another page.
 *
 * @param {() => () => any} make makes its view
 */
export function show(make) {
  blank();
  guarded(() => {
    view = make();
    draw();
  });
}

/**
 * Shows the page as it is now: what did not change stays, with the keyboard, the selection and where it
 * was scrolled.
 */
export function update() {
  guarded(draw);
}

/** What can't be made leaves nothing: somebody would copy a former answer for the next customer. */
function guarded(action) {
  try {
    action();
  } catch (fault) {
    reportError(fault);
    view = faultView;
    blank();
    draw();
  }
}

function draw() {
  if (end.parentNode) {
    render(view(), byId('page'), { renderBefore: end });
  }
}

function blank() {
  end = new Comment();
  byId('page').replaceChildren(end);
}
