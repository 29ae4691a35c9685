// The school of the class bench in a process of its own, so that forty tablets do not compute on its account.
import { fullClass, idOf } from '../full-class.ts';
import { measuredSchool } from '../measured-school.ts';
import type { SchoolAnswer, SchoolAsk, SignedIn } from './school-talk.ts';

const RECORDS = 4000;
const PUPILS = 40;

const school = await measuredSchool(fullClass(RECORDS), null);
const pushMs: number[] = [];
const cameAt = new WeakMap<object, number>();
// From the moment that all of it is here: how long it came over the line is the line's time.
school.app.http.addHook('preHandler', async (request) => {
  cameAt.set(request, performance.now());
});
school.app.http.addHook('onSend', async (request) => {
  const from = cameAt.get(request);
  if (from !== undefined && request.url.startsWith('/api/sync/push')) pushMs.push(performance.now() - from);
});
const pupils: SignedIn[] = [];
for (let at = 0; at < PUPILS; at += 1) pupils.push(await school.signIn(idOf(`pupil ${at}`), 'pupil'));
const origin = await school.listen();
await say({ kind: 'open', port: Number(new URL(origin).port), pupils });

process.on('message', (asked: SchoolAsk) => {
  if (asked === 'begin') pushMs.length = 0;
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
  await say({ kind: 'report', pushMs, words: wordsOf, twice: mids.length - new Set(mids).size });
  await school.close();
  process.disconnect();
}

/** A long message is still on its way when `send` comes back. */
function say(answer: SchoolAnswer): Promise<unknown> {
  return new Promise((sent) => process.send?.(answer, undefined, undefined, sent));
}
