// Loaded before a program (node --require): the patterns that it makes of words as it runs are told on standard error when it ends, one a
// line, as JSON. Those that are written in the code are looked at by eslint.
const { writeSync } = require('node:fs');

const made = new Set();
globalThis.RegExp = new Proxy(RegExp, {
  construct(target, [source, flags], newTarget) {
    const pattern = Reflect.construct(target, [source, flags], newTarget === globalThis.RegExp ? target : newTarget);
    made.add(JSON.stringify([pattern.source, pattern.flags]));
    return pattern;
  },
});
process.on('exit', () => writeSync(2, [...made].map((one) => `PATTERN ${one}\n`).join('')));
