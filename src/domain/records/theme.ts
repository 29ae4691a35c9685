// あつまり: works that a child puts together under a name of their own, across units and subjects. Only for the child and the
// teachers: what is in it is shared work by work.
import { lww, orderKey, set, shortText } from '#domain/field.ts';
import { id, optionalId } from '#domain/id.ts';
import { defineKind } from '#domain/record.ts';
import { scope } from '#domain/viewer.ts';

export const theme = defineKind({
  name: 'theme',
  fields: {
    title: lww(shortText(), ''),
    /** The work whose picture stands for it; null = the newest. */
    cover: lww(optionalId(), null),
    works: set(id()),
    order: lww(orderKey(), 'V'),
  },
  placementsOf: (t) => (t.owner ? [scope.portfolio(t.owner)] : []),
  mayWrite: ({ viewer, before, after }) =>
    viewer.role === 'pupil' && (before ?? after).owner === viewer.person ? null : 'forbidden',
});
