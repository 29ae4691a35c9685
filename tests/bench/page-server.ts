// The page that holds the app's store and sync without its screens: built, and served alone where a bench needs no school.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'vite';

const OUT = join(process.cwd(), 'reports/bench-page');
let isBuilt = false;

/** Builds the page, once a run. @returns the folder in which it lies */
export async function builtPage(): Promise<string> {
  if (!isBuilt)
    await build({
      root: join(import.meta.dirname, 'page'),
      logLevel: 'warn',
      configFile: false,
      build: { outDir: OUT, emptyOutDir: true, target: 'esnext' },
    });
  isBuilt = true;
  return OUT;
}

export async function servePage(): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const folder = await builtPage();
  const server = createServer((asked, answer) => {
    const path = asked.url?.split('?')[0] ?? '/';
    const file = join(folder, path === '/' ? 'index.html' : path);
    answer.setHeader('content-type', file.endsWith('.html') ? 'text/html' : 'text/javascript');
    answer.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
