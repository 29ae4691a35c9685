// `npm run demo`: a living demo school on embedded SQLite, in a folder that may be thrown away.
import { demandNode } from '#server/node-version.ts';

demandNode();
const { runDemo } = await import('#server/demo/run-demo.ts');
await runDemo(process.argv.slice(2));
