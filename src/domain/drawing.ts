// A drawing as it grows: what was done, in order. A tablet that dies in the middle is read back from it, and nothing that was drawn
// is ever painted over for good: undone is not gone.
import * as z from 'zod/mini';

export const PENS = ['black', 'red', 'blue', 'green', 'orange', 'brown'] as const;
export type Pen = (typeof PENS)[number];
export const WIDTHS = ['thin', 'middle', 'thick'] as const;
export type PenWidth = (typeof WIDTHS)[number];
export const PAPERS = ['blank', 'grid'] as const;
export type Paper = (typeof PAPERS)[number];

/** The sheet has the same size on every device; lying, and standing where the screen does. */
export const SHEET = { long: 1600, short: 1200, square: 200 };

const strokeSchema = z.object({
  do: z.literal('stroke'),
  /** More points of a stroke come under its number. */
  stroke: z.int(),
  tool: z.enum([...PENS, 'eraser']),
  width: z.enum(WIDTHS),
  /** A pen told how hard it was pressed; else that is made from how fast the hand went. */
  pressed: z.boolean(),
  /** x, y on the sheet and how hard (0–1), one point after the other. */
  points: z.array(z.number()).check(z.maxLength(60_000)),
});
const actSchema = z.discriminatedUnion('do', [
  strokeSchema,
  z.object({ do: z.literal('begin'), stands: z.boolean() }),
  z.object({ do: z.literal('paper'), paper: z.enum(PAPERS) }),
  z.object({ do: z.enum(['undo', 'redo', 'clear']) }),
]);
export type DrawingAct = z.output<typeof actSchema>;
export type Stroke = Readonly<Omit<z.output<typeof strokeSchema>, 'do'>>;

export interface Drawing {
  readonly stands: boolean;
  readonly paper: Paper;
  /** Oldest first; null: everything before it was wiped off. */
  readonly done: readonly (Stroke | null)[];
  /** What can be done again; the next one last. */
  readonly undone: readonly (Stroke | null)[];
}
export const BLANK: Drawing = { stands: false, paper: 'blank', done: [], undone: [] };

export function afterAct(drawing: Drawing, act: DrawingAct): Drawing {
  const { done, undone } = drawing;
  if (act.do === 'begin') return { ...BLANK, stands: act.stands };
  if (act.do === 'paper') return { ...drawing, paper: act.paper };
  if (act.do === 'clear')
    return strokesOf(drawing).length === 0 ? drawing : { ...drawing, done: [...done, null], undone: [] };
  if (act.do === 'stroke') return { ...drawing, done: withStroke(done, act), undone: [] };
  const [from, to] = act.do === 'undo' ? [done, undone] : [undone, done];
  const last = from.at(-1);
  if (last === undefined) return drawing;
  const moved = { from: from.slice(0, -1), to: [...to, last] };
  return act.do === 'undo'
    ? { ...drawing, done: moved.from, undone: moved.to }
    : { ...drawing, done: moved.to, undone: moved.from };
}

function withStroke(done: Drawing['done'], { do: _do, ...more }: DrawingAct & { do: 'stroke' }): Drawing['done'] {
  const begun = done.at(-1);
  if (!begun || begun.stroke !== more.stroke) return [...done, more];
  return [...done.slice(0, -1), { ...begun, points: [...begun.points, ...more.points] }];
}

/** The number of the next stroke. Not that of one before: its points would be taken for more of that one. */
export const freshStroke = ({ done, undone }: Drawing): number =>
  Math.max(1 + done.length + undone.length, ...done.map((stroke) => (stroke ? stroke.stroke + 1 : 0)));

/** What stands on the sheet. */
export const strokesOf = ({ done }: Drawing): readonly Stroke[] =>
  done.slice(done.lastIndexOf(null) + 1).filter((stroke) => stroke !== null);

/** One act a line. */
export const lineOf = (act: DrawingAct): string => `${JSON.stringify(act)}\n`;

/** @param lines as they were kept; one that was cut off or spoilt is left out, the others stand */
export function drawingFrom(lines: string): Drawing {
  return lines.split('\n').reduce((drawing, line) => {
    const act = actSchema.safeParse(jsonOf(line));
    return act.success ? afterAct(drawing, act.data) : drawing;
  }, BLANK);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

export const sheetSize = ({ stands }: Pick<Drawing, 'stands'>) =>
  stands ? { w: SHEET.short, h: SHEET.long } : { w: SHEET.long, h: SHEET.short };
