// Pictures of the sample class, drawn while somebody looks at it: none of them was made by a child, and none has to be fetched.
import { hashFromDigest } from '#domain/content-hash.ts';
import type { PreparedVariant } from '#domain/prepared-media.ts';
import { SAMPLE_SIZES, type SamplePicture, type SampleVariant } from '#domain/sample-picture.ts';

/** What the places below are counted in. */
const SIZE = SAMPLE_SIZES.m;
const TYPE = 'image/jpeg';
const LETTERS = '"Ashiato School", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif';
type Pen = OffscreenCanvasRenderingContext2D;

/** Null: this browser draws nothing here, and the works stand without their pictures. */
export async function drawSample(picture: SamplePicture, variant: SampleVariant): Promise<PreparedVariant | null> {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const size = SAMPLE_SIZES[variant];
  const pen = penOn(size);
  if (!pen) return null;
  if (picture.kind === 'sheet') {
    await hasLetters(picture.letter + picture.name);
    drawSheet(pen, picture, size.w / SIZE.w);
  } else drawMat(pen, picture.hand);
  return variantOf(pen, size);
}

/** A letter that is not here yet would be drawn in another face. */
async function hasLetters(letters: string): Promise<void> {
  await document.fonts.load(`700 40px ${LETTERS}`, letters).catch(() => undefined);
}

function penOn({ w, h }: { readonly w: number; readonly h: number }): Pen | null {
  const pen = new OffscreenCanvas(w, h).getContext('2d', { alpha: false });
  pen?.scale(w / SIZE.w, h / SIZE.h);
  return pen;
}

async function variantOf({ canvas }: Pen, { w, h }: (typeof SAMPLE_SIZES)[SampleVariant]): Promise<PreparedVariant> {
  const data = await (await canvas.convertToBlob({ type: TYPE, quality: 0.82 })).arrayBuffer();
  const hash = hashFromDigest(await crypto.subtle.digest('SHA-256', data));
  // Its memory is given back at once: tablets have little for canvases.
  canvas.width = 0;
  return { hash, bytes: data.byteLength, mime: TYPE, w, h, data };
}

type Sheet = SamplePicture & { readonly kind: 'sheet' };

/** @param scale of the canvas: a small picture costs little */
function drawSheet(pen: Pen, { letter, name, shake, hand }: Sheet, scale: number): void {
  const { w, h } = SIZE;
  fill(pen, '#fffdf6');
  pen.strokeStyle = '#e9c9bf';
  pen.lineWidth = 2;
  pen.setLineDash([10, 10]);
  line(pen, [w / 2, 60], [w / 2, h - 60]);
  line(pen, [60, h / 2], [w - 60, h / 2]);
  pen.setLineDash([]);
  pen.drawImage(shaken(letterOn(letter, scale), { shake, hand, scale }), 0, 0, w, h);
  pen.fillStyle = '#17181b';
  pen.font = `400 34px ${LETTERS}`;
  for (const [at, char] of [...name.replaceAll(' ', '')].entries()) pen.fillText(char, 36, h - 330 + at * 40);
}

/** The letter alone, as a brush leaves it: thick, with round ends. */
function letterOn(letter: string, scale: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(SIZE.w * scale, SIZE.h * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  pen.scale(scale, scale);
  pen.font = `700 560px ${LETTERS}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.lineWidth = 16;
  pen.strokeStyle = '#17181b';
  pen.fillStyle = '#17181b';
  pen.strokeText(letter, SIZE.w / 2, SIZE.h / 2);
  pen.fillText(letter, SIZE.w / 2, SIZE.h / 2);
  return canvas;
}

interface Shaking extends Pick<Sheet, 'shake' | 'hand'> {
  readonly scale: number;
}
/** A hand that is not sure yet: leaning, too small or too large, out of the middle, and no line quite straight. */
function shaken(letter: OffscreenCanvas, { shake, hand, scale: shown }: Shaking): OffscreenCanvas {
  const { w, h } = SIZE;
  const canvas = new OffscreenCanvas(w * shown, h * shown);
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  pen.scale(shown, shown);
  const swing = (about: number) => Math.sin(hand * 12.9 + about * 78.2) * shake;
  const scale = 1 + swing(1) * 0.16;
  pen.translate(w / 2 + swing(2) * 46, h / 2 + swing(3) * 60);
  pen.rotate(swing(4) * 0.11);
  pen.scale(scale, scale * (1 + swing(5) * 0.1));
  pen.translate(-w / 2, -h / 2);
  // Of a small picture nobody sees finer ones.
  const step = shown < 1 ? 15 : 6;
  const { width, height } = letter;
  for (let y = 0; y < h; y += step) {
    const aside = shake * (10 * Math.sin(y / 46 + hand) + 5 * Math.sin(y / 17 + hand * 3));
    pen.drawImage(letter, 0, (y / h) * height, width, ((step + 1) / h) * height, aside, y, w, step + 1);
  }
  return canvas;
}

type Place = readonly [number, number];
/** A roll in four moments, from the mat's edge upwards: the head, the body from neck to foot, an arm. */
const MOMENTS: readonly { readonly head: Place; readonly body: readonly Place[]; readonly arm: readonly Place[] }[] = [
  {
    head: [330, -250],
    body: [
      [300, -200],
      [220, -90],
      [320, -90],
      [280, -20],
    ],
    arm: [
      [290, -180],
      [390, -100],
      [400, -20],
    ],
  },
  {
    head: [330, -60],
    body: [
      [310, -110],
      [260, -240],
      [180, -140],
      [160, -20],
    ],
    arm: [
      [310, -120],
      [400, -90],
      [420, -20],
    ],
  },
  {
    head: [260, -70],
    body: [
      [300, -24],
      [400, -60],
      [420, -190],
      [330, -230],
    ],
    arm: [
      [310, -60],
      [380, -130],
      [400, -170],
    ],
  },
  {
    head: [390, -360],
    body: [
      [380, -300],
      [370, -170],
      [420, -100],
      [380, -20],
    ],
    arm: [
      [380, -280],
      [470, -300],
      [540, -320],
    ],
  },
];

/** Somebody who rolls over on a mat. */
function drawMat(pen: Pen, hand: number): void {
  const { w, h } = SIZE;
  const edge = h - 300;
  fill(pen, '#efe6d3');
  pen.fillStyle = '#7aa6b8';
  pen.fillRect(60, edge, w - 120, 96);
  pen.fillStyle = '#5d8798';
  pen.fillRect(60, edge + 96, w - 120, 24);
  const moment = MOMENTS[hand % MOMENTS.length];
  if (!moment) return;
  const aside = (hand % 3) * 30 - 30;
  const stand = ([x, y]: Place): Place => [x + aside, edge + y];
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = '#2b3342';
  pen.lineWidth = 40;
  line(pen, ...moment.body.map(stand));
  pen.strokeStyle = '#d9a47a';
  pen.lineWidth = 26;
  line(pen, ...moment.arm.map(stand));
  pen.fillStyle = '#d9a47a';
  pen.beginPath();
  pen.arc(...stand(moment.head), 46, 0, Math.PI * 2);
  pen.fill();
}

function fill(pen: Pen, colour: string): void {
  pen.fillStyle = colour;
  pen.fillRect(0, 0, SIZE.w, SIZE.h);
}

function line(pen: Pen, ...places: readonly Place[]): void {
  pen.beginPath();
  for (const place of places) pen.lineTo(...place);
  pen.stroke();
}
