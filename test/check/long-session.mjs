// Run by memory.test.ts, alone in its process: what other tests keep moves the figures. What is kept by text is thrown away by generations
// of some thousand edits, so the heap rises and falls. Prints how many bytes the lowest of the last three thousand of ten thousand edits
// lies above the lowest of the three thousand before.
import { check, readUpper } from '../../dist/planlint.mjs';

const draft = `青禾县妇女发展规划
（2021—2025年）
一、发展领域
（一）妇女与健康
主要目标：
1.孕产妇死亡率下降到14/10万以下，女村医占比达到40%。
策略措施：
1.完善妇女健康服务体系，提高妇女健康水平。`;
const upper = [readUpper('file:///upper.txt', draft.replace('青禾县', '云岫市').replace('14', '12'))];
const lines = draft.split('\n');

const STEP = 500;

function heapAfter(edits) {
  for (let edit = edits - STEP; edit < edits; edit++) {
    const line = 5 + (edit % 2) * 2; // the goal and the measure
    lines[line] = `${lines[line].slice(0, 3)}${String.fromCharCode(0x4e00 + edit)}${lines[line].slice(4)}`;
    check(lines.join('\n'), { upper });
  }
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

const heaps = Array.from({ length: 10_000 / STEP }, (_, i) => heapAfter((i + 1) * STEP));
const inThousands = (from, to) => heaps.slice((from * 1_000) / STEP, (to * 1_000) / STEP);
console.log(Math.min(...inThousands(7, 10)) - Math.min(...inThousands(4, 7)));
