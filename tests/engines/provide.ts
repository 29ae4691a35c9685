// Finds the engines on this machine, or fetches what is missing: as root on Debian from its packages.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { provideBrowser } from '#tests/helpers/browser.ts';
import { chromiumAt, firefoxAt } from './driven-browser.ts';
import type { Engine, EngineName } from './engine.ts';
import { PYTHON, webkitOn } from './webkit-browser.ts';

/** Debian's names for what each engine needs; Chromium is found as the other browser tests find it. */
const PACKAGES: Record<Exclude<EngineName, 'chromium'>, readonly string[]> = {
  firefox: ['firefox-esr'],
  webkit: ['gir1.2-webkit2-4.1', 'python3-gi', 'xvfb'],
};

/** Null: it is not here and cannot be fetched. */
export async function provideEngine(name: EngineName): Promise<Engine | null> {
  if (name === 'chromium') return chromiumAt(provideBrowser());
  if (!isHere(name)) install(PACKAGES[name]);
  if (!isHere(name)) return null;
  return name === 'firefox' ? firefoxAt(inPath('firefox-esr') ?? inPath('firefox') ?? '') : webkitOn(await display());
}

function isHere(name: EngineName): boolean {
  if (name === 'firefox') return (inPath('firefox-esr') ?? inPath('firefox')) !== null;
  const binding = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')";
  return inPath('Xvfb') !== null && spawnSync(PYTHON, ['-c', binding], { stdio: 'ignore' }).status === 0;
}

function inPath(program: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;
}

function install(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  const how = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-qq'], how);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], how);
}

let screen: { readonly name: string; readonly server: ChildProcess } | null = null;
/** A screen that nobody looks at; it finds a free number for itself. */
async function display(): Promise<string> {
  if (screen) return screen.name;
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const said = server.stdio[3];
  const number = await new Promise<string>((resolve, reject) => {
    said?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    server.once('exit', () => reject(new Error('the X server did not start')));
  });
  screen = { name: `:${number}`, server };
  return screen.name;
}

export function endDisplay(): void {
  screen?.server.removeAllListeners('exit');
  screen?.server.kill();
  screen = null;
}
