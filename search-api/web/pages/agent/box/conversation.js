/** The last messages of a customer, as they are pasted from a chat window. */

/** As many as the service takes. */
export const MOST_TURNS = 20;

const TIME = String.raw`(?:(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?\s{0,5})?(?:[上下]午\s{0,5})?\d{1,2}:\d{2}(?::\d{2})?`;

/** `小明 10:01:23` on a line of its own: who wrote the lines below. */
const HEADING = new RegExp(String.raw`^(.{0,24}?)\s{0,5}[[(（]?\s{0,5}${TIME}\s{0,5}[\])）]?\s{0,5}[:：]?$`);

const ROLE = '客户|顾客|买家|用户|会员|访客|客服|坐席|商家|卖家|店小二|机器人|我';

/** In front of a message: `[10:01] 客户：`, `客服小李(12月1日 9:02:33):`, or any name in brackets, `[张三]：`. */
const PREFIXES = [
  String.raw`[[(（【]?\s{0,5}(?:${TIME})?\s{0,5}[\])）】]?\s{0,5}((?:${ROLE})[^:：\s([（【]{0,12})\s{0,5}(?:[[(（【]\s{0,5}${TIME}\s{0,5}[\])）】])?`,
  String.raw`[[【]\s{0,5}([^\][【】:：]{1,24}?)\s{0,5}[\]】]`,
].map((who) => new RegExp(String.raw`^${who}\s{0,5}[:：]\s*(.*)$`));

const OURS = /^(?:客服|坐席|商家|卖家|店小二|机器人|我)/;

/** What opens or hurries a conversation and asks nothing. */
const SMALL_TALK =
  /^(?:在吗|在么|在不在|有人吗|人呢|你好|您好|亲|嗨|哈喽|hi|hello|谢谢|好的|好吧|嗯|哦|行|快点|急|麻烦了|请问|我想问一?下)*[\s!！?？。.，,~～…]*$/i;

/** What the customer said, oldest first; what our side said is left out. */
export function customerTurns(text) {
  const turns = [];
  let ours = false;
  for (const line of text.split(/\r?\n/).map((part) => part.trim())) {
    const heading = HEADING.exec(line);
    const prefixed = heading ? null : prefixOf(line);
    if (heading || prefixed) {
      ours = OURS.test((heading ?? prefixed)?.[1] ?? '');
    }
    const said = heading ? '' : (prefixed?.[2] ?? line);
    if (said && !ours) {
      turns.push(said);
    }
  }
  return turns.slice(-MOST_TURNS);
}

function prefixOf(line) {
  const [found = null] = PREFIXES.map((prefix) => prefix.exec(line)).filter(Boolean);
  return found;
}

/** The number of the turn that asks something: the last that is more than small talk. */
export function questionAmong(turns) {
  const last = turns.findLastIndex((turn) => !SMALL_TALK.test(turn));
  return last < 0 ? turns.length - 1 : last;
}
