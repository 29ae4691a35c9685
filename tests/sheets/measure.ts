// Draws a set of photos with known truth, runs the app's own worker over them, and prints how far it was off. Of the two manners
// one is such that the finding was never built with it.
import { join } from 'node:path';
import { KINDS, type Style } from './draw/kinds.ts';
import { lookAt, type SheetReport } from './look-at.ts';
import { type Entry, makeSet } from './make-set.ts';

/** @param first the first photo's seed, where it is not the usual one of that manner */
export async function measure(style: Style, count: number, first?: number): Promise<void> {
  const folder = join(process.cwd(), 'reports', 'sheets', style);
  const entries = await makeSet(folder, style, count, KINDS, first);
  const reports = await lookAt(entries, folder, (trouble) => console.error(trouble));
  const both = entries.flatMap((entry, at) => (reports[at] ? [{ entry, report: reports[at] }] : []));
  const whole = both.filter(({ entry }) => entry.truth.corners && entry.kind !== 'partly outside');
  console.log(`\n${style}: ${entries.length} photos`);
  for (const hard of [false, true]) {
    const asked = whole.filter(({ entry }) => entry.hard === hard);
    const off = asked.map(({ entry, report }) => cornersOff(entry, report));
    console.log(`  corners, ${hard ? 'hard' : 'ordinary'}: ${within(off, 0.015)}`);
  }
  for (const kind of new Set(entries.map((entry) => entry.kind))) {
    const asked = both.filter(({ entry }) => entry.kind === kind);
    const right = asked.filter(({ entry, report }) => cornersOff(entry, report) <= 0.015).length;
    console.log(`    ${kind}: ${right} of ${asked.length}`);
  }
  const told = both.filter(({ entry }) => entry.kind !== 'partly outside');
  const right = told.filter(({ entry, report }) => entry.truth.comparable === report.comparable).length;
  console.log(`  comparable or not: ${right} of ${told.length} right (${((100 * right) / told.length).toFixed(1)} %)`);
  for (const same of [true, false]) {
    const asked = told.filter(({ entry }) => entry.truth.comparable === same);
    const compared = asked.filter(({ report }) => report.comparable).length;
    console.log(`    ${same ? 'the same writing' : 'another, or none'}: ${compared} of ${asked.length} compared`);
  }
  const pairs = told.filter(({ entry, report }) => entry.truth.comparable && report.comparable);
  const offs = (name: 'dx' | 'dy' | 'scale' | 'rotationDeg') =>
    pairs.map(({ entry, report }) => Math.abs((report[name] ?? Infinity) - entry.truth[name]));
  console.log(`  dx: ${within(offs('dx'), 0.02)}\n  dy: ${within(offs('dy'), 0.02)}`);
  console.log(`  scale: ${within(offs('scale'), 0.04)}\n  rotation: ${within(offs('rotationDeg'), 1.5)}`);
}

/** Share of the photo's diagonal; 0 where there is no sheet and none was found. */
function cornersOff({ truth }: Entry, { corners }: SheetReport): number {
  if (!truth.corners) return corners ? Infinity : 0;
  if (!corners) return Infinity;
  const far = truth.corners.map(([x, y], at) => {
    const [fx, fy] = corners[at as 0 | 1 | 2 | 3];
    return Math.hypot(x - fx, y - fy);
  });
  return Math.max(...far) / truth.diagonal;
}

function within(offs: readonly number[], limit: number): string {
  const sorted = [...offs].sort((one, other) => one - other);
  const inside = sorted.filter((off) => off <= limit).length;
  const middle = sorted[sorted.length >> 1] ?? Number.NaN;
  return `${inside} of ${sorted.length} within ${limit} (${((100 * inside) / sorted.length).toFixed(1)} %), median ${middle.toFixed(4)}`;
}
