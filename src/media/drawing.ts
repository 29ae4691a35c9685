// Strokes as ink on a canvas, and the finished sheet as a picture.
import { getStroke } from 'perfect-freehand';
import { type Drawing, type Pen, type PenWidth, SHEET, type Stroke, sheetSize, strokesOf } from '#domain/drawing.ts';

/** Ink keeps its colour whatever the colours of the screen are: it is what the child chose. */
export const PEN_COLOURS: Readonly<Record<Pen, string>> = {
  black: '#22252b',
  red: '#c8281e',
  blue: '#1f5fae',
  green: '#2b7a3f',
  orange: '#e08a00',
  brown: '#7a4a21',
};
const SIZES: Readonly<Record<PenWidth, number>> = { thin: 7, middle: 16, thick: 36 };
const ERASER = 3;
const PAPER = '#ffffff';
const GRID = '#d9e2ef';

type Canvas = Pick<CanvasRenderingContext2D, 'fill' | 'clearRect' | 'fillRect' | 'drawImage'> & {
  fillStyle: string | CanvasGradient | CanvasPattern;
  globalCompositeOperation: GlobalCompositeOperation;
};

export interface DrawingBoard {
  /** Paints what stands on the sheet; only the newest stroke where that is all that came. */
  readonly show: (drawing: Drawing) => void;
  /** The stroke under the hand. */
  readonly trace: (stroke: Stroke) => void;
  /** White paper with its squares, and the ink on it. */
  readonly picture: (drawing: Drawing) => Promise<Blob>;
}

/** @param ink what was drawn; @param wet over it, the stroke under the hand */
export function drawingBoard(ink: HTMLCanvasElement, wet: HTMLCanvasElement): DrawingBoard | null {
  const [dry, live] = [ink.getContext('2d'), wet.getContext('2d')];
  if (!dry || !live) return null;
  const outlines = new WeakMap<Stroke, Path2D>();
  const outlineOf = (stroke: Stroke): Path2D => {
    const known = outlines.get(stroke) ?? new Path2D(outline(stroke));
    outlines.set(stroke, known);
    return known;
  };
  let painted: readonly Stroke[] = [];
  const show = (drawing: Drawing) => {
    const strokes = strokesOf(drawing);
    const isLonger = painted.every((stroke, at) => strokes[at] === stroke);
    if (!isLonger) dry.clearRect(0, 0, ink.width, ink.height);
    for (const stroke of isLonger ? strokes.slice(painted.length) : strokes) put(dry, stroke, outlineOf(stroke));
    painted = strokes;
    live.clearRect(0, 0, wet.width, wet.height);
  };
  const trace = (stroke: Stroke) => {
    // Rubbing out shows at once; it is the same wherever it goes over a place twice.
    if (stroke.tool === 'eraser') return put(dry, stroke, new Path2D(outline(stroke)));
    live.clearRect(0, 0, wet.width, wet.height);
    return put(live, stroke, new Path2D(outline(stroke)));
  };
  return { show, trace, picture: (drawing) => pictureOf(drawing, ink) };
}

function put(canvas: Canvas, { tool }: Stroke, path: Path2D): void {
  canvas.globalCompositeOperation = tool === 'eraser' ? 'destination-out' : 'source-over';
  canvas.fillStyle = tool === 'eraser' ? PAPER : PEN_COLOURS[tool];
  canvas.fill(path);
}

/** As an SVG path: the shape that a brush of that width leaves. */
export function outline({ points, tool, width, pressed }: Stroke): string {
  const given: [number, number, number][] = [];
  for (let at = 0; at + 2 < points.length; at += 3)
    given.push([points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0.5]);
  const isEraser = tool === 'eraser';
  const edge = getStroke(given, {
    size: SIZES[width] * (isEraser ? ERASER : 1),
    thinning: isEraser ? 0 : 0.55,
    smoothing: 0.5,
    streamline: 0.4,
    simulatePressure: !pressed && !isEraser,
    last: true,
  });
  const [first, ...rest] = edge;
  if (!first) return '';
  // Through the middles between the points: round, however few there are.
  const curves = rest.map(([x = 0, y = 0], at) => {
    const [nx = x, ny = y] = rest[at + 1] ?? first;
    return `Q${x} ${y} ${(x + nx) / 2} ${(y + ny) / 2}`;
  });
  return `M${first[0]} ${first[1]}${curves.join('')}Z`;
}

async function pictureOf(drawing: Drawing, ink: HTMLCanvasElement): Promise<Blob> {
  const { w, h } = sheetSize(drawing);
  const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser gives no canvas here');
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, w, h);
  if (drawing.paper === 'grid') {
    pen.fillStyle = GRID;
    for (let x = SHEET.square; x < w; x += SHEET.square) pen.fillRect(x - 1, 0, 2, h);
    for (let y = SHEET.square; y < h; y += SHEET.square) pen.fillRect(0, y - 1, w, 2);
  }
  pen.drawImage(ink, 0, 0);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  canvas.width = 0;
  if (!picture) throw new Error('no picture of the drawing');
  return picture;
}
