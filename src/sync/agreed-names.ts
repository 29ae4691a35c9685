// Names under which the tabs of a browser and its service worker find each other.

/** Background Sync: why the service worker is woken. [Note: Without a page] */
export const PUSH_TAG = 'pf-push';

/** Web Lock and channel: held by whoever speaks with the school for that account. */
export const lockOf = (person: string): string => `pf-sync:${person}`;
