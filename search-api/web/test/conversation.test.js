import { MOST_TURNS, customerTurns, questionAmong } from '../pages/agent/box/conversation.js';

export default () => {
  it('takes what the customer said and leaves out our side', () => {
    const pasted = '小明 10:01:23\n在吗\n怎么退货？\n客服小李 10:02:00\n您好\n小明 10:03:10\n急';
    expect(customerTurns(pasted)).toEqual(['在吗', '怎么退货？', '急']);
  });

  it('knows who speaks by what stands in front', () => {
    expect(customerTurns('[10:01] 客户：怎么退货\r\n[10:02] 坐席01：请稍等\n还在看\n买家: 好')).toEqual(['怎么退货', '好']);
  });

  it('reads who speaks when, behind the name and in brackets', () => {
    expect(
      customerTurns('顾客(12月1日 9:02:33): 怎么退货？\n客服小李(12月1日 9:03:10): 您好\n还在看\n顾客（12/1 9:04）：急'),
    ).toEqual(['怎么退货？', '急']);
    expect(customerTurns('[张三]：怎么退货？\n[我]：您好\n【李四】: 急')).toEqual(['怎么退货？', '急']);
    expect(customerTurns('我想问[X100]：怎么退货')).toEqual(['我想问[X100]：怎么退货']);
  });

  it('reads dates as chat windows write them', () => {
    for (const time of ['2026-11-20 9:05', '2026/1/2 09:05:06', '2026年1月2日 上午 9:05', '(9:05)', '[09:05:06]：']) {
      expect(customerTurns(`小明 ${time}\n怎么退货`)).withContext(time).toEqual(['怎么退货']);
    }
  });

  it('takes lines without anybody for the customer', () => {
    expect(customerTurns('你好\n\n  怎么退货  \n')).toEqual(['你好', '怎么退货']);
    expect(customerTurns('   ')).toEqual([]);
  });

  it('does not take a question about a time for a heading', () => {
    expect(customerTurns('客服几点上班，是 9:00 吗')).toEqual(['客服几点上班，是 9:00 吗']);
  });

  it('keeps the last turns, as many as the service takes', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `第${index}句`);
    expect(customerTurns(lines.join('\n'))).toEqual(lines.slice(-MOST_TURNS));
  });

  it('finds the last turn that asks something', () => {
    expect(questionAmong(['怎么退货？', '在吗？', '急！！'])).toBe(0);
    expect(questionAmong(['在吗', '怎么退货', '怎么换货', 'hi'])).toBe(2);
    expect(questionAmong(['在吗', '你好'])).toBe(1);
    expect(questionAmong([])).toBe(-1);
  });
};
