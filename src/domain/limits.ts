// Every size of the product in one place. Bytes unless named otherwise.
export const LIMITS = {
  /** One text field, in UTF-16 units. sync.md's hard limit is 200 KB; children's and teachers' words need far less. */
  textChars: 20_000,
  shortChars: 200,
  longChars: 2000,
  setItems: 200,
  mapKeys: 100,
  pointsPerLesson: 3,
  /** Lessons, points, models of a template. */
  templateParts: 60,
  /** One mutation, as JSON. */
  mutationBytes: 256 * 1024,
  /** One push, as JSON after inflating; and what a compressed body may inflate to. */
  pushBytes: 1024 * 1024,
  inflatedBytes: 4 * 1024 * 1024,
  mutationsPerPush: 50,
  pushSoftBytes: 128 * 1024,
  atomicGroup: 20,
  pullRows: 500,
  pullBytes: 512 * 1024,
  scopesPerClient: 300,
  /** Media variants: thumbnail (320 px), medium (1600 px), original. */
  thumbnailBytes: 25 * 1024,
  mediumBytes: 300 * 1024,
  originalBytes: 60 * 1024 * 1024,
  /** Originals by what they are; a film is the largest thing there is. */
  originalBytesOf: {
    image: 30 * 1024 * 1024,
    audio: 30 * 1024 * 1024,
    video: 60 * 1024 * 1024,
    file: 60 * 1024 * 1024,
  },
  /** The server's border for medium pictures; devices stay below `mediumBytes`. */
  mediumImageBytes: 2 * 1024 * 1024,
  /** What a child may hand in as one picture before it is shrunk on the device. */
  photoFileBytes: 80 * 1024 * 1024,
  photoPixels: 120_000_000,
  singlePutBytes: 64 * 1024,
  mediaChunkBytes: 512 * 1024,
  uploadChunkBytes: 256 * 1024,
  thumbnailEdge: 320,
  mediumEdge: 1600,
  originalEdge: 3200,
} as const;
