// `npm run sheets -- IN.json OUT.json`: corners, and how the ink differs from the model's, of each `{photo, model}` in IN.json.
// `npm run sheets -- --measure [COUNT [SEED]]`: over two drawn sets with known truth, and how far it was off. With a seed only
// over the manner that the finding was not built with, from there on: photos that nobody has looked at yet.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { lookAt } from './look-at.ts';
import { measure } from './measure.ts';

const TASKS = z.array(z.object({ photo: z.string(), model: z.string() }));
const DRAWN = 200;

const [from, to, seed] = process.argv.slice(2);
if (from === '--measure') {
  const count = Number(to ?? DRAWN);
  if (seed) await measure('held', count, Number(seed));
  else for (const style of ['train', 'held'] as const) await measure(style, count);
  process.exit(0);
}
if (!from || !to) {
  console.error(
    'npm run sheets -- IN.json OUT.json   (IN.json: [{"photo": "a.jpg", "model": "b.png"}], paths relative to it)\n' +
      `npm run sheets -- --measure [COUNT [SEED]]   (draws COUNT photos of each manner, ${DRAWN} if not said, and tells the errors)`,
  );
  process.exit(2);
}
const tasks = TASKS.parse(JSON.parse(readFileSync(from, 'utf8')));
const reports = await lookAt(tasks, dirname(resolve(from)), (trouble) => console.error(trouble));
writeFileSync(to, `${JSON.stringify(reports, null, 1)}\n`);
console.log(`${reports.filter(({ corners }) => corners).length} of ${reports.length} sheets found → ${to}`);
