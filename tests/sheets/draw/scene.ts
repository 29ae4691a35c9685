// One photo of the set with its truth: what was drawn, where its corners fell, how its ink differs from the model's.
import { mapPoint } from '#media/sheet/homography.ts';
import type { Corners } from '#media/sheet/pixels.ts';
import { aim, photograph, SHEET } from './camera.ts';
import { type Board, boardOf, grey } from './canvas.ts';
import { type Chance, chanceOf } from './chance.ts';
import { drawDesk, drawFelt } from './desk.ts';
import type { Desk, Kind, Style } from './kinds.ts';
import { light } from './light.ts';
import { centre, FINE, type Hand, inkOf, MODEL_HAND, PAPER, sheetArt, type Writing } from './sheet-art.ts';
import { drawClutter, drawHand, drawWeight } from './things.ts';

/** Millimetres of desk that are drawn. */
const WORLD = 800;

export interface Truth {
  readonly corners: Corners | null;
  /** Of the photo, in pixels. */
  readonly diagonal: number;
  readonly comparable: boolean;
  readonly dx: number;
  readonly dy: number;
  readonly scale: number;
  readonly rotationDeg: number;
}
export interface Scene {
  readonly photo: Board;
  readonly model: Board;
  readonly truth: Truth;
}

const TEXTS = [
  '友',
  '土地',
  '麦',
  '左右',
  '国',
  '大',
  '生きる',
  '光',
  '水玉',
  '元日',
  '森',
  '力',
  '日記',
  '青空',
  '正月',
  'ビル',
] as const;
const BRUSH = { weight: '', family: '"Yuji Boku"' };
const HANDWRITING = { weight: '600 ', family: '"Klee One"' };
const NAMES = ['さとう はな', '三年 田中', 'すずき'] as const;

export function drawScene(seed: number, kind: Kind, style: Style): Scene {
  const chance = chanceOf(seed);
  const font = style === 'train' ? BRUSH : chance.oneOf([BRUSH, HANDWRITING]);
  const written = chance.oneOf(TEXTS);
  const asked = kind.otherCharacter
    ? chance.oneOf(TEXTS.filter((text) => text !== written) as [string, ...string[]])
    : written;
  const as = (text: string): Writing => ({ text, font, name: chance.oneOf(NAMES) });
  const hand: Hand = {
    dx: chance.bell() * 0.04,
    dy: chance.bell() * 0.035,
    scale: chance.between(0.78, 1.08),
    rotationDeg: chance.bell() * 4,
    bold: chance.between(0, 1.6),
  };
  const ink = inkOf(as(written), hand);
  const plain = inkOf(as(asked), MODEL_HAND);
  const model = boardOf(PAPER.width * FINE, PAPER.height * FINE);
  model.pen.fillStyle = 'white';
  model.pen.fillRect(0, 0, model.width, model.height);
  model.pen.drawImage(plain.canvas, 0, 0);
  const colour = chance.between(225, 252);
  const paper = {
    colour: [colour + 2, colour, colour - chance.between(0, 10)] as const,
    sheer: kind.thin ? chance.between(0.22, 0.4) : chance.between(0, 0.1),
  };
  const world = drawWorld(chance, kind, style, sheetArt(chance, as(written), ink, paper));
  const long = chance.oneOf([1400, 1600, 1920]);
  const size = chance.is(0.6) ? [Math.round(long * 0.75), long] : [long, Math.round(long * 0.75)];
  const [width, height] = size as [number, number];
  const map = aim(chance, {
    width,
    height,
    tilt: kind.tilt ?? 18,
    turn: chance.bell() * 5 + (kind.lying ? chance.oneOf([90, 180, 270]) : 0),
    partlyOutside: kind.partlyOutside ?? false,
  });
  const photo = boardOf(width, height);
  const seen = photograph(
    { ...world, data: world.pen.getImageData(0, 0, world.width, world.height).data },
    FINE,
    map,
    width,
    height,
  );
  photo.pen.putImageData(new ImageData(seen.data as Uint8ClampedArray<ArrayBuffer>, width, height), 0, 0);
  light(photo, chance, kind, style);
  const corners = kind.without ? null : (SHEET.map((corner) => mapPoint(map, corner)) as unknown as Corners);
  return {
    photo,
    model,
    truth: {
      ...difference(ink, plain, hand),
      corners,
      diagonal: Math.hypot(width, height),
      comparable: !kind.without && written === asked,
    },
  };
}

function difference(ink: Board, plain: Board, { scale, rotationDeg }: Hand) {
  const [x, y] = centre(ink);
  const [mx, my] = centre(plain);
  return { dx: (x - mx) / ink.width, dy: (y - my) / ink.height, scale, rotationDeg };
}

function drawWorld(chance: Chance, kind: Kind, style: Style, sheet: Board): Board {
  const world = boardOf(WORLD * FINE, WORLD * FINE);
  const desk: Desk = chance.oneOf(kind.desks);
  drawDesk(world, chance, desk, style);
  world.pen.setTransform(FINE, 0, 0, FINE, world.width / 2, world.height / 2);
  const missing = kind.without === 'sheet';
  if (desk === 'felt' && (!missing || chance.is(0.5))) drawFelt(world, chance, PAPER);
  if (kind.clutter || chance.is(0.25)) drawClutter(world, chance, style);
  if (kind.secondSheet) secondSheet(world, chance, sheet);
  if (missing) return world;
  layDown(world, chance, sheet);
  if (chance.is(kind.weight ?? 0)) drawWeight(world, chance, style);
  if (kind.hand) drawHand(world, chance);
  world.pen.resetTransform();
  return world;
}

function secondSheet({ pen }: Board, chance: Chance, sheet: Board): void {
  pen.save();
  pen.translate(chance.oneOf([-1, 1]) * chance.between(255, 300), chance.between(-90, 90));
  pen.rotate(chance.bell() * 0.12);
  pen.drawImage(sheet.canvas, -PAPER.width / 2, -PAPER.height / 2, PAPER.width, PAPER.height);
  pen.restore();
}

/** Paper never lies quite flat: its edges wave a little, and throw a thin shadow. */
function layDown({ pen }: Board, chance: Chance, sheet: Board): void {
  const outline = new Path2D();
  const waves = SHEET.map(() => [chance.bell() * 0.5, chance.next() * 3] as const);
  for (const [side, [x, y]] of SHEET.entries()) {
    const [nx, ny] = SHEET[((side + 1) % 4) as 0 | 1 | 2 | 3];
    const [high, phase] = waves[side] ?? [0, 0];
    for (let step = 0; step < 40; step += 1) {
      const t = step / 40;
      const off = high * Math.sin(Math.PI * t) * Math.cos(phase + t * 5);
      const long = Math.hypot(nx - x, ny - y);
      outline.lineTo(x + (nx - x) * t - ((ny - y) / long) * off, y + (ny - y) * t + ((nx - x) / long) * off);
    }
  }
  outline.closePath();
  pen.save();
  pen.shadowColor = grey(0, chance.between(0.25, 0.6));
  pen.shadowBlur = chance.between(2, 10);
  const from = chance.next() * 6.3;
  pen.shadowOffsetX = Math.cos(from) * chance.between(0.5, 4);
  pen.shadowOffsetY = Math.sin(from) * chance.between(0.5, 4);
  pen.fillStyle = grey(90);
  // The shadow only: the sheet itself may be sheer.
  const hole = new Path2D('M-900-900H900V900H-900Z');
  hole.addPath(outline);
  pen.clip(hole, 'evenodd');
  // A path is one thing, not an array's.
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
  pen.fill(outline);
  pen.restore();
  pen.save();
  pen.clip(outline);
  pen.drawImage(sheet.canvas, -PAPER.width / 2 - 1, -PAPER.height / 2 - 1, PAPER.width + 2, PAPER.height + 2);
  pen.restore();
}
