// All that speaks with the school, in one piece that loads behind the first screen: what a child sees stands on the device.
import { clearSample } from '#app/clear-sample.ts';
import { giveWay } from '#app/give-way.ts';
import { keepStrokes } from '#app/keep-strokes.ts';
import { leaveForGood } from '#app/leave-for-good.ts';
import { readAhead } from '#app/read-ahead.ts';
import { useShell } from '#app/shell.state.ts';
import { doorOf } from '#remote/http.ts';
import { currentSession } from '#remote/session.ts';
import { refreshSession } from '#store/accounts.ts';
import type { Device } from '#store/device.ts';
import { isFleeting } from '#store/fleeting.ts';
import { noteAbout } from '#store/holdings.ts';
import { sharesFor } from '#store/shared-things.ts';
import { aboutThisDevice } from '#store/this-device.ts';
import { startSync } from '#sync/start-sync.ts';

/** @returns ends it */
export function speakWithSchool(device: Device): () => void {
  void noteAbout(device, aboutThisDevice()).catch(() => undefined);
  // Whoever opens the board reads it again, and is told if that fails.
  void readAhead(device).catch(() => undefined);
  // The disk: the next start tries again.
  if (!useShell.getState().sample) void clearSample().catch(() => undefined);
  const endStrokes = keepStrokes(device);
  const sync = startSync({ device, isHurried: () => useShell.getState().fleeting });
  useShell.setState({ sendNow: sync.sendNow });
  giveWay(device, sync.stop);
  let gone = false;
  // The session lives on while it is used, and the name may have changed on the roster. Nothing waits for it.
  const renew = async () => {
    const answer = await currentSession(doorOf(device.session.person));
    if (gone) return;
    if (answer.kind === 'accepted') refreshSession(answer.value);
    else if (answer.kind === 'refused' && answer.refused === 'account-closed') leaveForGood(device.session.person);
  };
  void renew();
  void isFleeting()
    .catch(() => false)
    .then((fleeting) => useShell.setState({ fleeting }));
  void sharesFor(device.session.person)
    .catch(() => [])
    .then((shares) => !gone && useShell.setState({ shared: shares.length > 0 && device.session.role === 'pupil' }));
  return () => {
    gone = true;
    endStrokes();
    useShell.setState({ sendNow: null });
    sync.stop();
  };
}
