// A storm, where the school's database is a real one: everything on its way comes in at the same moment, some of it several
// times, while connections die. Whatever was answered, or not, must be as true as in fair weather.
import { errorCode, isWeather } from '#server/db/store-engine.ts';
import type { Dice } from '#tests/sync/dice.ts';
import { Broken, rowsIn } from '#tests/sync/invariants.ts';
import { type Truth, truthOf } from '#tests/sync/oracle.ts';
import type { Answered, Sent, SimNetwork } from '#tests/sync/sim-network.ts';
import type { SimSchool } from '#tests/sync/sim-school.ts';

const MOST_COPIES = 6;
const MOST_AT_ONCE = 40;

/** @returns what came in at once and what was answered: no seed can repeat the order, so the log has to tell it */
export async function storm(dice: Dice, network: SimNetwork, school: SimSchool): Promise<string> {
  const sent = [...network.out];
  if (!school.harass || sent.length === 0) return 'storm';
  const copies = sent.flatMap((one) => Array.from({ length: 1 + dice.below(MOST_COPIES) }, () => one));
  const before = await truthOf(school);
  const asked = copies.slice(0, MOST_AT_ONCE).map(async (one) => {
    const reply = await network.reach(one).catch((error: unknown) => (error instanceof Error ? error : new Error('?')));
    return { one, reply };
  });
  const all = Promise.all(asked);
  await school.harass(all);
  const after = await truthOf(school);
  const answers = await all;
  // Told at once: what is found wrong below must stand behind it.
  const told = `storm: ${sent.map((one) => toldOf(one, answers)).join('; ')}`;
  for (const { one, reply } of answers) {
    if (!(reply instanceof Error)) leaksNothingBetween(one, reply, before, after, told);
    // Weather: the device is told to come back later.
    else if (!isWeather(reply)) throw new Broken(`${reply.message} in a ${told}`);
  }
  for (const one of sent) {
    const heard = answers.flatMap(({ one: to, reply }) => (to === one && !(reply instanceof Error) ? [reply] : []));
    if (heard.length > 0 && dice.chance(0.8)) network.answer(one, dice.pick(heard));
    else await network.lose(one);
  }
  await onlyPoisonIsHeld(school, told);
  return told;
}

interface Heard {
  readonly one: Sent;
  readonly reply: Answered['reply'] | Error;
}
/** `p1-home push 3,4 → ok,ok · dup,dup · 57P01`. */
function toldOf(one: Sent, answers: readonly Heard[]): string {
  const said = answers.filter((answer) => answer.one === one).map(({ reply }) => outcomeOf(reply));
  const seqs = 'muts' in one.request ? one.request.muts.map(({ seq }) => seq).join() : '';
  return `${one.task.device.name} ${one.kind} ${seqs} → ${said.join(' · ')}`;
}
function outcomeOf(reply: Heard['reply']): string {
  if (reply instanceof Error) return errorCode(reply) ?? reply.message;
  if (reply.kind !== 'accepted') return reply.kind;
  if ('results' in reply.value && !('pages' in reply.value))
    return (reply.value.results ?? []).map(({ st, code = '' }) => st + code).join() || 'nothing';
  return `${rowsIn(reply).length} rows`;
}

/** I4 for a time in which much happened: who may see it neither before nor after, and whose owner wrote at most once. */
function leaksNothingBetween(
  { task }: Sent,
  reply: Answered['reply'],
  before: Truth,
  after: Truth,
  told: string,
): void {
  const { person, name } = task.device;
  const [then, now] = [before.seenBy(person), after.seenBy(person)];
  for (const { row } of rowsIn(reply)) {
    if (then.has(row.id) || now.has(row.id)) continue;
    const { owner } = after.records.get(row.id)?.record ?? { owner: null };
    if (changesOf(owner, before, after) < 2)
      throw new Broken(`I4: ${name} was sent ${row.type} ${row.id} in a ${told}`);
  }
}

function changesOf(owner: string | null, before: Truth, after: Truth): number {
  let changes = 0;
  for (const [id, { record, rv }] of after.records)
    if (record.owner === owner) changes += rv - (before.records.get(id)?.rv ?? 0);
  return changes;
}

/** A connection that died is no reason to put a child's words aside. */
async function onlyPoisonIsHeld(school: SimSchool, told: string): Promise<void> {
  const letters = await school.database().database.selectFrom('dead_letter').select('error').execute();
  const strange = letters.find(({ error }) => !/^(schema|unknown kind|hangs on)/.test(error));
  if (strange) throw new Broken(`I8: put aside, ${strange.error}, in a ${told}`);
}
