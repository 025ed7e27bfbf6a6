import { masked } from '../pages/shared/personal.js';

export default () => {
  const cases = {
    '我的手机 13812345678 收不到短信': '我的手机 [手机号] 收不到短信',
    '打 138-1234-5678 或 ０２１－６２３４５６７８': '打 [手机号] 或 [电话]',
    '身份证11010519491231002X的': '身份证[身份证号]的',
    '发到 a.b+c@mail.example.com 吧': '发到 [邮箱] 吧',
    '微信号：abc_123 加我': '微信号：[账号] 加我',
    '卡 6222 0212 3456 7890 123 扣了': '卡 [银行卡号] 扣了',
    '订单号是AB-20261120': '订单号是[单号]',
  };
  for (const [said, kept] of Object.entries(cases)) {
    it(`keeps ${kept}`, () => expect(masked(said)).toBe(kept));
  }

  it('leaves what identifies nobody', () => {
    for (const text of ['', '8.5 版升级到 9.0', '2026-11-20 到期', '错误 E1024', '价格 12800 元']) {
      expect(masked(text)).withContext(text).toBe(text);
    }
  });

  it('masks what is masked already no further', () => {
    const once = masked('13812345678 和 a@b.cn');
    expect(masked(once)).toBe(once);
  });
};
