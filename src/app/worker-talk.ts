// What the browser offers: a service worker (who speaks with it comes behind the first screen), and to install the app.
import { useShell } from '#app/shell.state.ts';
import { untilHere } from '#pieces/until-here.ts';

export async function talkToWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const { watchWorker } = await untilHere(() => import('#app/watch-worker.ts'));
  watchWorker();
}

/** Keeps the browser's offer to install for the moment when somebody asks for it in the settings. */
export function hearInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    useShell.setState({ installPrompt: event as unknown as { prompt: () => Promise<unknown> } });
  });
  addEventListener('appinstalled', () => useShell.setState({ installPrompt: null }));
}
