// Small notes beside the tables, read before anything is opened: of this tab (sessionStorage), or of this device (localStorage).

/** Null where storage is closed to us, too. */
export function readNote(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

/** For this tab alone. */
export function writeNote(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // Closed or full: whoever reads it finds nothing.
  }
}
