import { strict as assert } from 'node:assert';
import { say } from '../../server/base/messages';
import { decodeText } from '../../server/formats/text';

const PLAN = '青禾县妇女发展规划\n（2021—2025年）\n一、总体要求\n';
const decodes = (name: string, bytes: Uint8Array, text: string, encoding?: string) =>
  it(name, () => assert.deepEqual(decodeText(bytes), encoding === undefined ? { text } : { text, encoding }));
const refuses = (name: string, bytes: Uint8Array, key: string) =>
  it(name, () => {
    const read = decodeText(bytes);
    assert.equal('problem' in read && read.problem.key, key);
  });

describe('formats/text', () => {
  describe('encodings', () => {
    decodes('UTF-8', Buffer.from(PLAN), PLAN);
    decodes('UTF-8 with a byte order mark', Buffer.from(`\ufeff${PLAN}`), PLAN);
    decodes('UTF-16LE with a byte order mark', Buffer.from(`\ufeff${PLAN}`, 'utf16le'), PLAN, 'utf-16le');
    decodes('UTF-16BE with a byte order mark', Buffer.from(`\ufeff${PLAN}`, 'utf16le').swap16(), PLAN, 'utf-16be');
    decodes('GBK', Buffer.from([0xb9, 0xe6, 0xbb, 0xae, 0x0a]), '规划\n', 'gb18030');
    decodes('GB 18030 with four bytes a character', Buffer.from([0x95, 0x32, 0x82, 0x36, 0xb9, 0xe6]), '𠀀规', 'gb18030');
    it('the one that is asked for, or none', () => {
      const big5 = Buffer.from([0xb3, 0x57, 0xb9, 0xba]);
      assert.deepEqual(decodeText(big5, { encoding: 'big5' }), { text: '規劃', encoding: 'big5' });
      for (const encoding of ['utf-8', 'no such']) {
        const read = decodeText(big5, { encoding });
        assert.ok('problem' in read && read.problem.key === 'error.encoding');
      }
    });
    decodes('ASCII', Buffer.from('plan'), 'plan');
  });

  it('keeps line ends, form feeds and spaces as they are', () =>
    assert.deepEqual(decodeText(Buffer.from('一、\r\n　甲\f\r乙\t')), { text: '一、\r\n　甲\f\r乙\t' }));

  describe('what is no text', () => {
    refuses('nothing', new Uint8Array(), 'error.empty');
    refuses('white space', Buffer.from(' \n\f\r\n　'), 'error.empty');
    refuses('more bytes than any plan has', new Uint8Array(20_000_001).fill(0x61), 'error.large');
    refuses('a byte order mark alone', Buffer.from('\ufeff'), 'error.empty');
    refuses('bytes with zeros', Buffer.from('%PDF-1.7\n\u0000\u0001'), 'error.binary');
    refuses('many control characters', new Uint8Array(100).fill(1), 'error.binary');
    refuses('bytes that are no text in any encoding', Buffer.concat([Buffer.from(PLAN), Buffer.from([0xff, 0xff])]), 'error.binary');
  });

  it('forgives a stray control character', () => assert.ok('text' in decodeText(Buffer.from(`${PLAN.repeat(3)}\u0001`))));

  it('replaces a byte that is none of any encoding, and tells where', () => {
    const sound = Buffer.from('妇女发展规划\n'.repeat(40));
    const read = decodeText(Buffer.concat([sound, Buffer.of(0xff), sound]));
    assert.ok('text' in read && read.note);
    assert.equal(read.text.split('\ufffd').length, 2);
    assert.equal(say(read.note, 'zh'), '有 1 处字节认不出是什么字，以“�”代替（第一处在第 41 行）');
    assert.equal('problem' in decodeText(Buffer.alloc(400, 0xff)), true);
  });
});
