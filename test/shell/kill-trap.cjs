// Loaded before a program (node --require): kills it at the KILL_AT-th step that changes a file, a write being three: opened, half
// written, written. Tells on standard error which step that was.
const { writeSync, writeFileSync } = require('node:fs');
const files = require('node:fs/promises');

let step = 0;
function mayDie(name) {
  if (++step !== Number(process.env.KILL_AT)) return;
  writeSync(2, `KILLED ${name}\n`);
  process.kill(process.pid, 'SIGKILL');
}
for (const name of ['writeFile', 'chmod', 'rename', 'rm', 'unlink', 'truncate', 'appendFile', 'copyFile', 'open']) {
  const real = files[name];
  files[name] = async (...args) => {
    mayDie(`before ${name}`);
    if (name === 'writeFile') {
      const [path, content, options] = args;
      if (typeof content !== 'string' && !(content instanceof Uint8Array)) args[1] = [...content].join(''); // can be gone through once
      const bytes = Buffer.from(args[1]);
      for (const part of [0, bytes.length >> 1]) {
        writeFileSync(path, bytes.subarray(0, part), options);
        mayDie(`${part} bytes written`);
        require('node:fs').rmSync(path);
      }
    }
    const done = await real(...args);
    mayDie(`after ${name}`);
    return done;
  };
}
