// The secret in a join link, `<origin>/join#<token>`. It stands behind the `#`, so that no server ever writes it down.

/** The token of a link, or of what somebody pasted; null where there is none. */
export function joinToken(link: string): string | null {
  const token = link.trim().split('#')[1] ?? '';
  return /^[\w-]{16,200}$/.test(token) ? token : null;
}

/** Takes the token out of the address bar and the history, so that the next person at this device does not find it. */
export function takeJoinToken(): string | null {
  const token = joinToken(location.hash);
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}
