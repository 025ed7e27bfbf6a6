import { moment } from './format.js';
import { REFUSALS, SUBJECTS, VALUES } from './refusal-words.js';

const compiled = (pairs) => pairs.map(([said, words]) => [pattern(said), words]);
const RULES = compiled(REFUSALS);
const PHRASES = compiled(VALUES);

/** `"{}" is no day` as an expression that finds the values. One at the start is a number or a word. */
function pattern(said) {
  const parts = said.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const values = parts.join('([^]*?)');
  return new RegExp(`^${values.replace(/^\(\[\^\]\*\?\)/, '((?:(?!: )[^])*?)')}$`);
}

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z/g;

/** A refusal of the service in the chosen language, with its instants by the clock of all pages. */
export function inWords(refusal) {
  const said = document.documentElement.lang === 'en' ? refusal : inChinese(refusal);
  return said.replace(INSTANT, moment);
}

/** What is wrong, the rule and the remedy; what has no words here stays as it is. */
export function inChinese(refusal) {
  const rule = wordsFor(refusal, RULES);
  const [, subject, rest] = /^(.+?): ([^]*)$/.exec(refusal) ?? [];
  return rule ?? (subject ? `${subjectWords(subject)}：${inChinese(rest)}` : refusal);
}

function wordsFor(said, rules) {
  for (const [rule, words] of rules) {
    const values = rule.exec(said);
    if (values) {
      return words.replace(/\{(\d)\}/g, (_, number) => wordsFor(values[number], PHRASES) ?? values[number]);
    }
  }
  return null;
}

/** `entries[2].question` as 第 3 条的问题, `golden/faq.tsv:3` as its line; what is neither stays. */
function subjectWords(subject) {
  const [, file, line] = /^(\S+\.(?:tsv|txt)):(\d+)$/.exec(subject) ?? [];
  if (file) {
    return `${file} 第 ${line} 行`;
  }
  const [, number, field] = /^(?:document\.)?(?:entries\[(\d+)\]\.)?(\w+)(?:\[\d+\])?$/.exec(subject) ?? [];
  const words = SUBJECTS[field];
  return words ? (number ? `第 ${Number(number) + 1} 条的${words}` : words) : subject;
}
