// Speaks with the service worker: registers it, hears of a new version, and loads that only when the person says so.
import { Workbox } from 'workbox-window';
import { useShell } from '#app/shell.state.ts';

const HOUR = 3_600_000;

export function watchWorker(): void {
  const workbox = new Workbox('/sw.js');
  let asked = false;
  // The browser may have found the new version before anybody here could hear of it: what waits is asked, not only heard.
  const offer = (registration: ServiceWorkerRegistration): void => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    useShell.setState({
      takeUpdate: () => {
        asked = true;
        workbox.messageSkipWaiting();
      },
    });
  };
  // Another tab may take the update: this one goes on with what it has until the child reloads it.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
  });
  // Only the worker of a newer version says this, before it is installed.
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data?.type === 'REHEARSED')
      void import('#store/update-trouble.ts').then(({ noteUpdateTrouble }) => noteUpdateTrouble(data.code));
  });
  workbox
    .register()
    .then((registration): undefined => {
      if (!registration) return undefined;
      const watch = (): void => {
        registration.installing?.addEventListener('statechange', () => offer(registration));
      };
      registration.addEventListener('updatefound', watch);
      watch();
      offer(registration);
      setInterval(() => void workbox.update().catch(() => undefined), HOUR);
      return undefined;
    })
    // No worker (private window, managed profile): everything works but opening offline.
    .catch(() => undefined);
}
