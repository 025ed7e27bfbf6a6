import { Quote } from '../pages/agent/replies/quote.js';
import { render } from '../pages/shared/template.js';
import { forgetValues } from '../pages/agent/replies/variables.js';

const reply = (more) => ({ documentId: 'faq/returns', answer: '请{客户称呼}申请', html: '<p>请{客户称呼}申请</p>', ...more });
const quote = (more) => new Quote(reply(more), {});

/** What the page shows of a part of a quote. */
function shown(view) {
  const place = document.createElement('div');
  render(view, place);
  return place;
}

/** Fills in a field as an agent does. */
function fill(fields, value) {
  const input = shown(fields).querySelector('input');
  input.value = value;
  input.dispatchEvent(new Event('input'));
}

export default () => {
  afterEach(forgetValues);

  it('is the text as it is sent', () => {
    expect(quote({ answer: '', html: '<p>一</p><ul><li>二</li></ul>' }).text).toBe('一\n\n- 二');
    expect(quote().text).toBe('请{客户称呼}申请');
  });

  it('has what was filled in, in both forms', () => {
    const filled = quote();
    fill(filled.fields(), ' 王女士 ');
    document.getElementById('place').append(filled.answer);
    fill(filled.fields(), '李先生');

    expect(filled.text).toBe('请李先生申请');
    expect(filled.html).toBe('<p>请李先生申请</p>');
    filled.answer.remove();
  });

  it('has no marks, no links into the knowledge base and no own pictures in the formatted text', () => {
    const html =
      '<p>看<a href="other.md">这里</a>和<a href="https://example.com/">那里</a></p>' +
      '<p><img alt="升级按钮" src="/pictures/0123456789abcdef0123456789abcdef.png"></p>';
    const { html: sent } = quote({ answer: '看这里', html, highlights: { answer: [{ start: 1, end: 3 }] } });

    expect(sent).not.toContain('<mark');
    expect(sent).not.toContain('other');
    expect(sent).not.toContain('<img');
    expect(sent).toContain('https://example.com/');
    expect(sent).toContain('升级按钮');
  });

  it('says of what is internal that it is', () => {
    const internal = quote({ audience: 'internal' });
    expect(internal.text).toMatch(/^【.+】请/);
    expect(shown(internal.buttons()).querySelector('.rich')).toBeNull();
    expect(shown(quote({ audience: 'public' }).buttons()).querySelector('.rich')).not.toBeNull();
  });

  it('shows nothing in another order than it has', () => {
    expect(quote({ answer: '\u202e反过来' }).text).toBe('反过来');
  });
};
