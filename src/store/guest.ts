// A school that hands out guest sessions says so in the address they start at, `/?guest`, because no page can tell. What is
// noted goes with the session.
const GUEST = 'ashiato.guest';

export function noteGuest(): void {
  if (new URLSearchParams(location.search).has('guest')) localStorage.setItem(GUEST, '1');
}
export const isGuest = (): boolean => localStorage.getItem(GUEST) !== null;
