import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { NO_ROOM } from '../../server/plan/markup';

const bare = (words: string) => words.replaceAll(NO_ROOM, '').replace(/\s/g, '');

/** Whatever a text has of these lines, what joins its rows leaves it as long as it was, and all its characters. */
export function keepsLength(join: (text: string) => string, ...lines: readonly string[]): void {
  const several = fc.array(fc.constantFrom(...lines), { maxLength: 12 });
  fc.assert(
    fc.property(several, fc.constantFrom('\n', '\r\n'), (chosen, end) => {
      const text = chosen.join(end);
      const joined = join(text);
      assert.equal(joined.length, text.length);
      assert.equal(bare(joined), bare(text));
    }),
  );
}
