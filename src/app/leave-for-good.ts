// The first step of leaving: nothing opens the account any more. What takes time follows, in a piece of its own that goes on
// after a crash, and whenever the network comes back. [Note: Leaving]
import { useShell } from '#app/shell.state.ts';
import { beginLeaving, isLeaving, readAccounts } from '#store/accounts.ts';

export function leaveForGood(person: string): void {
  useShell.setState({ accounts: beginLeaving(person) });
  void goOnLeaving();
}

export async function goOnLeaving(): Promise<void> {
  if (!isLeaving(readAccounts())) return;
  const { finishLeaving } = await import('#app/finish-leaving.ts');
  await finishLeaving((accounts) => useShell.setState({ accounts }));
}
