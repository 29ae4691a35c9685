// Which one difference between two sheets of calligraphy is worth a sentence to the child. What came nearer to the model is
// said first; else the largest step still to go; never what went further away, and never a score. [Note: One sentence]

export interface InkMeasures {
  /** How far the middle of the ink lies from the other sheet's, in shares of width and height, right and down positive. */
  readonly dx: number;
  readonly dy: number;
  /** To the other sheet's: 1 = as large, as thick. */
  readonly scale: number;
  readonly thickness: number;
  /** Clockwise. */
  readonly rotationDeg: number;
}
export type InkAspect = 'place' | 'size' | 'slant' | 'thickness';
/** What to do, or what was done: to write further right, larger, turned to the left … */
export type InkWay =
  | 'right'
  | 'left'
  | 'up'
  | 'down'
  | 'larger'
  | 'smaller'
  | 'turnRight'
  | 'turnLeft'
  | 'thicker'
  | 'thinner';
/** The two numbers behind a sentence, as whole numbers; `unit` says what they count. */
export interface InkNumbers {
  readonly first: number;
  readonly second: number;
  readonly unit: InkUnit;
}
/** across, down: hundredths of the sheet from its edge · off: hundredths away from the model · percent of the other · degrees */
export type InkUnit = 'across' | 'down' | 'off' | 'percentSize' | 'percentThickness' | 'degrees';

export type InkWord =
  | { readonly kind: 'nearer'; readonly aspect: InkAspect; readonly numbers: InkNumbers }
  | { readonly kind: 'alike'; readonly numbers: InkNumbers }
  | { readonly kind: 'towards'; readonly way: InkWay; readonly numbers: InkNumbers }
  | { readonly kind: 'changed'; readonly way: InkWay; readonly numbers: InkNumbers }
  | { readonly kind: 'steady'; readonly numbers: InkNumbers };

const ASPECTS = ['place', 'size', 'slant', 'thickness'] as const;
/** From where on an eye sees a difference: hundredths of the sheet, of the size, degrees, hundredths of the thickness. */
const SEEN: Readonly<Record<InkAspect, number>> = { place: 3, size: 7, slant: 3, thickness: 15 };

/** How far one sheet is from the other, in the units of `SEEN`. */
const offBy = ({ dx, dy, scale, rotationDeg, thickness }: InkMeasures): Readonly<Record<InkAspect, number>> => ({
  place: Math.hypot(dx, dy) * 100,
  size: Math.abs(Math.log(scale)) * 100,
  slant: Math.abs(rotationDeg),
  thickness: Math.abs(Math.log(thickness)) * 100,
});

/**
 * @param now the work against the model
 * @param before the child's work before it against the same model; null: there is none, or it cannot be compared
 * @param model where the middle of the model's ink lies
 */
export function inkWord(now: InkMeasures, before: InkMeasures | null, model: { x: number; y: number }): InkWord {
  const off = offBy(now);
  if (before) {
    const was = offBy(before);
    const nearer = largest((aspect) => (was[aspect] - off[aspect]) / SEEN[aspect]);
    if (nearer.worth >= 1)
      return { kind: 'nearer', aspect: nearer.aspect, numbers: nearerNumbers(nearer.aspect, before, now) };
  }
  const { aspect, worth } = largest((each) => off[each] / SEEN[each]);
  const { way, numbers } = stepOf(aspect, now, model);
  return worth < 1 ? { kind: 'alike', numbers } : { kind: 'towards', way: OPPOSITE[way], numbers };
}

/** Of a work against an earlier one: what changed. @param earlier where the middle of its ink lies */
export function inkChange(now: InkMeasures, earlier: { x: number; y: number }): InkWord {
  const off = offBy(now);
  const { aspect, worth } = largest((each) => off[each] / SEEN[each]);
  const { way, numbers } = stepOf(aspect, now, earlier);
  return worth < 1 ? { kind: 'steady', numbers } : { kind: 'changed', way, numbers };
}

/** The first of the largest: place comes before size, size before slant. */
function largest(worthOf: (aspect: InkAspect) => number): { aspect: InkAspect; worth: number } {
  return ASPECTS.map((aspect) => ({ aspect, worth: worthOf(aspect) })).reduce((best, each) =>
    each.worth > best.worth ? each : best,
  );
}

function nearerNumbers(aspect: InkAspect, before: InkMeasures, now: InkMeasures): InkNumbers {
  switch (aspect) {
    case 'place':
      return { first: Math.round(offBy(before).place), second: Math.round(offBy(now).place), unit: 'off' };
    case 'size':
      return { first: percent(before.scale), second: percent(now.scale), unit: 'percentSize' };
    case 'slant':
      return { first: Math.round(before.rotationDeg), second: Math.round(now.rotationDeg), unit: 'degrees' };
    case 'thickness':
      return { first: percent(before.thickness), second: percent(now.thickness), unit: 'percentThickness' };
  }
}

/** Which way the work lies from the other, and both in numbers: the other's first. */
function stepOf(
  aspect: InkAspect,
  { dx, dy, scale, rotationDeg, thickness }: InkMeasures,
  other: { x: number; y: number },
): { way: InkWay; numbers: InkNumbers } {
  switch (aspect) {
    case 'place':
      return Math.abs(dx) >= Math.abs(dy)
        ? {
            way: dx > 0 ? 'right' : 'left',
            numbers: { first: percent(other.x), second: percent(other.x + dx), unit: 'across' },
          }
        : {
            way: dy > 0 ? 'down' : 'up',
            numbers: { first: percent(other.y), second: percent(other.y + dy), unit: 'down' },
          };
    case 'size':
      return {
        way: scale > 1 ? 'larger' : 'smaller',
        numbers: { first: 100, second: percent(scale), unit: 'percentSize' },
      };
    case 'slant':
      return {
        way: rotationDeg > 0 ? 'turnRight' : 'turnLeft',
        numbers: { first: 0, second: Math.round(rotationDeg), unit: 'degrees' },
      };
    case 'thickness':
      return {
        way: thickness > 1 ? 'thicker' : 'thinner',
        numbers: { first: 100, second: percent(thickness), unit: 'percentThickness' },
      };
  }
}

const percent = (share: number): number => Math.round(share * 100);

const OPPOSITE: Readonly<Record<InkWay, InkWay>> = {
  right: 'left',
  left: 'right',
  up: 'down',
  down: 'up',
  larger: 'smaller',
  smaller: 'larger',
  turnRight: 'turnLeft',
  turnLeft: 'turnRight',
  thicker: 'thinner',
  thinner: 'thicker',
};
