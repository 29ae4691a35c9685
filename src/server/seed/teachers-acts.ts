// What the teacher of 書写 did besides the lessons: three はん of the sixth grade, a work handed back for another try, and red pen on a
// picture. Laid out last, so that all else of the school is as it was without.
import { linesOf, PEN_WIDE, ringAt } from '#domain/red-pen.ts';
import type { Desk } from '#server/seed/desk.ts';
import type { People } from '#server/seed/people.ts';
import { INTRODUCED } from '#server/seed/roster.ts';
import type { SeededUnit } from '#server/seed/unit-shelf.ts';

export function layTeachersActs(desk: Desk, people: People, units: readonly SeededUnit[]): void {
  const author = people.staff.special;
  const { sixth, third } = people.classes;
  const madeAt = desk.calendar.momentAt(desk.calendar.dayAt(-4), '16:30', 0);
  // By what each of them has chosen to work on. 3年2組 has none: there somebody sees how はん are made.
  for (const [at, name] of ['はらい', '余白', 'つながり'].entries()) {
    const members = sixth.children.filter(({ index }) => index % 3 === at).map(({ id }) => id);
    const values = { classGroup: sixth.id, name, members, purpose: '書写' };
    desk.lay('group', { id: desk.newId(madeAt), owner: null, author, madeAt, values });
  }
  const give = (child: string | undefined, unit: string, lesson: string, values: Given): void => {
    const on = units.find(({ plan }) => plan.key === unit)?.lessons.find(({ plan }) => plan.key === lesson);
    const root = on && child && desk.lastWork(child, on.id);
    if (!root) throw new Error(`no work to answer in ${unit} ${lesson}`);
    const at = desk.calendar.momentAt(on.day, '16:40', 0);
    desk.lay('feedback', { id: desk.newId(at), owner: child, author, root, madeAt: at, values: values(at) });
  };
  give(sixth.children[INTRODUCED.sixth[0] ?? 0]?.id, 'tomo', 'link', () => ({
    kind: 'handBack',
    words:
      '二画目のはらいから三画目へ、穂先が空中でどう動くか。手本の動画をもう一度見て、そこだけに気をつけて書いてみましょう。',
  }));
  give(third.children[INTRODUCED.third[2] ?? 0]?.id, 'hikari', 'hane', (at) => ({
    kind: 'redPen',
    strokes: PEN.flatMap((points, turn) => linesOf({ at: at + turn, pressed: true, points })).concat(
      linesOf(ringAt(0.25, 0.62, at + PEN.length)),
    ),
    answer: { readAt: at + 20 * 3_600_000, tap: 'willTry' },
  }));
}

type Given = (at: number) => Parameters<Desk['lay']>[1]['values'];

/** Along the last stroke of 「光」 to where its はね should leave the paper, and the head of an arrow there: thousandths of the width. */
const PEN = [
  [758, 1020, 833, 1010, 900, 967, 927, 900, 920, 817, 897, 717],
  [862, 758, 897, 713, 940, 748],
].map((places) =>
  Array.from({ length: places.length / 2 }, (_, at) => [
    ((places[at * 2] ?? 0) * PEN_WIDE) / 1000,
    ((places[at * 2 + 1] ?? 0) * PEN_WIDE) / 1000,
    0.6,
  ]).flat(),
);
