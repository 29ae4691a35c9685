// The house holds: the floor table of the README as data, and four checks of it. Each check is shown to bite at the end.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  crampedFiles,
  cycles,
  floorBreaks,
  type House,
  namingBreaks,
  powerBreaks,
  type SourceFile,
} from './helpers/house.ts';

const SRC = join(import.meta.dirname, '..', 'src');

/** What each room may import: other rooms, and packages. A room may always import itself; a feature never another one. */
const HOUSE: House = {
  rooms: {
    domain: { rooms: [], packages: ['zod', 'node-diff3'] },
    words: { rooms: ['domain'], packages: [] },
    store: { rooms: ['domain'], packages: ['dexie', 'zod'] },
    remote: { rooms: ['domain'], packages: ['zod', 'tus-js-client'] },
    media: { rooms: ['domain'], packages: ['mediabunny', 'pdfjs-dist', 'perfect-freehand', 'qr'] },
    ui: { rooms: [], packages: ['react', 'react-dom', 'lucide-react'] },
    sync: { rooms: ['domain', 'store', 'remote'], packages: ['dexie'] },
    pieces: {
      rooms: ['domain', 'words', 'store', 'ui', 'media'],
      packages: ['react', 'react-router', 'dexie-react-hooks', 'lucide-react', 'fflate', '@tanstack/react-virtual'],
    },
    features: {
      rooms: ['domain', 'words', 'store', 'ui', 'pieces', 'media', 'remote'],
      packages: ['react', 'react-router', 'lucide-react'],
    },
    app: {
      rooms: ['domain', 'words', 'store', 'ui', 'pieces', 'features', 'sync', 'remote', 'media'],
      packages: ['react', 'react-dom', 'react-router', 'zustand', 'workbox-window', 'lucide-react'],
    },
    // Stands on sync, not beside it: with no tab open it is the one that carries the outbox, by the same code (docs/sync.md
    // 2.13). What it reaches there is compiled with a worker's types only (tsconfig.worker.json), so nothing asks for a page.
    // What is shared from another app it keeps in the store itself, before it answers.
    sw: {
      rooms: ['domain', 'store', 'sync'],
      packages: ['workbox-precaching', 'workbox-routing', 'workbox-strategies'],
    },
    server: {
      rooms: ['domain'],
      packages:
        'fastify @fastify/ @tus/ aws4fetch kysely better-sqlite3 pg qr sharp zod node: vite lindera-wasm-nodejs-ipadic'.split(
          ' ',
        ),
    },
  },
  /** Features that may call the server themselves, and for which online-only act. */
  remoteActs: {
    join: 'signing in needs the school once',
    model: 'the order of strokes lies beside the app; this device keeps what was asked for once',
    teaching:
      'draft readings are made by the school’s analyser, which no device carries; the table of 学習指導要領コード lies beside the app, and the service worker keeps it once it was asked for',
    roster: 'who may see which portfolio from when on changes at the school, for every device at once',
    device: 'only the school knows what other devices hold; naming and forgetting one happens there',
  },
};

/** What only one room may do, found by its word in the code. */
const POWERS = [
  { power: 'the network', pattern: /\bfetch\(|new EventSource\(|XMLHttpRequest|WebSocket\(/, rooms: ['remote', 'sw'] },
  { power: 'IndexedDB', pattern: /\bindexedDB\b|new Dexie\(|extends Dexie\b/, rooms: ['store'] },
  // The store says what is here, and puts there what must not wait for the worker: the order of strokes.
  { power: 'Cache Storage', pattern: /\bcaches\.(open|match|delete|keys)\(/, rooms: ['sw', 'store'] },
  {
    power: 'canvas and codecs',
    pattern: /OffscreenCanvas|createImageBitmap|getUserMedia|MediaRecorder|getContext\(/,
    rooms: ['media'],
  },
  { power: 'a voice that speaks', pattern: /\bspeechSynthesis\b|SpeechSynthesisUtterance/, rooms: ['media'] },
  { power: 'locks', pattern: /navigator\.locks|new BroadcastChannel\(/, rooms: ['sync'] },
  {
    power: 'the clock and chance',
    pattern: /Date\.now\(|new Date\(\)|Math\.random\(|crypto\.(getRandomValues|randomUUID)/,
    notIn: ['domain', 'words'],
  },
  {
    // "Unable to open cursor": on a table without rows WebKit (2.50) fails, and with it the whole transaction.
    power: 'a cursor over unique keys, which WebKit cannot open',
    pattern: /uniqueKeys\(|eachUniqueKey\(|nextunique/,
    rooms: [],
  },
  {
    power: 'raw colours',
    pattern: /#[0-9a-fA-F]{3,8}\b(?=[;\s),"'])|\brgba?\(|\bhsl\(/,
    rooms: ['ui'],
    only: /\.css$/,
  },
];

/** Single imports that the table forbids, each with its reason. */
const ALLOWED: Record<string, string> = {
  'server/seed/make/page.ts → @playwright/test':
    'draws the demo’s pictures when a developer makes them anew; never served',
};

/** Files that may be longer than 300 lines, each with its reason. */
const LONG: Record<string, string> = {};

const files = sourceFiles(SRC);

describe('the house', () => {
  it('has a room for every file', () => {
    const strangers = files.map((f) => f.room).filter((room) => !(room in HOUSE.rooms));
    expect(strangers).toEqual([]);
  });
  it('imports only what stands below, between rooms only as #room/file', () => {
    const breaks = floorBreaks(files, HOUSE).filter((found) => !((found.split(': ')[0] ?? '') in ALLOWED));
    expect(breaks).toEqual([]);
  });
  it('has no cycle, type imports counted', () => {
    expect(cycles(files)).toEqual([]);
  });
  it('keeps each power in its room', () => {
    expect(powerBreaks(files, POWERS)).toEqual([]);
  });
  it('has no file over 300 lines', () => {
    expect(crampedFiles(files, 300, LONG)).toEqual([]);
  });
  it('names files after what they hold', () => {
    expect(namingBreaks(files)).toEqual([]);
  });
  it('has a README of at most 20 lines in each room', () => {
    const readmes = Object.keys(HOUSE.rooms).map((room) => {
      const text = readFileSync(join(SRC, room, 'README.md'), 'utf8');
      return { room, fits: text.trim().split('\n').length <= 20 };
    });
    expect(readmes.filter((r) => !r.fits)).toEqual([]);
  });
});

const file = (path: string, text: string): SourceFile => ({ path, room: path.split('/')[0] ?? '', text });

describe('each check bites', () => {
  it('on a feature that imports another one', () => {
    const bad = file('features/a/x.ts', "import { y } from '#features/b/y.ts';");
    expect(floorBreaks([bad], HOUSE)).toHaveLength(1);
  });
  it('on a feature that talks to sync, and on one that talks to the server unasked', () => {
    expect(floorBreaks([file('features/a/x.ts', "import { y } from '#sync/y.ts';")], HOUSE)).toHaveLength(1);
    expect(floorBreaks([file('features/a/x.ts', "import { y } from '#remote/y.ts';")], HOUSE)).toHaveLength(1);
  });
  it('on a relative import, and on a package that a room has no business with', () => {
    expect(floorBreaks([file('store/x.ts', "import { y } from '../domain/y.ts';")], HOUSE)).toHaveLength(1);
    expect(floorBreaks([file('domain/x.ts', "import { Dexie } from 'dexie';")], HOUSE)).toHaveLength(1);
    expect(floorBreaks([file('domain/x.ts', "const y = await import('dexie');")], HOUSE)).toHaveLength(1);
  });
  it('on a cycle that is made of types only', () => {
    const a = file('domain/a.ts', "import type { B } from '#domain/b.ts';");
    const b = file('domain/b.ts', "import type { A } from '#domain/a.ts';");
    expect(cycles([a, b])).toHaveLength(1);
  });
  it('on fetch in a screen, chance in the domain, what WebKit cannot do, a raw colour in a stylesheet', () => {
    expect(powerBreaks([file('features/a/x.ts', "await fetch('/api');")], POWERS)).toHaveLength(1);
    expect(powerBreaks([file('features/a/x.ts', 'speechSynthesis.cancel();')], POWERS)).toHaveLength(1);
    expect(powerBreaks([file('domain/x.ts', 'const id = Math.random();')], POWERS)).toHaveLength(1);
    expect(powerBreaks([file('store/x.ts', 'await db.outbox.uniqueKeys();')], POWERS)).toHaveLength(1);
    expect(powerBreaks([file('pieces/x.module.css', '.a { color: #ff0000; }')], POWERS)).toHaveLength(1);
  });
  it('on a long file, and on a bad name', () => {
    expect(crampedFiles([file('store/x.ts', '\n'.repeat(301))], 300, {})).toHaveLength(1);
    expect(namingBreaks([file('store/utils.ts', '')])).toHaveLength(1);
    expect(namingBreaks([file('store/MyFile.ts', '')])).toHaveLength(1);
  });
});

function sourceFiles(root: string): SourceFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
    .map((entry) => {
      const path = relative(root, join(entry.parentPath, entry.name));
      return { path, room: path.split('/')[0] ?? '', text: readFileSync(join(root, path), 'utf8') };
    });
}
