// What hangs on a change that was put aside cannot be judged before that one is: it waits with it, and is not refused for a
// parent that is only not there yet.
import type { Mutation } from '#domain/mutation.ts';
import type { Outcome } from '#server/sync/apply.ts';

/**
 * @param held ids of records of which a change was put aside
 * @returns the outcomes; all of them "held" when one was refused in a unit that names such a record
 */
export function waitsWithHeld(
  outcomes: readonly Outcome[],
  unit: readonly Mutation[],
  held: ReadonlySet<string>,
): readonly Outcome[] {
  if (held.size === 0 || !outcomes.some(mayComeRight)) return outcomes;
  const named = unit.flatMap(({ rid, root, set }) => [rid, root, ...Object.values(set ?? {})]);
  if (!named.some((name) => typeof name === 'string' && held.has(name))) return outcomes;
  return unit.map((): Outcome => ({ st: 'held', error: 'hangs on what is held' }));
}

/** What is wrong in itself, and not for the lack of another, stays so. */
const mayComeRight = (outcome: Outcome): boolean =>
  outcome.st === 'rejected' && !['invalid', 'too-large', 'gone', 'parent-refused'].includes(outcome.code);
