// How a unit of the demo school is written down: what the teacher planned, and what the children said and did.
import type { Stamp } from '#domain/records/feedback.ts';
import type { ClassPlan } from '#server/seed/roster.ts';

export type StaffKey = 'third' | 'sixth' | 'special';

export interface UnitPlan {
  readonly key: string;
  readonly classKey: ClassPlan['key'];
  /** Who teaches it. */
  readonly teacher: StaffKey;
  readonly subject: string;
  readonly title: string;
  readonly flow: string;
  readonly points: readonly PointPlan[];
  readonly models: readonly ModelPlan[];
  readonly lessons: readonly LessonPlan[];
}
export interface PointPlan {
  readonly key: string;
  readonly words: string;
  /** great, nearly, notYet */
  readonly stages: readonly [string, string, string];
}
export interface ModelPlan {
  readonly kind: 'picture' | 'video' | 'audio' | 'text';
  readonly title: string;
  readonly caption: string;
  /** Name in media/, without the poster that a video has beside it. */
  readonly file: string | null;
  /** 筆順: whose strokes it shows. */
  readonly characters?: string;
  /** Lesson that it is for; the whole unit else. */
  readonly lesson?: string;
}
export interface LessonPlan {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  /** Days from today; moved to a school day when it falls on none (today stays today). */
  readonly day: number;
  /** When it begins, Japan time. */
  readonly at: string;
  readonly points: readonly string[];
  readonly prompt: string;
  /** What children set out to do when no next goal of theirs leads here. */
  readonly goals: readonly string[];
  readonly voices: readonly Voice[];
  readonly feedback: readonly string[];
  readonly stamps: readonly Stamp[];
  readonly happened: Happened;
  readonly made: Making;
}
/** How far the class is with a lesson. */
export interface Happened {
  /** past: done · today: in the middle of it · home: those who liked to · next: not yet */
  readonly when: 'past' | 'today' | 'home' | 'next';
}
/** What the children make in it. `tries` are names of pictures in media/, first one first. */
export type Making =
  | { readonly kind: 'sheet'; readonly tries: readonly string[] }
  | { readonly kind: 'picture'; readonly tries: readonly string[]; readonly share: number }
  | { readonly kind: 'clip'; readonly stages: readonly number[]; readonly share: number }
  | { readonly kind: 'sound'; readonly stages: readonly number[]; readonly share: number }
  | { readonly kind: 'nothing' };

/** A reflection with the next goal that came out of it, and how it felt. */
export interface Voice {
  readonly words: string;
  readonly next: string;
  readonly face: 'great' | 'nearly' | 'notYet';
}

const FACES = { '◎': 'great', '○': 'nearly', '△': 'notYet' } as const;

/** Reads lines `◎ words ＞ next goal`. */
export function voicesOf(lines: string): Voice[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [mark = '', rest = ''] = [line.trim().slice(0, 1), line.trim().slice(1)];
      const [words = '', next = ''] = rest.split('＞').map((part) => part.trim());
      if (!(mark in FACES) || !words) throw new Error(`a voice that cannot be read: ${line}`);
      return { words, next, face: FACES[mark as keyof typeof FACES] };
    });
}

export const linesOf = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());
