/** Places by their names: which level a place is of. */
import { places } from '../data';
import type { PlanLevel } from './plan';

/** Whether a line is the name of a place and nothing else. */
export const isPlace = (text: string): boolean => text.length <= 12 && /^[\u4e00-\u9fff]+[省市州盟区县旗]$/.test(text);

/** The level of a place; undefined where its name does not tell. */
export function levelOf(region: string): PlanLevel | undefined {
  if (places.nation.some((name) => region.startsWith(name))) return 'national';
  if (places.provinces.includes(region) || /(?:省|自治区)$/.test(region)) return 'province';
  if (/(?:县|区|旗)$/.test(region) && !/地区$/.test(region)) return 'county';
  return /(?:市|州|盟|地区)$/.test(region) ? 'prefecture' : undefined;
}
