// Lighthouse's mobile profile on the two screens that most people open first.
import lighthouse from 'lighthouse';
import { personIn, type School } from '../browser/school.ts';
import { atLeast, type Figure } from './figure.ts';
import { settledAccount, withProfile, withSchool } from './measured-app.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
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
    await settledAccount(context, personIn(school, role));
    // The account stays signed in: its storage must not be wiped before the run.
    const run = await lighthouse(`${school.origin}${path}`, {
      port,
      output: 'json',
      logLevel: 'error',
      disableStorageReset: true,
      onlyCategories: [...CATEGORIES],
    });
    await context.close();
    const categories = run?.lhr.categories ?? {};
    return CATEGORIES.map((name) =>
      atLeast(`Lighthouse mobile, ${screen}: ${name}`, (categories[name]?.score ?? 0) * 100, 'points', LEAST[name]),
    );
  });
}
