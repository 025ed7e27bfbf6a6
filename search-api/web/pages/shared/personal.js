/**
 * Numbers that identify a customer: they are asked about, and kept nowhere. The same rules as those
 * of the service, `PersonalData`; a test compares both.
 */
const NOT_BEHIND = '(?<![0-9A-Za-z])';
const NOT_BEFORE = '(?![0-9A-Za-z])';

const rule = (form, replacement, flags = '') => ({ form: new RegExp(form, `gd${flags}`), replacement });

/** The first that fits wins. */
const RULES = [
  rule(String.raw`(?<data>[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+)`, '[邮箱]'),
  rule(
    String.raw`(?:微信|wechat|wx|vx|qq)(?:号码?)?(?:\s*[:：是]\s*|\s*)(?<data>(?=[A-Za-z0-9_-]*[0-9_])[A-Za-z0-9_-]{5,20})`,
    '[账号]',
    'i',
  ),
  rule(
    String.raw`${NOT_BEHIND}(?<data>[1-9]\d{5}(?:18|19|20)\d{2}(?:0\d|1[0-2])[0-3]\d{4}[\dXx])${NOT_BEFORE}`,
    '[身份证号]',
  ),
  rule(String.raw`(?<![0-9])(?<data>(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?![0-9])`, '[手机号]'),
  rule(String.raw`(?<![0-9])(?<data>0\d{2,3}[- ]\d{7,8})(?![0-9])`, '[电话]'),
  rule(String.raw`${NOT_BEHIND}(?<data>[3-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?)${NOT_BEFORE}`, '[银行卡号]'),
  rule(
    String.raw`(?:单号|订单|运单|快递单?|编号)\s*[:：是]?\s*#?(?<data>(?=[A-Za-z-]*\d)[A-Za-z0-9-]{6,40})`,
    '[单号]',
  ),
  rule(String.raw`${NOT_BEHIND}(?<data>[A-Za-z]{0,4}-?\d{10,32})${NOT_BEFORE}`, '[单号]'),
];

/** A text with a word in brackets, such as `[手机号]`, in the place of each number. */
export function masked(text) {
  return RULES.reduce(maskedBy, text);
}

function maskedBy(text, { form, replacement }) {
  let result = '';
  let position = 0;
  for (const match of halfWidth(text).matchAll(form)) {
    const [start, end] = match.indices.groups.data;
    result += text.slice(position, start) + replacement;
    position = end;
  }
  return result + text.slice(position);
}

/** Input methods write １３８ as well as 138. The length stays. */
function halfWidth(text) {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
