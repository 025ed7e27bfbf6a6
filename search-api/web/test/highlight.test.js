import { highlightedWords, markWords, marked } from '../pages/shared/highlight.js';
import { render } from '../pages/shared/template.js';

function html(template) {
  const node = document.createElement('div');
  render(template, node);
  return node.innerHTML.replace(/<!--.*?-->/g, '');
}

function withMarks(text, words) {
  const node = document.createElement('div');
  node.innerHTML = text;
  markWords(node, words);
  return node.innerHTML;
}

export default () => {
  it('marks highlights in whichever order they come', () => {
    const highlights = [{ start: 3, end: 5 }, { start: 0, end: 1 }];
    expect(html(marked('退货怎么办', highlights))).toBe('<mark>退</mark>货怎<mark>么办</mark>');
    expect(html(marked('退货'))).toBe('退货');
  });

  it('counts as JavaScript does, and leaves out what fits not', () => {
    expect(html(marked('😀退货', [{ start: 2, end: 4 }]))).toBe('😀<mark>退货</mark>');
    expect(html(marked('退货', [{ start: 0, end: 9 }, { start: 1, end: 1 }]))).toBe('退货');
    expect(html(marked('退货吗', [{ start: 0, end: 2 }, { start: 1, end: 3 }]))).toBe('<mark>退货</mark>吗');
  });

  it('shows text as text', () => {
    expect(html(marked('<b>x', [{ start: 0, end: 3 }]))).toBe('<mark>&lt;b&gt;</mark>x');
  });

  it('gives each word once, but no single Han character', () => {
    const text = '退货退货 X 吗';
    const highlights = [[0, 2], [2, 4], [5, 6], [7, 8]].map(([start, end]) => ({ start, end }));
    expect(highlightedWords(text, highlights)).toEqual(['退货', 'X']);
  });

  it('marks words below a node, the longest first', () => {
    expect(withMarks('<p>申请<b>退货运费</b></p>', ['退货', '退货运费'])).toBe('<p>申请<b><mark>退货运费</mark></b></p>');
    expect(withMarks('<p>a.c abc</p>', ['a.c'])).toBe('<p><mark>a.c</mark> abc</p>');
    expect(withMarks('<p>退货</p>', [])).toBe('<p>退货</p>');
  });

  it('marks a number or a Latin word only where it stands alone', () => {
    expect(withMarks('V8 与 V85，8', ['8'])).toBe('V8 与 V85，<mark>8</mark>');
  });

  it('leaves variables whole', () => {
    expect(withMarks('<span data-variable="客户">客户</span>客户', ['客户'])).toBe(
      '<span data-variable="客户">客户</span><mark>客户</mark>',
    );
  });
};
