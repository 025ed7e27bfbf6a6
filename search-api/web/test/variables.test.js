import { filled, forgetValues, unfilled, variableFields } from '../pages/agent/replies/variables.js';

export default () => {
  afterEach(forgetValues);

  const answer = (html) => {
    const node = document.createElement('div');
    node.innerHTML = html;
    return node;
  };

  it('names what is still to be filled in, once', () => {
    expect(unfilled('{客户称呼}，{单号}，{客户称呼}')).toEqual(['客户称呼', '单号']);
    expect(unfilled('{name} {} {客户 称呼} {1}')).toEqual([]);
  });

  it('has a field for each, and none without', () => {
    expect(variableFields(answer('<p>{单号}<b>{客户称呼}</b>{单号}</p>')).querySelectorAll('input').length).toBe(2);
    expect(variableFields(answer('<p>{x}</p>'))).toBeNull();
  });

  it('fills in what was typed, until it is emptied or another customer comes', () => {
    const input = variableFields(answer('{单号}')).querySelector('input');
    const type = (value) => {
      input.value = value;
      input.dispatchEvent(new Event('input'));
    };
    type('A1 ');
    expect(filled('单号{单号}，{日期}')).toBe('单号A1，{日期}');
    expect(unfilled('{单号}{日期}')).toEqual(['日期']);
    type('  ');
    expect(filled('{单号}')).toBe('{单号}');
    type('B2');
    forgetValues();
    expect(filled('{单号}')).toBe('{单号}');
  });
};
