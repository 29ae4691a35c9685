// better-sqlite3 13 crashes without a word on an older Node: say it before anything is loaded.
const OLDEST = 24;

/** Null when this Node will do. */
export function tooOld(version: string): string | null {
  const major = Number(version.split('.')[0]);
  return major >= OLDEST ? null : `Ashiato needs Node ${OLDEST} or newer; this is Node ${version}.`;
}

export function demandNode(): void {
  const sentence = tooOld(process.versions.node);
  if (sentence === null) return;
  console.error(sentence);
  process.exit(1);
}
