// How one child writes, and how that changes from sheet to sheet: habits are the child's own and fade as the eye gets better.
import type { Chance } from '#server/seed/chance.ts';
import type { BentStroke, RoadPoint } from '#server/seed/make/brush.ts';
import { roadOf } from '#server/seed/make/brush.ts';
import type { GlyphPlan, GlyphStroke } from '#server/seed/make/glyph-strokes.ts';
import { TILE_HEIGHT, TILE_WIDTH } from '#server/seed/sheet-tiles.ts';

export const SHEET_WIDTH = TILE_WIDTH;
export const SHEET_HEIGHT = TILE_HEIGHT;

/** A child's habits, each as strong as it is on the first sheet. */
export interface Hand {
  readonly size: number;
  readonly aside: number;
  readonly down: number;
  readonly tilt: number;
  readonly thick: number;
  readonly dry: number;
  readonly unsteady: number;
  /** Up to which skill the fault is seen. */
  readonly faults: Readonly<Record<Fault, number>>;
}
type Fault = 'noHane' | 'haneAside' | 'slope' | 'shortHarai' | 'crowded' | 'longFirst';

export function handOf(chance: Chance): Hand {
  const { between, wobble, happens } = chance;
  return {
    size: happens(0.6) ? between(-0.38, -0.16) : between(0.02, 0.2),
    aside: wobble() * 0.1,
    down: wobble() * 0.1 + 0.02,
    tilt: wobble() * 7,
    thick: happens(0.5) ? between(0.5, 0.8) : between(1.05, 1.4),
    dry: between(0, 0.75),
    unsteady: between(0.5, 1.15),
    faults: {
      noHane: happens(0.35) ? between(0.35, 0.7) : 0,
      haneAside: happens(0.45) ? between(0.45, 0.85) : 0,
      slope: happens(0.5) ? between(0.4, 0.8) : 0,
      shortHarai: happens(0.45) ? between(0.4, 0.8) : 0,
      crowded: happens(0.4) ? between(0.4, 0.75) : 0,
      longFirst: happens(0.3) ? between(0.3, 0.6) : 0,
    },
  };
}

/** The strokes of one sheet. @param skill 0 = the very first try, 1 = like the model */
export function writtenBy(hand: Hand, plan: GlyphPlan, skill: number, chance: Chance): BentStroke[] {
  const e = 1 - skill;
  const { wobble, between } = chance;
  const [left, top, right, bottom] = plan.box;
  const scale = (0.72 * SHEET_WIDTH * (1 + e * hand.size + e * wobble() * 0.08)) / (right - left);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const turn = ((e * (hand.tilt + wobble() * 3)) / 180) * Math.PI;
  const wide = 1 + e * wobble() * 0.16;
  const at = {
    x: SHEET_WIDTH * (0.535 + e * (hand.aside + wobble() * 0.05)),
    y: SHEET_HEIGHT * (0.5 + e * (hand.down + wobble() * 0.04)),
  };
  const place = (p: RoadPoint): RoadPoint => {
    const x = (p.x - middle.x) * wide;
    const y = p.y - middle.y;
    return {
      x: at.x + scale * (x * Math.cos(turn) - y * Math.sin(turn)),
      y: at.y + scale * (x * Math.sin(turn) + y * Math.cos(turn)),
      radius: p.radius * scale,
    };
  };
  const lift = e * between(-0.14, 0.14);
  return plan.strokes.map((stroke, index) => {
    const from = roadOf(stroke);
    const loose = looseRoad(from, stroke, hand, e, chance);
    const thick = (1 + (hand.thick - 1) * e) * (1 + e * wobble() * 0.2);
    return {
      from,
      to: loose.map((p) => place({ ...p, radius: p.radius * thick })),
      reach: reachOf(stroke, hand, skill) * (1 - Math.max(0, lift) * (index === 0 ? 0.3 : 0)),
      grasp: 1.3,
      plain: Math.min(0.95, 0.12 + e * between(0.5, 1)),
      dry: Math.min(1, hand.dry * between(0.3, 1.25)),
      seed: Math.floor(between(1, 99_999)),
    };
  });
}

/** The stroke where this hand puts it: pushed, turned, stretched, bent, and with the child's own faults. */
function looseRoad(
  road: readonly RoadPoint[],
  stroke: GlyphStroke,
  hand: Hand,
  e: number,
  chance: Chance,
): RoadPoint[] {
  const { wobble } = chance;
  const u = e * hand.unsteady;
  const skill = 1 - e;
  const first = road[0] ?? { x: 0, y: 0, radius: 1 };
  const heart = { x: mean(road.map((p) => p.x)), y: mean(road.map((p) => p.y)) };
  let angle = u * wobble() * 0.16;
  let pushX = u * wobble() * 42;
  let pushY = u * wobble() * 42;
  let stretch = 1 + u * wobble() * 0.2;
  const strong = (fault: Fault): number => Math.max(0, Math.min(1, (hand.faults[fault] - skill) * 4));
  if (stroke.name === 'yoko') angle += strong('slope') * (hand.tilt > 0 ? 0.13 : -0.11);
  if (stroke.name === 'ten') pushX += strong('crowded') * 55;
  if (stroke.name === 'hidariTen') pushX -= strong('crowded') * 60;
  if (stroke.name === 'tate') stretch += strong('longFirst') * 0.22;
  if (stroke.name === 'ore') pushY += strong('crowded') * 40;
  const bend = u * wobble() * 30;
  const phase = wobble() * 2;
  const moved = road.map((p, index) => {
    const t = index / Math.max(1, road.length - 1);
    const x = (p.x - heart.x) * stretch;
    const y = (p.y - heart.y) * stretch;
    const curve = Math.sin(t * Math.PI + phase) * bend;
    return {
      x: heart.x + x * Math.cos(angle) - y * Math.sin(angle) + pushX + curve * 0.6 + u * wobble() * 4,
      y: heart.y + x * Math.sin(angle) + y * Math.cos(angle) + pushY + curve + u * wobble() * 4,
      radius: p.radius * (1 + u * wobble() * 0.14),
    };
  });
  if (stroke.name !== 'hane') return softened(moved);
  return softened(turnTail(moved, 0.74, strong('haneAside') * 0.75 + u * wobble() * 0.25, first));
}

/** Turns what comes after `share` of the road around that place: a はね that flies to the side. */
function turnTail(road: readonly RoadPoint[], share: number, angle: number, fallback: RoadPoint): RoadPoint[] {
  const start = Math.floor(road.length * share);
  const pivot = road[start] ?? fallback;
  return road.map((p, index) => {
    if (index <= start) return p;
    const part = angle * Math.min(1, (index - start) / 6);
    const x = p.x - pivot.x;
    const y = p.y - pivot.y;
    const turned = { x: x * Math.cos(part) - y * Math.sin(part), y: x * Math.sin(part) + y * Math.cos(part) };
    return { x: pivot.x + turned.x, y: pivot.y + turned.y, radius: p.radius };
  });
}

/** A road without kinks: each point drawn a little to its neighbours. */
function softened(road: readonly RoadPoint[]): RoadPoint[] {
  return road.map((p, index) => {
    const a = road[index - 1] ?? p;
    const b = road[index + 1] ?? p;
    return {
      x: (a.x + 2 * p.x + b.x) / 4,
      y: (a.y + 2 * p.y + b.y) / 4,
      radius: (a.radius + 2 * p.radius + b.radius) / 4,
    };
  });
}

function reachOf(stroke: GlyphStroke, hand: Hand, skill: number): number {
  if (stroke.name === 'hane' && skill < hand.faults.noHane) return 0.68 + skill * 0.08;
  if ((stroke.name === 'harai' || stroke.name === 'migiHarai') && skill < hand.faults.shortHarai)
    return 0.8 + skill * 0.15;
  return 1;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
