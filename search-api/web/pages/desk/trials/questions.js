/** The questions in a file: the first cell of each line, without what is quoted around it. */
export function questionsIn(text) {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map(firstCell)
    .filter(Boolean);
}

function firstCell(line) {
  const quoted = /^\s*"((?:[^"]|"")*)"/.exec(line);
  return (quoted ? quoted[1].replaceAll('""', '"') : line.split(/[,\t]/)[0]).trim();
}
