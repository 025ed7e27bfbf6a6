import { show, update } from '../pages/shared/page.js';
import { html, repeat } from '../pages/shared/template.js';

const page = () => document.getElementById('page');

export default () => {
  afterEach(() => show(() => () => ''));

  it('shows what is known now, and keeps the keyboard, the selection and what was unfolded', () => {
    const state = { title: '一', lines: ['甲', '乙'] };
    show(() => () => html`
      <h1>${state.title}</h1>
      <details><summary>more</summary></details>
      ${repeat(state.lines, (line) => line, (line) => html`<input .defaultValue=${line}>`)}`);
    const field = page().querySelectorAll('input')[1];
    field.focus();
    field.value = '乙丙';
    field.setSelectionRange(1, 2);
    page().querySelector('details').open = true;

    Object.assign(state, { title: '二', lines: ['新', '甲', '乙'] });
    update();

    expect(page().querySelector('h1').textContent).toBe('二');
    expect(page().querySelectorAll('input').length).toBe(3);
    expect(document.activeElement).toBe(field);
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['乙丙', 1, 2]);
    expect(page().querySelector('details').open).toBeTrue();
  });

  it('takes nothing of the last page over', () => {
    const view = () => html`<details><summary>more</summary></details>`;
    show(() => view);
    page().querySelector('details').open = true;
    show(() => view);
    expect(page().querySelector('details').open).toBeFalse();
  });

  it('shows nothing of a page that can not be made, now or later', () => {
    const reported = spyOn(window, 'reportError');
    let isBroken = true;
    const view = () => html`<p id="reply">answer</p>${isBroken ? html`${null.length}` : ''}`;
    show(() => view);
    expect(page().querySelector('#fault')).not.toBeNull();
    expect(page().querySelector('#reply')).toBeNull();

    isBroken = false;
    show(() => view);
    expect(page().querySelector('#reply')).not.toBeNull();
    isBroken = true;
    update();
    expect(page().querySelector('#reply')).toBeNull();
    expect(page().querySelector('#fault')).not.toBeNull();
    expect(reported).toHaveBeenCalledTimes(2);
  });
};
