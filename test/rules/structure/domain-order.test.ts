import { expectFindings, womenPlan } from '../../support';
import { planWith } from '../plans';

describe('domain-order', () => {
  it('reports both of two domains that changed places, and no others', () => {
    expectFindings('domain-order', planWith(['妇女与健康', '@'], ['妇女与环境', '«妇女与健康»'], ['@', '«妇女与环境»']), {
      messages: [/“妇女与环境”的位置不对，应在“妇女与家庭建设”之后/, /“妇女与健康”的位置不对，应为第一个领域/],
    });
  });
  it('says of a domain that belongs first that it does', () => {
    const [health, education] = ['（一）妇女与健康', '（二）妇女与教育'];
    expectFindings('domain-order', planWith([health, '（一）妇女与教育'], [education, '（二）«妇女与健康»']), {
      messages: [/应为第一个领域/],
    });
  });
  it('accepts the template’s order, also with a domain missing', () => {
    expectFindings('domain-order', womenPlan());
    expectFindings('domain-order', planWith(['（三）妇女与经济', '（三）巾帼乡村']));
  });
});
