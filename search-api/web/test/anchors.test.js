import { anchorOf } from '../pages/shared/anchor.js';
import { complete, nameEntries } from '../pages/desk/editor/anchors.js';
import { DESK } from '../pages/desk/strings.js';
import { addStrings } from '../pages/shared/language.js';

const anchors = (entries) => {
  const document = { entries };
  nameEntries(document);
  return document.entries.map(({ anchor }) => anchor);
};

export default () => {
  beforeAll(() => addStrings(DESK));

  it('makes an anchor of a heading as the importer does', () => {
    expect(anchorOf(' 怎么 升级到 V8.5？ ')).toBe('怎么-升级到-v85');
    expect(anchorOf('？！')).toBe('');
  });

  it('names each entry differently and keeps the names there are', () => {
    const question = '怎么退';
    expect(anchors([{ question }, { question }, { question, anchor: 'mine' }, { question, anchor: '怎么退-1' }])).toEqual([
      '怎么退', '怎么退-2', 'mine', '怎么退-1',
    ]);
    expect(anchors([{}, { question: '？' }])).toEqual(['entry', 'entry-1']);
  });

  it('completes a copy and leaves the work alone', () => {
    const document = { title: '', entries: [{ question: '', answer: '' }] };
    const copy = complete({ id: 'faq/new', document });

    expect(copy.title).not.toBe('');
    expect(copy.entries[0].anchor).toBeTruthy();
    expect(document).toEqual({ title: '', entries: [{ question: '', answer: '' }] });
    expect(complete({ id: 'faq/new', document: { entries: [] } }).title).toBe('faq/new');
  });
};
