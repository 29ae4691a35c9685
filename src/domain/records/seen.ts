// Somebody has looked at a record. Its id is made from both, so that twice is once.
import { once } from '#domain/field.ts';
import { id } from '#domain/id.ts';
import { defineKind } from '#domain/record.ts';
import { teachesPupil } from '#domain/records/portfolio.ts';
import { byId, enrollmentsOf, one } from '#domain/relation.ts';
import { scope } from '#domain/viewer.ts';

export const seen = defineKind({
  name: 'seen',
  fields: { person: once(id(), '') },
  dependsOn: (s) => [...(s.root ? [byId('*', s.root)] : []), ...(s.owner ? [enrollmentsOf(s.owner)] : [])],
  placementsOf: (s) => (s.owner ? [scope.portfolio(s.owner)] : []),
  derivedIdOf: (s) => seenId(s.root ?? '', s.person),
  mayWrite: ({ viewer, before, after, related }) => {
    const root = one(related, '*', after.root);
    if (before || after.person !== viewer.person) return 'forbidden';
    if (after.id !== seenId(after.root ?? '', viewer.person)) return 'invalid';
    if (!root || root.owner === null || root.owner !== after.owner) return 'not-found';
    return teachesPupil(viewer, after.owner, related) ? null : 'not-found';
  },
});

/** The id of "this person saw that record": the record's own id with the person's random part folded in. A UUIDv8. */
export function seenId(root: string, person: string): string {
  const a = root.replaceAll('-', '');
  const b = person.replaceAll('-', '');
  const back = Array.from(b.slice(17)).toReversed().join('');
  const mixed = (from: number, to: number): string =>
    ((digits(a, 17 + from, 17 + to) ^ digits(back, from, to)) >>> 0).toString(16).padStart(to - from, '0');
  // 32 bits at a time: a class board asks for hundreds.
  const tail = mixed(0, 7) + mixed(7, 15);
  return `${a.slice(0, 8)}-${a.slice(8, 12)}-8${a.slice(13, 16)}-${a.slice(16, 17)}${tail.slice(0, 3)}-${tail.slice(3)}`;
}

const digits = (hex: string, from: number, to: number): number => Number.parseInt(hex.slice(from, to), 16);
