// What else lies about: the weight over the top edge, pens, books, other sheets, a child's hand. Millimetres, sheet in the middle.
import { type Board, grey, tone } from './canvas.ts';
import type { Chance } from './chance.ts';
import type { Style } from './kinds.ts';
import { PAPER } from './sheet-art.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** A metal bar over the sheet's top edge; now and then as long as the sheet is wide. */
export function drawWeight({ pen }: Board, chance: Chance, style: Style): void {
  const long = chance.is(0.8) ? chance.between(130, 215) : chance.between(225, 262);
  const thick = chance.between(9, 19);
  const x = chance.between(-22, 22) * (long > 220 ? 0.3 : 1);
  const y = -PAPER.height / 2 + chance.between(style === 'train' ? -3 : -6, 9);
  pen.save();
  pen.translate(x, y);
  pen.rotate(chance.bell() * 0.03);
  shade(pen, chance.between(2, 6));
  const dark = chance.oneOf([35, 60, 120, 165]);
  const shine = pen.createLinearGradient(0, -thick / 2, 0, thick / 2);
  for (const [at, light] of [
    [0, 0.8],
    [0.3, 1.5],
    [0.55, 1],
    [1, 0.55],
  ] as const)
    shine.addColorStop(at, grey(Math.min(255, dark * light)));
  pen.fillStyle = shine;
  pen.beginPath();
  pen.roundRect(-long / 2, -thick / 2, long, thick, style === 'train' ? 1.5 : thick / 2);
  pen.fill();
  pen.restore();
}

function shade(pen: Pen, far: number): void {
  pen.shadowColor = grey(0, 0.45);
  pen.shadowBlur = far * 3;
  pen.shadowOffsetX = far;
  pen.shadowOffsetY = far;
}

/** Things around the sheet, none of them over it. */
export function drawClutter(board: Board, chance: Chance, style: Style): void {
  const { pen } = board;
  const count = Math.round(chance.between(3, 8));
  for (let n = 0; n < count; n += 1) {
    const turn = chance.next() * 6.3;
    const far = chance.between(200, 330);
    pen.save();
    pen.translate(Math.cos(turn) * far * 0.95, Math.sin(turn) * far * 1.15);
    pen.rotate(chance.next() * 6.3);
    shade(pen, chance.between(1, 5));
    if (chance.is(0.35)) pencil(pen, chance);
    else if (chance.is(0.5)) book(pen, chance, style);
    else inkstone(pen, chance);
    pen.restore();
  }
}

function pencil(pen: Pen, chance: Chance): void {
  pen.fillStyle = tone([chance.next() * 255, chance.next() * 200, chance.next() * 255]);
  pen.beginPath();
  pen.roundRect(-80, -4, 160, 8, 3);
  pen.fill();
}

function book(pen: Pen, chance: Chance, style: Style): void {
  const [wide, tall] = [chance.between(70, 130), chance.between(90, 150)];
  pen.fillStyle = chance.is(0.4)
    ? grey(chance.between(225, 250))
    : tone([chance.next() * 255, chance.next() * 255, chance.next() * 255]);
  pen.fillRect(-wide / 2, -tall / 2, wide, tall);
  pen.shadowColor = 'transparent';
  pen.fillStyle = grey(40, 0.8);
  for (let line = 0; line < 8; line += 1)
    pen.fillRect(
      -wide * 0.4,
      -tall * 0.4 + line * tall * 0.1,
      wide * chance.between(0.3, 0.8),
      style === 'train' ? 1.5 : 2.5,
    );
}

function inkstone(pen: Pen, chance: Chance): void {
  pen.fillStyle = grey(chance.between(25, 60));
  pen.beginPath();
  pen.roundRect(-35, -60, 70, 120, 8);
  pen.fill();
  pen.shadowColor = 'transparent';
  pen.fillStyle = grey(10);
  pen.beginPath();
  pen.ellipse(0, 15, 24, 32, 0, 0, 6.3);
  pen.fill();
}

/** A hand that holds the sheet by one of its sides. */
export function drawHand(board: Board, chance: Chance): void {
  const { pen } = board;
  const side = chance.oneOf([-1, 1]);
  const skin = chance.oneOf([
    [236, 190, 160],
    [222, 170, 136],
    [198, 146, 112],
  ] as [[number, number, number], ...[number, number, number][]]);
  pen.save();
  if (chance.is(0.6)) pen.translate((side * PAPER.width) / 2, chance.between(-60, 100));
  else {
    pen.translate(chance.between(-60, 60), PAPER.height / 2);
    pen.rotate((side * Math.PI) / 2);
  }
  pen.scale(side, 1);
  shade(pen, 6);
  pen.fillStyle = tone(skin);
  pen.strokeStyle = tone(skin);
  pen.lineCap = 'round';
  for (let finger = 0; finger < 4; finger += 1) {
    pen.lineWidth = chance.between(14, 18);
    pen.beginPath();
    pen.moveTo(60, -24 + finger * 17);
    pen.lineTo(chance.between(-32, -8), -32 + finger * 20);
    pen.stroke();
  }
  pen.beginPath();
  pen.ellipse(90, 5, 55, 46, 0, 0, 6.3);
  pen.fill();
  pen.fillRect(120, -32, 400, 70);
  pen.restore();
}
