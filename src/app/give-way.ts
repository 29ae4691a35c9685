// Another tab was opened with a newer version of the app, which is about to change the tables. What is being typed here is kept,
// then this tab lets go of them for good; what it shows stays, with the offer to load the new version. [Note: Upgrade]
import { useShell } from '#app/shell.state.ts';
import type { Device } from '#store/device.ts';

/** For as long as a field needs to be kept; beyond that its draft has it (store/field-drafts.ts). */
const KEEP_MS = 200;

/** @param stop ends speaking with the school */
export function giveWay({ db }: Device, stop: () => void): void {
  db.on('versionchange', () => {
    // A field that loses the focus keeps its words at once.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    stop();
    setTimeout(() => db.close(), KEEP_MS);
    useShell.setState({ takeUpdate: () => location.reload() });
    // Not closed at this very moment, as it would be otherwise.
    return false;
  });
}
