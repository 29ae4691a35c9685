// `npm run bench`, or `npm run bench -- size save …`: measures, prints a JSON line for each figure and a table at the end.
import { mkdirSync, writeFileSync } from 'node:fs';
import { boardBench } from './board.ts';
import { childBench } from './child.ts';
import { classBench } from './class.ts';
import { coldStartBench } from './cold-start.ts';
import { databaseBench } from './database.ts';
import { editBench } from './edit.ts';
import { type Figure, table } from './figure.ts';
import { lighthouseBench } from './lighthouse.ts';
import { pullBench } from './pull.ts';
import { saveBench } from './save.ts';
import { sheetsBench } from './sheets.ts';
import { sizeBench } from './size.ts';
import { takeOutBench } from './takeout.ts';
import { teacherBench } from './teacher.ts';

const BENCHES: Record<string, () => Promise<readonly Figure[]>> = {
  size: sizeBench,
  save: saveBench,
  pull: pullBench,
  edit: editBench,
  sheets: sheetsBench,
  board: boardBench,
  takeout: takeOutBench,
  start: coldStartBench,
  database: databaseBench,
  lighthouse: lighthouseBench,
  child: childBench,
  class: classBench,
  teacher: teacherBench,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  const measured = (await BENCHES[name]?.()) ?? [];
  for (const figure of measured) console.log(JSON.stringify({ bench: name, ...figure }));
  figures.push(...measured);
}
console.log(`\n${table(figures)}`);
mkdirSync('reports', { recursive: true });
writeFileSync('reports/bench.json', JSON.stringify(figures, null, 2));
