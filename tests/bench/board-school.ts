// A school whose class board is full: a picture on every work of every child, in every lesson, and a teacher whose device
// already holds all of it.
import { createHash } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import sharp from 'sharp';
import type { SchoolRecord } from '#server/seed-target.ts';
import { idOf, SCHOOL, T0, TEACHER, wholeUnits } from './full-class.ts';
import { type MeasuredSchool, measuredSchool } from './measured-school.ts';
import { settledPage } from './settled-page.ts';

const WEEK = 7 * 86_400_000;

export interface BoardSchool {
  readonly school: MeasuredSchool;
  /** Signs the teacher in, and comes back when every record and every picture is on the device. */
  readonly settledTeacher: (context: BrowserContext) => Promise<Page>;
}

export interface BoardClass {
  readonly pupils: number;
  readonly lessons: number;
  readonly units: number;
  /** So many different ones; the works share them. */
  readonly pictures: number;
  /** What else becomes of its records. */
  readonly also?: (records: readonly SchoolRecord[]) => readonly SchoolRecord[];
}

/** @param dist the built app */
export async function boardSchool(dist: string, its: BoardClass): Promise<BoardSchool> {
  const pictures = await Promise.all(Array.from({ length: its.pictures }, (_, at) => picture(at)));
  let works = 0;
  let lessons = 0;
  const records = wholeUnits(its.units, its.pupils, its.lessons).map((record): SchoolRecord => {
    const more = (values: SchoolRecord['values']) => ({ ...record, values: { ...record.values, ...values } });
    if (record.type === 'media') return more(pictured(pictures[works++ % pictures.length]));
    // The class has come to the last lesson of all.
    if (record.type === 'lesson') return more({ date: weekBefore(its.units * its.lessons - lessons++) });
    if (record.type === 'work' && record.values['kind'] !== 'video') return more({ stage: 'final' });
    if (record.type === 'reflection') return more({ finishedAt: record.madeAt });
    // Most were helped.
    if (record.type === 'signal' && record.madeAt % 7 > 0) return more({ answeredAt: record.madeAt });
    return record;
  });
  const given = records.filter((record) => record.type === 'unit').map(withModel);
  const school = await measuredSchool([...(its.also?.(records) ?? records), ...given], dist);
  for (const bytes of pictures) await school.app.store.keep(SCHOOL, bytes);
  const origin = await school.listen();
  const who = { school, origin, person: TEACHER, role: 'teacher', files: its.pictures } as const;
  return { school, settledTeacher: (context) => settledPage(context, who) };
}

/** A teacher who has given a 手本 is past the first steps, which stand above the board until then. */
const withModel = (unit: SchoolRecord): SchoolRecord => ({
  ...unit,
  type: 'model',
  id: idOf(`model of ${unit.id}`),
  values: { unit: unit.id, kind: 'text', characters: '光' },
});

/** As large as a thumbnail of a sheet with writing on it, each another one. */
const picture = (at: number): Promise<Buffer> =>
  sharp({
    create: {
      width: 240,
      height: 320,
      channels: 3,
      background: { r: 250 - (at % 40), g: 245, b: 230 },
      noise: { type: 'gaussian', mean: 128, sigma: 6 },
    },
  })
    .webp({ quality: 60 })
    .toBuffer();

function pictured(bytes: Buffer | undefined): SchoolRecord['values'] {
  if (!bytes) throw new Error('no picture');
  const hash = createHash('sha256').update(bytes).digest('hex');
  const t = { hash, bytes: bytes.length, mime: 'image/webp', w: 240, h: 320 };
  return { variants: { t }, up: { t: T0 } };
}

const weekBefore = (weeks: number): string => new Date(T0 - weeks * WEEK).toISOString().slice(0, 10);
