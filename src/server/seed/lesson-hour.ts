// One lesson as it went for one child: goal, works, reflection, and what the teacher said to it.
import type { Mark } from '#domain/records/reflection.ts';
import { seenId } from '#domain/records/seen.ts';
import type { Chance } from '#server/seed/chance.ts';
import { type Character, reachedToday, TROUBLED_TODAY } from '#server/seed/character.ts';
import type { Desk } from '#server/seed/desk.ts';
import type { Variants } from '#server/seed/gallery.ts';
import type { Child } from '#server/seed/people.ts';
import type { Voice } from '#server/seed/plan.ts';
import { layMedia, type SeededLesson, type SeededUnit } from '#server/seed/unit-shelf.ts';

/** What one child brings into a lesson from the one before. */
export interface Memory {
  nextGoal: string;
  reflection: string | null;
}
export interface Hour {
  readonly desk: Desk;
  readonly unit: SeededUnit;
  readonly lesson: SeededLesson;
  readonly child: Child;
  readonly character: Character;
  readonly memory: Memory;
  readonly chance: Chance;
  readonly works: readonly MadeWork[];
  readonly voice: (child: Child) => Voice;
}
export interface MadeWork {
  readonly kind: 'photo' | 'video' | 'audio' | 'drawing';
  readonly stage: 'trial' | 'practice' | 'final';
  readonly title: string;
  readonly variants: Variants;
}
type Reached = 'nothing' | 'goal' | 'work' | 'reflection';

/** Lays out all of it, and leaves in `memory` what the child takes along. */
export function spendHour(hour: Hour): void {
  const { lesson, child, character, chance, memory } = hour;
  const today = lesson.plan.happened.when === 'today';
  const reached: Reached = today ? reachedToday(child) : 'reflection';
  if (reached === 'nothing') return;
  const goal = chance.happens(0.97) ? layGoal(hour) : '';
  const trouble = today ? TROUBLED_TODAY[child.index] : undefined;
  if (trouble) laySignal(hour, trouble, null);
  if (reached === 'goal') return;
  const { works, shown } = layWorks(hour);
  if (!today) for (const work of shown) layLooks(hour, work);
  if (reached === 'work' || (!today && !chance.happens(character.writes))) {
    memory.nextGoal = '';
    memory.reflection = null;
    if (!today) layFeedback(hour, shown.at(-1));
    return;
  }
  layReflection(hour, works, goal);
  if (!today) layFeedback(hour, shown.at(-1) ?? memory.reflection ?? undefined);
}

const moment = ({ desk, lesson }: Hour, minutes: number): number =>
  desk.calendar.momentAt(lesson.day, lesson.plan.at, minutes);
const own = ({ child }: Hour) => ({ owner: child.id, author: child.id });

function layGoal(hour: Hour): string {
  const { desk, unit, lesson, memory, character, chance } = hour;
  const inherited = memory.nextGoal !== '';
  const words = inherited ? memory.nextGoal : chance.oneOf(lesson.plan.goals);
  const points = lesson.points.filter((_, at) => at === 0 || chance.happens(0.3)).slice(0, 2);
  const madeAt = moment(hour, chance.between(1, 6));
  const first = desk.newId(madeAt);
  const at = { unit: unit.id, lesson: lesson.id, points };
  const fromReflection = inherited ? memory.reflection : null;
  desk.lay('goal', { id: first, ...own(hour), madeAt, values: { ...at, words, fromReflection } });
  if (!inherited || !chance.happens(character.rethinks)) return words;
  const changed = chance.oneOf(lesson.plan.goals);
  const later = madeAt + chance.between(30_000, 240_000);
  const values = { ...at, words: changed, replaces: first };
  desk.lay('goal', { id: desk.newId(later), ...own(hour), madeAt: Math.floor(later), values });
  return changed;
}

/** `shown`: those that the teacher sees too. */
function layWorks(hour: Hour): { works: string[]; shown: string[] } {
  const { desk, unit, lesson, works, character, chance } = hour;
  const home = lesson.plan.happened.when === 'home';
  const opened = chance.happens(character.opens) ? 'class' : chance.happens(0.06) ? 'self' : 'teacher';
  const made = works.map((work, at) => {
    const madeAt = Math.floor(moment(hour, 12 + at * 9 + chance.between(0, 7)));
    const id = desk.newId(madeAt);
    const media = desk.newId(madeAt);
    const last = at === works.length - 1;
    const values = {
      unit: unit.id,
      lesson: lesson.id,
      kind: work.kind,
      stage: work.stage,
      title: work.title,
      media,
      audience: last ? opened : 'teacher',
      place: home ? ('home' as const) : ('school' as const),
    } as const;
    desk.lay('work', { id, ...own(hour), madeAt, values });
    layMedia(desk, { id: media, root: id, ...own(hour), madeAt, variants: work.variants });
    return id;
  });
  return { works: made, shown: opened === 'self' ? made.slice(0, -1) : made };
}

function layReflection(hour: Hour, works: readonly string[], goal: string): void {
  const { desk, unit, lesson, memory, child, chance } = hour;
  const voice = hour.voice(child);
  const madeAt = Math.floor(moment(hour, chance.between(30, 36)));
  const id = desk.newId(madeAt);
  const marks: Record<string, Mark> = {};
  for (const point of lesson.points) if (chance.happens(0.9)) marks[point] = markLike(voice.face, chance);
  if (goal) marks['goal'] = voice.face;
  const finished = !chance.happens(0.03);
  const values = {
    unit: unit.id,
    lesson: lesson.id,
    works: [...works],
    marks,
    face: voice.face,
    words: voice.words,
    nextGoal: finished ? voice.next : '',
    audience: chance.happens(0.06) ? ('teacher' as const) : ('asWorks' as const),
    finishedAt: finished ? madeAt + 120_000 : null,
  };
  desk.lay('reflection', { id, ...own(hour), madeAt, values });
  memory.nextGoal = values.nextGoal;
  memory.reflection = id;
}

/** The marks of single points lie around the feeling about the whole. */
function markLike(face: Mark, chance: Chance): Mark {
  if (chance.happens(0.6)) return face;
  if (face === 'nearly') return chance.happens(0.6) ? 'great' : 'notYet';
  return 'nearly';
}

/** Who teaches it has looked at it that evening; the class's own teacher looks too, at most of what is not quite new. */
function layLooks(hour: Hour, work: string): void {
  const { unit, lesson, chance } = hour;
  if (chance.happens(0.88)) layLook(hour, work, unit.teacher);
  const other = unit.classTeacher;
  if (other !== unit.teacher && chance.happens(lesson.plan.day < -8 ? 0.92 : 0.6)) layLook(hour, work, other);
}

function layLook({ desk, child, chance, lesson }: Hour, work: string, person: string): void {
  const madeAt = Math.floor(desk.calendar.momentAt(lesson.day, '16:05', chance.between(0, 80)));
  desk.lay('seen', {
    id: seenId(work, person),
    owner: child.id,
    author: person,
    root: work,
    madeAt,
    values: { person },
  });
}

function layFeedback(hour: Hour, root: string | undefined): void {
  const { desk, unit, lesson, child, character, chance } = hour;
  const { feedback, stamps } = lesson.plan;
  if (!root || feedback.length === 0 || !chance.happens(0.62)) return;
  const madeAt = Math.floor(desk.calendar.momentAt(lesson.day, '16:10', chance.between(0, 85)));
  const spoken = chance.happens(0.6);
  const answer: Record<string, string | number> = {};
  if (chance.happens(0.88)) answer['readAt'] = madeAt + Math.floor(chance.between(15, 27) * 3_600_000);
  if (answer['readAt'] && chance.happens(character.answers)) {
    answer['tap'] = chance.happens(0.55) ? 'thanks' : 'willTry';
    if (spoken && chance.happens(0.3)) answer['words'] = chance.oneOf(ANSWERS[unit.plan.classKey]);
  }
  const said = spoken
    ? { kind: 'comment', words: chance.oneOf(feedback) }
    : { kind: 'stamp', stamp: chance.oneOf(stamps) };
  const id = desk.newId(madeAt);
  const author = chance.happens(0.22) ? unit.classTeacher : unit.teacher;
  const values = { ...said, answer } as { kind: 'comment' | 'stamp'; answer: typeof answer };
  desk.lay('feedback', { id, owner: child.id, author, root, madeAt, values });
}

export function laySignal(hour: Hour, words: string, answer: string | null): void {
  const { desk, unit, lesson, chance } = hour;
  const madeAt = Math.floor(moment(hour, chance.between(10, 20)));
  const answered = answer === null ? {} : { answer, answeredAt: madeAt + 180_000 };
  const values = { unit: unit.id, lesson: lesson.id, words, ...answered };
  desk.lay('signal', { id: desk.newId(madeAt), ...own(hour), madeAt, values });
}

const ANSWERS = {
  third: [
    'はい! やってみます。',
    '先生、見てくれてありがとうございます。',
    'つぎは、もっとがんばります。',
    'うれしかったです。',
    'つぎの時間に、もう一回見てください。',
    'おかあさんにも見せました。',
  ],
  sixth: [
    'ありがとうございます。次の時間に試してみます。',
    '自分では気づきませんでした。',
    '手本をもう一度見直してみます。',
    'はい、そこを意識してやってみます。',
    '次は最初から集中します。',
  ],
} as const;
