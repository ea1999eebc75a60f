/** The rules that a page of a PDF draws, as its tables have them: upright and level lines, and rectangles as thin as lines. */
import { getResolvedPDFJS, type getDocumentProxy } from 'unpdf';
import './array-buffers';

/** A line along `x` or `y`: where it stands across, and from where to where it goes; in points from the lower left corner. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
export interface Rules {
  readonly upright: readonly Rule[];
  readonly level: readonly Rule[];
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
/** As PDF has it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
type Point = readonly [x: number, y: number];

/** A rectangle that is thinner is a line. */
const THINNEST = 3;
/** A page that draws more is a picture. */
const MOST_RULES = 4000;

/** How a page lies before its reader, who may have to turn it. */
export function viewOf(page: Page): Matrix {
  const { transform, height } = page.getViewport({ scale: 1 }); // which measures from the top
  return within([1, 0, 0, -1, 0, height], transform as unknown as Matrix);
}

/** The rules of a page as it lies before its reader; none where it draws more than any table has. */
export async function rulesOf(page: Page): Promise<Rules> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  const fills = new Set([OPS.fill, OPS.eoFill]);
  const rules: { upright: Rule[]; level: Rule[] } = { upright: [], level: [] };
  const kept: Matrix[] = [];
  let matrix = viewOf(page);
  for (const [i, operator] of fnArray.entries()) {
    const values = argsArray[i] as unknown[];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) kept.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix;
    if (operator === OPS.transform) matrix = within(matrix, values as unknown as Matrix);
    if (operator === OPS.paintFormXObjectBegin && values[0]) matrix = within(matrix, values[0] as Matrix);
    if (operator !== OPS.constructPath) continue;
    const [paint, [path]] = values as [number, [Float32Array | undefined]];
    if (!path || !(strokes.has(paint) || fills.has(paint))) continue;
    for (const points of outlinesOf(path, matrix)) addRules(rules, points, fills.has(paint));
    if (rules.upright.length + rules.level.length > MOST_RULES) return { upright: [], level: [] };
  }
  return rules;
}

/** One matrix within another. */
export const within = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** The library’s codes in a path, and how many numbers follow each: to move, to draw a line, two kinds of curves, to close. */
const [LINE, CLOSE] = [1, 4];
const NUMBERS = [2, 2, 6, 4, 0];

/** The corners of each outline of a path. */
function outlinesOf(path: Float32Array, [a, b, c, d, e, f]: Matrix): Point[][] {
  const outlines: Point[][] = [];
  for (let i = 0; i < path.length;) {
    const code = path[i]!;
    i += 1 + (NUMBERS[code] ?? path.length);
    const last = outlines.at(-1);
    if (code === CLOSE) {
      if (last) last.push(last[0]!);
      continue;
    }
    const [x, y] = [path[i - 2] ?? 0, path[i - 1] ?? 0];
    const point: Point = [a * x + c * y + e, b * x + d * y + f];
    if (code === LINE && last) last.push(point);
    else outlines.push([point]);
  }
  return outlines;
}

/** A filled outline is a rule where it is thin, a drawn one has a rule for each of its sides. */
function addRules(rules: { upright: Rule[]; level: Rule[] }, points: readonly Point[], isFilled: boolean): void {
  const sides = isFilled ? [points] : points.slice(1).map((point, i) => [points[i]!, point]);
  for (const side of sides) {
    const [left, right] = extentOf(side.map(([x]) => x));
    const [bottom, top] = extentOf(side.map(([, y]) => y));
    if (right - left < THINNEST && top - bottom >= THINNEST) rules.upright.push({ at: (left + right) / 2, from: bottom, to: top });
    else if (top - bottom < THINNEST && right - left >= THINNEST) rules.level.push({ at: (bottom + top) / 2, from: left, to: right });
  }
}

const extentOf = (values: readonly number[]): [least: number, most: number] =>
  values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
