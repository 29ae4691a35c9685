// The shell, precached. Pictures and records are the store's: taking a share back must take them off the device.

import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { COURSE_FOLDER } from '#domain/course-folder.ts';
import { PDF_FOLDER } from '#domain/pdf-folder.ts';
import { SHARE_PATH } from '#domain/share-target.ts';
import { STROKES_FOLDER, STROKES_SHELF } from '#domain/stroke-order.ts';
import { takeShared } from '#sw/take-shared.ts';
import { PUSH_TAG } from '#sync/agreed-names.ts';
import { troubleWithUpdate } from '#sync/before-update.ts';
import { sendWithoutPage } from '#sync/without-page.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: Parameters<typeof precacheAndRoute>[0] };

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

// Every address inside the app is the same page; the server's own answers are never pages.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//, /^\/fonts\//] }));

// Shared from another app.
registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname === SHARE_PATH,
  ({ request }) => takeShared(request),
  'POST',
);

// What a captive portal answers to any address is a page of its own; none of what is kept here ever is one.
const isNoPage = ({ ok, redirected, headers }: Response): boolean =>
  ok && !redirected && !(headers.get('content-type') ?? '').includes('html');
const plugins = [
  { cacheWillUpdate: ({ response }: { response: Response }) => Promise.resolve(isNoPage(response) ? response : null) },
];

// The fonts with all school kanji come when a text first needs them, and stay.
registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname.startsWith('/fonts/'),
  new CacheFirst({ cacheName: 'fonts', plugins }),
);

// What reads a PDF comes with the first one that is looked at, and stays.
registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname.startsWith(PDF_FOLDER),
  new CacheFirst({ cacheName: 'pdf', matchOptions: { ignoreVary: true }, plugins }),
);

// 学習指導要領コード: comes with the first teacher who looks for one, and stays.
registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname.startsWith(COURSE_FOLDER),
  new CacheFirst({ cacheName: 'course-of-study', matchOptions: { ignoreVary: true }, plugins }),
);

// 筆順: a few kilobytes a character. Those of the units are kept in advance by the page (app/keep-strokes.ts): it need not wait
// until this worker has fetched all of the app.
registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname.startsWith(STROKES_FOLDER),
  new CacheFirst({ cacheName: STROKES_SHELF, matchOptions: { ignoreVary: true }, plugins }),
);

// The old version stays, with its own worker, until all that lies on this device would come through the change.
self.addEventListener('install', (event) => event.waitUntil(rehearsed()));

async function rehearsed(): Promise<void> {
  const code = await troubleWithUpdate();
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // A page of ours has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  for (const page of pages) page.postMessage({ type: 'REHEARSED', code });
  if (code !== null) throw new Error(code);
}

// An update is offered, never forced under a child's hands: the page asks when the child has said yes. Much may have been
// written since this worker was installed.
self.addEventListener('message', (event) => {
  const data: unknown = event.data;
  if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING')
    event.waitUntil(rehearsed().then(() => self.skipWaiting()));
});

// Background Sync, where the browser has it: what a closed tab left unsent goes out from here. When it throws, the browser
// wakes this worker again by itself. Not a queue of requests (Workbox keeps those for seven days only): the outbox stays the one.
self.addEventListener('sync', (event) => {
  if ((event as SyncEvent).tag === PUSH_TAG) (event as SyncEvent).waitUntil(sendWithoutPage());
});

/** What the standard's types do not know yet. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}
