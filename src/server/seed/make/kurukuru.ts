// 図工「くるくるランド」: a round land of four scenes, first in crayon, then cut out of coloured paper.
import sharp from 'sharp';
import { type Chance, chanceOf } from '#server/seed/chance.ts';
import { scenesOfLand } from '#server/seed/land-plan.ts';
import type { Doodle, Shape } from '#server/seed/make/doodle.ts';
import { SCENES, type Scene } from '#server/seed/make/land-scenes.ts';

const SIZE = 480;
const R = 214;

/** @param finished false: the crayon picture; true: the collage, a week later */
export function drawLand(child: number, finished: boolean): Promise<Buffer> {
  const scenes = scenesOfLand(child).flatMap((scene) => SCENES[scene] ?? []);
  const more = chanceOf(`land ${child} ${finished}`);
  const turn = more.between(-12, 12);
  const at = { x: SIZE / 2 + more.wobble() * 8, y: SIZE / 2 + more.wobble() * 8 };
  const quarters = scenes.map((scene, index) => quarter(scene, index, more, finished));
  const spokes = [0, 90].map(
    (a) =>
      `<path transform="rotate(${a})" d="M${-R} ${more.wobble() * 5}Q0 ${more.wobble() * 8} ${R} ${more.wobble() * 5}" stroke="${finished ? '#fdf8ea' : '#5b4a3a'}" stroke-width="${finished ? 7 : 4}" fill="none"/>`,
  );
  const pin = `<circle r="7" fill="#c9a64a" stroke="#8a6a1e" stroke-width="2"/><circle r="2.500" cx="-2" cy="-2" fill="#f3e2a6"/>`;
  const disc = `<g transform="translate(${at.x} ${at.y}) rotate(${turn})"><g ${finished ? 'filter="url(#paper)"' : 'filter="url(#crayon)"'}>${quarters.join('')}${spokes.join('')}</g>${finished ? pin : ''}</g>`;
  const corners = [
    [12, 14],
    [396, 10],
    [10, 396],
    [400, 400],
  ].map(([x = 0, y = 0]) =>
    more.happens(0.6) ? placed(more.oneOf(more.oneOf(SCENES).things), x, y, 0.66, more, finished) : '',
  );
  const ground = finished ? more.oneOf(['#f3ead2', '#e8efe6', '#f6e7df', '#e4e9f2']) : '#fbf9f2';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}">${DEFS}<rect width="${SIZE}" height="${SIZE}" fill="${ground}"/>
    <g ${finished ? '' : 'filter="url(#crayon)"'}>${corners.join('')}</g>${disc}${light(more)}</svg>`;
  return sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .webp({ quality: finished ? 58 : 40, effort: 6 })
    .toBuffer();
}

function quarter(scene: Scene, index: number, c: Chance, finished: boolean): string {
  const dx = index === 1 || index === 2 ? 1 : -1;
  const dy = index > 1 ? 1 : -1;
  const clip = `q${index}`;
  const sector = `M0 0L${dx * R} ${c.wobble() * 5}A${R} ${R} 0 0 ${dx * dy > 0 ? 1 : 0} ${c.wobble() * 5} ${dy * R}Z`;
  const things = c.whole(3, finished ? 5 : 4);
  const places = [
    [0.34, 0.36],
    [0.7, 0.25],
    [0.25, 0.72],
    [0.55, 0.62],
    [0.5, 0.14],
  ] as const;
  const drawn = places.slice(0, things).map(([px, py], at) => {
    const size = c.between(0.72, 1.1) * ([1.25, 1, 1, 0.85, 0.5][at] ?? 1);
    const x = dx * px * R - 50 * size + c.wobble() * 6;
    const y = dy * py * R - 50 * size + c.wobble() * 6;
    const thing = scene.things[at % scene.things.length];
    return thing ? placed(thing, x, y, size, c, finished) : '';
  });
  const scribble = finished ? '' : `<g clip-path="url(#${clip})">${scribbled(dx, dy, scene.ground, c)}</g>`;
  return `<clipPath id="${clip}"><path d="${sector}"/></clipPath><path d="${sector}" fill="${scene.ground}" opacity="${finished ? 1 : 0.5}"/>${scribble}${drawn.join('')}`;
}

/** The ground as a hand fills it: to and fro, leaving white. */
function scribbled(dx: number, dy: number, colour: string, c: Chance): string {
  const lines = Array.from(
    { length: 30 },
    (_, i) => `${i ? 'L' : 'M'}${dx * (i % 2 ? R + 10 : -6 + c.wobble() * 8)} ${dy * (i * 7.6 + c.wobble() * 4)}`,
  );
  return `<path d="${lines.join('')}" stroke="${colour}" stroke-width="6.500" fill="none" opacity=".9" transform="rotate(${c.between(-8, 8)})"/>`;
}

function placed(thing: Doodle, x: number, y: number, size: number, c: Chance, finished: boolean): string {
  const shapes = thing(c).map((shape) => (finished ? cut(shape) : crayoned(shape, c)));
  return `<g transform="translate(${x} ${y}) scale(${size}) rotate(${c.wobble() * 12} 50 50)" ${finished ? 'filter="url(#cut)"' : ''}>${shapes.join('')}</g>`;
}

const cut = ({ d, fill, line, wide }: Shape): string =>
  fill === null
    ? `<path d="${d}" fill="none" stroke="${line}" stroke-width="${(wide ?? 4) * 1.3}"/>`
    : `<path d="${d}" fill="${fill}"/>`;

function crayoned({ d, fill, line, wide }: Shape, c: Chance): string {
  if (fill === null)
    return `<path d="${d}" fill="none" stroke="${line}" stroke-width="${wide ?? 4}" stroke-linecap="round"/>`;
  const edge = line ?? fill;
  return `<path d="${d}" fill="${fill}" fill-opacity=".86" stroke="${edge}" stroke-width="${wide ?? c.between(2.5, 4)}" stroke-linejoin="round"/>`;
}

function light(c: Chance): string {
  const [x, y] = [c.between(0.1, 0.9), c.between(0, 0.5)];
  return `<radialGradient id="light" cx="${x}" cy="${y}" r="1.100"><stop offset="0" stop-color="#fff" stop-opacity=".14"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#3c3020" stop-opacity=".22"/></radialGradient><rect width="${SIZE}" height="${SIZE}" fill="url(#light)"/>`;
}

const DEFS = `<defs>
  <filter id="crayon" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency=".045" numOctaves="2" seed="4" result="w"/><feDisplacementMap in="SourceGraphic" in2="w" scale="6" xChannelSelector="R" yChannelSelector="G" result="s"/><feTurbulence type="fractalNoise" baseFrequency=".38" numOctaves="2" seed="9" result="g"/><feColorMatrix in="g" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -4.200 3.250" result="m"/><feComposite in="s" in2="m" operator="in"/></filter>
  <filter id="paper" x="-8%" y="-8%" width="120%" height="120%"><feDropShadow dx="3" dy="5" stdDeviation="4" flood-color="#2a2014" flood-opacity=".34"/></filter>
  <filter id="cut" x="-20%" y="-20%" width="150%" height="150%"><feDropShadow dx="1.600" dy="2.800" stdDeviation="1.500" flood-color="#2a2014" flood-opacity=".4"/></filter></defs>`;

/** The teacher's own land, big and clear. */
export const drawModelLand = (): Promise<Buffer> => drawLand(1000, true);
