// 理科「かげと太陽」: the observation card of the schoolyard, printed by the teacher, filled in by a child in pencil.
import sharp from 'sharp';
import { type Chance, chanceOf } from '#server/seed/chance.ts';
import type { Shoot } from '#server/seed/make/page.ts';

export const CARD = { width: 600, height: 424 } as const;
const PENCIL = ['#3d3b3a', '#4a4745', '#33312f'] as const;

export interface Card {
  readonly number: number;
  readonly name: string;
  /** One shadow at ten, or three over the day. */
  readonly hours: readonly (10 | 12 | 14)[];
  readonly notes: readonly string[];
}

export async function drawShadowCard(shoot: Shoot, card: Card, model = false): Promise<Buffer> {
  const c = chanceOf(`card ${card.number} ${card.hours.length} ${model}`);
  const turn = model ? 0 : c.wobble() * 1.6;
  const body = `<style>svg{font-family:"Klee One"}</style><svg width="${CARD.width}" height="${CARD.height}" viewBox="0 0 600 424">${filters(c)}
    <rect width="600" height="424" fill="${c.oneOf(['#c9a97c', '#b9946a', '#d3b88f', '#8f9a94'])}"/>
    <g transform="rotate(${turn} 300 212) translate(${c.wobble() * 3} ${c.wobble() * 3})">
    <rect x="12" y="11" width="576" height="402" fill="#000" opacity=".22" transform="translate(3 4)"/><rect x="12" y="11" width="576" height="402" fill="#fcfaf3"/>
    ${printed(card)}<g filter="url(#pencil)">${yard(card, c, model)}${notesOf(card, c, model)}</g></g>
    <rect width="600" height="424" fill="url(#light)"/></svg>`;
  return sharp(await shoot(body))
    .webp({ quality: 50, effort: 6 })
    .toBuffer();
}

function printed({ hours }: Card): string {
  const lines = [0, 1, 2, 3, 4]
    .map((i) => `<path d="M392 ${200 + i * 42}H572" stroke="#9aa6a0" stroke-width="1"/>`)
    .join('');
  const title = hours.length > 1 ? 'かげの動き' : 'かげはどちらに?';
  return `<g font-family="Noto Sans CJK JP" fill="#2c3a36"><text x="30" y="44" font-size="19" font-weight="bold">${title}　かんさつカード</text>
    <text x="392" y="44" font-size="13">名前</text><path d="M424 49H572" stroke="#2c3a36" stroke-width="1.200"/>
    <text x="392" y="92" font-size="13">時こく</text><rect x="392" y="100" width="180" height="34" rx="4" fill="none" stroke="#2c3a36"/>
    <text x="392" y="156" font-size="13">わかったこと</text></g>${lines}
    <rect x="28" y="60" width="346" height="336" rx="6" fill="#fffefa" stroke="#2c3a36" stroke-width="1.400"/>
    <g fill="#2c3a36" font-family="Noto Sans CJK JP" font-size="15" text-anchor="middle"><text x="201" y="80">北</text><text x="201" y="390">南</text><text x="360" y="234">東</text><text x="42" y="234">西</text></g>
    <path d="M201 86V374M54 228H348" stroke="#c4cdc8" stroke-width="1" stroke-dasharray="3 5"/>`;
}

/** Where the sun stands, and the shadow opposite to it (north is up). */
const SUN = { 10: [302, 336], 12: [201, 356], 14: [100, 336] } as const;
const SHADOW = { 10: [118, 142], 12: [201, 150], 14: [284, 142] } as const;
const COLOURS = { 10: '#4a6fb0', 12: '#4f8f57', 14: '#9a5ba5' } as const;

function yard(card: Card, c: Chance, model: boolean): string {
  const off = model ? 0 : 1;
  const pen = model ? '#33312f' : c.oneOf(PENCIL);
  const marks = card.hours.map((hour) => {
    const [sx, sy] = SUN[hour].map((n) => n + c.wobble() * 12 * off) as [number, number];
    const [ex, ey] = SHADOW[hour].map((n) => n + c.wobble() * 12 * off) as [number, number];
    const colour = card.hours.length > 1 ? COLOURS[hour] : pen;
    const thick = `<path d="M201 228L${ex - 4} ${ey}L${ex + 5} ${ey + 3}Z" fill="${colour}" opacity=".5" stroke="${colour}" stroke-width="4" stroke-linejoin="round"/>`;
    const hatch = scratched(201, 228, ex, ey, colour, c);
    return `${thick}${hatch}${sunAt(sx, sy, c, off)}${hand(`${hour}時`, sx - 14, sy + 32 - (sy > 340 ? 58 : 0), 15, pen, c)}${hand(`${hour}時`, ex - 12, ey - 9, 14, colour, c)}`;
  });
  const extra = model ? '' : `${c.oneOf([tree, swing])(c, pen)}${c.oneOf([child, bird])(c, pen)}`;
  const pole = `<circle cx="201" cy="228" r="6" fill="#8a5a33" stroke="${pen}" stroke-width="2"/>${hand('ぼう', 210, 246, 13, pen, c)}`;
  return `${marks.join('')}${extra}${pole}`;
}

function scratched(x0: number, y0: number, x1: number, y1: number, colour: string, c: Chance): string {
  const parts = Array.from({ length: 22 }, (_, i) => {
    const t = i / 21;
    const w = (i % 2 ? 1 : -1) * (1 + 4.5 * t);
    return `${i ? 'L' : 'M'}${(x0 + (x1 - x0) * t + w + c.wobble()).toFixed(1)} ${(y0 + (y1 - y0) * t + c.wobble() * 2).toFixed(1)}`;
  });
  return `<path d="${parts.join('')}" fill="none" stroke="${colour}" stroke-width="1.600"/>`;
}

function sunAt(x: number, y: number, c: Chance, off: number): string {
  const rays = Array.from({ length: 8 }, (_, i) => {
    const a = i * 0.785 + c.wobble() * 0.1;
    return `M${x + Math.cos(a) * 16} ${y + Math.sin(a) * 16}L${x + Math.cos(a) * 23} ${y + Math.sin(a) * 23}`;
  });
  const spiral = Array.from(
    { length: 40 },
    (_, i) => `${i ? 'L' : 'M'}${x + Math.cos(i * 0.6) * i * 0.32} ${y + Math.sin(i * 0.6) * i * 0.32}`,
  );
  return `<circle cx="${x}" cy="${y}" r="${12 + c.wobble() * off}" fill="#f9b233" opacity=".55"/><path d="${spiral.join('')}" fill="none" stroke="#e8791e" stroke-width="2.200"/><path d="${rays.join('')}" stroke="#e8791e" stroke-width="2.600" stroke-linecap="round"/>`;
}

const tree = (c: Chance, pen: string): string => {
  const x = 74 + c.wobble() * 8;
  return `<g transform="translate(${c.wobble() * 6} 158)"><path d="M${x} 126v22M${x + 8} 126v22" stroke="#8a5a33" stroke-width="3"/><path d="M${x - 16} 124q-8 -22 14 -26q10 -16 22 0q20 4 10 26q-22 10 -46 0Z" fill="#6aa84f" opacity=".6" stroke="${pen}" stroke-width="1.600"/></g>`;
};
const child = (c: Chance, pen: string): string => {
  const x = 322 + c.wobble() * 10;
  return `<g stroke="${pen}" stroke-width="2" fill="none"><circle cx="${x}" cy="112" r="9" fill="#f6d7b8"/><path d="M${x - 9} 110q9 -16 18 0" fill="#3a2f2a"/><path d="M${x} 121v22M${x} 126l-11 9M${x} 126l12 5M${x} 143l-8 15M${x} 143l8 15"/></g>`;
};
const swing = (c: Chance, pen: string): string => {
  const x = 70 + c.wobble() * 6;
  return `<g transform="translate(0 ${150 + c.wobble() * 8})"><g stroke="${pen}" stroke-width="2.200" fill="none"><path d="M${x} 156l14 -42h44l14 42M${x + 26} 114v28M${x + 40} 114v28M${x + 23} 142h20"/></g>${hand('ブランコ', x + 4, 106, 11, pen, c)}</g>`;
};
const bird = (c: Chance, pen: string): string =>
  `<path d="M296 ${100 + c.wobble() * 6}q8 -9 14 0q7 -9 15 0M312 ${122 + c.wobble() * 5}q6 -7 11 0q6 -7 12 0" fill="none" stroke="${pen}" stroke-width="2"/>`;

function notesOf(card: Card, c: Chance, model: boolean): string {
  const pen = model ? '#b7321f' : c.oneOf(PENCIL);
  const time = card.hours.length > 1 ? '10時・12時・14時' : '10時';
  const lines = card.notes.map((note, i) => hand(note, 394, 193 + i * 42, note.length > 11 ? 15 : 16.5, pen, c));
  return `${hand(card.name, 428, 43, 17, pen, c)}${hand(time, 404, 123, 16, pen, c)}${lines.join('')}`;
}

/** Written by hand: every character stands a little differently. */
function hand(text: string, x: number, y: number, size: number, colour: string, c: Chance): string {
  let left = x;
  const slant = c.wobble() * 0.02;
  return [...text]
    .map((char) => {
      const own = size * (1 + c.wobble() * 0.08);
      const placed = `<text transform="translate(${left.toFixed(1)} ${(y + (left - x) * slant + c.wobble() * 1.2).toFixed(1)}) rotate(${(c.wobble() * 4).toFixed(1)})" font-size="${own.toFixed(1)}" font-weight="600" fill="${colour}">${char}</text>`;
      left += /[0-9・、。]/.test(char) ? size * 0.66 : size * 0.98;
      return placed;
    })
    .join('');
}

const filters = (
  c: Chance,
): string => `<defs><filter id="pencil" x="-2%" y="-2%" width="104%" height="104%"><feTurbulence type="fractalNoise" baseFrequency=".06" numOctaves="2" seed="${c.whole(1, 99)}" result="w"/><feDisplacementMap in="SourceGraphic" in2="w" scale="2.600" xChannelSelector="R" yChannelSelector="G"/></filter>
  <linearGradient id="light" x1="${c.next()}" y1="0" x2="${c.next()}" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".1"/><stop offset="1" stop-color="#2a2014" stop-opacity=".17"/></linearGradient></defs>`;

/** What children write on the card: lines of at most eleven characters. */
export const NOTES: readonly (readonly string[])[] = [
  ['かげは太陽の', '反対がわ。', 'みんな同じむき!'],
  ['太陽は南東。', 'かげは北西。'],
  ['ぼうも、わたしも', 'かげのむきが', '同じだった。'],
  ['太陽をせにすると', '前にかげができる。'],
  ['かげは手が6つ分。', '朝より短い?'],
  ['雲が来たら', 'かげがきえた。', 'すぐもどった。'],
  ['校しゃのかげは', 'すずしい。'],
  ['木のかげも', 'てつぼうのかげも', '北西をむいてる。'],
];
export const MOVING_NOTES: readonly (readonly string[])[] = [
  ['かげは西から東へ', '動いた。太陽と', 'ぎゃくまわり。'],
  ['12時のかげが', 'いちばん短い。'],
  ['太陽は東から', '南、西へ動く。', 'かげはその反対。'],
  ['10時 手7つ', '12時 手5つ', '14時 手7つ半'],
  ['かげが動くのは', '太陽が動くから。'],
  ['二時間でこんなに', '動くとは', '思わなかった。'],
  ['よそうが当たった!', '14時は北東。'],
  ['日時計に', 'なりそうだ。'],
];
