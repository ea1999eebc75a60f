import { strict as assert } from 'node:assert';
import { expectFindings, findingsOf, womenPlan } from '../../support';
import { draft, upper } from '../plans';

const rule = 'near-copy';
const drill = '增强妇女应对地震、火灾、踩踏等突发事件的自救互救能力。';
// Another goal first, so that no sentence stands at the same offset in both texts.
const city = upper(
  `妇女更加健康。\n${drill}\n依法打击引诱、强迫、容留妇女吸毒等犯罪行为。。\n推动媒体制作发布家庭教育公益广告和优秀节目。`,
);
const own = (goals: string, uppers: readonly string[] = [city]) => expectFindings(rule, draft(goals), { uppers });

describe(rule, () => {
  it('reports a look-alike character', () =>
    expectFindings(rule, draft('增强妇女应对地震、火«宅»、踩踏等突发事件的自救互救能力。'), {
      uppers: [city],
      messages: [/^与上位规划只差几个字，疑有误：“地震、火宅、踩踏等”，云岫市妇女发展规划为“地震、火灾、踩踏等”$/],
    }));
  it('reports two characters in the wrong order', () => own('依法打击引诱、强迫、«留容»妇女吸毒等犯罪行为。'));
  it('reports a character put in that breaks a word', () => own('推动媒体制作发布家庭教育«巴»公益广告和优秀节目。'));
  it('accepts a character left out', () => own('增强妇女应对地震、火灾、踏等突发事件的自救互救能力。'));
  it('leads to the sentence of the higher-level plan', () => {
    const [finding] = findingsOf(draft('增强妇女应对地震、火宅、踩踏等突发事件的自救互救能力。'), [city]).filter((f) => f.rule === rule);
    assert.deepEqual(
      finding!.related.map(({ uri, span }) => [uri, city.slice(span.start, span.end)]),
      [['file:///upper0.txt', drill.slice(0, -1)]],
    );
  });
  it('compares within the file too', () =>
    expectFindings(rule, draft(`${drill}\n开展火灾逃生演练。`, { measure: '增强妇女应对地震、火«宅»、踩踏等突发事件的自救互救能力。' }), {
      messages: [/^与本文件别处只差几个字/],
    }));
  it('reports a 的 that a clause needs', () => {
    const model = upper(
      '妇女更加健康。\n正面引导舆论，优化有利于妇女全面发展的社会舆论环境。\n培养一支有理想、有道德、有仁爱之心的高素质妇女干部队伍。',
    );
    own('正面引导舆论，优化有利于妇女全面发«展社»会舆论环境。', [model]);
    own('培养一支有理想、有道德、有仁爱之«心高»素质妇女干部队伍。', [model]);
  });
  it('reports a word for the one that the draft has everywhere else', () => {
    const usual = Array.from({ length: 10 }, (_, i) => `选树第${i + 1}批女性科技人才。`).join('\n');
    expectFindings(rule, draft(`${usual}\n完善符合实际的女性科«学»人才评价激励机制。`), {
      uppers: [upper('妇女更加健康。\n完善符合实际的女性科技人才评价激励机制。')],
      messages: [/科学人才/],
    });
  });
  it('leaves to another rule what is a wrong term', () => {
    const model = [upper('妇女更加健康。\n不得为未满十六周岁妇女提供直播发布者账号注册服务。')];
    own('不得为未满十六周岁妇女提供直播发布者帐号注册服务。', model);
  });
  it('accepts the same sentence', () => own(drill));
  it('accepts other words, numbers and places', () => {
    own('增强妇女应对地震、洪水、踩踏等突发事件的自救互救能力。');
    expectFindings(rule, draft('到2025年建成青禾县妇女健康服务中心3个以上。'), {
      uppers: [upper('妇女更加健康。\n到2030年建成云岫市妇女健康服务中心5个以上。')],
    });
  });
  it('accepts function words', () => {
    own('增强妇女应对地震、火灾、踩踏等突发事件自救互救能力。');
    own('增强全县妇女应对地震、火灾、踩踏等突发事件的自救互救能力。');
  });
  it('accepts what the draft says more than once', () => own('增强妇女应对地震、火宅、踩踏等突发事件的自救互救能力。\n防范火宅、踩踏。'));
  it('accepts a difference at the end of a sentence', () =>
    expectFindings(rule, draft('增强妇女应对地震、踩踏等突发事件的能力，防范火宅。'), {
      uppers: [upper('妇女更加健康。\n增强妇女应对地震、踩踏等突发事件的能力，防范火灾。')],
    }));
  it('accepts a sentence with no model, and a short one', () => {
    own('支持妇女学习防范火宅的本领并带动家人。');
    expectFindings(rule, draft('防范乡村火宅发生。'), { uppers: [upper('妇女更加健康。\n防范乡村火灾发生。')] });
  });
  it('accepts two characters that have changed places in another word', () =>
    expectFindings(rule, draft('倡导夫妻在家庭生活中互相尊重，共同承担家庭责任。'), {
      uppers: [upper('妇女更加健康。\n倡导夫妻在家庭生活中相互尊重，共同承担家庭责任。')],
    }));
  it('accepts a whole plan', () => expectFindings(rule, womenPlan(), { uppers: [city] }));
});
