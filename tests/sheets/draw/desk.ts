// What the sheet lies on. World canvases are square; `style` decides the manner in which wood and cloth are drawn.
import { type Board, grey, tone } from './canvas.ts';
import type { Chance } from './chance.ts';
import type { Desk, Style } from './kinds.ts';

type Colour = readonly [number, number, number];

/** Fills the board, and says which colour white paper must not be mistaken for. */
export function drawDesk(board: Board, chance: Chance, desk: Desk, style: Style): void {
  if (desk === 'felt') drawDesk(board, chance, chance.oneOf(['wood', 'wood', 'white', 'grey']), style);
  else if (desk === 'wood') wood(board, chance, style);
  else if (desk === 'white') plain(board, chance, level(chance, 218, 250), 3, style);
  else if (desk === 'grey') plain(board, chance, level(chance, 110, 175), 6, style);
  else plain(board, chance, level(chance, 25, 70), 6, style);
}

const level = (chance: Chance, from: number, to: number): Colour => {
  const light = chance.between(from, to);
  return [light + chance.between(-2, 4), light, light - chance.between(-3, 8)];
};

function plain({ pen, width, height }: Board, chance: Chance, colour: Colour, rough: number, style: Style): void {
  pen.fillStyle = tone(colour);
  pen.fillRect(0, 0, width, height);
  const dots = style === 'train' ? 3000 : 9000;
  for (let n = 0; n < dots; n += 1) {
    const [r, g, b] = colour;
    const change = chance.bell() * rough;
    pen.fillStyle = tone([r + change, g + change, b + change], 0.6);
    const size = style === 'train' ? chance.between(3, 30) : chance.between(1, 6);
    pen.fillRect(chance.next() * width, chance.next() * height, size, size);
  }
}

function wood(board: Board, chance: Chance, style: Style): void {
  const { pen, width, height } = board;
  const base: Colour = chance.oneOf([
    [196, 158, 112],
    [150, 105, 66],
    [222, 190, 150],
    [110, 72, 48],
    [232, 208, 172],
  ]);
  pen.fillStyle = tone(base);
  pen.fillRect(0, 0, width, height);
  const turn = chance.between(-0.15, 0.15) + (chance.is(0.5) ? Math.PI / 2 : 0);
  pen.save();
  pen.translate(width / 2, height / 2);
  pen.rotate(turn);
  pen.translate(-width, -height);
  if (style === 'train') grain(pen, chance, base, width * 2, height * 2);
  else planks(pen, chance, base, width * 2, height * 2);
  pen.restore();
}

type Pen = OffscreenCanvasRenderingContext2D;

function grain(pen: Pen, chance: Chance, [r, g, b]: Colour, width: number, height: number): void {
  for (let n = 0; n < 420; n += 1) {
    const change = chance.bell() * 16;
    pen.strokeStyle = tone([r + change, g + change, b + change], 0.5);
    pen.lineWidth = chance.between(1, 9);
    const y = chance.next() * height;
    const wave = chance.between(0, 25);
    pen.beginPath();
    pen.moveTo(0, y);
    for (let x = 0; x <= width; x += 120) pen.lineTo(x, y + Math.sin(x / 600 + n) * wave);
    pen.stroke();
  }
}

/** Boards with dark joints and knots. */
function planks(pen: Pen, chance: Chance, [r, g, b]: Colour, width: number, height: number): void {
  const tall = chance.between(140, 420);
  for (let y = 0; y < height; y += tall) {
    const change = chance.bell() * 12;
    pen.fillStyle = tone([r + change, g + change, b + change]);
    pen.fillRect(0, y, width, tall);
    for (let n = 0; n < 70; n += 1) {
      pen.fillStyle = tone([r + chance.bell() * 22, g + chance.bell() * 22, b + chance.bell() * 18], 0.3);
      pen.fillRect(chance.next() * width, y + chance.next() * tall, chance.between(200, 1600), chance.between(1, 4));
    }
    pen.fillStyle = tone([r * 0.45, g * 0.45, b * 0.45], 0.8);
    pen.fillRect(0, y, width, chance.between(1, 4));
    pen.strokeStyle = tone([r * 0.6, g * 0.55, b * 0.5], 0.5);
    for (let ring = 2; ring < 26; ring += 5) {
      pen.lineWidth = 2;
      pen.beginPath();
      pen.ellipse((y * 7.3) % width, y + tall / 2, ring * 2.5, ring, 0, 0, 6.3);
      pen.stroke();
    }
  }
}

/** The mat under the sheet, a rectangle in millimetres around the origin. */
export function drawFelt({ pen }: Board, chance: Chance, around: { width: number; height: number }): void {
  const wide = around.width + chance.between(20, 120);
  const tall = around.height + chance.between(20, 110);
  const colour: Colour = chance.oneOf([
    [38, 40, 44],
    [28, 44, 38],
    [52, 40, 80],
    [30, 36, 62],
    [60, 62, 66],
    [24, 70, 52],
    [120, 36, 42],
  ]);
  const x = -wide / 2 + chance.between(-8, 8);
  const y = -tall / 2 + chance.between(-8, 8);
  pen.save();
  pen.rotate(chance.bell() * 0.03);
  pen.shadowColor = grey(0, 0.5);
  pen.shadowBlur = 9;
  pen.shadowOffsetX = 4;
  pen.fillStyle = tone(colour);
  pen.fillRect(x, y, wide, tall);
  pen.shadowColor = 'transparent';
  for (let n = 0; n < 6000; n += 1) {
    pen.fillStyle = chance.is(0.5) ? grey(255, 0.05) : grey(0, 0.08);
    pen.fillRect(x + chance.next() * wide, y + chance.next() * tall, chance.between(0.4, 2), chance.between(0.4, 2));
  }
  pen.restore();
}
