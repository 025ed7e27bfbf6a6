import { forget, isKept, kept } from '../pages/desk/parts/kept.js';
import { Work } from '../pages/desk/editor/work.js';

const ID = 'faq/returns';
const base = () => ({ title: '退货', entries: [{ anchor: 'a', question: '怎么退？', answer: '申请' }] });

export default () => {
  afterEach(() => forget(ID));

  it('begins unchanged and with a copy of its own', () => {
    const content = base();
    const work = new Work(ID, 3, content);
    work.document.title = '退换货';

    expect(content.title).toBe('退货');
    expect(work.isChanged()).toBeTrue();
    expect(new Work(ID, 3, content).isChanged()).toBeFalse();
  });

  it('keeps a change in the browser, and takes it up again with the revision it began from', () => {
    const work = new Work(ID, 3, base());
    work.document.title = '退换货';
    work.note = '改名';
    expect(work.keep()).toBeTrue();

    const again = new Work(ID, 4, { ...base(), owner: '售后' }).withKept();

    expect(again.revision).toBe(3);
    expect(again.base).toEqual(base());
    expect(again.document.title).toBe('退换货');
    expect(again.note).toBe('改名');
    expect(Date.parse(again.restored)).not.toBeNaN();
  });

  it('forgets what was taken back', () => {
    const work = new Work(ID, 3, base());
    work.document.title = '退换货';
    work.keep();
    work.document.title = '退货';
    work.keep();

    expect(isKept(ID)).toBeFalse();
    expect(new Work(ID, 3, base()).withKept().restored).toBeNull();
  });

  it('reads nothing from what the browser can not give back', () => {
    localStorage.setItem(`yingda.desk.draft.${ID}`, '{"revision": 3');
    expect(kept(ID)).toBeNull();
    expect(new Work(ID, 5, base()).withKept().revision).toBe(5);
  });

  it('goes on from another revision', () => {
    const work = new Work(ID, 3, base());
    work.document.title = '退换货';
    work.keep();

    work.rebase(4, structuredClone(work.document));

    expect(work.revision).toBe(4);
    expect(work.isChanged()).toBeFalse();
    expect(isKept(ID)).toBeFalse();
  });

  it('tells listeners once after several changes', () => {
    jasmine.clock().install();
    try {
      const heard = jasmine.createSpy('listener');
      const work = new Work(ID, 3, base());
      work.onSettled(heard);
      work.document.title = '退';
      work.changed();
      work.document.title = '退换';
      work.changed();
      expect(heard).not.toHaveBeenCalled();

      jasmine.clock().tick(10_000);

      expect(heard.calls.allArgs()).toEqual([[true]]);
      expect(kept(ID).document.title).toBe('退换');
    } finally {
      jasmine.clock().uninstall();
    }
  });
};
