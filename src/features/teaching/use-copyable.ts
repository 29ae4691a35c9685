// Which units this teacher may copy: from the device at once, from the school when it answers.
import { useEffect, useState } from 'react';
import type { CopyList } from '#domain/copies.ts';
import type { Refused } from '#domain/refusal.ts';
import type { UnitParts } from '#domain/unit-parts.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { useLive } from '#pieces/use-live.ts';
import { partsToCopy, unitsToCopy } from '#remote/copies.ts';
import { doorOf } from '#remote/http.ts';
import { unitPartsOf } from '#store/copying.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { teachingOf } from '#store/teaching.ts';

export interface Copyable {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  /** `later` without contact, `not-found` when it is there no more. */
  readonly load: (device: Device) => Promise<UnitParts | Refused>;
}
export interface CopyGroup {
  readonly id: string;
  readonly name: string;
  readonly schoolYear: number;
  readonly units: readonly Copyable[];
}
/** What is known of the units of earlier classes. */
export type Earlier = 'asking' | 'away' | 'here';

interface Answered {
  /** Which asking it answers. */
  readonly round: number;
  /** Null: the school was not reached. */
  readonly units: CopyList['units'] | null;
}

export function useCopyable(classes: readonly Kept<'classGroup'>[]) {
  const { session, isSample } = useDevice();
  const names = classes.map(({ id }) => id).join();
  const own = useLive((device) => ownUnits(device, classes), [names]);
  const [answer, setAnswer] = useState<Answered | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      const said = await unitsToCopy(doorOf(session.person));
      if (!isOver) setAnswer({ round, units: said.kind === 'accepted' ? said.value.units : null });
    };
    void ask();
    return () => {
      isOver = true;
    };
  }, [session.person, round]);
  const asked = answer?.round === round ? (answer.units ?? 'away') : 'asking';
  const known = new Set(own?.flatMap(({ units }) => units.map(({ id }) => id)));
  const others = typeof asked === 'string' ? [] : asked.filter(({ id }) => !known.has(id));
  // Of the sample class there is nothing at school that could be missing.
  const earlier: Earlier = typeof asked === 'string' && !isSample ? asked : 'here';
  const groups = own && [...own, ...byClass(others)];
  return { groups, earlier, askAgain: () => setRound(round + 1) };
}

function ownUnits(device: Device, classes: readonly Kept<'classGroup'>[]): Promise<CopyGroup[]> {
  return Promise.all(
    classes.map(async ({ id: group, name, schoolYear }) => {
      const units = (await teachingOf(device, group)).map(({ unit: { id, title, subject } }) => ({
        id,
        title,
        subject,
        load: async (at: Device) => (await unitPartsOf(at, id)) ?? ({ refused: 'not-found' } as const),
      }));
      return { id: group, name, schoolYear, units };
    }),
  );
}

function byClass(units: CopyList['units']): CopyGroup[] {
  const groups = Map.groupBy(units, ({ className, schoolYear }) => `${schoolYear} ${className}`);
  return [...groups].map(([id, all]) => ({
    id,
    name: all[0]?.className ?? '',
    schoolYear: all[0]?.schoolYear ?? 0,
    units: all.map((unit) => ({ ...unit, load: ({ session }: Device) => fetchParts(session.person, unit.id) })),
  }));
}

async function fetchParts(person: string, unit: string): Promise<UnitParts | Refused> {
  const answer = await partsToCopy(doorOf(person), unit);
  if (answer.kind === 'accepted') return answer.value.parts;
  return answer.kind === 'refused' ? { refused: answer.refused } : { refused: 'later' };
}
