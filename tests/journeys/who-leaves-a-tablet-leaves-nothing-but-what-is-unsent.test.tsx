// A tablet that goes on to somebody else: whoever signs out takes all along but what the school does not have, and that waits
// for them, unseen, until they sign in again.
import { expect, it } from 'vitest';
import { Database, databaseName } from '#store/database.ts';
import { aJourney } from '#tests/helpers/a-journey.tsx';
import { PEOPLE } from '#tests/journeys/whole-school.ts';

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
  const db = await new Database(databaseName(PEOPLE.sakura.id)).open();
  expect(await db.table('unit').count()).toBe(0);
  db.close();

  sakura.comesBack();
  await sakura.signsIn();
  await sakura.hasSentAll();
  await sakura.sees('そとで かいた めあて');
  await teacher.signsIn();
  await teacher.presses(/めあてあり/, { in: /佐藤 さくら/ });
  await teacher.sees('そとで かいた めあて');
}, 40_000);

it('who has sent everything is not on the list any more', async () => {
  const { person } = await aJourney();
  const sakura = person('sakura');
  await sakura.signsIn();
  await sakura.hasSentAll();
  await sakura.follows('佐藤 さくらの せってい');
  await sakura.presses(/^おわる/);
  await sakura.presses('出る', { in: 'この 端末から 出ますか' });
  await sakura.sees('はじめて つかうとき');
  await expect.poll(() => sakura.tablet.cookies.size, { timeout: 8000 }).toBe(0);
  sakura.doesNotSee('佐藤 さくら');
}, 40_000);
