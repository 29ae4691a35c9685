// はん: some children of a class under a name, as its teachers put them together. Lies with the class: who is in which はん is
// known to all in it, and gives nobody a right.
import { lww, once, set, shortText } from '#domain/field.ts';
import { id } from '#domain/id.ts';
import { defineKind } from '#domain/record.ts';
import { scope, teaches } from '#domain/viewer.ts';

export const group = defineKind({
  name: 'group',
  fields: {
    classGroup: once(id(), ''),
    name: lww(shortText(), ''),
    /** Pupils. Who has left the class since is still named here, and shown nowhere (store/groups.ts). */
    members: set(id()),
    /** What it is for (生活班, 実験); '' = for everything. Within one purpose a child is in one はん. */
    purpose: lww(shortText(), ''),
  },
  placementsOf: (g) => [scope.classGroup(g.classGroup)],
  mayWrite: ({ viewer, after }) =>
    teaches(viewer, after.classGroup) && after.owner === null && after.root === null ? null : 'forbidden',
});
