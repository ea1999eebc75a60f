/** Every report of `check` by the name of its format: a new one is a file here and a line below. */
import { checkstyle } from './checkstyle';
import { csv } from './csv';
import { github } from './github';
import { gitlab } from './gitlab';
import { json } from './json';
import { junit } from './junit';
import { html } from './html';
import { markdown } from './markdown';
import { memo } from './memo';
import type { Report } from './report';
import { sarif } from './sarif';
import { stylish } from './stylish';

/** The first one is the default. */
export const reports: Readonly<Record<string, Report>> = {
  stylish,
  json,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  csv,
  markdown,
  html,
  memo,
};
