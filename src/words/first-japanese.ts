// The areas whose sentences stand on a pupil's first screen, or in the frame around every screen: they come with the first
// load, which has a budget (tests/bench/size.ts). All others come with the first other screen (see catalogue.ts).
import { dates } from '#words/ja/dates.ts';
import { feedback } from '#words/ja/feedback.ts';
import { media } from '#words/ja/media.ts';
import { records } from '#words/ja/records.ts';
import { shell } from '#words/ja/shell.ts';
import { subjects } from '#words/ja/subjects.ts';
import { today } from '#words/ja/today.ts';
import { unit } from '#words/ja/unit.ts';

export const firstJapanese = {
  ...shell,
  ...today,
  ...records,
  ...unit,
  ...feedback,
  ...media,
  ...subjects,
  ...dates,
} as const;
