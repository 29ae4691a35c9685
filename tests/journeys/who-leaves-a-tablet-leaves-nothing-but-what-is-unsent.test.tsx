// A tablet that goes on to somebody else: whoever signs out takes all along but what the school does not have, and that waits
// for them, unseen, until they sign in again.
import { expect, it } from 'vitest';
import { Database, databaseName } from '#store/database.ts';
import { aJourney } from '#tests/helpers/a-journey.tsx';
import { type Name, onRoster, PEOPLE } from '#tests/journeys/whole-school.ts';

it('words that could not go wait sealed, and go when their child signs in again', async () => {
  const { person } = await aJourney();
  const sakura = person('sakura');
  const teacher = person('teacher');
  await sakura.signsIn();
  await sakura.hasSentAll();
  sakura.goesOffline();
  await sakura.follows('はじめる');
  await sakura.writes('じぶんの ことばで', 'そとで かいた めあて');
  await sakura.follows('佐藤 さくらの せってい');
  await sakura.presses(/^おわる/);
  await sakura.presses('出る', { in: 'この 端末から 出ますか' });
  await sakura.presses(/^またずに/);
  await sakura.sees('まだ 送っていないもの');
  await sakura.presses(/佐藤 さくら（まだ/);
  await sakura.sees('はいりなおすと 送れます');
  sakura.doesNotSee('そとで かいた めあて');
  await holdsNothingOfOthers('sakura');

  sakura.comesBack();
  await sakura.signsIn();
  await sakura.hasSentAll();
  await sakura.sees('そとで かいた めあて');
  await teacher.signsIn();
  await teacher.presses(/めあてあり/, { in: /佐藤 さくら/ });
  await teacher.sees('そとで かいた めあて');
});

it('who has sent everything is not on the list any more', async () => {
  const { person } = await aJourney();
  const sakura = person('sakura');
  await sakura.signsIn();
  await sakura.hasSentAll();
  await sakura.follows('佐藤 さくらの せってい');
  await sakura.presses(/^おわる/);
  await sakura.presses('出る', { in: 'この 端末から 出ますか' });
  await sakura.sees('はじめて つかうとき');
  await expect.poll(() => sakura.tablet.cookies.size).toBe(0);
  sakura.doesNotSee('佐藤 さくら');
});

it('whose account the school closed finds the tablet shut at the next word, with what is unsent sealed in it', async () => {
  const { person, school } = await aJourney();
  const haruto = person('haruto');
  await haruto.signsIn();
  await haruto.hasSentAll();
  haruto.goesOffline();
  await haruto.follows('はじめる');
  await haruto.writes('じぶんの ことばで', 'さいごの めあて');
  await haruto.isTold('まっています');

  await school.closes('haruto');
  haruto.comesBack();
  await haruto.sees('まだ 送っていないもの');
  haruto.doesNotSee('さいごの めあて');
  const held = await holdsNothingOfOthers('haruto');
  expect(JSON.stringify(held)).toContain('さいごの めあて');
  // Not even by a reload, nor by his own name.
  await haruto.takesTheTablet('/records');
  await haruto.presses(/鈴木 陽翔（まだ/);
  await haruto.sees('はいりなおすと 送れます');
  haruto.doesNotSee('さいごの めあて');

  await school.office(...onRoster('haruto'));
  await haruto.signsIn();
  await haruto.hasSentAll();
  await haruto.sees('さいごの めあて');
});

/** @returns what waits on the tablet, to the letter */
async function holdsNothingOfOthers(name: Name): Promise<unknown[]> {
  const db = new Database(databaseName(PEOPLE[name].id));
  await db.open();
  await expect.poll(() => db.table('unit').count()).toBe(0);
  const waits = await db.outbox.toArray();
  db.close();
  return waits;
}
