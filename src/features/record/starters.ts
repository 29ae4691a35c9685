// Sentences to begin with, by grade: the younger, the plainer.
const YOUNG = ['record.starter.young1', 'record.starter.young2', 'record.starter.young3'] as const;
const MIDDLE = [
  'record.starter.middle1',
  'record.starter.middle2',
  'record.starter.middle3',
  'record.starter.middle4',
] as const;
const OLDER = [
  'record.starter.older1',
  'record.starter.older2',
  'record.starter.older3',
  'record.starter.older4',
] as const;
export type Starter = (typeof YOUNG | typeof MIDDLE | typeof OLDER)[number];

/** @param grade 1–9; unknown counts as the middle */
export function startersFor(grade: number | null): readonly Starter[] {
  if (grade !== null && grade <= 2) return YOUNG;
  return grade !== null && grade >= 5 ? OLDER : MIDDLE;
}
