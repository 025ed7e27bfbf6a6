import { DESK } from '../pages/desk/strings.js';
import { DESK_ACCESS } from '../pages/desk/access-strings.js';
import { REPORTS } from '../pages/desk/reports/report-strings.js';
import { TASKS } from '../pages/desk/task-strings.js';
import { STRINGS } from '../pages/shared/strings.js';

/** The names of the values in some words; one may stand there twice in one language. */
const values = (words) => [...new Set([...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join();

export default () => {
  for (const [table, { zh, en }] of Object.entries({ STRINGS, DESK, DESK_ACCESS, REPORTS, TASKS })) {
    it(`${table} has the same words in both languages`, () => {
      expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    });

    it(`${table} leaves nothing empty`, () => {
      expect(Object.keys(zh).length).toBeGreaterThan(10);
      const empty = [zh, en].flatMap((words) => Object.keys(words).filter((key) => !words[key].trim()));
      expect(empty).toEqual([]);
    });

    it(`${table} names the same values in both languages`, () => {
      const different = Object.keys(zh).filter((key) => values(zh[key]) !== values(en[key]));
      expect(different).toEqual([]);
    });
  }

  // Before other files add the words of the desk.
  const keys = [STRINGS, DESK, DESK_ACCESS, REPORTS, TASKS].flatMap(({ zh }) => Object.keys(zh));

  it('no table has a key of another', () => {
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
};
