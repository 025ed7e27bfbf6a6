import { parse, plain, tableOf, write } from '../pages/desk/parts/golden-text.js';

export default () => {
  const text = '# 退货\n怎么退\tfaq/returns#how|faq/returns#fee\n\n在吗\tood\n';

  it('writes what it read', () => {
    expect(write(parse(text))).toBe(text);
  });

  it('parts questions, answers and remarks', () => {
    expect(parse(text)).toEqual([
      { remark: '# 退货' },
      { question: '怎么退', answers: ['faq/returns#how', 'faq/returns#fee'] },
      { remark: '' },
      { question: '在吗', answers: ['ood'] },
    ]);
  });

  it('reads a line that is not finished', () => {
    expect(parse('怎么退')).toEqual([{ question: '怎么退', answers: [] }]);
    expect(parse('怎么退\t a | | b ')).toEqual([{ question: '怎么退', answers: ['a', 'b'] }]);
  });

  it('leaves out what is not begun, and keeps columns apart', () => {
    expect(write([{ question: '', answers: [] }])).toBe('');
    expect(write([{ question: ' 怎\t么\n退 ', answers: ['a'] }])).toBe('怎 么 退\ta\n');
    expect(plain('a \t b')).toBe('a b');
  });

  it('knows which table a question belongs to', () => {
    expect(tableOf('faq/returns')).toBe('golden/faq.tsv');
    expect(tableOf('returns')).toBe('golden/questions.tsv');
  });
};
