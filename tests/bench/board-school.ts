// A school whose class board is full: 34 children, three units of 12 lessons, a picture on every work of theirs, and a
// teacher whose device already holds all of it.
import { createHash } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import sharp from 'sharp';
import type { SchoolRecord } from '#server/seed-target.ts';
import { isReadyForOffline } from '../browser/school.ts';
import { SCHOOL, T0, TEACHER, wholeUnits } from './full-class.ts';
import { type MeasuredSchool, measuredSchool } from './measured-school.ts';

const PUPILS = 34;
const LESSONS = 12;
const UNITS = 3;
const WEEK = 7 * 86_400_000;

export interface BoardSchool {
  readonly school: MeasuredSchool;
  /** Signs the teacher in, and comes back when every record and every picture is on the device. */
  readonly settledTeacher: (context: BrowserContext) => Promise<Page>;
}

/** @param dist the built app */
export async function boardSchool(dist: string): Promise<BoardSchool> {
  const pictures = await Promise.all(Array.from({ length: PUPILS * LESSONS }, (_, at) => picture(at)));
  let works = 0;
  let lessons = 0;
  const records = wholeUnits(UNITS, PUPILS).map((record): SchoolRecord => {
    const more = (values: SchoolRecord['values']) => ({ ...record, values: { ...record.values, ...values } });
    if (record.type === 'media') return more(pictured(pictures[works++ % pictures.length]));
    // The class has come to the last lesson of all.
    if (record.type === 'lesson') return more({ date: weekBefore(UNITS * LESSONS - lessons++) });
    if (record.type === 'work' && record.values['kind'] !== 'video') return more({ stage: 'final' });
    if (record.type === 'reflection') return more({ finishedAt: record.madeAt });
    // Most were helped.
    if (record.type === 'signal' && record.madeAt % 7 > 0) return more({ answeredAt: record.madeAt });
    return record;
  });
  const school = await measuredSchool(records, dist);
  for (const bytes of pictures) await school.app.store.keep(SCHOOL, bytes);
  const origin = await school.listen();
  return { school, settledTeacher: (context) => settle(context, school, origin) };
}

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

async function settle(context: BrowserContext, school: MeasuredSchool, origin: string): Promise<Page> {
  const { session, cookies } = await school.signIn(TEACHER, 'teacher');
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: origin })));
  const page = await context.newPage();
  await page.goto(origin);
  await page.evaluate((accounts) => localStorage.setItem('ashiato.accounts', accounts), accountsOf(session));
  await page.reload();
  await isReadyForOffline(page);
  await page.locator('[data-standing="Saved"]').waitFor({ timeout: 120_000 });
  while ((await page.evaluate(picturesHere, TEACHER)) < PUPILS * LESSONS) await page.waitForTimeout(500);
  return page;
}

const accountsOf = (session: { readonly person: string }): string =>
  JSON.stringify({ current: session.person, sessions: [session] });

/** In the page. */
function picturesHere(person: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(`pf1_${person}`);
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const counting = db.transaction('blobs').objectStore('blobs').count();
      counting.addEventListener('success', () => {
        db.close();
        resolve(counting.result);
      });
    });
  });
}
