// Which flow a new unit is made by, and the points that come with it until the teacher writes others.
import { useState } from 'react';
import { type FlowKey, flowOf, pointsFor } from '#features/teaching/unit-flows.ts';
import { useLive } from '#pieces/use-live.ts';

export interface FlowChoice {
  /** That of the subject; null when it has none. */
  readonly own: FlowKey | null;
  /** null = free */
  readonly flow: FlowKey | null;
  readonly choose: (flow: FlowKey | null) => void;
  /** One a line. */
  readonly points: string;
  readonly setPoints: (points: string) => void;
}

export function useFlow(classGroup: string, subject: string): FlowChoice {
  const [chosen, setChosen] = useState<FlowKey | 'free' | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const grade = useLive(
    async ({ db }) => (await db.records('classGroup').get(classGroup))?.grade ?? null,
    [classGroup],
  );
  const own = flowOf(subject);
  const flow = chosen === 'free' ? null : (chosen ?? own);
  return {
    own,
    flow,
    choose: (next) => setChosen(next ?? 'free'),
    points: typed ?? (flow ? pointsFor(flow, grade ?? null).join('\n') : ''),
    setPoints: setTyped,
  };
}
