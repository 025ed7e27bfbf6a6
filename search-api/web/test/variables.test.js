import { fillIn, filled, forgetValues, unfilled, variableFields, wrapVariables } from '../pages/agent/replies/variables.js';
import { render } from '../pages/shared/template.js';

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

  it('finds each once, wherever it stands in an answer', () => {
    expect(wrapVariables(answer('<p>{单号}<b>{客户称呼}</b>{单号}</p>'))).toEqual(['单号', '客户称呼']);
    expect(wrapVariables(answer('<p>{x}</p>'))).toEqual([]);
  });

  it('has a field for each, which takes what is typed', () => {
    const place = document.createElement('div');
    render(variableFields(['单号', '客户称呼']), place);
    const [input, ...others] = place.querySelectorAll('input');
    input.value = 'A1 ';
    input.dispatchEvent(new Event('input'));

    expect(others.length).toBe(1);
    expect(filled('单号{单号}，{客户称呼}')).toBe('单号A1，{客户称呼}');
    expect(variableFields([])).toBeFalse();
  });

  it('fills in what was typed, until it is emptied or another customer comes', () => {
    fillIn('单号', 'A1 ');
    expect(filled('单号{单号}，{日期}')).toBe('单号A1，{日期}');
    expect(unfilled('{单号}{日期}')).toEqual(['日期']);
    fillIn('单号', '  ');
    expect(filled('{单号}')).toBe('{单号}');
    fillIn('单号', 'B2');
    forgetValues();
    expect(filled('{单号}')).toBe('{单号}');
  });
};
