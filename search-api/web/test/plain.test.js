import { plainText } from '../pages/agent/replies/plain.js';

function plain(html) {
  const node = document.createElement('div');
  node.innerHTML = html;
  return plainText(node);
}

export default () => {
  it('keeps paragraphs and line breaks apart', () => {
    expect(plain('<p>一<br>二</p><p>三</p>')).toBe('一\n二\n\n三');
  });

  it('keeps the marks of lists, and the number a list begins with', () => {
    expect(plain('<ul>\n<li>一</li>\n<li>二</li>\n</ul>')).toBe('- 一\n- 二');
    expect(plain('<ol start="3">\n<li>三</li>\n<li>四</li>\n</ol>')).toBe('3. 三\n4. 四');
    expect(plain('<ol start="0"><li>零</li></ol>')).toBe('1. 零');
  });

  it('parts the cells of a table', () => {
    expect(plain('<table><tr><th>项目</th><th>费用</th></tr><tr><td>A</td><td>1</td></tr></table>')).toBe('项目\t费用\n\nA\t1');
  });

  it('names a picture and drops every other sign', () => {
    expect(plain('<p><strong>按</strong> <img alt="升级按钮" src="data:,"> <a href="#x">这里</a></p>')).toBe('按 升级按钮 这里');
  });

  it('leaves no more than one line free, and no spaces at ends', () => {
    expect(plain('<div><p>一  </p><div></div><div></div><p>二</p></div>')).toBe('一\n\n二');
    expect(plain('')).toBe('');
  });
};
