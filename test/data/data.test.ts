import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import * as yaml from '../../server/project/yaml';
import { bundledTemplates, indicators, language, nationalOutlines, places } from '../../server/data';
import { readTemplate } from '../../server/project/templates';
import { asRate, foldName, indicatorNamed } from '../../server/targets/indicators';
import { projectFile } from '../support';

/** What stands in a list more than once. */
const templateFile = (name: string) => projectFile(`server/data/templates/${name}`) + projectFile('server/data/template-parts.yaml');
const repeated = (list: readonly string[]) => [...new Set(list.filter((one, i) => list.indexOf(one) !== i))];

describe('templates', () => {
  const files = readdirSync('server/data/templates').filter((name) => name !== 'template.schema.json');
  for (const name of files) {
    it(`${name} fits the schema and is bundled under its name`, () => {
      const read = readTemplate(yaml, templateFile(name));
      assert.deepEqual(read, { template: bundledTemplates.find((t) => t.id === name.replace('.yaml', '')) });
    });
  }
  it('are bundled from these files and no others', () => assert.equal(bundledTemplates.length, files.length));
  for (const template of bundledTemplates) {
    it(`${template.id} names nothing twice`, () => {
      for (const list of [template.parts, template.domains, template.sections])
        assert.deepEqual(repeated(list.flatMap((one) => [one.name, ...(one.aliases ?? [])])), []);
    });
    it(`${template.id} has years in order, one part for the domains, and goals and measures`, () => {
      assert.ok(template.years[0] < template.years[1]);
      assert.equal(template.parts.filter((part) => part.domains).length, 1);
      assert.deepEqual(
        template.sections.filter((s) => s.required).map((s) => s.id),
        ['goal', 'measure'],
      );
    });
  }
  it('of one kind do not share a year', () => {
    for (const a of bundledTemplates)
      for (const b of bundledTemplates) if (a !== b && a.kind === b.kind) assert.ok(a.years[1] < b.years[0] || b.years[1] < a.years[0]);
  });
});

describe('indicators', () => {
  const names = indicators.map((one) => one.name);
  it('have names of their own, however written', () => {
    const owners = new Map<string, Set<string>>();
    for (const { name, aliases = [] } of indicators)
      for (const one of [name, ...aliases]) owners.set(foldName(one), (owners.get(foldName(one)) ?? new Set()).add(name));
    assert.deepEqual(
      [...owners].filter(([, by]) => by.size > 1).map(([name, by]) => [name, ...by]),
      [],
    );
  });
  it('list no name twice that is folded to one', () => {
    assert.deepEqual(
      indicators.flatMap(({ name, aliases = [] }) => repeated([name, ...aliases].map(foldName))),
      [],
    );
    // 儿童之家建成率 and 建立儿童之家的村比例 are found by 儿童之家覆盖率; without their last word they are not.
    const isShare = (name: string) => /(?:率|比例)$/.test(name);
    assert.deepEqual(
      indicators.flatMap(({ name, aliases = [] }) => repeated([name, ...aliases].filter(isShare).map((one) => foldName(asRate(one))))),
      [],
    );
  });
  it('are found by each of their names', () => {
    assert.deepEqual(
      indicators.flatMap(({ name, aliases = [] }) => [name, ...aliases].filter((one) => indicatorNamed(one)?.name !== name)),
      [],
    );
  });
  it('are near to, and contain, only others that exist', () => {
    assert.deepEqual(
      indicators.flatMap(({ name, near = [], contains = [] }) =>
        [...near, ...contains].filter((other) => other === name || !names.includes(other)).map((other) => `${name}: ${other}`),
      ),
      [],
    );
  });
  it('are near both ways', () => {
    const near = new Map(indicators.map((one) => [one.name, one.near ?? []]));
    assert.deepEqual(
      indicators.flatMap(({ name, near: others = [] }) =>
        others.filter((other) => !near.get(other)?.includes(name)).map((other) => `${name}: ${other}`),
      ),
      [],
    );
  });
  it('have a direction, a known unit, a kind and a source', () => {
    const kinds = [...new Set(bundledTemplates.map((t) => t.kind)), 'both'];
    for (const { name, better, unit = '%', kind, source } of indicators) {
      assert.ok(better === undefined || better === 'lower', name);
      assert.ok(unit === 'ratio' || unit in language.units, `${name}: ${unit}`);
      assert.ok(kinds.includes(kind), `${name}: ${kind}`);
      assert.ok(source, name);
    }
  });
  it('stand in a domain of a template, where they name one', () => {
    const domains = new Set(bundledTemplates.flatMap((t) => t.domains.map((d) => d.name)));
    assert.deepEqual(
      indicators.filter((one) => one.domain && !domains.has(one.domain)).map((one) => one.name),
      [],
    );
  });
  it('are unbounded only where they are rates', () =>
    assert.deepEqual(
      indicators.filter((one) => one.unbounded && one.unit).map((one) => one.name),
      [],
    ));
});

describe('national outlines', () => {
  for (const { id, kind, period, targets } of nationalOutlines) {
    const template = bundledTemplates.find((t) => t.kind === kind && t.years[0] <= period[0] && period[1] <= t.years[1]);
    it(`${id} has only indicators that are known, in domains of its template`, () => {
      assert.deepEqual(
        targets.filter((t) => !indicatorNamed(t.indicator)).map((t) => t.indicator),
        [],
      );
      assert.deepEqual(
        targets.filter((t) => !template!.domains.some((d) => d.name === t.domain)).map((t) => t.domain),
        [],
      );
    });
    it(`${id} has each indicator once, in its unit and direction`, () => {
      assert.deepEqual(repeated(targets.map((t) => indicatorNamed(t.indicator)?.name ?? '')), []);
      for (const { indicator, unit, op, change, value } of targets) {
        const known = indicatorNamed(indicator)!;
        if (change) continue;
        assert.equal(unit, known.unit ?? '%', indicator);
        assert.ok(value > 0 && (unit !== '%' || known.unbounded || value <= 100), indicator);
        assert.notEqual(op, known.better ? '>=' : '<=', indicator);
      }
    });
    it(`${id} says what each figure rests on`, () =>
      assert.deepEqual(
        targets.filter((t) => !['A', 'B', 'C', 'N'].includes(t.evidence) || (t.evidence === 'N') !== (t.document !== undefined)),
        [],
      ));
  }
});

describe('language', () => {
  it('has every unit that another is spelled for', () => {
    assert.deepEqual(
      Object.entries(language.units)
        .filter(([, unit]) => unit.as !== undefined && !(unit.as in language.units))
        .map(([name]) => name),
      [],
    );
  });
  it('gives a unit and its other spellings one kind and one scale', () => {
    for (const [name, { as, kind, scale }] of Object.entries(language.units))
      if (as) assert.deepEqual([kind, scale], [language.units[as]!.kind, language.units[as]!.scale], name);
  });
  it('has ‰, /万 and /10万 as shares of one another', () => {
    const scale = (unit: string) => language.units[unit]!.scale!;
    assert.deepEqual([scale('%') / scale('‰'), scale('‰') / scale('/万'), scale('/万') / scale('/10万')], [10, 10, 10]);
  });
  it('has no empty word, which would match anywhere', () => {
    const lists = Object.entries(language).filter((entry): entry is [string, string[]] => Array.isArray(entry[1]));
    for (const [name, words] of lists)
      assert.ok(
        words.flat().every((one) => typeof one === 'string' && one.length > 0),
        name,
      );
  });
  it('tells words of one group apart after folding', () => {
    for (const group of language.distinct) assert.deepEqual(repeated(group.map(foldName)), []);
  });
});

describe('places', () =>
  it('names the country and municipalities only', () => {
    assert.ok(places.nation.length > 0);
    assert.ok(places.provinces.every((name) => name.endsWith('市')));
  }));

describe('language', () => {
  it('lists no word twice', () => {
    const lists = Object.entries(language).filter(([, value]) => Array.isArray(value)) as [string, unknown[]][];
    assert.deepEqual(
      lists.flatMap(([key, list]) => repeated(list.filter((one) => typeof one === 'string')).map((one) => `${key}: ${one}`)),
      [],
    );
  });
});
