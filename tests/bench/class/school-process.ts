// The school of the class bench in a process of its own, so that forty tablets do not compute on its account.
import { fullClass, idOf } from '../full-class.ts';
import { measuredSchool } from '../measured-school.ts';
import { pushClock } from './push-clock.ts';
import type { SchoolAnswer, SchoolAsk, SignedIn } from './school-talk.ts';

const RECORDS = 4000;
const PUPILS = 40;

/** For a morning in which everybody sends as they like. */
const NO_TURNS = { uploadSlots: 999, mediumSlots: 999 };
// Of earlier lessons there are records only: a tablet would ask for their pictures again and again.
const lessons = fullClass(RECORDS);
for (const { type, values } of lessons) if (type === 'media') Object.assign(values, { up: {} });
const school = await measuredSchool(lessons, null, process.argv.includes('no turns') ? NO_TURNS : {});
const pushes = pushClock(school);
const pupils: SignedIn[] = [];
for (let at = 0; at < PUPILS; at += 1) pupils.push(await school.signIn(idOf(`pupil ${at}`), 'pupil'));
const origin = await school.listen();
await say({ kind: 'open', port: Number(new URL(origin).port), pupils });

process.on('message', (asked: SchoolAsk) => {
  if (asked === 'begin') pushes.length = 0;
  else void report();
});

async function report(): Promise<void> {
  const { database } = school;
  const [records, revisions] = await Promise.all([
    database.selectFrom('record').select(['id', 'data']).where('type', 'in', ['reflection', 'goal', 'work']).execute(),
    database.selectFrom('revision').select(['mid']).execute(),
  ]);
  const wordsOf = records.map(({ id, data }): [string, string] => [id, (JSON.parse(data) as { words: string }).words]);
  const mids = revisions.map(({ mid }) => mid).filter((mid) => mid !== '');
  await say({ kind: 'report', pushes, words: wordsOf, twice: mids.length - new Set(mids).size });
  await school.close();
  process.disconnect();
}

/** A long message is still on its way when `send` comes back. */
function say(answer: SchoolAnswer): Promise<unknown> {
  return new Promise((sent) => process.send?.(answer, undefined, undefined, sent));
}
