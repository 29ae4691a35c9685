// Builds the page and hands its files to a browser, without a server: the browser asks, the test answers.
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** localhost, because only a secure page may compute hashes. Nothing listens there. */
export const MEDIA_PAGE = 'http://localhost:8861/';

export async function buildMediaPage(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const built = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    publicDir: join(process.cwd(), 'public'),
    build: { write: false, target: 'esnext' },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  return new Map(outputs.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
}

export async function routeMediaPage(
  context: BrowserContext,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  await context.route(`${MEDIA_PAGE}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const path = pathname === '/' ? '/index.html' : pathname;
    const body = files.get(path);
    if (body === undefined) return route.fulfill({ status: 404 });
    const contentType = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return route.fulfill({ body: typeof body === 'string' ? body : Buffer.from(body), contentType });
  });
}
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
