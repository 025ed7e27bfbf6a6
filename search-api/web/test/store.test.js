import { masked } from '../pages/shared/personal.js';
import { recentQueries, remember } from '../pages/agent/recent.js';
import { conversation, remembered } from '../pages/agent/box/conversation-state.js';
import { forget, keep, kept } from '../pages/shared/store.js';

export default () => {
  afterEach(() => ['recent', 'test'].forEach(forget));

  it('keeps a text until it is forgotten', () => {
    expect(kept('test')).toBeNull();
    expect(keep('test', '一')).toBeTrue();
    expect(kept('test')).toBe('一');
    forget('test');
    expect(kept('test')).toBeNull();
  });

  it('keeps for this page what the browser refuses', () => {
    const tooLong = 'x'.repeat(6_000_000);
    expect(keep('test', tooLong)).toBeFalse();
    expect(kept('test')).toBe(tooLong);
    expect(keep('test', '一')).toBeTrue();
    expect(kept('test')).toBe('一');
  });

  it('remembers a query once, the last in front, without numbers of a customer', () => {
    ['怎么退', '13812345678 收不到短信', '怎么退'].forEach(remember);
    expect(recentQueries()).toEqual(['怎么退', '[手机号] 收不到短信']);
  });

  it('remembers only some', () => {
    Array.from({ length: 40 }, (_, index) => `问题${index}甲`).forEach(remember);
    expect(recentQueries().length).toBe(12);
    expect(recentQueries()[0]).toBe('问题39甲');
  });

  it('reads nothing from what is broken', () => {
    for (const broken of ['{', '{}', 'null', '[1, null]']) {
      keep('recent', broken);
      expect(recentQueries()).withContext(broken).toEqual([]);
    }
  });

  it('writes a conversation to the history without numbers, and knows in this page what was said', () => {
    const query = '13812345678 收不到短信';
    const { state, query: shown } = remembered(query, [query]);
    expect(shown).toBe(masked(query));
    expect(state.turns).toEqual([masked(query)]);
    expect(state.id).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

    const before = history.state;
    history.replaceState(state, '');
    expect(conversation(shown)).toEqual({ id: state.id, query, turns: [query] });
    history.replaceState(before, '');
    expect(conversation('怎么退')).toEqual({ id: undefined, query: '怎么退', turns: [] });
  });
};
