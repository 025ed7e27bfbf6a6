import { documentOf } from '../pages/shared/links.js';

const from = { id: 'cloud/guide/setup@8.5', product: 'Cloud' };

export default () => {
  it('leaves other sites to themselves', () => {
    for (const href of ['https://example.com/', 'mailto:a@example.com', '//example.com/a', ' HTTP://example.com']) {
      expect(documentOf(href, from)).withContext(href).toBeNull();
    }
  });

  it('keeps to the document', () => {
    expect(documentOf('#怎么升级', from)).toEqual({ id: from.id, anchor: '怎么升级' });
    expect(documentOf('#%E6%80%8E', from)).toEqual({ id: from.id, anchor: '怎' });
  });

  it('keeps to the edition', () => {
    expect(documentOf('upgrade.md', from).id).toBe('cloud/guide/upgrade@8.5');
    expect(documentOf('../faq/a.mdx?x=1#b', from)).toEqual({ id: 'cloud/faq/a@8.5', anchor: 'b' });
    expect(documentOf('upgrade@9.0', from).id).toBe('cloud/guide/upgrade@9.0');
    expect(documentOf('a.md', { id: 'faq/b', product: '' }).id).toBe('faq/a');
  });

  it('begins at the product for a link from the root', () => {
    expect(documentOf('/reference/api', from).id).toBe('cloud/reference/api@8.5');
    expect(documentOf('/reference/api', { ...from, product: 'Other' }).id).toBe('reference/api@8.5');
  });

  it('takes an address of the page as it is', () => {
    expect(documentOf('/documents/faq/a@1#b', from)).toEqual({ id: 'faq/a@1', anchor: 'b' });
  });

  it('never leaves the root', () => {
    expect(documentOf('../../../../a.md', from).id).toBe('a@8.5');
  });
};
