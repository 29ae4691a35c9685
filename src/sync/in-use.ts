// Whether a tab has something open: a lock tells, also of a tab that was killed, or never came to say that it goes.

/** @returns lets go of it; comes back when that is known */
export async function holdOpen(name: string): Promise<() => Promise<void>> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks) return async () => undefined;
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const { promise: isHere, resolve: here, reject: fail } = Promise.withResolvers<void>();
  const work = () => {
    here();
    return held;
  };
  const gone = locks.request(name, { mode: 'shared' }, work);
  gone.catch(fail);
  await isHere;
  return async () => {
    letGo();
    await gone;
  };
}

/** Acts unless a tab has it open; no tab opens it meanwhile. Where no lock tells, nobody is thought to have it open. */
export async function unlessOpen(name: string, act: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks) return act();
  await locks.request(name, { ifAvailable: true }, (lock) => (lock ? act() : undefined));
}
