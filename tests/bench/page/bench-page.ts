// The app's own store and sync, without its screens, in a browser that a bench drives.
import { beginDay, editWords, seesWords } from './editing.ts';
import { lookAtSheets } from './looking.ts';
import { pullFloor, pullWithEngine } from './pulling.ts';
import { saveManyTimes } from './saving.ts';
import { makeWorks, takeAllOut } from './taking-out.ts';

Object.assign(globalThis, {
  bench: {
    saveManyTimes,
    pullFloor,
    pullWithEngine,
    beginDay,
    editWords,
    seesWords,
    makeWorks,
    takeAllOut,
    lookAtSheets,
  },
});
