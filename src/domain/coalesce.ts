// Two unsent changes of one record become one. Only ever for changes that were never sent: see [Note: Frozen] in store/outbox.
import type { Mutation } from '#domain/mutation.ts';

/** `later` on top of `earlier`; keeps the earlier one's id, base and, if it made the record, that. */
export function coalesce(earlier: Mutation, later: Mutation): Mutation {
  return {
    ...earlier,
    op: earlier.op === 'create' ? 'create' : later.op,
    ts: later.ts,
    off: later.off,
    ...merged('set', earlier.set, later.set, (_, b) => b),
    ...merged('text', earlier.text, later.text, (a, b) => ({ to: b.to, baseRv: a.baseRv })),
    ...merged('sets', earlier.sets, later.sets, joinSets),
    ...merged('maps', earlier.maps, later.maps, (a, b) => ({ ...a, ...b })),
  };
}

/** A trash or a restore says all there is to say: nothing is folded into it. Nor is what another version of the app wrote. */
export const mayCoalesce = (earlier: Mutation, later: Mutation): boolean =>
  earlier.rid === later.rid &&
  earlier.schema === later.schema &&
  later.op === 'patch' &&
  (earlier.op === 'create' || earlier.op === 'patch');

function merged<K extends string, V>(
  name: K,
  earlier: Record<string, V> | undefined,
  later: Record<string, V> | undefined,
  join: (a: V, b: V) => V,
): { [P in K]?: Record<string, V> } {
  if (!earlier && !later) return {};
  const all: Record<string, V> = { ...earlier };
  for (const [field, value] of Object.entries(later ?? {})) {
    const before = all[field];
    all[field] = before === undefined ? value : join(before, value);
  }
  return { [name]: all } as { [P in K]?: Record<string, V> };
}

interface SetEdit {
  add: string[];
  del: string[];
}
function joinSets(a: SetEdit, b: SetEdit): SetEdit {
  const add = new Set(a.add);
  const del = new Set(a.del);
  for (const member of b.add) {
    add.add(member);
    del.delete(member);
  }
  for (const member of b.del) {
    del.add(member);
    add.delete(member);
  }
  return { add: [...add], del: [...del] };
}
