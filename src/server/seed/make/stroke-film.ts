// The model sheet, and films of how it is written: the brush goes over the paper, stroke by stroke, and the ink follows.
import sharp from 'sharp';
import type { BentStroke, Bitmap, RoadPoint } from '#server/seed/make/brush.ts';
import { inkStroke, placeAt, roadOf } from '#server/seed/make/brush.ts';
import { filmOf } from '#server/seed/make/film.ts';
import type { GlyphPlan } from '#server/seed/make/glyph-strokes.ts';

const FPS = 12;

export interface StrokeFilm {
  readonly plan: GlyphPlan;
  readonly glyph: Bitmap;
  readonly width: number;
  readonly height: number;
  /** Which part of the character's square is seen: left, top, side. */
  readonly view: readonly [x: number, y: number, across: number];
  /** Strokes that are written; those before them are there from the start. */
  readonly from: number;
  readonly to: number;
  /** Seconds for one stroke as long as the square. */
  readonly pace: number;
  /** Where the brush rests, and what the mark beside it says. */
  readonly rest?: { readonly stroke: number; readonly at: number; readonly says: string };
}

export async function strokeFilm(film: StrokeFilm): Promise<{ mp4: Buffer; poster: Buffer }> {
  const { width, height } = film;
  let last: Buffer = Buffer.alloc(0);
  async function* frames(): AsyncGenerator<Buffer> {
    for await (const frame of scenes(film)) {
      last = frame;
      yield frame;
    }
  }
  const mp4 = await filmOf({ width, height, fps: FPS, crf: 27 }, frames());
  const poster = await sharp(last, { raw: { width, height, channels: 3 } })
    .webp({ quality: 70 })
    .toBuffer();
  return { mp4, poster };
}

async function* scenes(film: StrokeFilm): AsyncGenerator<Buffer> {
  const strokes = film.plan.strokes.map((stroke) => straight(roadOf(stroke), film));
  const done = blank(film);
  const cores = strokes.map((stroke) => inked(film, { ...stroke, grasp: 1.04 }));
  strokes.slice(0, film.from).forEach((stroke, index) => addOwn(done, inked(film, stroke), cores, index));
  yield* still(film, done, 4);
  for (let index = film.from; index <= film.to; index += 1) {
    const stroke = strokes[index];
    if (!stroke) continue;
    const rest = film.rest?.stroke === index ? film.rest : undefined;
    // The brush comes down, waits for a moment (始筆), moves, rests where it must, and lifts.
    for (const reach of pacesOf(stroke, film, rest?.at)) {
      const now = { ...done, ink: Uint8Array.from(done.ink) };
      addOwn(now, inked(film, { ...stroke, reach }), cores, index);
      const resting = rest !== undefined && Math.abs(reach - rest.at) < 0.012;
      yield await paint(film, now, placeAt(stroke.to, reach), resting && rest ? rest.says : '', index + 1);
    }
    addOwn(done, inked(film, stroke), cores, index);
    yield* still(film, done, 3);
  }
  yield* still(film, done, 14);
}

async function* still(film: StrokeFilm, ink: Bitmap, count: number): AsyncGenerator<Buffer> {
  const frame = await paint(film, ink, null, '', 0);
  for (let i = 0; i < count; i += 1) yield frame;
}

const blank = (film: StrokeFilm): Bitmap => ({
  width: film.width,
  height: film.height,
  ink: new Uint8Array(film.width * film.height),
});

function inked(film: StrokeFilm, stroke: BentStroke): Bitmap {
  const sheet = blank(film);
  inkStroke(sheet, film.glyph, stroke);
  return sheet;
}

/** A stroke without what is really a later one's: strokes touch, and the glyph does not say where one ends. */
function addOwn(done: Bitmap, stroke: Bitmap, cores: readonly Bitmap[], index: number): void {
  const own = cores[index];
  const later = cores.slice(index + 1);
  for (let at = 0; at < stroke.ink.length; at += 1) {
    const ink = stroke.ink[at] ?? 0;
    if (ink <= (done.ink[at] ?? 0)) continue;
    if ((own?.ink[at] ?? 0) < 128 && later.some((core) => (core.ink[at] ?? 0) > 128)) continue;
    done.ink[at] = ink;
  }
}

function straight(road: readonly RoadPoint[], { view: [x, y, across], width }: StrokeFilm): BentStroke {
  const scale = width / across;
  const to = road.map((p) => ({ x: (p.x - x) * scale, y: (p.y - y) * scale, radius: p.radius * scale }));
  return { from: road, to, reach: 1, grasp: 1.4, plain: 0, dry: 0, seed: 5 };
}

function pacesOf(stroke: BentStroke, film: StrokeFilm, rest: number | undefined): number[] {
  const length = stroke.from.slice(1).reduce((sum, p, at) => {
    const before = stroke.from[at] ?? p;
    return sum + Math.hypot(p.x - before.x, p.y - before.y);
  }, 0);
  const frames = Math.max(7, Math.round((length / 1000) * film.pace * FPS));
  const paces = [0.02, 0.035, 0.045];
  for (let i = 1; i <= frames; i += 1) {
    const t = i / frames;
    const eased = t * t * (3 - 2 * t) * 0.5 + t * 0.5;
    if (rest !== undefined && eased > rest && (paces.at(-1) ?? 0) < rest) paces.push(...Array<number>(10).fill(rest));
    paces.push(Math.min(1, eased));
  }
  return paces;
}

async function paint(
  film: StrokeFilm,
  ink: Bitmap,
  tip: RoadPoint | null,
  says: string,
  number: number,
): Promise<Buffer> {
  const { width, height } = film;
  const pixels = Buffer.allocUnsafe(width * height * 3);
  for (let at = 0; at < ink.ink.length; at += 1) {
    const wet = (ink.ink[at] ?? 0) / 255;
    pixels[at * 3] = 250 - 228 * wet;
    pixels[at * 3 + 1] = 248 - 225 * wet;
    pixels[at * 3 + 2] = 240 - 213 * wet;
  }
  const over = tip ? brushOver(film, tip, says, number) : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${guides(film)}${over}</svg>`;
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(svg) }])
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** Faint lines of the practice sheet. */
function guides({ width, height }: StrokeFilm): string {
  const line = 'stroke="#c0392b" stroke-opacity=".28" stroke-width="1.5" stroke-dasharray="7 6" fill="none"';
  return `<path ${line} d="M${width / 2} 0V${height}M0 ${height / 2}H${width}"/>`;
}

/** The brush stands on its tip and leans a little to the right, as a hand holds it. */
function brushOver({ width }: StrokeFilm, tip: RoadPoint, says: string, number: number): string {
  const k = width / 480;
  const wide = Math.min(21, Math.max(9, (tip.radius * 0.55) / k));
  const hair = `M0 3C${-wide * 0.5} -8 ${-wide} -26 ${-wide * 0.8} -52L${wide * 0.8} -52C${wide} -26 ${wide * 0.5} -8 0 3Z`;
  const word = says
    ? `<g transform="translate(${tip.x} ${tip.y})"><circle r="${58 * k}" fill="none" stroke="#b7321f" stroke-width="${4 * k}" stroke-dasharray="9 7"/><text x="${-74 * k}" y="${-66 * k}" font-size="${34 * k}" font-weight="bold" fill="#b7321f" text-anchor="middle" font-family="Noto Sans CJK JP">${says}</text></g>`
    : '';
  const count = `<g transform="translate(${34 * k} ${40 * k})"><circle r="${20 * k}" fill="#b7321f"/><text y="${8 * k}" font-size="${23 * k}" fill="#fff" text-anchor="middle" font-family="Noto Sans CJK JP">${number}</text></g>`;
  return `${count}<g transform="translate(${tip.x} ${tip.y}) scale(${k}) rotate(11)">
    <ellipse cx="16" cy="9" rx="${wide * 1.3}" ry="5" fill="#000" opacity=".14"/>
    <path d="${hair}" fill="#1b1a1d"/><path d="M${-wide * 0.35} -48C${-wide * 0.4} -30 -4 -12 -1 0" stroke="#56525a" stroke-width="1.6" fill="none"/>
    <rect x="-10" y="-66" width="20" height="16" rx="3" fill="#7a2f22"/><rect x="-8" y="-420" width="16" height="356" rx="6" fill="#c99a5b"/>
    <path d="M-3.5 -420V-68" stroke="#e7c891" stroke-width="3"/><path d="M5 -420V-68" stroke="#9c7139" stroke-width="2"/></g>${word}`;
}

/** The model: the glyph itself on clean paper, with the teacher's seal where the name would stand. */
export async function modelSheet(plan: GlyphPlan, glyph: Bitmap): Promise<Buffer> {
  const [width, height] = [700, 963];
  const [left, top, right, bottom] = plan.box;
  const side = Math.round((0.72 * width * 1000) / (right - left));
  const raw = { raw: { width: 1000, height: 1000, channels: 1 as const } };
  const ink = await sharp(glyph.ink, raw).resize(side, side).toColourspace('b-w').raw().toBuffer();
  const x0 = Math.round(width * 0.535 - (((left + right) / 2) * side) / 1000);
  const y0 = Math.round(height * 0.5 - (((top + bottom) / 2) * side) / 1000);
  const pixels = Buffer.alloc(width * height * 3, 0);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const inside = x >= x0 && y >= y0 && x < x0 + side && y < y0 + side;
      const wet = inside ? (ink[(y - y0) * side + (x - x0)] ?? 0) / 255 : 0;
      const at = (y * width + x) * 3;
      pixels[at] = 252 - 230 * wet;
      pixels[at + 1] = 250 - 228 * wet;
      pixels[at + 2] = 243 - 218 * wet;
    }
  }
  const seal = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g transform="translate(58 812)"><rect width="46" height="46" rx="5" fill="#b7321f"/><text x="23" y="33" font-size="28" fill="#fdf8ef" text-anchor="middle" font-family="Noto Serif CJK JP" font-weight="bold">本</text></g></svg>`;
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(seal) }])
    .webp({ quality: 80, effort: 6 })
    .toBuffer();
}
