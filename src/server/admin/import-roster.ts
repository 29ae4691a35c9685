// `node src/server/admin/import-roster.ts --school 学校名 [--cards カード.html] 名簿.csv`: a school ready to use. Prints a join
// link for each person as CSV; with --cards they are written as cards with a QR code, to be printed and cut, and are nowhere else.
// Reads the same environment as `npm start`.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { JoinCard } from '#server/admin/join-cards.ts';
import { demandNode } from '#server/node-version.ts';

demandNode();
const { enroll, schoolIdOf } = await import('#server/admin/enroll.ts');
const { newJoinLink, openPaper } = await import('#server/admin/join-links.ts');
const { readRoster } = await import('#server/admin/roster-file.ts');
const { readConfig } = await import('#server/config.ts');
const { openDatabase } = await import('#server/db/open-database.ts');
const { createSchoolServer } = await import('#server/sync/school-server.ts');

const options = { school: { type: 'string' }, cards: { type: 'string' } } as const;
const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
const [file] = positionals;
const { school: name, cards: page } = values;
if (!name || !file) stop(['node src/server/admin/import-roster.ts --school 学校名 [--cards カード.html] 名簿.csv']);
const config = readConfig(process.env);
if ('wrong' in config) stop(config.wrong);
const bytes = await readFile(file).catch(() => stop([`${file} を読めません。`]));
const roster = readRoster(bytes);
if ('wrong' in roster) stop(roster.wrong);

await mkdir(config.data, { recursive: true });
const opened = await openDatabase({ url: config.database });
const school = createSchoolServer({ ...opened, now: Date.now, random: randomBytes });
const id = schoolIdOf(name);
await school.openSchool({ id, name });
const enrolled = await school.write(id, (ledger) => enroll(ledger, roster.rows));
// Before any link is made.
const write = page === undefined ? null : await openPaper(page);
const now = Date.now();
const cards: JoinCard[] = [];
for (const { person, row } of enrolled) {
  const link = await newJoinLink(opened.database, config.origin, { person, school: id }, now);
  const classGroup = row.classGroup?.name ?? row.place ?? '';
  const grade = row.role === 'pupil' ? (row.classGroup?.grade ?? null) : null;
  const { name: who, kana, number } = row;
  cards.push({ name: who, kana, grade, classGroup, number, link });
}
await opened.close();
if (write) await write(name, cards, now);
else {
  console.log('組,番号,氏名,リンク');
  for (const { classGroup, number, name: who, link } of cards)
    console.log(csvLine([classGroup, number ?? '', who, link]));
}

function csvLine(cells: readonly (string | number)[]): string {
  return cells
    .map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell))
    .join(',');
}

function stop(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}
