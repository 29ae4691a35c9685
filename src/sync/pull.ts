// News from the school, answer by answer, until there is none left. While one is put away the next is on its way.
import type { ScopeId } from '#domain/id.ts';
import type { Page, PullAnswer, PullRequest } from '#domain/protocol.ts';
import type { Answer } from '#remote/answer.ts';
import { applyAnswer, beginPull, takeAnswer } from '#store/apply-remote.ts';
import { beginArrivals } from '#store/apply-rows.ts';
import { putMeta } from '#store/device.ts';
import { engineTransaction } from '#store/engine-transaction.ts';
import { noteWiped } from '#store/holdings.ts';
import { pruneAcked, takeEpoch } from '#store/replay.ts';
import { compareSums, scopesToCheck } from '#store/self-check.ts';
import { DONE, type EngineParts, noteAnswer, type Outcome, otherEpoch, unanswered } from '#sync/engine-parts.ts';

export async function pullAll(parts: EngineParts): Promise<Outcome> {
  const { device, bulk, fence, step } = parts;
  let arrived = await beginArrivals(bulk);
  let beginnings = 0;
  let first = true;
  let asked = await ask(parts, { check: await scopesToCheck(device) });
  for (;;) {
    const answer = await asked.reply;
    await step('pulled');
    const epoch = answer.kind === 'refused' ? otherEpoch(answer, asked.request.serverEpoch) : null;
    if (epoch !== null && beginnings < 2) {
      beginnings += 1;
      await takeEpoch(device, fence, epoch);
      asked = await ask(parts);
      continue;
    }
    if (answer.kind !== 'accepted') return unanswered(parts, answer);
    const { value } = answer;
    // An answer to an older question says nothing about now: neither which epoch it is, nor what the clock says.
    if (value.gen !== asked.request.gen) return { kind: 'later' };
    if (first) await noteAnswer(parts, value);
    const { wiped } = value;
    if (wiped) await engineTransaction(device.db, fence, [], () => noteWiped(device.db, wiped));
    first = false;
    if (value.serverEpoch !== asked.request.serverEpoch) await takeEpoch(device, fence, value.serverEpoch);
    const taken = await takeAnswer(device, bulk, fence, value, parts.pullRows);
    if (!taken) return { kind: 'later' };
    // A verdict on own words puts records here that came by no page.
    if ((value.results ?? []).length > 0) arrived = null;
    const ahead = taken.ahead && (await ask(parts, { ahead: taken.ahead }));
    const isWhole = await applyAnswer(device, bulk, fence, { answer: value, taken, arrived }, step);
    if (value.more) {
      asked = ahead && isWhole ? ahead : await ask(parts);
      continue;
    }
    await step('check');
    // What differs is listed anew at once, and not compared again before a week has gone.
    if (await compareSums(device, fence, sumsAskedFor(asked.request, value), value.serverNow)) {
      arrived = null;
      asked = await ask(parts);
      continue;
    }
    await step('close');
    await engineTransaction(device.db, fence, [], () => putMeta(device.db, 'pulledAt', device.surroundings.now()));
    await pruneAcked(device, fence, value.serverNow);
    return DONE;
  }
}

interface Asked {
  readonly request: PullRequest;
  readonly reply: Promise<Answer<PullAnswer>>;
}
interface Asking {
  /** What to ask while an answer is put away. */
  readonly ahead?: PullRequest;
  /** Scopes to compare by their sum, if there is no news. */
  readonly check?: readonly ScopeId[];
}
async function ask(
  { bulk, fence, wire, pullRows, step }: EngineParts,
  { ahead, check = [] }: Asking = {},
): Promise<Asked> {
  await step('ask');
  const request = ahead ?? (await beginPull(bulk, fence, pullRows));
  await step('pull');
  const question = check.length > 0 ? { ...request, check: [...check] } : request;
  return { request: question, reply: wire.pull(question) };
}

const sumsAskedFor = ({ check = [] }: PullRequest, { pages }: PullAnswer): Page[] =>
  pages.filter((page) => check.includes(page.scope));
