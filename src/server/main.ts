// `npm start`: the school's server, as the environment says (config.ts).
import { demandNode } from '#server/node-version.ts';

demandNode();
const { readConfig } = await import('#server/config.ts');
const config = readConfig(process.env);
if ('wrong' in config) {
  for (const sentence of config.wrong) console.error(sentence);
  process.exit(1);
}
const { startServer } = await import('#server/start-server.ts');
const { DatabaseNotOpened } = await import('#server/db/not-opened.ts');
await startServer({ ...config, quiet: false }).catch((error: unknown) => {
  if (!(error instanceof DatabaseNotOpened)) throw error;
  console.error(error.message);
  process.exit(1);
});
