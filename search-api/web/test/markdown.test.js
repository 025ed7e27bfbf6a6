import { markdownArea } from '../pages/desk/editor/markdown.js';
import { insertBlock } from '../pages/desk/editor/insert.js';
import { DESK } from '../pages/desk/strings.js';
import { addStrings } from '../pages/shared/language.js';
import { show } from '../pages/shared/page.js';

const place = () => document.getElementById('place');

/** A field with the caret where the bar stands. */
function fieldWith(text) {
  const field = document.createElement('textarea');
  field.value = text.replace('|', '');
  place().append(field);
  field.setSelectionRange(text.indexOf('|'), text.indexOf('|'));
  return field;
}

export default () => {
  beforeAll(() => addStrings(DESK));
  afterEach(() => {
    place().replaceChildren();
    show(() => () => '');
  });

  const cases = { '|': '表', '一|': '一\n\n表', '一\n|': '一\n\n表', '一\n\n|\n\n二': '一\n\n表\n\n二', '|二': '表\n\n二', '一|二': '一\n\n表\n\n二' };
  for (const [before, after] of Object.entries(cases)) {
    it(`inserts a paragraph of its own at ${JSON.stringify(before)}`, () => {
      const field = fieldWith(before);
      insertBlock(field, '表');
      expect(field.value).toBe(after);
    });
  }

  it('hears what its buttons and keys write', async () => {
    const heard = [];
    show(() => () => markdownArea('answer', {}, '升级', (text) => heard.push(text)));
    const text = document.querySelector('#page textarea');
    text.setSelectionRange(0, 2);
    text.focus();

    text.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', ctrlKey: true, bubbles: true }));

    expect(text.value).toBe('**升级**');
    expect(heard.at(-1)).toBe('**升级**');
  });

  it('writes words for a link where none are chosen', () => {
    show(() => () => markdownArea('answer', {}, '见：', () => {}));
    const text = document.querySelector('#page textarea');
    text.setSelectionRange(2, 2);
    text.focus();

    text.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }));

    expect(text.value).toMatch(/^见：\[(链接文字|link text)\]\(url\)$/);
  });
};
