import { TASKS } from '../pages/desk/task-strings.js';
import { progressWords } from '../pages/desk/import/run.js';
import { addStrings } from '../pages/shared/language.js';

export default () => {
  beforeAll(() => addStrings(TASKS));

  it('tells how fast an import is and how long the other files take', () => {
    expect(progressWords({ files: 3, total: 12, documents: 1200 }, 2)).toBe(
      '读了 3/12 个文件，1200 篇文档，每秒 600 篇，大约还要 6 秒',
    );
  });

  it('does not guess how long a single file takes', () => {
    expect(progressWords({ files: 0, total: 1, documents: 1000 }, 0.5)).toBe('读了 0/1 个文件，1000 篇文档，每秒 2000 篇');
  });
};
