// planlint.vsix (or the file that is named) from dist/: the same bytes for the same commit, whenever and wherever it is made.
import { execFileSync } from 'node:child_process';
import { createVSIX } from '@vscode/vsce';

process.env.SOURCE_DATE_EPOCH ??= execFileSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' }).trim();
await createVSIX({ dependencies: false, packagePath: process.argv[2] ?? 'planlint.vsix' });
