// Subjects in which characters are learned: what is handed in there is mostly a sheet of paper with writing.
export const WRITING: ReadonlySet<string> = new Set(['shosha', 'kokugo']);
