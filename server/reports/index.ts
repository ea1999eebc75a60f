/** Every report of `check` by the name of its format: a new one is a file here and a line below. */
import { github } from './github';
import { json } from './json';
import type { Report } from './report';
import { sarif } from './sarif';
import { stylish } from './stylish';

/** The first one is the default. */
export const reports: Readonly<Record<string, Report>> = { stylish, json, sarif, github };
