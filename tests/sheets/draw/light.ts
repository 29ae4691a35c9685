// Light and lens: a lamp at one side, shadows of hand and phone, vignette, white balance, blur, noise.
import type { Pixels } from '#media/sheet/pixels.ts';
import { type Board, boardOf, grey } from './canvas.ts';
import type { Chance } from './chance.ts';
import type { Kind, Style } from './kinds.ts';

/** Multiplies the photo on the board by light, then lets the lens and the sensor at it. */
export function light(board: Board, chance: Chance, kind: Kind, style: Style): void {
  lamp(board, chance);
  if (kind.shadow) shadows(board, chance, style);
  else if (chance.is(0.3)) phone(board, chance, 0.82, 90);
  blur(board, chance, kind);
  sensor(board, chance, kind);
}

function lamp({ pen, width, height }: Board, chance: Chance): void {
  const turn = chance.next() * 6.3;
  const [dx, dy] = [(Math.cos(turn) * width) / 2, (Math.sin(turn) * height) / 2];
  const fade = pen.createLinearGradient(width / 2 - dx, height / 2 - dy, width / 2 + dx, height / 2 + dy);
  fade.addColorStop(0, grey(255));
  fade.addColorStop(1, grey(255 * chance.between(0.68, 0.98)));
  pen.globalCompositeOperation = 'multiply';
  pen.fillStyle = fade;
  pen.fillRect(0, 0, width, height);
  const corner = pen.createRadialGradient(
    width / 2,
    height / 2,
    0,
    width / 2,
    height / 2,
    Math.hypot(width, height) / 2,
  );
  corner.addColorStop(0.4, grey(255));
  corner.addColorStop(1, grey(255 * chance.between(0.72, 1)));
  pen.fillStyle = corner;
  pen.fillRect(0, 0, width, height);
  pen.globalCompositeOperation = 'source-over';
}

function shadows(board: Board, chance: Chance, style: Style): void {
  phone(board, chance, chance.between(0.45, 0.7), style === 'train' ? 60 : chance.between(12, 70));
  if (chance.is(0.5)) phone(board, chance, chance.between(0.5, 0.8), chance.between(20, 60));
}

/** The soft shadow of a phone with an arm. */
function phone({ pen, width, height }: Board, chance: Chance, deep: number, soft: number): void {
  const cover = boardOf(width, height);
  cover.pen.fillStyle = 'white';
  cover.pen.fillRect(0, 0, width, height);
  cover.pen.filter = `blur(${(soft * width) / 1600}px)`;
  cover.pen.fillStyle = grey(255 * deep);
  cover.pen.translate(chance.next() * width, chance.next() * height);
  cover.pen.rotate(chance.next() * 6.3);
  const wide = width * chance.between(0.15, 0.3);
  cover.pen.beginPath();
  cover.pen.roundRect(-wide / 2, -wide, wide, wide * 2, 20);
  cover.pen.fill();
  cover.pen.fillRect(-wide * 0.3, wide * 0.8, wide * 0.6, width * 2);
  pen.globalCompositeOperation = 'multiply';
  pen.drawImage(cover.canvas, 0, 0);
  pen.globalCompositeOperation = 'source-over';
}

function blur(board: Board, chance: Chance, kind: Kind): void {
  const soft = (kind.blur ? chance.between(2.2, 5) : chance.between(0.3, 1.1)) * (board.width + board.height) * 0.00036;
  const copy = boardOf(board.width, board.height);
  copy.pen.drawImage(board.canvas, 0, 0);
  board.pen.filter = `blur(${soft}px)`;
  board.pen.drawImage(copy.canvas, 0, 0);
  board.pen.filter = 'none';
  if (!kind.blur || chance.is(0.5)) return;
  const turn = chance.next() * 6.3;
  for (let n = 1; n < 8; n += 1) {
    board.pen.globalAlpha = 1 / (n + 1);
    board.pen.drawImage(copy.canvas, Math.cos(turn) * n * 1.4, Math.sin(turn) * n * 1.4);
  }
  board.pen.globalAlpha = 1;
}

function sensor({ pen, width, height }: Board, chance: Chance, kind: Kind): void {
  const image = pen.getImageData(0, 0, width, height);
  const { data }: Pixels = { width, height, data: image.data };
  const exposure = kind.dim ? chance.between(0.25, 0.45) : chance.between(0.72, 1.06);
  const warm = chance.between(-0.08, 0.1);
  const gains = [exposure * (1 + warm), exposure, exposure * (1 - warm * 1.3)];
  const noise = kind.dim ? chance.between(4, 9) : chance.between(0.8, 4);
  const floor = kind.without === 'light' ? 0.02 : 1;
  for (let at = 0; at < data.length; at += 4) {
    const grain = chance.bell() * noise;
    for (let k = 0; k < 3; k += 1)
      data[at + k] = (data[at + k] ?? 0) * (gains[k] ?? 1) * floor + grain + (chance.next() - 0.5) * noise * 1.5;
  }
  pen.putImageData(image, 0, 0);
}
