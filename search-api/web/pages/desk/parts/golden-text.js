/** The table of questions that nothing answers; the others name what does. */
export const NO_ANSWER = 'golden/no-answer.tsv';

/** Kinds of questions without an answer: in the business, near it, off topic. */
export const KINDS = ['in', 'near', 'ood'];

export function isGolden(name) {
  return name.startsWith('golden/');
}

/** The lines of a table: a question with what answers it, or a remark, kept as it is. */
export function parse(text) {
  return text
    .split('\n')
    .filter((line, index, lines) => line.trim() || index < lines.length - 1)
    .map(lineOf);
}

function lineOf(line) {
  if (!line.trim() || line.startsWith('# ')) {
    return { remark: line };
  }
  const [question, ...rest] = line.split('\t');
  const answers = rest.join('\t').split('|');
  return { question: question.trim(), answers: answers.map((one) => one.trim()).filter(Boolean) };
}

/** The table of lines as a text; a question that is not written yet leaves no line. */
export function write(lines) {
  return lines
    .filter((line) => 'remark' in line || line.question || line.answers.length)
    .map((line) => `${'remark' in line ? line.remark : `${plain(line.question)}\t${line.answers.join('|')}`}\n`)
    .join('');
}

/** What parts columns and lines can't stand in them. */
export function plain(question) {
  return question.replace(/\s+/g, ' ').trim();
}

/** Which table a question about an entry belongs to: that of the folder its document is in. */
export function tableOf(documentId) {
  const folder = documentId.includes('/') ? documentId.split('/')[0] : 'questions';
  return `golden/${folder}.tsv`;
}
