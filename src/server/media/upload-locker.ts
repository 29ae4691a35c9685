// One writer for each upload, also where several servers share the folder of uploads. Within this server as tus does it;
// between servers by a lock on the line of the database, which falls with the server that held it. Who waits asks the holder
// to let go: it may be a request whose tablet left the room.
import { type Lock, type Locker, MemoryLocker } from '@tus/server';
import type { NodeLine } from '#server/db/node-line.ts';

const ASK_AGAIN_MS = 100;
const WAIT_MS = 20_000;
/** tus clients wait and come back (sync.md 2.14). */
const LOCKED = { status_code: 423, body: 'another one writes to this upload\n' };

export function createUploadLocker(line: NodeLine | null): Locker {
  const here = new MemoryLocker();
  if (!line) return here;
  const letGo = new Map<string, () => void>();
  line.hear('release', (names) => {
    for (const name of names) letGo.get(name)?.();
  });
  return { newLock: (id) => sharedLock(here.newLock(id), `upload ${id}`, line, letGo) };
}

function sharedLock(here: Lock, name: string, line: NodeLine, letGo: Map<string, () => void>): Lock {
  return {
    async lock(signal, cancelRequest) {
      await here.lock(signal, cancelRequest);
      const cancel = (): void => void cancelRequest();
      const until = performance.now() + WAIT_MS;
      while (!signal.aborted && performance.now() < until) {
        // With the line the lock breaks, and another server may take it: this one stops writing.
        if (await line.tryLock(name, cancel)) {
          letGo.set(name, cancel);
          return;
        }
        line.tell('release', [name]);
        await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      }
      await here.unlock();
      throw LOCKED;
    },
    async unlock() {
      letGo.delete(name);
      await line.unlock(name);
      await here.unlock();
    },
  };
}
