// Lighthouse's mobile profile on the two screens that most people open first: medians, as one run may differ from the next by five points.
import { expect } from '@playwright/test';
import lighthouse from 'lighthouse';
import { hasOwnPictures, rowsOf } from '../browser/device.ts';
import { personIn, type School } from '../browser/school.ts';
import { atLeast, type Figure, median } from './figure.ts';
import { settledAccount, withProfile, withSchool } from './measured-app.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const RUNS = 5;
const isBoard = ({ key }: { readonly [field: string]: unknown }): boolean => `${key}`.startsWith('board:');
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 };

export async function lighthouseBench(): Promise<readonly Figure[]> {
  return withSchool(async (school) => [
    ...(await scores(school, 'pupil', 'きょう', '/')),
    ...(await scores(school, 'teacher', 'class board', '/board')),
  ]);
}

function scores(school: School, role: string, screen: string, path: string): Promise<Figure[]> {
  return withProfile(async (open) => {
    const port = 9333;
    const context = await open([`--remote-debugging-port=${port}`]);
    const person = personIn(school, role);
    const page = await settledAccount(context, person);
    // As on any day but the first: what it does after the signing in, in that tab, is not what is measured.
    if (role === 'pupil') await hasOwnPictures(page, person);
    else await expect.poll(async () => (await rowsOf(page, person, 'meta')).some(isBoard)).toBe(true);
    await page.goto('about:blank');
    const found: Record<string, number[]> = {};
    for (let run = 0; run < RUNS; run += 1) {
      const categories = await categoriesOf(`${school.origin}${path}`, port);
      for (const name of CATEGORIES) (found[name] ??= []).push((categories[name]?.score ?? 0) * 100);
    }
    await context.close();
    return CATEGORIES.map((name) =>
      atLeast(
        `Lighthouse mobile, ${screen}: ${name}, median of ${RUNS}`,
        median(found[name] ?? []),
        'points',
        LEAST[name],
      ),
    );
  });
}

async function categoriesOf(url: string, port: number) {
  const run = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    // The account stays signed in: its storage must not be wiped before the run.
    disableStorageReset: true,
    onlyCategories: [...CATEGORIES],
  });
  return run?.lhr.categories ?? {};
}
