// Builds the app if needed, seeds a school if there is none, prints the links by which its people come in.
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '#server/demo/build-app.ts';
import { type DemoPerson, readDemo, writeDemo } from '#server/demo/demo-file.ts';
import { seedDemoSchool } from '#server/seed/seed-demo-school.ts';
import type { SeededPerson } from '#server/seed-target.ts';
import { putJoinLink } from '#server/session/session.repo.ts';
import { type Running, startServer } from '#server/start-server.ts';
import { schoolOf } from '#server/sync/viewer.repo.ts';

const TEN_YEARS_MS = 10 * 365 * 86_400_000;

export async function runDemo(args: readonly string[]): Promise<Running> {
  const { port, dir, host, apiOnly } = readArguments(args);
  const data = dir ? resolve(dir) : await mkdtemp(join(tmpdir(), 'ashiato-demo-'));
  const origin = `http://localhost:${port}`;
  if (!apiOnly) buildApp();
  let people: readonly DemoPerson[] = [];
  const config = { host, port, data, origin, database: join(data, 'ashiato.sqlite'), quiet: true };
  const running = await startServer(config, async ({ school, store, drafts }, { database }) => {
    const empty = !(await database.selectFrom('school').select('id').executeTakeFirst());
    const known = await readDemo(data);
    if (!empty && known.length === 0) fail(`${data} holds a school whose making was broken off: choose another --dir.`);
    const seeded = empty
      ? (await seedDemoSchool({ school, mediaStore: store, now: Date.now, random: randomBytes })).people
      : known;
    // Whoever opens it finds the teachers' words with their readings; a real school gets them while it is served.
    if (empty) for (const { id } of await database.selectFrom('school').select('id').execute()) await drafts.sweep(id);
    people = chosen(seeded).map((person) => withLink(person, origin, known));
    for (const { id, joinUrl } of people) {
      const token = joinUrl.slice(joinUrl.indexOf('#') + 1);
      const link = { token, person: id, school: (await schoolOf(database, id)) ?? '', uses: null };
      await putJoinLink(database, { ...link, until: Date.now() + TEN_YEARS_MS });
    }
    await writeDemo(data, { origin, people });
  });
  tell(data, people);
  console.log(`ready ${origin}`);
  return running;
}

interface DemoArguments {
  readonly port: number;
  readonly dir: string | undefined;
  readonly host: string;
  /** For work on the screens: `vite` serves them, and asks this server. */
  readonly apiOnly: boolean;
}

function readArguments(args: readonly string[]): DemoArguments {
  try {
    const options = {
      port: { type: 'string' },
      dir: { type: 'string' },
      host: { type: 'string' },
      'api-only': { type: 'boolean' },
    } as const;
    const { values } = parseArgs({ args: [...args], options });
    const port = Number(values.port ?? 8787);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error('--port must be a number from 1 to 65535.');
    return { port, dir: values.dir, host: values.host ?? '127.0.0.1', apiOnly: values['api-only'] ?? false };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error('npm run demo -- [--port 8787] [--dir FOLDER] [--host 127.0.0.1] [--api-only]');
    process.exit(1);
  }
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** Two teachers (the class's own, and one of two classes), five pupils, an admin: enough to try everything, few enough to print. */
function chosen(people: readonly SeededPerson[]): SeededPerson[] {
  const most: Partial<Record<SeededPerson['role'], number>> = { teacher: 2, pupil: 5, schoolAdmin: 1 };
  return (['teacher', 'pupil', 'schoolAdmin'] as const).flatMap((role) =>
    people.filter((person) => person.role === role).slice(0, most[role]),
  );
}

/** A link stays the same as long as the folder lives. */
function withLink(person: SeededPerson, origin: string, known: readonly DemoPerson[]): DemoPerson {
  const before = known.find(({ id }) => id === person.id)?.joinUrl;
  const token = before?.slice(before.indexOf('#') + 1) ?? randomBytes(24).toString('base64url');
  return { ...person, joinUrl: `${origin}/join#${token}` };
}

function tell(data: string, people: readonly DemoPerson[]): void {
  console.log(`\nAshiato demo school in ${data}\n`);
  for (const { role, name, classGroup, joinUrl } of people) {
    console.log(`  ${role.padEnd(12)} ${[name, classGroup].filter((word) => word !== '').join(' ')}\n    ${joinUrl}`);
  }
  console.log('\nCtrl-C ends it; the same --dir goes on where it was.\n');
}
