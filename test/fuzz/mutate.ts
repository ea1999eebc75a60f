/** Damages texts and bytes as typing, copying, converting and malice do; the same seed damages alike. */

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What breaks readings: marks, markers, numbers, headings, odd characters. */
export const PIECES = [
  ...[
    '，',
    ',',
    '。',
    '.',
    '、',
    '：',
    ':',
    '；',
    '“',
    '”',
    '"',
    '（',
    '）',
    '(',
    ')',
    '《',
    '》',
    '〔',
    '—',
    '——',
    '％',
    '‰',
    '/',
    '|',
    '\t',
  ],
  ...['\n', '\r\n', '\r', '\f', '\u2028', ' ', '\u3000', '\u200b', '\ufeff', '\ufffd', '\0', '\ud842\udfb7', '\ud842', '\udfb7', '1️⃣'],
  ...[
    '1.',
    '2．',
    '3、',
    '（4）',
    '(5)',
    '①',
    '第六条',
    '七、',
    '（八）',
    '第九章',
    '十、',
    '九十九、',
    '１０.',
    '- ',
    '# ',
    '* ',
    '100%',
    '0',
    '12/10万',
  ],
  ...[
    '主要目标',
    '主要目标：',
    '策略措施：',
    '责任单位：',
    '妇女与健康',
    '儿童与教育',
    '前言',
    '附件',
    '目录',
    '专栏1',
    '（以下简称《规划》）',
  ],
  ...[
    '青禾县妇女发展规划',
    '云岫市儿童发展规划（2021—2025年）',
    '2021—2025年',
    '到2025年',
    '孕产妇死亡率',
    '下降到',
    '达到95%以上',
    '分别达到9%、8%',
  ],
];

interface Damage {
  readonly random: () => number;
  readonly donors: readonly string[];
}

const below = ({ random }: Damage, count: number): number => Math.floor(random() * count);
const oneOf = <T>(damage: Damage, some: readonly T[]): T => some[below(damage, some.length)]!;

/** A stretch of a text of up to `longest` characters. */
function stretch(damage: Damage, text: string, longest: number): [number, number] {
  const start = below(damage, text.length + 1);
  return [start, Math.min(text.length, start + below(damage, longest + 1))];
}

const WAYS: readonly ((text: string, damage: Damage) => string)[] = [
  (text, damage) => {
    const [start, end] = stretch(damage, text, 3);
    return text.slice(0, start) + oneOf(damage, PIECES) + text.slice(end);
  },
  (text, damage) => {
    const [start, end] = stretch(damage, text, 200);
    return text.slice(0, start) + text.slice(end);
  },
  (text, damage) => {
    const [start, end] = stretch(damage, text, 400);
    const at = below(damage, text.length + 1);
    return text.slice(0, at) + text.slice(start, end) + text.slice(at);
  },
  (text, damage) => {
    const donor = oneOf(damage, damage.donors);
    const [start, end] = stretch(damage, donor, 600);
    const at = below(damage, text.length + 1);
    return text.slice(0, at) + donor.slice(start, end) + text.slice(at);
  },
  (text, damage) => {
    const at = below(damage, text.length + 1);
    return text.slice(0, at) + oneOf(damage, PIECES).repeat(1 + below(damage, 40)) + text.slice(at);
  },
  (text, damage) => {
    const lines = text.split('\n');
    const [one, other] = [below(damage, lines.length), below(damage, lines.length)];
    [lines[one], lines[other]] = [lines[other]!, lines[one]!];
    return lines.join('\n');
  },
  (text, damage) => {
    const at = below(damage, text.length + 1);
    return text.slice(0, at) + text.slice(at).replace('\n', '');
  },
  (text, damage) => {
    const digit = String(below(damage, 10));
    const at = below(damage, text.length + 1);
    return text.slice(0, at) + text.slice(at).replace(/\d/, digit);
  },
];

/** One of some texts, damaged in up to eight places. */
export function mutate(seed: number, texts: readonly string[]): string {
  const damage: Damage = { random: randomFrom(seed), donors: texts };
  let text = oneOf(damage, texts);
  for (let places = 1 + below(damage, 8); places > 0; places--) text = oneOf(damage, WAYS)(text, damage);
  return text;
}

/** Bytes with some of them changed, put in or cut out. */
export function mutateBytes(seed: number, files: readonly Uint8Array[]): Uint8Array {
  const damage: Damage = { random: randomFrom(seed), donors: [] };
  const bytes = [...oneOf(damage, files)];
  for (let places = 1 + below(damage, 12); places > 0; places--) {
    const [at, count] = [below(damage, bytes.length + 1), below(damage, 30)];
    if (damage.random() < 0.6) bytes[Math.min(at, bytes.length - 1)] = below(damage, 256);
    else if (damage.random() < 0.5) bytes.splice(at, count);
    else bytes.splice(at, 0, ...Array.from({ length: count }, () => below(damage, 256)));
  }
  return Uint8Array.from(bytes);
}
