// One sheet of calligraphy: paper with fibres, a character in a brush font as ink, a name at the left, now and then a blot.
import { type Board, boardOf, grey, tone } from './canvas.ts';
import type { Chance } from './chance.ts';

/** Pixels for a millimetre of paper. */
export const FINE = 3;
export const PAPER = { width: 243, height: 334 };
const W = PAPER.width * FINE;
const H = PAPER.height * FINE;

/** How a child's character differs from the model's; the model itself is all zeros and ones. */
export interface Hand {
  readonly dx: number;
  readonly dy: number;
  readonly scale: number;
  readonly rotationDeg: number;
  /** Millimetres added around each stroke. */
  readonly bold: number;
}
export const MODEL_HAND: Hand = { dx: 0, dy: 0, scale: 1, rotationDeg: 0, bold: 0 };

export interface Writing {
  readonly text: string;
  readonly font: { readonly weight: string; readonly family: string };
  readonly name: string;
}

/** The ink of the character alone, black on nothing. */
export function inkOf(writing: Writing, hand: Hand): Board {
  const board = boardOf(W, H);
  const plain = boardOf(W, H);
  drawText(plain.pen, writing, 0);
  const [cx, cy] = centre(plain);
  board.pen.translate(cx + hand.dx * W, cy + hand.dy * H);
  board.pen.rotate((hand.rotationDeg * Math.PI) / 180);
  board.pen.scale(hand.scale, hand.scale);
  board.pen.translate(-cx, -cy);
  drawText(board.pen, writing, (hand.bold * FINE) / hand.scale);
  board.pen.resetTransform();
  return board;
}

function drawText(pen: OffscreenCanvasRenderingContext2D, { text, font }: Writing, bold: number): void {
  const letters = [...text];
  const size = Math.min(W * 0.78, (H * 0.86) / letters.length);
  pen.font = `${font.weight}${size}px ${font.family}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = 'black';
  pen.lineJoin = 'round';
  for (const [at, letter] of letters.entries()) {
    const y = H / 2 + (at - (letters.length - 1) / 2) * size * 1.02;
    pen.fillText(letter, W / 2, y);
    if (bold > 0) {
      pen.lineWidth = bold * 2;
      pen.strokeText(letter, W / 2, y);
    }
  }
}

/** Centre and amount of what is drawn, in pixels. */
export function centre(board: Board): [number, number, number] {
  const { data } = board.pen.getImageData(0, 0, board.width, board.height);
  let [sum, sx, sy] = [0, 0, 0];
  for (let at = 3, n = 0; at < data.length; at += 4, n += 1) {
    const ink = (data[at] ?? 0) / 255;
    if (ink === 0) continue;
    sum += ink;
    sx += ink * (n % board.width);
    sy += ink * Math.floor(n / board.width);
  }
  return [sx / sum, sy / sum, sum];
}

export interface Paper {
  readonly colour: readonly [number, number, number];
  /** How much of what lies below shows through. */
  readonly sheer: number;
}

/** The whole sheet as it lies on the desk. */
export function sheetArt(chance: Chance, writing: Writing, ink: Board, paper: Paper): Board {
  const board = boardOf(W, H);
  const { pen } = board;
  pen.fillStyle = tone(paper.colour, 1 - paper.sheer);
  pen.fillRect(0, 0, W, H);
  for (let n = 0; n < 500; n += 1) {
    pen.strokeStyle = chance.is(0.5) ? grey(255, 0.12) : grey(150, 0.07);
    pen.lineWidth = chance.between(0.5, 1.6);
    const [x, y, turn] = [chance.next() * W, chance.next() * H, chance.next() * 6.3];
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(x + Math.cos(turn) * 25, y + Math.sin(turn) * 25);
    pen.stroke();
  }
  pen.drawImage(wet(chance, ink).canvas, 0, 0);
  pen.fillStyle = grey(chance.between(15, 60), 0.9);
  if (chance.is(0.6)) {
    pen.font = `${H * chance.between(0.03, 0.05)}px ${writing.font.family}`;
    const top = H * chance.between(0.5, 0.65);
    for (const [at, letter] of [...writing.name].entries()) pen.fillText(letter, W * 0.06, top + at * H * 0.055);
  }
  if (chance.is(0.3))
    for (let n = 0; n < 4; n += 1) {
      pen.beginPath();
      pen.arc(chance.next() * W, chance.next() * H, chance.between(1, 7), 0, 6.3);
      pen.fill();
    }
  return board;
}

/** Ink is not one black: it pools, and a dry brush leaves streaks. */
function wet(chance: Chance, ink: Board): Board {
  const board = boardOf(ink.width, ink.height);
  const { pen } = board;
  const base = chance.between(12, 45);
  pen.fillStyle = grey(base);
  pen.fillRect(0, 0, W, H);
  for (let n = 0; n < 60; n += 1) {
    pen.fillStyle = grey(base + chance.between(-10, 30), 0.25);
    pen.beginPath();
    pen.arc(chance.next() * W, chance.next() * H, chance.between(10, 70), 0, 6.3);
    pen.fill();
  }
  pen.globalCompositeOperation = 'destination-in';
  pen.drawImage(ink.canvas, 0, 0);
  if (chance.is(0.35)) {
    pen.globalCompositeOperation = 'destination-out';
    for (let n = 0; n < 40; n += 1) {
      pen.fillStyle = grey(0, 0.5);
      pen.fillRect(chance.next() * W, chance.next() * H, chance.between(20, 90), chance.between(0.6, 1.6));
    }
  }
  return board;
}
