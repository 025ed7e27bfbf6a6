import { html, render, stateful } from '../pages/shared/template.js';

/** What is shown of a template, without the marks of the library. */
function shown(template) {
  const place = document.createElement('div');
  render(template, place);
  return place.innerHTML.replace(/<!--.*?-->/g, '');
}

export default () => {
  it('shows text as text, in the order it has', () => {
    expect(shown(html`<p title=${'<b>'}>${'<b>\u202e反'}</p>`)).toBe('<p title="&lt;b&gt;">&lt;b&gt;反</p>');
    expect(shown(html`<p>${['a\u2066', html`<b>${'c'}</b>`]}</p>`)).toBe('<p>a<b>c</b></p>');
  });

  it('leaves values of attributes as they are', () => {
    expect(shown(html`<p data-id=${'a\u202eb'}></p>`)).toBe('<p data-id="a\u202eb"></p>');
  });

  it('leaves out what is not there', () => {
    expect(shown(html`<p id=${undefined} class=${null} lang=${false}>${false}${'a'}${null}${undefined}${''}${0}${[false, 'b']}</p>`)).toBe(
      '<p>a0b</p>',
    );
  });

  it('lays out the source by line breaks, and words by spaces', () => {
    const template = html`
      <p
        id="one" lang="zh">
        <b>${'a'}</b> ${'b'}
        <i>c</i>
      </p>`;
    expect(shown(template)).toBe('<p id="one" lang="zh"><b>a</b> b<i>c</i></p>');
  });

  it('keeps the state of a part as long as it stands in its place', () => {
    let made = 0;
    const part = stateful(
      class {
        #number = (made += 1);

        view(word) {
          return word && html`${word}${this.#number}`;
        }
      },
    );
    const place = document.createElement('div');
    const view = (word) => html`<p>${part(word)}</p>`;
    ['a', 'b', null].forEach((word) => {
      render(view(word), place);
      expect(place.textContent).toBe(word ? `${word}1` : '');
    });
    expect(made).toBe(1);
  });
};
