// Builds the app when it was never built, or when a source is newer.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '#server/start-server.ts';

const ROOT = join(DIST, '..');
/** What the browser's app is made of: all of src but the server. */
const SOURCES = ['index.html', 'vite.config.ts', 'package.json', 'public', 'src'];

export function buildApp(): void {
  const built = changedAt(join(DIST, 'index.html'));
  if (built > Math.max(...SOURCES.map((name) => newest(join(ROOT, name))))) return;
  console.log('Building the app …');
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit' });
  if (done.status === 0) return;
  console.error('The app could not be built; see above.');
  process.exit(1);
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(path: string): number {
  if (path === join(ROOT, 'src/server') || /\.test\.tsx?$/.test(path)) return 0;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
