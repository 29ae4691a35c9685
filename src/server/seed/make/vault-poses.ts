// How a child goes over the box, pose after pose, in five stages of skill.
import type { Pose } from '#server/seed/make/gym-figure.ts';
import { FLOOR, topOfBox } from '#server/seed/make/gym-hall.ts';

export interface Key {
  readonly t: number;
  readonly pose: Pose;
}

interface Jump {
  readonly stage: number;
  readonly layers: number;
  readonly look: { readonly tall: number };
}
type Add = (seconds: number, pose: Partial<Pose>) => void;

/** The whole jump, key by key. */
export function vaultKeys(vault: Jump): Key[] {
  const { stage } = vault;
  const boxTop = topOfBox(vault.layers);
  const keys: Key[] = [];
  const hip = FLOOR - 55 * vault.look.tall;
  let t = 0;
  const add: Add = (seconds, pose) => {
    const last = keys.at(-1)?.pose ?? STAND;
    t += seconds;
    keys.push({ t, pose: { ...last, ...pose } });
  };
  runsUp(add, hip, stage);
  if (stage === 1) return stopsOnTheBox(add, boxTop, keys);
  const reach = stage === 2 ? 240 : stage === 3 ? 256 : 270;
  const hands = { x: reach, y: boxTop };
  const lift = [0, 0, 22, 27, 36, 44][stage] ?? 40;
  const near = aim({ x: reach - 34, y: boxTop - lift + 2 }, 52 + stage * 3, hands, vault.look.tall);
  add(0.2, {
    x: reach - 62,
    y: boxTop - lift + 14,
    body: 40,
    head: 10,
    armNear: [78, 6],
    armFar: [84, 6],
    legNear: [-26, 20],
    legFar: [-34, 18],
    open: 0,
  });
  add(0.13, {
    x: reach - 34,
    y: boxTop - lift + 2,
    body: 52 + stage * 3,
    armNear: near,
    armFar: near,
    legNear: [4, 12],
    legFar: [-10, 12],
    open: 0.7,
  });
  const open = stage >= 4 ? 1 : 0.8;
  const bent = stage <= 3 ? 38 : 8;
  if (stage === 2) {
    add(0.2, { x: reach - 6, y: boxTop - 13, body: 34, legNear: [62, 30], legFar: [50, 30], open, ...arms(-8, 0) });
    add(0.34, { x: reach + 16, y: boxTop - 12, body: 24, legNear: [70, 44], legFar: [60, 44], ...arms(-16, 4) });
  } else {
    add(0.12, {
      x: reach - 2,
      y: boxTop - lift - 3,
      body: 46,
      legNear: [52, bent],
      legFar: [40, bent],
      open,
      ...arms(-6, 0),
    });
    add(0.14, {
      x: reach + 32,
      y: boxTop - lift + 2,
      body: stage >= 4 ? 14 : 34,
      legNear: [58, bent],
      legFar: [46, bent],
      open,
      ...arms(stage >= 4 ? 70 : -30, 6),
    });
  }
  return lands(add, keys, hip, reach, stage);
}

function runsUp(add: Add, hip: number, stage: number): void {
  add(0, { ...STAND, x: 14, y: hip });
  const pace = stage === 1 ? 0.21 : 0.245 - stage * 0.018;
  [44, 78, 112, 143].forEach((x, step) => {
    add(pace * 0.5, { ...stride(step % 2 === 0, 0.5), x: x - 17, y: hip - 5 });
    add(pace * 0.5, { ...stride(step % 2 === 0, 1), x, y: hip + 1 });
  });
  // Both feet on the springboard.
  add(0.16, {
    x: 168,
    y: hip - 9,
    body: 4,
    armNear: [-40, 10],
    armFar: [-50, 10],
    legNear: [34, 30],
    legFar: [26, 34],
  });
  add(0.12, {
    x: 184,
    y: hip + 1,
    body: 14,
    armNear: [-30, 20],
    armFar: [-36, 20],
    legNear: [18, 42],
    legFar: [14, 42],
  });
}

function lands(add: Add, keys: Key[], hip: number, reach: number, stage: number): Key[] {
  const x = reach + (stage === 2 ? 44 : 66);
  add(0.16, { x: x - 6, y: hip - 8, body: 10, open: 0, legNear: [14, 10], legFar: [8, 12], ...arms(60, 0) });
  add(0.12, { x, y: hip + 15, body: 26, legNear: [52, 84], legFar: [46, 84], ...arms(74, 0) });
  if (stage <= 4) {
    const steps = stage === 2 ? 2 : 1;
    for (let i = 0; i < steps; i += 1) {
      add(0.2, { ...stride(i % 2 === 0, 0.7), x: x + 14 + i * 18, y: hip + 1, body: stage === 2 ? 28 : 12 });
    }
    add(0.25, { ...STAND, x: x + 16 + (steps - 1) * 18, y: hip, ...(stage === 2 ? arms(24, 16) : {}) });
    add(0.6, {});
    return keys;
  }
  add(0.22, { y: hip + 6, body: 6, legNear: [22, 34], legFar: [18, 34], ...arms(120, 0) });
  add(0.28, { ...STAND, x, y: hip, ...arms(158, 4) });
  add(0.7, {});
  return keys;
}

function stopsOnTheBox(add: Add, boxTop: number, keys: Key[]): Key[] {
  add(0.26, { x: 196, y: boxTop - 8, body: 32, ...arms(52, 10), legNear: [6, 20], legFar: [-6, 22], open: 0.4 });
  add(0.22, { x: 222, y: boxTop - 10, body: 20, ...arms(22, 8), legNear: [64, 58], legFar: [56, 58], open: 0.8 });
  add(0.3, { x: 226, y: boxTop - 10, body: 8, head: -4, ...arms(10, 14) });
  add(0.35, { body: 14, head: 22, ...arms(16, 20) });
  add(0.8, { x: 229 });
  return keys;
}

const arms = (shoulder: number, elbow: number): Pick<Pose, 'armNear' | 'armFar'> => ({
  armNear: [shoulder, elbow],
  armFar: [shoulder + 6, elbow],
});

const STAND: Pose = {
  x: 0,
  y: 0,
  body: 2,
  head: 0,
  armNear: [6, 8],
  armFar: [-4, 8],
  legNear: [2, 2],
  legFar: [-3, 2],
  open: 0,
};

function stride(nearForward: boolean, part: number): Partial<Pose> {
  const forward = [44 * part, 34] as const;
  const back = [-34 * part, 48] as const;
  return {
    body: 13,
    head: 2,
    open: 0,
    legNear: nearForward ? forward : back,
    legFar: nearForward ? back : forward,
    armNear: nearForward ? [-46 * part, 62] : [44 * part, 74],
    armFar: nearForward ? [44 * part, 74] : [-46 * part, 62],
  };
}

/** Shoulder angle that brings a straight arm to a place. */
function aim(
  hip: { x: number; y: number },
  body: number,
  hand: { x: number; y: number },
  tall: number,
): readonly [number, number] {
  const turn = (body * Math.PI) / 180;
  const neck = { x: hip.x + Math.sin(turn) * 40 * tall, y: hip.y - Math.cos(turn) * 40 * tall + 5 };
  return [(Math.atan2(hand.x - neck.x, hand.y - neck.y) * 180) / Math.PI, 2];
}

export function poseAt(keys: readonly Key[], t: number): Pose {
  const after = keys.findIndex((key) => key.t >= t);
  const b = keys[after < 0 ? keys.length - 1 : after];
  const a = keys[Math.max(0, (after < 0 ? keys.length : after) - 1)];
  if (!a || !b) return STAND;
  const raw = b.t === a.t ? 1 : Math.min(1, (t - a.t) / (b.t - a.t));
  const s = raw * raw * (3 - 2 * raw) * 0.6 + raw * 0.4;
  const mix = (p: number, q: number): number => p + (q - p) * s;
  const pair = (p: readonly [number, number], q: readonly [number, number]) =>
    [mix(p[0], q[0]), mix(p[1], q[1])] as const;
  return {
    x: mix(a.pose.x, b.pose.x),
    y: mix(a.pose.y, b.pose.y),
    body: mix(a.pose.body, b.pose.body),
    head: mix(a.pose.head, b.pose.head),
    armNear: pair(a.pose.armNear, b.pose.armNear),
    armFar: pair(a.pose.armFar, b.pose.armFar),
    legNear: pair(a.pose.legNear, b.pose.legNear),
    legFar: pair(a.pose.legFar, b.pose.legFar),
    open: mix(a.pose.open, b.pose.open),
  };
}
