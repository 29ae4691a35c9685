// The checks of the architecture test, as functions of files, so that each can be shown to bite on a made-up one.
export interface SourceFile {
  /** Below src, `store/write.ts`. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
}
export interface House {
  readonly rooms: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>>;
  readonly remoteActs: Readonly<Record<string, string>>;
}
export interface Power {
  readonly power: string;
  readonly pattern: RegExp;
  readonly rooms?: readonly string[];
  readonly notIn?: readonly string[];
  readonly only?: RegExp;
}

/** `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')`, and assets by URL. */
const IMPORTS = [
  /(?:^|[;\n])\s*(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"\n]+)['"]/g,
  /\bimport\(\s*['"]([^'"\n]+)['"]/g,
  /\bnew URL\(\s*['"]([^'"\n]+)['"]\s*,\s*import\.meta/g,
];
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');

/** What a file imports, dynamic and type imports included. */
export function importsOf(file: SourceFile): string[] {
  if (file.path.endsWith('.css')) return [];
  const text = withoutComments(file.text);
  return IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map((m) => (m[1] ?? '').replace(/\?.*$/, '')));
}

export function floorBreaks(files: readonly SourceFile[], house: House): string[] {
  return files
    .filter((file) => !isTest(file.path))
    .flatMap((file) =>
      importsOf(file).flatMap((target) =>
        reasonAgainst(file, target, house).map((why) => `${file.path} → ${target}: ${why}`),
      ),
    );
}

function reasonAgainst(file: SourceFile, target: string, house: House): string[] {
  const rules = house.rooms[file.room];
  if (!rules) return ['in no room'];
  if (target.startsWith('.')) return target.startsWith('./') && file.room === 'words' ? [] : ['relative'];
  if (!target.startsWith('#')) {
    const known = rules.packages.some(
      (p) => target === p || target.startsWith(`${p}/`) || (/[/:]$/.test(p) && target.startsWith(p)),
    );
    return known ? [] : ['a package that this room has no business with'];
  }
  const room = target.slice(1).split('/')[0] ?? '';
  const feature = file.path.split('/')[1] ?? '';
  if (room === 'features' && file.room === 'features')
    return target.startsWith(`#features/${feature}/`) ? [] : ['another feature'];
  if (room === 'remote' && file.room === 'features')
    return feature in house.remoteActs ? [] : ['no named online-only act'];
  return room === file.room || rules.rooms.includes(room) ? [] : ['stands above or beside it'];
}

/** Every group of files that import each other in a circle. */
export function cycles(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map((f) => [`#${f.path}`, importsOf(f).filter((t) => t.startsWith('#'))]));
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    if (state.get(node) === 'done') return;
    if (state.get(node) === 'open') {
      found.push([...trail.slice(trail.indexOf(node)), node].join(' → '));
      return;
    }
    state.set(node, 'open');
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    state.set(node, 'done');
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}

export function powerBreaks(files: readonly SourceFile[], powers: readonly Power[]): string[] {
  return files
    .filter((file) => !isTest(file.path) && file.room !== 'server')
    .flatMap((file) =>
      powers
        .filter((p) => (p.only ? p.only.test(file.path) : !file.path.endsWith('.css')))
        .filter((p) => (p.rooms ? !p.rooms.includes(file.room) : p.notIn?.includes(file.room)))
        .filter((p) => p.pattern.test(withoutComments(file.text)))
        .map((p) => `${file.path}: ${p.power}`),
    );
}

export function crampedFiles(
  files: readonly SourceFile[],
  most: number,
  known: Readonly<Record<string, string>>,
): string[] {
  return files
    .filter((file) => file.text.split('\n').length - 1 > most && !(file.path in known))
    .map((file) => `${file.path}: ${file.text.split('\n').length - 1} lines`);
}

const BANNED = /^(utils?|helpers?|common|types?|misc|index)$/;
export function namingBreaks(files: readonly SourceFile[]): string[] {
  return files
    .map((file) => file.path)
    .filter((path) => {
      const name = path.split('/').at(-1) ?? '';
      const stem = name.replace(/(\.(test|worker|repo|state|module|config))?\.(tsx?|css)$/, '');
      return BANNED.test(stem) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem);
    });
}
