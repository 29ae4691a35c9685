// How a full disk is known.
/** True for the many ways in which browsers say that the disk is full. */
export function isFull(error: unknown): boolean {
  for (let at = error; at instanceof Object; at = 'inner' in at ? at.inner : 'cause' in at ? at.cause : null) {
    if ('name' in at && at.name === 'QuotaExceededError') return true;
  }
  return false;
}
