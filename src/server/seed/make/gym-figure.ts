// A child in gym clothes, seen from the side, made of joints: a pose is where the hip is and how the limbs are turned.

/** Angles in degrees: 0 hangs down, positive turns forward (to the right). */
export interface Pose {
  readonly x: number;
  readonly y: number;
  /** Upper body; positive leans forward. */
  readonly body: number;
  readonly head: number;
  readonly armNear: readonly [shoulder: number, elbow: number];
  readonly armFar: readonly [shoulder: number, elbow: number];
  readonly legNear: readonly [hip: number, knee: number];
  readonly legFar: readonly [hip: number, knee: number];
  /** 0 = legs together … 1 = wide open to both sides. */
  readonly open: number;
}
export interface Look {
  readonly cap: string;
  readonly hair: string;
  readonly skin: string;
  readonly shorts: string;
  readonly longHair: boolean;
  readonly tall: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}
const BODY = 40;
const UPPER_ARM = 19;
const FOREARM = 20;
const THIGH = 25;
const SHIN = 27;

const go = (from: Point, angle: number, length: number): Point => ({
  x: from.x + Math.sin((angle * Math.PI) / 180) * length,
  y: from.y + Math.cos((angle * Math.PI) / 180) * length,
});
const at = (p: Point): string => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`;

/** The figure as SVG, its hip where the pose says. */
export function figure(pose: Pose, look: Look): string {
  const k = look.tall;
  const hip = { x: 0, y: 0 };
  const neck = go(hip, 180 - pose.body, BODY);
  const head = go(neck, 180 - pose.head, 15);
  const skinDark = shade(look.skin);
  const far = [
    limb(neck, pose.armFar, [UPPER_ARM, FOREARM], skinDark, 8, '#dfe3e6', 10),
    leg(hip, pose.legFar, pose.open, -1, skinDark, shade(look.shorts)),
  ];
  const near = [
    leg(hip, pose.legNear, pose.open, 1, look.skin, look.shorts),
    torso(hip, neck, look),
    headOf(head, pose.head, look),
    limb(neck, pose.armNear, [UPPER_ARM, FOREARM], look.skin, 8.5, '#ffffff', 11),
  ];
  return `<g transform="translate(${pose.x.toFixed(1)} ${pose.y.toFixed(1)}) scale(${k})">${far.join('')}${near.join('')}</g>`;
}

function torso(hip: Point, neck: Point, look: Look): string {
  const middle = { x: (hip.x + neck.x) / 2 - 1.5, y: (hip.y + neck.y) / 2 };
  return `<path d="M${at(hip)}Q${at(middle)} ${at(neck)}" stroke="#f7f8f8" stroke-width="22" stroke-linecap="round" fill="none"/>
    <path d="M${at(go(hip, 90, 9))}Q${at(go(middle, 90, 9))} ${at(go(neck, 90, 8))}" stroke="#d8dde1" stroke-width="2" stroke-linecap="round" fill="none"/>
    <circle cx="${hip.x}" cy="${hip.y}" r="11.5" fill="${look.shorts}"/>`;
}

/** Seen from the side, an open leg comes towards us (or goes away) and looks shorter. */
function leg(
  hip: Point,
  [angle, knee]: readonly [number, number],
  open: number,
  side: 1 | -1,
  skin: string,
  shorts: string,
): string {
  const root = { x: hip.x + side * 1.5, y: hip.y + side * open * 3 };
  const shortened = 1 - open * 0.06;
  const turned = angle + side * open * 16;
  const middle = go(root, turned, THIGH * shortened);
  const foot = go(middle, turned - knee, SHIN * shortened);
  const toe = go(foot, turned - knee + 78, 10);
  const cloth = go(root, turned, THIGH * shortened * 0.62);
  return `<path d="M${at(root)}L${at(middle)}L${at(foot)}" stroke="${skin}" stroke-width="10.5" stroke-linecap="round" stroke-linejoin="round" fill="none"/>
    <path d="M${at(go(foot, turned - knee, -7))}L${at(foot)}" stroke="#f3f3f1" stroke-width="10.5" stroke-linecap="round"/>
    <path d="M${at(foot)}L${at(toe)}" stroke="#f6f6f4" stroke-width="8.5" stroke-linecap="round"/>
    <path d="M${at(go(foot, turned - knee, 3.5))}L${at(go(toe, turned - knee, 3.5))}" stroke="#c05a4b" stroke-width="2.4" stroke-linecap="round"/>
    <path d="M${at(root)}L${at(cloth)}" stroke="${shorts}" stroke-width="16" stroke-linecap="round"/>`;
}

function limb(
  from: Point,
  [shoulder, elbow]: readonly [number, number],
  [upper, lower]: readonly [number, number],
  skin: string,
  width: number,
  cloth: string,
  sleeve: number,
): string {
  const start = go(from, 0, 5);
  const middle = go(start, shoulder, upper);
  const hand = go(middle, shoulder + elbow, lower);
  return `<path d="M${at(start)}L${at(middle)}L${at(hand)}" stroke="${skin}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" fill="none"/>
    <circle cx="${hand.x.toFixed(1)}" cy="${hand.y.toFixed(1)}" r="4.8" fill="${skin}"/>
    <path d="M${at(start)}L${at(go(start, shoulder, upper * 0.55))}" stroke="${cloth}" stroke-width="${sleeve}" stroke-linecap="round"/>`;
}

function headOf(head: Point, turn: number, look: Look): string {
  const tail = look.longHair
    ? `<path d="M-11 1C-20 2 -23 10 -20 19" stroke="${look.hair}" stroke-width="7" stroke-linecap="round" fill="none"/>`
    : '';
  return `<g transform="translate(${at(head)}) rotate(${(turn * 0.7).toFixed(1)})">${tail}
    <circle r="13.5" fill="${look.skin}"/>
    <path d="M-13.5 1C-14 8 -9 13 -4 13C-5 7 -2 3 1 -1L-2 -12C-9 -13 -13 -7 -13.5 1Z" fill="${look.hair}"/>
    <circle cx="-3" cy="3" r="3" fill="${look.skin}"/>
    <path d="M-14 -1C-14 -12 -7 -17 1 -16.500C9 -16 13.500 -10 13 -4C6 -6 -6 -5 -14 -1Z" fill="${look.cap}"/>
    <path d="M9 -6C14 -7 19 -5 20 -2.500C16 -3 12 -3 8 -3.500Z" fill="${look.cap}"/>
    <circle cx="8.500" cy="1.500" r="1.500" fill="#2a2422"/><circle cx="6.500" cy="6" r="2.600" fill="#ef9f8d" opacity=".55"/>
    <path d="M8 7.500Q10 9 11.500 7.500" stroke="#8c4a3c" stroke-width="1.200" fill="none" stroke-linecap="round"/></g>`;
}

function shade(colour: string): string {
  const parts = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part * 0.86)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
