import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf } from '../../support';
import { planWith } from '../plans';

const rule = 'document-title';
const preface = (words: string) => planWith(['妇女是', `${words}妇女是`]);

describe(rule, () => {
  it('reports a wrong and a missing word', () => {
    expectFindings(rule, preface('根据«《中华人民共和国妇女权益保护法》»制定。'), {
      messages: [/^文件名称“中华人民共和国妇女权益保护法”应为“中华人民共和国妇女权益保障法”$/],
    });
    expectFindings(rule, preface('根据«《中华人民共和国妇女权利保护法》»制定。'));
    expectFindings(rule, preface('根据«《中国妇女发展纲》»制定。'), { messages: [/应为“中国妇女发展纲要”/] });
  });
  it('keeps in its fix what stands in brackets', () => {
    const [finding] = findingsOf(preface('根据《中国妇女发展刚要（2021—2030年）》制定。')).filter((one) => one.rule === rule);
    assert.match(finding!.message, /应为“中国妇女发展纲要（2021—2030年）”/);
  });
  it('reports it with its period too', () => expectFindings(rule, preface('根据«《中国妇女发展刚要（2021—2030年）》»制定。')));
  it('reports a period without 年', () =>
    expectFindings(rule, preface('根据«《云岫市妇女发展规划（2021—2030）》»制定。'), {
      messages: [/应为“云岫市妇女发展规划（2021—2030年）”/],
    }));
  it('reports a bracket that closes before 年', () =>
    expectFindings(rule, preface('根据《云岫市妇女发展规划«（2021—2030）年»》制定。'), { messages: [/应为“（2021—2030年）”/] }));
  it('reports a cut phrase', () => expectFindings(rule, preface('展望«2035远景目标»。'), { messages: [/^应为“2035年远景目标”$/] }));
  it('reports two titles in one pair of marks, in the notice too', () => {
    expectFindings(rule, `关于印发«《青禾县妇女发展规划和青禾县儿童发展规划》»的通知\n${planWith()}`, {
      messages: [/应为“青禾县妇女发展规划》和《青禾县儿童发展规划”/],
    });
    expectFindings(rule, preface('印发《青禾县妇女发展规划》和《青禾县儿童发展规划》，落实《关于加强规划和监测工作的意见》。'));
  });
  it('accepts known titles, with and without their years', () =>
    expectFindings(
      rule,
      preface(
        '根据《中华人民共和国妇女权益保障法》《中华人民共和国教师法》《中华人民共和国教育法》《中国儿童发展纲要（2021—2030年）》制定，展望2035年远景目标。',
      ),
    ));
  it('leaves titles that are like no known one, or like a very short one, alone', () =>
    expectFindings(
      rule,
      preface(
        '根据《云岫市妇女发展规划（2021—2030年）》《青禾县巾帼竹编工坊管理办法》《澜川省妇女权益保障条例》《健康中国运动》《中华人民共和国基层医药卫生及健康促进法》制定。',
      ),
    ));
  it('leaves names that are not in 《》 and years elsewhere alone', () =>
    expectFindings(rule, preface('遵守妇女权益保护法，规划期（2021—2030）年内落实。')));
});
