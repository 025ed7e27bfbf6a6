import { decoded, documentAddress, encodedId, queryAddress, readAddress, viewAddress } from '../pages/shared/address.js';

const none = { product: '', version: '' };
const here = location.pathname + location.search;

/** What is read where the address bar says this. */
function readAt(address) {
  history.replaceState(null, '', address);
  try {
    return readAddress();
  } finally {
    history.replaceState(null, '', here);
  }
}

export default () => {
  it('writes an address that is read as the same', () => {
    const pins = { product: '云盘 & 相册', version: '8.5' };
    expect(readAt(queryAddress('100% 退款？#1', pins))).toEqual({
      query: '100% 退款？#1',
      view: '',
      pins,
      documentId: '',
      anchor: '',
    });
    expect(readAt(viewAddress('scripts', pins)).view).toBe('scripts');
    const read = readAt(documentAddress('manual/云盘/a b@8.5', '怎么升级', pins));
    expect(read.documentId).toBe('manual/云盘/a b@8.5');
    expect(read.anchor).toBe('怎么升级');
    expect(read.pins).toEqual(pins);
  });

  it('leaves out what is not chosen', () => {
    expect(queryAddress('', none)).toBe('/');
    expect(viewAddress('', none)).toBe('/');
    expect(documentAddress('faq/a', '', {})).toBe('/documents/faq/a');
    expect(documentAddress('faq/a', undefined, { product: 'x', version: '' })).toBe('/documents/faq/a?product=x');
  });

  it('keeps slashes and editions readable', () => {
    expect(encodedId('manual/a?b#c@8.5')).toBe('manual/a%3Fb%23c@8.5');
  });

  it('leaves an address that is broken as it is', () => {
    expect(decoded('%E9%80%80')).toBe('退');
    expect(decoded('100%')).toBe('100%');
    expect(decoded('%zz')).toBe('%zz');
  });
};
