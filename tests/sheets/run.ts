// `npm run sheets -- IN.json OUT.json`: corners, and how the ink differs from the model's, of each `{photo, model}` in IN.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { lookAt } from './look-at.ts';

const TASKS = z.array(z.object({ photo: z.string(), model: z.string() }));

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error(
    'npm run sheets -- IN.json OUT.json   (IN.json: [{"photo": "a.jpg", "model": "b.png"}], paths relative to it)',
  );
  process.exit(2);
}
const tasks = TASKS.parse(JSON.parse(readFileSync(from, 'utf8')));
const reports = await lookAt(tasks, dirname(resolve(from)), (trouble) => console.error(trouble));
writeFileSync(to, `${JSON.stringify(reports, null, 1)}\n`);
console.log(`${reports.filter(({ corners }) => corners).length} of ${reports.length} sheets found → ${to}`);
