import { expectFindings } from '../../support';
import { planWith } from '../plans';

const rule = 'place-level';
const planOf = (place: string, words: string) => planWith(['青禾县', place], ['妇女是', `${words}妇女是`]);

describe(rule, () => {
  it('reports a county’s words in the plan of a district or banner', () => {
    expectFindings(rule, planOf('青禾区', '«全县»妇女踊跃参与，«我县»大力支持，«本县»实际需要。'), {
      messages: [/^“全县”与本地的层级不符，应为“全区”$/, /“我区”/, /“本区”/],
    });
    expectFindings(rule, planOf('青禾旗', '«全县»妇女踊跃参与。'), { messages: [/“全旗”/] });
  });
  it('accepts the words of the place', () => expectFindings(rule, planOf('青禾区', '全区妇女踊跃参与。')));
  it('accepts them of the time when the place was a county', () =>
    expectFindings(rule, planOf('青禾区', '2015年撤县设区前，全县有两所医院。')));
  it('accepts them in the plan of a county', () => expectFindings(rule, planOf('青禾县', '全县妇女踊跃参与，我县大力支持。')));
  it('leaves cities, which have counties, alone', () => expectFindings(rule, planOf('云岫市', '全县妇女踊跃参与。')));
  it('leaves other words with 县 alone', () =>
    expectFindings(rule, planOf('青禾区', '健全县级机构，本县城、全县域、全县（区）协同。县政府和邻县支持。')));
});
