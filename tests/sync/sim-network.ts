// The line between devices and school: messages lie on it until the plan delivers, loses, doubles or delays them.
import type { PullAnswer, PullRequest, PushAnswer, PushRequest } from '#domain/protocol.ts';
import { isRefused } from '#domain/refusal.ts';
import type { Answer } from '#remote/answer.ts';
import { isWeather } from '#server/db/store-engine.ts';
import type { Task } from '#tests/sync/sim-device.ts';
import { PEOPLE, type SimSchool } from '#tests/sync/sim-school.ts';

export interface Sent {
  readonly task: Task;
  readonly kind: 'push' | 'pull';
  readonly request: PushRequest | PullRequest;
  readonly answer: (answer: Answer<unknown>) => Promise<void>;
}
export interface Answered extends Sent {
  readonly reply: Answer<PushAnswer> | Answer<PullAnswer>;
}
/** Rules that are taken away, to see that the simulation misses them. */
export interface RulesOff {
  readonly onRequest?: (sent: Sent, school: SimSchool) => Promise<void>;
  readonly onReply?: (sent: Sent, reply: Answered['reply']) => Answered['reply'];
  /** After the school has answered. */
  readonly afterReply?: (sent: Sent, reply: Answered['reply'], school: SimSchool) => Promise<void>;
  readonly onOldReply?: (sent: Sent, reply: Answered['reply']) => Answered['reply'];
}

export class SimNetwork {
  /** On the way to the school. */
  readonly out: Sent[] = [];
  /** On the way back. */
  readonly back: Answered[] = [];
  /** Copies of requests that may still come in, however late. */
  readonly late: Sent[] = [];
  /** Older answers to pulls, by device: a proxy may hand them out again. */
  readonly old = new Map<string, Answered['reply'][]>();
  readonly rulesOff: RulesOff;
  readonly school: SimSchool;
  readonly watch: (sent: Sent, reply: Answered['reply']) => Promise<void>;

  constructor(school: SimSchool, watch: SimNetwork['watch'], rulesOff: RulesOff = {}) {
    this.school = school;
    this.watch = watch;
    this.rulesOff = rulesOff;
  }

  send(sent: Sent): void {
    this.out.push(sent);
  }

  /** The request comes in; its answer sets out. */
  async arrive(sent: Sent): Promise<void> {
    remove(this.out, sent);
    const reply = await this.ask(sent);
    this.back.push({ ...sent, reply });
    const news = reply.kind === 'accepted' && 'pages' in reply.value && reply.value.pages.length > 0;
    if (!news) return;
    const name = sent.task.device.name;
    this.old.set(name, [...(this.old.get(name) ?? []).slice(-3), reply]);
  }

  /** The answer to what came in sets out. */
  answer(sent: Sent, reply: Answered['reply']): void {
    remove(this.out, sent);
    this.back.push({ ...sent, reply });
  }

  /** A copy comes in a second time, or late; nobody hears the answer. */
  async arriveAgain(sent: Sent): Promise<void> {
    remove(this.late, sent);
    await this.ask(sent);
  }

  async deliver(answered: Answered): Promise<void> {
    remove(this.back, answered);
    await hand(answered, answered.reply);
  }

  /** Request or answer is lost: the device hears nothing. */
  async lose(sent: Sent | Answered): Promise<void> {
    remove(this.out, sent);
    remove(this.back, sent as Answered);
    await hand(sent, { kind: 'later', why: 'timeout' });
  }

  /** Instead of its answer the device gets an older one. */
  async deliverOld(answered: Answered, reply: Answered['reply']): Promise<void> {
    remove(this.back, answered);
    await hand(answered, this.rulesOff.onOldReply?.(answered, structuredClone(reply)) ?? reply);
  }

  /** What the school answers; nobody has looked at it yet. */
  async reach(sent: Sent): Promise<Answered['reply']> {
    const server = this.school.server();
    const viewer = PEOPLE[sent.task.device.person];
    const body = JSON.parse(JSON.stringify(sent.request)) as unknown;
    const answer = sent.kind === 'push' ? await server.push(viewer, body) : await server.pull(viewer, body);
    return isRefused(answer)
      ? ({ kind: 'refused', ...answer } as Answered['reply'])
      : ({ kind: 'accepted', value: JSON.parse(JSON.stringify(answer)) } as Answered['reply']);
  }

  private async ask(sent: Sent): Promise<Answered['reply']> {
    await this.rulesOff.onRequest?.(sent, this.school);
    const reply = await this.reach(sent).catch(afterStorm);
    await this.watch(sent, reply);
    await this.rulesOff.afterReply?.(sent, reply, this.school);
    return this.rulesOff.onReply?.(sent, reply) ?? reply;
  }
}

/** A connection may still die of the last storm: the device is told to come back later, and does. */
function afterStorm(error: unknown): Answered['reply'] {
  if (isWeather(error)) return { kind: 'later', why: 'timeout' };
  throw error;
}

/** A task that died meanwhile hears nothing any more. */
async function hand(sent: Sent, answer: Answer<unknown>): Promise<void> {
  const { task } = sent;
  if (task.device.task === task || task.device.zombie === task) await sent.answer(answer);
}

function remove<T>(from: T[], one: T): void {
  const at = from.indexOf(one);
  if (at >= 0) from.splice(at, 1);
}
