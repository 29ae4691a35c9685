// Every sentence of the interface, in Japanese: the language that the keys are taken from.

import { board } from '#words/ja/board.ts';
import { compare } from '#words/ja/compare.ts';
import { dates } from '#words/ja/dates.ts';
import { everyone } from '#words/ja/everyone.ts';
import { feedback } from '#words/ja/feedback.ts';
import { join } from '#words/ja/join.ts';
import { lamp } from '#words/ja/lamp.ts';
import { media } from '#words/ja/media.ts';
import { model } from '#words/ja/model.ts';
import { path } from '#words/ja/path.ts';
import { record } from '#words/ja/record.ts';
import { records } from '#words/ja/records.ts';
import { refusal } from '#words/ja/refusal.ts';
import { roster } from '#words/ja/roster.ts';
import { settings } from '#words/ja/settings.ts';
import { shell } from '#words/ja/shell.ts';
import { subjects } from '#words/ja/subjects.ts';
import { teaching } from '#words/ja/teaching.ts';
import { today } from '#words/ja/today.ts';
import { unit } from '#words/ja/unit.ts';
import { unsent } from '#words/ja/unsent.ts';
import { work } from '#words/ja/work.ts';

export const japanese = {
  ...shell,
  ...today,
  ...records,
  ...unit,
  ...record,
  ...model,
  ...compare,
  ...work,
  ...everyone,
  ...settings,
  ...join,
  ...unsent,
  ...board,
  ...path,
  ...feedback,
  ...teaching,
  ...roster,
  ...lamp,
  ...refusal,
  ...media,
  ...subjects,
  ...dates,
} as const;
