// Makes public/course-of-study: the tables of 学習指導要領コード that a unit's codes are picked from (文部科学省, CC BY 4.0). Run by hand:
// `node src/features/teaching/make-course-tables.mjs FOLDER`, where FOLDER holds `82V12.csv` and `83V11.csv` with the columns
// subject,no,code,text. A row whose code was lost (the public copy had been through a spreadsheet) is left out and counted, so that
// the screen can say what is missing; nothing is guessed.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Say where the tables are.');
const TARGET = new URL('../../../public/course-of-study/', import.meta.url);

await mkdir(TARGET, { recursive: true });
for (const name of ['82V12', '83V11']) await make(name);

async function make(name) {
  const [, ...rows] = cellsOf(await readFile(join(folder, `${name}.csv`), 'utf8'));
  const items = rows.filter(([, , code]) => code !== '').map(([, , code, text]) => [code, text]);
  const wrong = items.filter(([code]) => !/^8[23][0-9A-Za-z]{14}$/.test(code));
  if (wrong.length > 0) throw new Error(`${name}: ${wrong.length} codes are none`);
  const subjects = Object.entries(Object.groupBy(rows, ([subject]) => subject)).map(([subject, its]) => ({
    digit: its.find(([, , code]) => code !== '')[2][2],
    name: subject.replace('特別の教科　', '').replace('（共通）', ''),
    without: its.filter(([, , code]) => code === '').length,
  }));
  const head = JSON.stringify({
    table: name,
    source: '文部科学省 学習指導要領コード表',
    licence: 'CC BY 4.0',
    subjects,
  });
  // A row a line: what a new edition changes can be read.
  const lines = items.map((item) => JSON.stringify(item)).join(',\n');
  await writeFile(new URL(`${name}.json`, TARGET), `${head.slice(0, -1)},"items":[\n${lines}\n]}\n`);
  const lost = subjects.reduce((sum, { without }) => sum + without, 0);
  process.stdout.write(`${name}: ${items.length} items; ${lost} without a code\n`);
}

/** Cells may hold commas, quotes and lines. */
function cellsOf(csv) {
  const rows = [[]];
  for (const [, quoted, plain, end] of csv
    .replace('\uFEFF', '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (quoted === undefined && plain === '' && end === '' && rows.at(-1).length === 0) break;
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
    if (end === '') break;
  }
  return rows.filter(({ length }) => length > 0);
}
