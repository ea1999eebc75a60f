import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readDocument, readPlans } from '../../server/plan/document';
import { readTargets } from '../../server/targets/targets';
import { allSections, type Plan } from '../../server/plan/plan';

const TITLE = '青禾县妇女发展规划（2021—2025年）';
const list = (what: string) =>
  `主要目标：1.${what}率达到90%以上。2.${what}水平提高。策略措施：1.加强${what}工作。2.建设${what}中心3所。责任单位：县卫健局`;
const DOMAINS = `（一）妇女与健康${list('筛查')}（二）妇女与教育${list('培训')}`;
const BODY = `一、总体要求坚持男女平等。二、发展领域、主要目标和策略措施${DOMAINS}三、组织实施县政府负责。四、监测评估每年监测。`;
const PLAN = `${TITLE}前言妇女撑起半边天。制定本规划。${BODY}`;

const parts = ({ sections }: Plan) => sections.map(({ marker, title }) => (marker?.text ?? '') + title);
const domains = (plan: Plan) => plan.domains.map(({ name, goals, measures }) => [name, goals?.items.length, measures?.items.length]);
const whole = [
  ['妇女与健康', 2, 2],
  ['妇女与教育', 2, 2],
];

describe('plan/unbroken', () => {
  it('a plan in one line is read as if each heading stood on its own', () => {
    const [plan] = readPlans(PLAN);
    assert.deepEqual([plan!.title, plan!.period?.join()], [TITLE, '2021,2025']);
    assert.deepEqual(parts(plan!), ['前言', '一、总体要求', '二、发展领域、主要目标和策略措施', '三、组织实施', '四、监测评估']);
    assert.deepEqual(domains(plan!), whole);
    assert.deepEqual(
      readTargets(plan!).map(({ indicator, section, domain }) => [indicator, section, domain]),
      [
        ['筛查率', 'goal', '妇女与健康'],
        ['建设筛查中心', 'measure', '妇女与健康'],
        ['培训率', 'goal', '妇女与教育'],
        ['建设培训中心', 'measure', '妇女与教育'],
      ],
    );
  });
  it('so are labels behind a space, with half-width colons', () => {
    const typed = (name: string) => `（一）${name}\n${list('筛查').replaceAll('：', ': ').replaceAll('。', '。 ')}\n`;
    const [plan] = readPlans(`${TITLE}\n一、总体要求\n坚持男女平等。\n二、发展领域\n${typed('妇女与健康')}三、组织实施\n县政府负责。\n`);
    assert.deepEqual(domains(plan!), [['妇女与健康', 2, 2]]);
  });
  it('so are two plans', () =>
    assert.deepEqual(
      readPlans(PLAN + PLAN.replaceAll('妇女', '儿童')).map(({ title }) => title),
      [TITLE, TITLE.replace('妇女', '儿童')],
    ));
  it('every heading is where it stands in the text', () => {
    for (const { titleSpan, title } of readPlans(PLAN).flatMap(({ sections }) => [...allSections(sections)]))
      assert.equal(PLAN.slice(titleSpan.start, titleSpan.end), title);
  });
  it('all of it is accounted for', () => assert.deepEqual(readDocument(PLAN).account.unread, []));
  it('a part in one line', () => {
    const [plan] = readPlans(`${TITLE}\n一、总体要求\n坚持男女平等。\n二、发展领域 ${DOMAINS}\n三、组织实施\n县政府负责。\n`);
    assert.deepEqual(domains(plan!), whole);
    assert.deepEqual(parts(plan!), ['一、总体要求', '二、发展领域', '三、组织实施']);
  });
  it('parts of unknown names that hold sections', () => {
    const first = '第一部分指导思想、基本原则和总体目标（一）指导思想。坚持男女平等。（二）总体目标。妇女更加健康。';
    const [plan] = readPlans(`${TITLE}${first}第二部分发展领域${DOMAINS}`);
    assert.deepEqual(parts(plan!), ['第一部分指导思想、基本原则和总体目标', '第二部分发展领域']);
  });
  it('a heading or a label at the end of the line before', () => {
    const lines = `（一）妇女与健康\n主要目标：\n1.甲。\n2.乙。策略措施：\n1.甲。\n2.乙。（二）妇女与教育\n主要目标：\n1.甲。\n2.乙。策略措施\n1.甲。\n2.乙。三、组织实施\n好。\n`;
    const [plan] = readPlans(`${TITLE}\n一、总体要求\n坚持男女平等。二、发展领域\n${lines}`);
    assert.deepEqual(domains(plan!), whole);
    assert.deepEqual(parts(plan!), ['一、总体要求', '二、发展领域', '三、组织实施']);
  });
  it('labels that are numbered, behind the last goal or a domain’s name', () => {
    const label = (name: string, i: number) => `（${'一二'[i]}）${name}`;
    const body = (name: string) => `（${name}）妇女与健康（一）主要目标1.甲。2.乙。（二）策略措施1.甲。2.乙。`;
    for (const section of [body('一'), `${label('妇女与健康', 0)}1.主要目标\n（1）甲。\n（2）乙。\n2.策略措施\n（1）甲。\n（2）乙。\n`]) {
      const [plan] = readPlans(`${TITLE}\n一、总体要求\n坚持男女平等。\n二、发展领域\n${section}\n三、组织实施\n好。\n`);
      assert.deepEqual(domains(plan!), [['妇女与健康', 2, 2]], section);
    }
  });
  it('parts that hold 一、', () => {
    const [plan] = readPlans(
      `${TITLE}第一部分指导思想和总目标一、指导思想坚持男女平等。二、总目标妇女更加健康。第二部分发展领域${DOMAINS}`,
    );
    assert.deepEqual(parts(plan!), ['第一部分指导思想和总目标', '第二部分发展领域']);
  });
  it('the title, behind which the first sentence stands', () => {
    const sentence = '实行男女平等是国家的基本国策，男女平等的实现程度是衡量社会文明进步的重要标志。';
    for (const line of [`${TITLE} ${sentence}`, `${TITLE}男女平等是基本国策，妇女是推动社会进步的重要力量。`]) {
      const [plan] = readPlans(`${line}\n一、总体要求\n坚持男女平等。\n二、发展领域\n（一）妇女与健康\n主要目标：\n1.好。\n`);
      assert.deepEqual([plan!.title, plan!.period?.join()], [TITLE, '2021,2025'], line);
    }
    const told = `${TITLE}实施以来，妇女事业取得长足进步，各项指标稳步提升。`;
    assert.equal(readPlans(`${told}\n一、总体要求\n坚持男女平等。\n`)[0]!.title, '发展规划');
    const before = '青禾县妇女发展规划（2011—2020年）妇女事业取得显著成就，各项指标任务完成较好。';
    const plans = readPlans(
      `${TITLE}\n前言\n好。\n${before}\n一、总体要求\n坚持男女平等。\n二、发展领域\n（一）妇女与健康\n主要目标：\n1.好。\n`,
    );
    assert.deepEqual(
      plans.map(({ title }) => title),
      [TITLE],
    );
  });
  /** Its number stays with a name where the item before lacks its 。 or is misnumbered, as some of the examples are. */
  const told = (text: string) =>
    readPlans(text).flatMap((plan) => readTargets(plan).map(({ indicator, value }) => `${indicator.replace(/^\d+[.．]/, '')} ${value}`));
  for (const name of ['青禾县妇女发展规划', '青禾县儿童发展规划']) {
    const example = readFileSync(`examples/drafts/${name}.plan.txt`, 'utf8');
    it(`${name} keeps its targets whatever line breaks it loses`, () => {
      const lines = example.split('\n').filter((line) => line.trim());
      fc.assert(
        fc.property(fc.array(fc.boolean(), { minLength: lines.length, maxLength: lines.length }), (isLost) =>
          assert.deepEqual(told(lines.map((line, i) => line.trim() + (isLost[i] ? '' : '\n')).join('')), told(example)),
        ),
        { numRuns: 30, seed: 7 },
      );
    });
  }
  for (const sentence of [
    '规划由四部分组成：一、总体要求；二、发展领域；三、组织实施；四、监测评估，共八个领域，五十项目标。',
    '设八个领域：（一）妇女与健康；（二）妇女与教育；（三）妇女与经济；（四）妇女与环境，逐一提出目标和措施。',
    '各级各部门要依照职责做好第三、组织实施和监测评估两方面的工作，把规划的各项目标任务落到实处，见到实效。',
  ])
    it(`is none: ${sentence}`, () =>
      assert.deepEqual(parts(readPlans(`${TITLE}\n一、总体要求\n${sentence}\n二、发展领域\n`)[0]!), ['一、总体要求', '二、发展领域']));
});
