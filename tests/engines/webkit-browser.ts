// WebKitGTK: no driver keeps a profile, so a small program with a window of its own is told what to do (webkit-window.py).
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserWindow, type Engine, PATIENCE_MS, sourceOf } from './engine.ts';
import { killTree } from './kill-tree.ts';

const PROGRAM = join(import.meta.dirname, 'webkit-window.py');
/** The Python that the distribution's bindings belong to. */
export const PYTHON = '/usr/bin/python3';

/** @param display an X display to draw on */
export function webkitOn(display: string): Engine {
  return {
    name: 'webkit',
    open: async (profile) => {
      const program = spawn(PYTHON, [PROGRAM, profile], {
        stdio: ['pipe', 'pipe', 'pipe'],
        env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', LANG: 'ja_JP.UTF-8' },
      });
      return windowOf(program);
    },
  };
}

interface News {
  readonly ready?: string;
  readonly told?: string;
  readonly died?: string;
  readonly id?: number;
  readonly ok?: string | null;
  readonly error?: string;
}
interface Waiting {
  readonly done: (answer: string | null) => void;
  readonly failed: (why: Error) => void;
}

async function windowOf(program: ChildProcess): Promise<BrowserWindow> {
  const { pid, stdin, stdout, stderr } = program;
  if (pid === undefined || !stdin || !stdout || !stderr) throw new Error('the window of WebKit did not start');
  const waiting = new Map<number, Waiting>();
  const hearers: ((line: string) => void)[] = [];
  let complaints = '';
  stderr.on('data', (chunk: Buffer) => {
    complaints = `${complaints}${chunk.toString()}`.slice(-2000);
  });
  const version = await new Promise<string>((resolve, reject) => {
    createInterface(stdout).on('line', (line) => {
      const news = JSON.parse(line) as News;
      if (news.ready !== undefined) resolve(news.ready);
      if (news.told !== undefined) for (const hear of hearers) hear(news.told);
      if (news.died !== undefined) complaints += `the page's process died: ${news.died}`;
      if (news.id === undefined) return;
      const asker = waiting.get(news.id);
      waiting.delete(news.id);
      if (news.error === undefined) asker?.done(news.ok ?? null);
      else asker?.failed(new Error(news.error));
    });
    program.once('exit', () => {
      reject(new Error(`the window of WebKit ended: ${complaints}`));
      for (const { failed } of waiting.values()) failed(new Error(`the window of WebKit ended: ${complaints}`));
      waiting.clear();
    });
  });
  stdin.on('error', () => undefined);
  let last = 0;
  const ask = (what: { readonly go: string } | { readonly run: string }): Promise<string | null> =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      const late = setTimeout(() => reject(new Error(`no answer of WebKit: ${complaints}`)), PATIENCE_MS);
      const settle =
        <T>(act: (value: T) => void) =>
        (value: T) => {
          clearTimeout(late);
          act(value);
        };
      waiting.set(id, { done: settle(resolve), failed: settle(reject) });
      stdin.write(`${JSON.stringify({ id, ...what })}\n`);
    });
  return {
    version,
    go: async (url) => {
      await ask({ go: url });
    },
    run: async (act, ...args) => JSON.parse((await ask({ run: sourceOf(act, args) })) ?? 'null') as never,
    onTold: (hear) => {
      hearers.push(hear);
    },
    kill: () => killTree(pid),
    close: async () => {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      stdin.end();
      await ended;
    },
  };
}
