import { strict as assert } from 'node:assert';
import { message, say } from '../../server/base/messages';
import { readYaml } from '../../server/project/yaml';

const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: { type: 'string' },
    size: { enum: ['small', 'large'] },
    list: { type: 'array', minItems: 1, items: { type: 'string', minLength: 2 } },
    day: { type: 'string', pattern: '^\\d{4}-\\d\\d$', examples: ['2026-01'] },
  },
};
const read = (text: string) => readYaml(text, schema, (path, key) => message('error.unknownKey', [...path, key].join('.'), ''));
/** The mistakes of a text as “line: message” with the words that each points at. */
function problems(text: string): string[] {
  const found = read(text);
  return 'problems' in found
    ? found.problems.map(({ line, span, message: what }) => `${line} [${text.slice(span.start, span.end).trim()}] ${say(what, 'zh')}`)
    : [];
}

describe('readYaml', () => {
  it('gives the value of a text that fits', () =>
    assert.deepEqual((read('name: 青禾\nlist: [甲乙, 丙丁]\n') as { value: unknown }).value, { name: '青禾', list: ['甲乙', '丙丁'] }));
  it('points at an unknown key', () => assert.deepEqual(problems('name: 青禾\n\ncolour: red\n'), ['3 [colour] 没有“colour”这一项']));
  it('points at a value of the wrong type or not in the list, and says what is expected', () => {
    assert.deepEqual(problems('name: 青禾\nlist: 甲\n'), ['2 [甲] “list”的值不对，应为列表']);
    assert.deepEqual(problems('name: 青禾\nsize: huge\n'), ['2 [huge] “size”的值不对，应为small | large']);
  });
  it('says what a value of the right type lacks', () => {
    assert.deepEqual(problems('name: 青禾\nlist: []\n'), ['2 [[]] “list”的值不对，应为有内容的列表']);
    assert.deepEqual(problems('name: 青禾\nlist: [甲]\n'), ['2 [甲] “list”的值不对，应为至少 2 个字']);
    assert.deepEqual(problems('name: 青禾\nday: 2026/01\n'), ['2 [2026/01] “day”的值不对，应为“2026-01”这样的写法']);
  });
  it('points into a list', () => assert.match(problems('name: 青禾\nlist:\n  - 甲乙\n  - [乙]\n')[0] ?? '', /^4 \[\[乙\]\]/));
  it('names a required key that is missing', () => assert.match(problems('size: small\n')[0] ?? '', /^1 .*name/));
  it('reports every mistake', () => assert.equal(problems('name: [1]\nsize: huge\ncolour: red\n').length, 3));
  it('reports broken YAML with its line, in one line', () => {
    const [problem, ...others] = problems('name: 青禾\nlist: [甲\n');
    assert.deepEqual(others, []);
    assert.match(problem!, /^[23] .*YAML 有误/s);
    assert.doesNotMatch(problem!.split('] ').at(-1)!, /\n/);
  });
  it('says in words of its own what usually goes wrong', () => {
    assert.deepEqual(problems('list:\n\t- 甲\n'), ['2 [] YAML 有误：缩进用空格，不用制表符']);
    assert.deepEqual(problems('name: 青\nname: 禾\n'), ['2 [n] YAML 有误：同一个键写了两次']);
    assert.match(problems('list: *.txt\n')[0]!, /“\*”开头的是别名.*加上引号/);
  });
  it('points at a key of half a character', () => assert.match(problems('name: 青禾\n"\\ud800": 1\n')[0] ?? '', /没有“\ufffd”这一项$/));
  it('counts lines that end in CRLF', () => assert.match(problems('name: 青禾\r\n\r\nsize: huge\r\n')[0] ?? '', /^3 /));
  it('bears with any text', () => {
    for (const text of ['', '- 1\n- 2', '"', '{{', '\u0000', 'a: &x [*x]', '%YAML 9']) assert.doesNotThrow(() => read(text), text);
  });
});
