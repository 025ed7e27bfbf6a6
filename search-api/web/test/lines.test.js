import { eachLine } from '../pages/desk/import/lines.js';

/** A response that comes in these pieces. */
const response = (...pieces) =>
  new Response(
    new ReadableStream({
      start(controller) {
        pieces.forEach((piece) => controller.enqueue(piece));
        controller.close();
      },
    }),
  );

const bytes = (text) => new TextEncoder().encode(text);

async function read(...pieces) {
  const found = [];
  await eachLine(response(...pieces), (line) => found.push(line));
  return found;
}

export default () => {
  it('hands on each line', async () => {
    expect(await read(bytes('{"read":1}\n{"read":2}\n'))).toEqual([{ read: 1 }, { read: 2 }]);
  });

  it('joins a line that comes in pieces, be it within a character', async () => {
    const whole = bytes('{"title":"退货"}\n');
    expect(await read(whole.slice(0, 12), whole.slice(12, 14), whole.slice(14))).toEqual([{ title: '退货' }]);
  });

  it('hands on nothing of an empty response', async () => {
    expect(await read()).toEqual([]);
  });

  it('does not take half a line for a whole one', async () => {
    expect(await read(bytes('{"read":1}\n{"read":'))).toEqual([{ read: 1 }]);
  });

  it('fails for what is no JSON', async () => {
    await expectAsync(read(bytes('<html>\n'))).toBeRejectedWithError(SyntaxError);
  });
};
