// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { takePart } from '#sync/leader.ts';

/** Web Locks of one browser, as far as leaders need them. */
class Locks {
  private held: { readonly lose: (reason: Error) => void; readonly done: Promise<unknown> } | null = null;
  private readonly queue: (() => void)[] = [];

  async request(_: string, options: LockOptions, work: () => Promise<unknown>): Promise<unknown> {
    if (options.steal) this.held?.lose(new DOMException('stolen', 'AbortError'));
    else if (this.held) await this.turn(options.signal);
    const lost = Promise.withResolvers<never>();
    const done = work();
    const mine = { lose: lost.reject, done };
    this.held = mine;
    try {
      return await Promise.race([done, lost.promise]);
    } finally {
      if (this.held === mine) {
        this.held = null;
        this.queue.shift()?.();
      }
    }
  }

  private turn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      this.queue.push(resolve);
      signal?.addEventListener('abort', () => {
        this.queue.splice(this.queue.indexOf(resolve), 1);
        reject(new DOMException('not wanted any more', 'AbortError'));
      });
    });
  }
}

let account = 0;
beforeEach(() => {
  account += 1;
  Object.defineProperty(navigator, 'locks', { value: new Locks(), configurable: true });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function aTab(log: string[], name: string, hangs = false) {
  const tab = takePart(`account-${account}`, {
    woken: (why) => log.push(`${name} goes: ${why}`),
    lead: async () => {
      log.push(`${name} leads`);
      if (hangs) vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => undefined);
      return () => log.push(`${name} ends`);
    },
  });
  onTestFinished(tab.stop);
  return tab;
}
const soon = async (): Promise<void> => {
  for (let n = 0; n < 20; n += 1) await new Promise<void>((done) => setTimeout(done, 1));
};

it('one tab leads; the next one takes over when it closes', async () => {
  const log: string[] = [];
  const first = aTab(log, 'first');
  await soon();
  aTab(log, 'second');
  await soon();
  expect(log).toEqual(['first leads']);
  first.stop();
  await soon();
  expect(log).toEqual(['first leads', 'first ends', 'second leads']);
});

it('whoever does not lead wakes the one who does', async () => {
  const log: string[] = [];
  aTab(log, 'first');
  await soon();
  const second = aTab(log, 'second');
  await soon();
  second.wake('back');
  await soon();
  second.wake('look');
  await soon();
  expect(log).toEqual(['first leads', 'first goes: back', 'first goes: look']);
});

it('a leader that is not heard for a minute loses the lead', async () => {
  const log: string[] = [];
  aTab(log, 'first', true);
  await soon();
  aTab(log, 'second');
  await soon();
  vi.advanceTimersByTime(59_000);
  await soon();
  expect(log).toEqual(['first leads']);
  vi.advanceTimersByTime(10_000);
  await soon();
  // It may notice late, or never: what it writes until then the fence keeps out.
  expect(log).toEqual(['first leads', 'second leads', 'first ends']);
});

it('a tab that is put away gives the lead up, and asks for it again when it comes back', async () => {
  const log: string[] = [];
  aTab(log, 'first');
  await soon();
  dispatchEvent(new Event('pagehide'));
  await soon();
  expect(log).toEqual(['first leads', 'first ends']);
  dispatchEvent(new Event('pageshow'));
  await soon();
  expect(log).toEqual(['first leads', 'first ends', 'first leads']);
});

it('without Web Locks it simply leads', async () => {
  Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
  const log: string[] = [];
  aTab(log, 'first').stop();
  await soon();
  expect(log).toEqual(['first leads', 'first ends']);
});

it('whoever has left may still be woken, and says nothing', async () => {
  const log: string[] = [];
  const tab = aTab(log, 'this one');
  await soon();
  tab.stop();
  expect(() => tab.wake('back')).not.toThrow();
  expect(log).toEqual(['this one leads', 'this one ends']);
});
