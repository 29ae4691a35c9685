// Why a newer version of the app could not take over on this device, as its service worker said last. Of the device, not of an
// account: whoever opens the page of what is wrong sees it.
const KEY = 'ashiato.updateTrouble';

/** @param code null: nothing stands in the way any more */
export function noteUpdateTrouble(code: unknown): void {
  try {
    if (typeof code === 'string') localStorage.setItem(KEY, code);
    else localStorage.removeItem(KEY);
  } catch {
    // Closed to us: then nobody reads it either.
  }
}

export function updateTrouble(): string | null {
  try {
    const code = localStorage.getItem(KEY);
    return code !== null && /^A-\d{3}$/.test(code) ? code : null;
  } catch {
    return null;
  }
}
