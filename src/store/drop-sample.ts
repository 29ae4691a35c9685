// Takes the sample class off the device, with all that was tried in it. Small: every start looks for one that was left lying.
// [Note: Sample class]
import { Dexie } from 'dexie';
import { SAMPLE_TEACHER } from '#domain/sample.ts';
import { databaseName } from '#store/database.ts';
import { deleteAccount } from '#store/seal.ts';

let running: Promise<unknown> = Promise.resolve();
/** One after the other: a class that is being left must not be deleted when it has been made anew. */
export const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
  const done = running.then(act);
  running = done.catch(() => undefined);
  return done;
};

/** Only where no tab has it open. */
export const dropSample = (): Promise<void> =>
  inTurn(async () => {
    if (await Dexie.exists(databaseName(SAMPLE_TEACHER))) await deleteAccount(SAMPLE_TEACHER);
  });
