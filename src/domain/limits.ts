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
  /** What the school keeps of one person without being able to judge it. */
  heldPerPerson: 1000,
  heldBytesPerPerson: 20 * 1024 * 1024,
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
  /** The same for a film: only a part of it is in memory at a time. */
  filmFileBytes: 1024 * 1024 * 1024,
  /** A recording of a voice or a film, in seconds. */
  takeSeconds: 60,
  /** What a teacher says aloud to one child, in seconds; and as bytes, in the plainest sound that a file may be. */
  spokenWordSeconds: 20,
  spokenWordBytes: 4 * 1024 * 1024,
  /** 朱書き: one stroke as text, and all strokes of one mark together. */
  strokeChars: 4000,
  strokesChars: 160_000,
  /** A stamp that a teacher drew, and how many of them. */
  ownStampChars: 6000,
  ownStamps: 12,
  /** 720p, whichever way it is held. */
  filmEdge: 1280,
  singlePutBytes: 64 * 1024,
  mediaChunkBytes: 512 * 1024,
  uploadChunkBytes: 256 * 1024,
  thumbnailEdge: 320,
  mediumEdge: 1600,
  originalEdge: 3200,
} as const;
