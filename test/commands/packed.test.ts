import { strict as assert } from 'node:assert';
import { pack, unpacked } from '../../server/commands/packed';
import { file, finding } from '../reports/files';

describe('packed reports', () => {
  const text = '女村医占比达到40%。𠮷'.repeat(200);
  const findings = Array.from({ length: 20 }, () => finding(text, '40%', { message: '半个字：\ud83d' }));
  const reports = ['a.txt', 'b.txt'].map((path) => file(path, text, ...findings));
  const packed = reports.map((report) => ({ report: pack(report) }));
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

  it('are the same when unpacked, as often as they are gone through', () => {
    const files = unpacked(packed);
    for (const all of [[...files], [...files]]) assert.deepEqual(plain(all), plain(reports));
  });
  it('take less room', () => assert.ok(packed[0]!.report.length < JSON.stringify(reports[0]).length / 2));
  it('are changed while they are unpacked', () => {
    const [first] = unpacked(packed, (report) => ({ ...report, findings: [] }));
    assert.deepEqual(first!.findings, []);
  });
});
