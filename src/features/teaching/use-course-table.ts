// The table of one stage: from the service worker's shelf, or from the school. Asked again when the network is back.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Stage } from '#domain/course-code.ts';
import { type CourseTable, itemsOf, type SoughtItem } from '#domain/course-table.ts';
import { courseTableOf } from '#remote/course-tables.ts';

export interface LaidTable {
  readonly table: CourseTable;
  readonly items: readonly SoughtItem[];
}
/** away: not on this device yet */
export type FoundTable = LaidTable | 'loading' | 'away';

/** @param stage null = none is needed now */
export function useCourseTable(stage: Stage | null): { readonly found: FoundTable; readonly again: () => void } {
  const [answers, setAnswers] = useState<Partial<Record<Stage, CourseTable | null>>>({});
  const ask = useCallback(async (its: Stage) => {
    const answer = await courseTableOf(its);
    const table = answer.kind === 'accepted' ? answer.value : null;
    // One that is here stays when asking again leads nowhere.
    setAnswers((old) => (old[its] && !table ? old : { ...old, [its]: table }));
  }, []);
  useEffect(() => {
    if (!stage) return undefined;
    const look = () => void ask(stage);
    look();
    addEventListener('online', look);
    return () => removeEventListener('online', look);
  }, [stage, ask]);
  const answer = stage ? answers[stage] : undefined;
  const laid = useMemo(() => answer && { table: answer, items: itemsOf(answer) }, [answer]);
  return { found: laid ?? (answer === null ? 'away' : 'loading'), again: () => void (stage && ask(stage)) };
}
