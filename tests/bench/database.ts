// What the database of a school takes: pushes of forty devices at once, each of which also touches the one class, through the
// whole server core (parsed, judged, merged, placed, versions given), every commit on the disk before it is answered.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROTO, type PushAnswer, SCHEMA } from '#domain/protocol.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { createSchoolServer, type SchoolServer } from '#server/sync/school-server.ts';
import { newDatabaseAt, startPostgres } from '#tests/helpers/postgres.ts';
import { atLeast, type Figure } from './figure.ts';
import { fullClass, idOf, SCHOOL } from './full-class.ts';

const DEVICES = 40;
/** Mutations of a push, how many each device sends, and the fewest in a second: all of a class within 2 s, or 5 s with 20. */
const LOADS = [
  { mutations: 1, pushes: 10, least: 20 },
  { mutations: 20, pushes: 3, least: 8 },
] as const;
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

export async function databaseBench(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ashiato-bench-'));
  const postgres = await startPostgres('keep');
  try {
    return [
      ...(await figuresOf('SQLite', join(folder, 'school.sqlite'))),
      ...(await figuresOf('PostgreSQL', await newDatabaseAt(postgres.url))),
    ];
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function figuresOf(name: string, url: string): Promise<Figure[]> {
  const opened = await openDatabase({ url, connections: DEVICES });
  const server = createSchoolServer({ ...opened, now: Date.now, random });
  await server.openSchool({ id: SCHOOL, name: '若林小学校' });
  await server.writeAsSchool(SCHOOL, fullClass(500));
  const figures: Figure[] = [];
  for (const { mutations, pushes, least } of LOADS) {
    const devices = Array.from({ length: DEVICES }, (_, pupil) => sender(server, `${name} ${mutations}`, pupil));
    // The first push of each makes its client, and warms what has to be warm.
    await Promise.all(devices.map((send) => send(mutations)));
    const from = performance.now();
    await Promise.all(
      devices.map(async (send) => {
        for (let at = 0; at < pushes; at += 1) await send(mutations);
      }),
    );
    const perSecond = (DEVICES * pushes) / ((performance.now() - from) / 1000);
    figures.push(atLeast(`pushes of ${mutations}, ${DEVICES} at once, ${name}`, perSecond, 'pushes/s', least));
  }
  await opened.close();
  return figures;
}

/** A pupil's device that shares works with the class. */
function sender(server: SchoolServer, run: string, pupil: number): (mutations: number) => Promise<void> {
  const person = idOf(`pupil ${pupil}`);
  const clientId = idOf(`${run} device ${pupil}`);
  const set = { unit: idOf('unit 0'), lesson: idOf('lesson 0'), audience: 'class', title: '光' };
  let seq = 0;
  let token = '';
  const mutation = () => {
    const rid = idOf(`${run} work ${pupil}/${seq}`);
    const ts = `${Date.now().toString(36).padStart(9, '0')}-0000-${pupil}`;
    const made = {
      mid: idOf(`${rid} made`),
      rid,
      type: 'work',
      op: 'create',
      base: 0,
      owner: person,
      madeAt: Date.now(),
    };
    return { ...made, set, ts, off: 0, schema: SCHEMA };
  };
  return async (mutations) => {
    const muts = Array.from({ length: mutations }, () => ({ seq: (seq += 1), m: mutation() }));
    const hello = { proto: PROTO, schema: SCHEMA, clientId, serverEpoch: '', token, now: Date.now(), pending: 0 };
    const answer = await server.push(person, { ...hello, muts });
    const bad = 'refused' in answer || answer.results.some(({ st }) => st !== 'ok');
    if (bad) throw new Error(`not taken: ${JSON.stringify(answer).slice(0, 300)}`);
    token = (answer as PushAnswer).token;
  };
}
