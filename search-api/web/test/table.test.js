import { table } from '../pages/desk/parts/table.js';
import { pieceView } from '../pages/shared/piece.js';
import { render } from '../pages/shared/template.js';

/** What the page shows of a template. */
function shown(template) {
  const place = document.createElement('div');
  render(template, place);
  return place;
}

const cells = (node, selector) => [...node.querySelectorAll(selector)].map((cell) => cell.textContent);

export default () => {
  it('names each row by its first cell and aligns numbers with their head', () => {
    const node = shown(table('更新', ['作者', '次数'], [['李雷', 12_345], ['韩梅梅', 0]]));

    expect(cells(node, 'thead th')).toEqual(['作者', '次数']);
    expect(cells(node, 'tbody th')).toEqual(['李雷', '韩梅梅']);
    expect(cells(node, 'tbody td')).toEqual([(12_345).toLocaleString(), '0']);
    expect(cells(node, 'th.number')).toEqual(['次数']);
  });

  it('shows a table without rows', () => {
    expect(cells(shown(table('更新', ['作者'], [])), 'tbody th')).toEqual([]);
  });

  it('shows what was inserted and deleted as such', () => {
    const pieces = ['kept', 'inserted', 'deleted'].map((fate) => {
      const { firstElementChild: piece } = shown(pieceView({ fate, text: '<b>' }));
      return [piece.localName, piece.textContent];
    });
    expect(pieces).toEqual([
      ['span', '<b>'],
      ['ins', '<b>'],
      ['del', '<b>'],
    ]);
  });
};
