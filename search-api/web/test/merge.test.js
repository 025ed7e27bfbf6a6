import { joined, merge, resolve, same } from '../pages/desk/editor/merge.js';

const entry = (anchor, answer, more = {}) => ({ anchor, question: `${anchor}?`, answer, ...more });
const document = (entries, more = {}) => ({ title: '退货', kind: 'faq', entries, ...more });
const anchors = ({ entries }) => entries.map(({ anchor }) => anchor);

export default () => {
  it('takes what only one side changed', () => {
    const base = document([entry('a', '一')]);
    const mine = document([entry('a', '二')]);
    const theirs = document([entry('a', '一')], { title: '退换货', owner: '售后' });

    const { document: merged, conflicts } = merge(base, mine, theirs);

    expect(conflicts).toEqual([]);
    expect(merged).toEqual(document([entry('a', '二')], { title: '退换货', owner: '售后' }));
  });

  it('asks where both changed the same, and keeps mine until then', () => {
    const base = document([entry('a', '一')]);
    const { document: merged, conflicts } = merge(base, document([entry('a', '二')]), document([entry('a', '三')]));

    expect(merged.entries[0].answer).toBe('二');
    expect(conflicts).toEqual([{ anchor: 'a', field: 'answer', base: '一', mine: '二', theirs: '三' }]);
  });

  it('asks nothing where both changed it alike', () => {
    const both = document([entry('a', '二')], { title: '退换货' });
    expect(merge(document([entry('a', '一')]), both, structuredClone(both)).conflicts).toEqual([]);
  });

  it('takes a field away that they took away', () => {
    const base = document([], { owner: '售后' });
    expect('owner' in merge(base, structuredClone(base), document([])).document).toBeFalse();
  });

  it('puts what is only theirs behind the entry it follows there', () => {
    const base = document([entry('a', '一'), entry('b', '二')]);
    const mine = document([entry('b', '二'), entry('a', '一')]);
    const theirs = document([entry('a', '一'), entry('new', '三'), entry('b', '二')]);

    expect(anchors(merge(base, mine, theirs).document)).toEqual(['b', 'a', 'new']);
    expect(anchors(merge(document([]), document([]), theirs).document)).toEqual(['a', 'new', 'b']);
  });

  it('removes what one side removed and the other left alone', () => {
    const base = document([entry('a', '一'), entry('b', '二')]);
    const less = document([entry('a', '一')]);

    expect(anchors(merge(base, less, base).document)).toEqual(['a']);
    expect(anchors(merge(base, base, less).document)).toEqual(['a']);
    expect(merge(base, less, base).conflicts).toEqual([]);
  });

  it('asks about an entry that one side removed and the other changed', () => {
    const base = document([entry('a', '一')]);
    const changed = document([entry('a', '二')]);

    const removedByMe = merge(base, document([]), changed);
    expect(removedByMe.conflicts).toEqual([
      { anchor: 'a', field: 'entry', base: base.entries[0], mine: undefined, theirs: changed.entries[0] },
    ]);
    expect(anchors(removedByMe.document)).toEqual(['a']);
    expect(merge(base, changed, document([])).conflicts[0].theirs).toBeUndefined();
  });

  it('changes none of what it was given', () => {
    const base = document([entry('a', '一')]);
    const mine = document([entry('a', '二')]);
    const theirs = document([entry('a', '三')], { title: '退换货' });
    const before = structuredClone([base, mine, theirs]);

    merge(base, mine, theirs);

    expect([base, mine, theirs]).toEqual(before);
  });

  it('sets what was chosen', () => {
    const merged = document([entry('a', '二'), entry('b', '一')]);

    resolve(merged, { anchor: '', field: 'owner' }, '售后');
    resolve(merged, { anchor: 'a', field: 'answer' }, '三');
    resolve(merged, { anchor: 'b', field: 'entry' }, undefined);
    expect(merged).toEqual(document([entry('a', '三')], { owner: '售后' }));

    resolve(merged, { anchor: '', field: 'owner' }, undefined);
    resolve(merged, { anchor: 'a', field: 'entry' }, entry('a', '四'));
    expect(merged).toEqual(document([entry('a', '四')]));
  });

  it('keeps both answers, and what both say once', () => {
    expect(joined('四天内到账。\n\n周末顺延。', '五天内到账。\n\n周末顺延。')).toBe('四天内到账。\n\n周末顺延。\n\n五天内到账。');
    expect(joined('一', '二')).toBe('一\n\n二');
    expect(joined('一\n\n一', '一\n\n二')).toBe('一\n\n一\n\n二');
    expect(joined('```\na\n\nb\n```', '```\na\n\nc\n```')).toBe('```\na\n\nb\n```\n\n```\na\n\nc\n```');
  });

  it('holds for the same what says the same', () => {
    expect(same({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBeTrue();
    expect(same({ tags: [] }, {})).toBeTrue();
    expect(same({ owner: '' }, { owner: null })).toBeTrue();
    expect(same(undefined, '')).toBeTrue();
    expect(same({ channelAnswers: { sms: '' } }, {})).toBeTrue();
    expect(same(['a', 'b'], ['b', 'a'])).toBeFalse();
    expect(same({ a: 0 }, {})).toBeFalse();
    expect(same({ a: false }, {})).toBeFalse();
  });
};
