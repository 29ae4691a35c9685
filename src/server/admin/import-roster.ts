// `node src/server/admin/import-roster.ts --school 学校名 名簿.csv`: a school ready to use. Prints a join link for each person
// as CSV; give every child theirs as a QR code. Reads the same environment as `npm start`.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { demandNode } from '#server/node-version.ts';

demandNode();
const { enroll, schoolIdOf } = await import('#server/admin/enroll.ts');
const { readRoster } = await import('#server/admin/roster-file.ts');
const { readConfig } = await import('#server/config.ts');
const { openDatabase } = await import('#server/db/open-database.ts');
const { putJoinLink } = await import('#server/session/session.repo.ts');
const { createSchoolServer } = await import('#server/sync/school-server.ts');

const YEAR_MS = 365 * 86_400_000;

const options = { school: { type: 'string' } } as const;
const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
const [file] = positionals;
if (!values.school || !file) stop(['node src/server/admin/import-roster.ts --school 学校名 名簿.csv']);
const config = readConfig(process.env);
if ('wrong' in config) stop(config.wrong);
const bytes = await readFile(file).catch(() => stop([`${file} を読めません。`]));
const roster = readRoster(bytes);
if ('wrong' in roster) stop(roster.wrong);

await mkdir(config.data, { recursive: true });
const opened = await openDatabase({ url: config.database });
const school = createSchoolServer({ ...opened, now: Date.now, random: randomBytes });
const id = schoolIdOf(values.school);
await school.openSchool({ id, name: values.school });
const enrolled = await school.write(id, (ledger) => enroll(ledger, roster.rows));
console.log('組,番号,氏名,リンク');
for (const { person, row } of enrolled) {
  const token = randomBytes(24).toString('base64url');
  await putJoinLink(opened.database, { token, person, school: id, uses: null, until: Date.now() + YEAR_MS });
  const cells = [row.classGroup?.name ?? '', row.number ?? '', row.name, `${config.origin}/join#${token}`];
  console.log(
    cells.map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(','),
  );
}
await opened.close();

function stop(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}
