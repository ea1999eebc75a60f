/** JSON schemas of planlint.yaml and of templates, as `npm run generate` writes them into the files that are read and shipped. */
import { CHOICES } from '../base/severities';
import { bundledTemplates, nationalOutlines, tableHeads } from '../data';
import { rules } from '../rules/registry';

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '规划校核配置 planlint.yaml',
  type: 'object',
  additionalProperties: false,
  properties: {
    drafts: { type: 'array', items: { type: 'string' }, description: '不给文件时要检查的草案（通配符，相对于本文件）' },
    template: {
      type: 'string',
      description: `篇章模板：自带的名称（${bundledTemplates.map((t) => t.id).join('、')}）或文件；不写时按规划的种类和年份选定`,
      examples: bundledTemplates.map((t) => t.id),
    },
    upper: {
      type: 'array',
      items: { type: 'string', examples: nationalOutlines.map((o) => o.id) },
      description: `上位规划，级别高的在前：自带的名称（${nationalOutlines.map((o) => o.id).join('、')}）或文件（相对于本文件）`,
    },
    terms: {
      type: 'array',
      description: '本单位的固定用语和常见误写，与自带的一并检查（规则 term）',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['term', 'wrong'],
        properties: {
          term: { type: 'string', minLength: 1, description: '正确的写法' },
          wrong: { type: 'array', minItems: 1, items: { type: 'string', minLength: 2 }, description: '误写' },
        },
      },
    },
    columns: {
      type: 'object',
      description: '作为上位规划的表格（.xlsx、.csv）里各列还叫什么，补在自带的叫法（server/data/tables.yaml）之外',
      additionalProperties: false,
      properties: Object.fromEntries(Object.keys(tableHeads).map((column) => [column, { type: 'array', items: { type: 'string' } }])),
    },
    rules: {
      type: 'object',
      description: '各条规则的级别',
      additionalProperties: false,
      properties: Object.fromEntries(rules.map((rule) => [rule.id, { enum: CHOICES, default: rule.severity, description: rule.title }])),
    },
  },
};

const named = {
  name: { type: 'string', minLength: 1 },
  aliases: { type: 'array', items: { type: 'string' } },
};
const list = (item: object) => ({ type: 'array', minItems: 1, items: item });
const entry = (more: object, required: string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties: { ...named, ...more },
  required,
});

export const templateSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '规划校核模板',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'kind', 'name', 'years', 'titles', 'parts', 'domains', 'sections'],
  properties: {
    id: { type: 'string', pattern: '^[a-z0-9-]+$', description: '模板的名称，写在 planlint.yaml 的 template 里' },
    kind: { type: 'string', description: `规划的种类，如 ${[...new Set(bundledTemplates.map((t) => t.kind))].join('、')}` },
    name: { type: 'string' },
    years: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2, description: '适用的起止年份' },
    titles: { ...list({ type: 'string' }), description: '标题中表明种类的词' },
    parts: { ...list(entry({ domains: { type: 'boolean', description: '各领域写在这一部分' } }, ['name'])), description: '各部分，按顺序' },
    domains: { ...list(entry({}, ['name'])), description: '各领域，按顺序' },
    sections: {
      ...list(entry({ id: { enum: ['goal', 'measure', 'responsible'] }, required: { type: 'boolean' } }, ['id', 'name', 'required'])),
      description: '每个领域内的各节',
    },
  },
};

const day = { type: 'string', pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$', examples: ['2026-01-31'] };

export const waiverSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '规划校核豁免 planlint.waivers.yaml',
  type: 'object',
  additionalProperties: false,
  properties: {
    waivers: {
      type: ['array', 'null'],
      description: '看过、决定不改的问题',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['rule', 'text', 'reason'],
        properties: {
          rule: { type: 'string', description: '规则的编号', examples: rules.map((rule) => rule.id) },
          text: { type: 'string', minLength: 2, description: '问题所在的一句话（或所缺之物的名称）；位置变了也认得' },
          reason: { type: 'string', minLength: 1, description: '为什么不改' },
          who: { type: 'string', description: '谁决定的' },
          date: { ...day, description: '哪天决定的' },
          until: { ...day, description: '过了这一天重新报告' },
        },
      },
    },
  },
};
