// 見通し・めあて: what the child sets out to do in a lesson. A changed goal is a new record that `replaces` the old one.
import { once, set, text } from '#domain/field.ts';
import { id, optionalId } from '#domain/id.ts';
import { defineKind } from '#domain/record.ts';
import { lessonIsShared, mayKeepOwn, pathRelations, sharedScopes } from '#domain/records/portfolio.ts';
import { scope } from '#domain/viewer.ts';

export const goal = defineKind({
  name: 'goal',
  fields: {
    unit: once(id(), ''),
    lesson: once(id(), ''),
    words: text(),
    /** Points of the unit that it is about. */
    points: set(id()),
    /** The reflection whose `nextGoal` it came from. */
    fromReflection: once(optionalId(), null),
    /** The open 課題 that it takes up (a pin). */
    fromPin: once(optionalId(), null),
    replaces: once(optionalId(), null),
  },
  dependsOn: pathRelations,
  placementsOf: (g, related) => [
    ...(g.owner ? [scope.portfolio(g.owner)] : []),
    ...(lessonIsShared(g, related) ? sharedScopes(g, related) : []),
  ],
  mayWrite: mayKeepOwn,
});
