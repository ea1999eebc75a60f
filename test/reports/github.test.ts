import { strict as assert } from 'node:assert';
import { github } from '../../server/reports/github';
import { reportText } from '../../server/reports/report';
import { context, file, finding } from './files';

const text = '青禾县\n女村医占比达到40%。';
const one = (more: Parameters<typeof finding>[2] = {}, path = '草案.txt') =>
  reportText(github, [file(path, text, finding(text, '40%', more))], context);

describe('github', () => {
  it('writes a command a line, with lines and columns from 1', () => {
    assert.equal(one(), '::error file=草案.txt,line=2,col=8,endLine=2,endColumn=11,title=weaker-target::女村医占比弱于上位规划\n');
  });
  it('has a command for each severity', () => {
    assert.deepEqual(
      (['error', 'warning', 'info', 'hint'] as const).map((severity) => /^::(\w+) /.exec(one({ severity }))![1]),
      ['error', 'warning', 'notice', 'notice'],
    );
  });
  it('escapes % and line breaks in messages, and lets colons and commas be', () => {
    assert.match(one({ message: '低于45%，\r\n见: 上位,规划' }), /::低于45%25，%0D%0A见: 上位,规划\n$/);
  });
  it('escapes colons and commas in paths too', () =>
    assert.match(one({}, 'C:\\100%,\n草案.txt'), /file=C%3A\\100%25%2C%0A草案\.txt,line=/));
  it('says what could not be read', () => {
    const failures = [{ where: '坏.docx', message: '读不了' }];
    assert.equal(reportText(github, [], { ...context, failures }), '::error file=坏.docx,title=planlint::读不了\n');
  });
  it('says nothing of files without findings', () => assert.equal(reportText(github, [file('a', text)], context), ''));
});
