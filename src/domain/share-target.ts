// The system's share sheet hands things over to this address, by a form: agreed between the manifest, the service worker and the page.
export const SHARE_PATH = '/share';
export const SHARE_FIELDS = { title: 'title', words: 'text', url: 'url', files: 'files' } as const;

/** What comes with one share at most: a whole album is a mistake of the hand. */
export const MOST_SHARED_FILES = 20;
