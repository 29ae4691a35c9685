// A child's lesson with no school in reach: the server itself is gone, which no browser can be mistaken about.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { type DemoPerson, personIn, type School } from '#tests/browser/school.ts';
import { arrived, variantsArrived } from './at-school.ts';
import { type Lesson, signIn } from './at-the-lesson.ts';
import type { BrowserWindow, Engine } from './engine.ts';
import {
  choosePicture,
  fields,
  fill,
  hasAlbum,
  hasGoal,
  heading,
  isCut,
  pictureWidths,
  press,
  type Row,
  rowsOf,
  standing,
} from './page-acts.ts';
import { until } from './waiting.ts';

const GOAL = 'はらいの さいごまで 筆を はなさない。';
const REFLECTION = 'でんぱが なくても 書けた。とめて、すこしずつ 力を ぬいた。';

export type Step = (name: string, act: () => Promise<void>) => Promise<void>;

export async function offlineStory(engine: Engine, school: School, step: Step): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'ashiato-profile-'));
  const person = personIn(school, 'pupil', 1);
  let window = await engine.open(profile);
  let lesson: Lesson | null = null;
  const at = (name: 'goal' | 'work' | 'reflection'): string => lesson?.step(name) ?? '';
  try {
    await step('a child signs in by the link; all of the school comes, and the app stays', async () => {
      lesson = await signIn(window, school, person);
    });
    await school.kill();
    await step('with the school gone the app opens, at its door and deep inside', async () => {
      await window.go(`${school.origin}/`);
      await until(window, (said) => said !== '', heading);
      if (!(await window.run(isCut))) throw new Error('the school is still there');
      await window.go(at('reflection'));
      await until(window, (all) => all.length >= 2, fields);
    });
    await step('it opens however its last page was left, in the middle of whatever it did', async () => {
      for (let times = 0; times < 16; times += 1) {
        await window.go(times % 2 === 0 ? `${school.origin}/` : at('reflection'));
        await new Promise((resolve) => setTimeout(resolve, times * 25));
      }
      await until(window, (all) => all.length >= 2, fields);
    });
    await step('a goal, a reflection and a photo are kept', () => writeLesson(window, person, at));
    await step('they are there after a reload', () => isAllThere(window, person, at));
    await step('they are there when the browser was closed and opened again', async () => {
      await window.close();
      window = await engine.open(profile);
      await isAllThere(window, person, at);
    });
    await school.restart();
    await step('with the school back, all of it arrives there', async () => {
      await window.go(`${school.origin}/`);
      await until(window, (said) => said === 'Saved', standing);
      await hasArrived(window, school, person);
    });
  } finally {
    await window.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function writeLesson(
  window: BrowserWindow,
  person: DemoPerson,
  at: (name: 'goal' | 'work' | 'reflection') => string,
): Promise<void> {
  await window.go(at('goal'));
  // A goal that was decided on is changed; where there is none yet, the field is open.
  await until(window, (there) => there, hasGoal);
  await window.run(press, 'めあてを かえる');
  await until(window, (all) => all.length > 0, fields);
  await window.run(fill, 0, GOAL);
  await until(window, has('words', GOAL), rowsOf, person.id, 'goal');
  await window.go(at('reflection'));
  await until(window, (all) => all.length >= 2, fields);
  await window.run(fill, 0, REFLECTION);
  await until(window, has('words', REFLECTION), rowsOf, person.id, 'reflection');
  await window.go(at('work'));
  await until(window, (there) => there, hasAlbum);
  await window.run(choosePicture, (await photo()).toString('base64'));
  await until(window, (there) => there, press, 'これで いい');
  await until(window, (rows) => rows.length > 0, rowsOf, person.id, 'uploads');
}

const has =
  (field: string, words: string) =>
  (rows: readonly Row[]): boolean =>
    rows.some((row) => row[field] === words);

async function isAllThere(
  window: BrowserWindow,
  person: DemoPerson,
  at: (name: 'goal' | 'work' | 'reflection') => string,
): Promise<void> {
  await window.go(at('reflection'));
  await until(window, (all) => all[0] === REFLECTION, fields);
  if (!has('words', GOAL)(await window.run(rowsOf, person.id, 'goal'))) throw new Error('the goal is gone');
  await window.go(at('work'));
  // All of them are drawn, the new one among them: bytes that were lost would leave a picture without a width.
  await until(window, (widths) => widths.length > 0 && widths.every((width) => width > 0), pictureWidths);
  const waiting = await window.run(rowsOf, person.id, 'uploads');
  if (waiting.length === 0) throw new Error('the photo waits no longer, and the school was not there');
}

async function hasArrived(window: BrowserWindow, school: School, person: DemoPerson): Promise<void> {
  const works = new Set(arrived(school, person.id, 'work').map(({ id }) => id));
  const media = await window.run(rowsOf, person.id, 'media');
  const own = media.filter((each) => each['owner'] === person.id && works.has(String(each['root'])));
  const newest = own.toSorted((a, b) => Number(b['madeAt']) - Number(a['madeAt'])).at(0);
  await until(window, (rows) => rows.length === 0, rowsOf, person.id, 'uploads');
  const sizes = variantsArrived(school, newest?.id ?? '');
  if (sizes.length !== 3) throw new Error(`of the photo only ${sizes.join(', ') || 'nothing'} arrived`);
  if (!arrived(school, person.id, 'goal').some(({ words }) => words === GOAL)) throw new Error('no goal at school');
  if (!arrived(school, person.id, 'reflection').some(({ words }) => words === REFLECTION))
    throw new Error('no reflection at school');
}

/** As a phone takes it: lying on its side, with the place where it was taken. */
const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#f4f1e8' } })
    .withExif({
      IFD0: { Make: 'Phone', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 16/1 0/1' },
    })
    .jpeg()
    .toBuffer();
