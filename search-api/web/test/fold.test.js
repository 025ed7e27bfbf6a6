import { Fold } from '../pages/agent/replies/fold.js';
import { show } from '../pages/shared/page.js';
import { html } from '../pages/shared/template.js';

export default () => {
  afterEach(() => show(() => () => ''));

  /** A text of some height that is folded to 40 pixels, once the browser has measured it. */
  async function folded(height) {
    const node = document.createElement('div');
    const inside = document.createElement('div');
    inside.style.height = `${height}px`;
    node.style.maxHeight = '40px';
    node.style.overflow = 'hidden';
    node.append(inside);
    const fold = new Fold(node);
    show(() => () => html`${node}${fold.view()}`);
    // Sizes are observed between two frames.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return node;
  }

  it('has a button for a text that is too long', async () => {
    const node = await folded(200);
    const toggle = node.nextElementSibling;

    expect(toggle.hidden).toBeFalse();
    expect(node.classList).toContain('long');
    toggle.click();
    expect(node.classList).not.toContain('folded');
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
  });

  it('has none for a text that fits', async () => {
    const node = await folded(20);
    expect(node.nextElementSibling.hidden).toBeTrue();
  });

  it('unfolds where the keyboard comes', async () => {
    const node = await folded(200);
    node.dispatchEvent(new FocusEvent('focusin'));
    expect(node.classList).not.toContain('folded');
  });
};
