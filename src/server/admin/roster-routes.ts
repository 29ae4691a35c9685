// 名簿: the days of a person in a class, as the school's admin says. All else of the roster comes by its file (import-roster.ts).
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { daysOf, decideEnrolling, type Enrolling, enrollingSchema } from '#domain/enrolling.ts';
import type { LooseRecord } from '#domain/record.ts';
import type { Refused } from '#domain/refusal.ts';
import { enrollmentsOf } from '#domain/relation.ts';
import { enrollmentId } from '#server/admin/enroll.ts';
import { INVALID, NOT_FOUND, refuse } from '#server/http/refuse.ts';
import { callerOf } from '#server/session/caller.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { recordById } from '#server/sync/record.repo.ts';
import { loadRelated } from '#server/sync/relation.repo.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';
import { whoAsks } from '#server/sync/viewer.repo.ts';
import { writeOneAsSchool } from '#server/sync/write-as-school.ts';

export function addRosterRoutes(app: FastifyInstance, school: SchoolServer): void {
  app.post('/api/roster/enrollments', async (request, reply) => {
    const asked = z.safeParse(enrollingSchema, request.body);
    if (!asked.success) return refuse(reply, INVALID);
    const caller = callerOf(request);
    const refused = await school.write(caller.school, (ledger) => keepDays(ledger, caller.person, asked.data));
    if (refused?.refused === 'not-found') return refuse(reply, NOT_FOUND);
    if (refused) return refuse(reply, { ...INVALID, refused: refused.refused });
    // Who may see which portfolio has changed: a line says by whom, and of which class.
    request.log.info({ by: caller.person, of: asked.data.person, in: asked.data.classGroup }, 'enrollment set');
    return reply.code(204).send();
  });
}

async function keepDays(ledger: Ledger, admin: string, asked: Enrolling): Promise<Refused | null> {
  const asking = await whoAsks(ledger, admin);
  if (!asking) return { refused: 'not-found' };
  const { viewer } = asking;
  const [person, group] = [await recordById(ledger, asked.person), await recordById(ledger, asked.classGroup)];
  const key = enrollmentsOf(asked.person);
  const all = (await loadRelated(ledger, [], [key]))(key).filter(({ trashed }) => !trashed);
  const isThere = (e: LooseRecord) => e['classGroup'] === asked.classGroup;
  const known = all.find((e) => isThere(e) && e['to'] === null) ?? all.findLast(isThere);
  const question = { viewer, asked, person: person?.record, group: group?.record, isKnown: known !== undefined };
  const refused = decideEnrolling(question);
  if (refused) return refused;
  const { person: who, classGroup, from, last } = asked;
  await writeOneAsSchool(ledger, {
    type: 'enrollment',
    id: known?.id ?? enrollmentId(classGroup, who),
    owner: null,
    author: known?.author ?? who,
    madeAt: known?.madeAt ?? ledger.now,
    values: { person: who, classGroup, role: known?.['role'] ?? 'teacher', from, ...daysOf(last, viewer.today) },
  });
  return null;
}
