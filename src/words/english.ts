// Every sentence of the interface, in English. Loaded only when somebody reads English.
import { arrivals } from '#words/en/arrivals.ts';
import { board } from '#words/en/board.ts';
import { compare } from '#words/en/compare.ts';
import { dates } from '#words/en/dates.ts';
import { device } from '#words/en/device.ts';
import { everyone } from '#words/en/everyone.ts';
import { feedback } from '#words/en/feedback.ts';
import { ink } from '#words/en/ink.ts';
import { join } from '#words/en/join.ts';
import { lamp } from '#words/en/lamp.ts';
import { leave } from '#words/en/leave.ts';
import { lock } from '#words/en/lock.ts';
import { looking } from '#words/en/looking.ts';
import { media } from '#words/en/media.ts';
import { model } from '#words/en/model.ts';
import { path } from '#words/en/path.ts';
import { pin } from '#words/en/pin.ts';
import { projects } from '#words/en/projects.ts';
import { record } from '#words/en/record.ts';
import { records } from '#words/en/records.ts';
import { refusal } from '#words/en/refusal.ts';
import { roster } from '#words/en/roster.ts';
import { settings } from '#words/en/settings.ts';
import { sheet } from '#words/en/sheet.ts';
import { shell } from '#words/en/shell.ts';
import { subjects } from '#words/en/subjects.ts';
import { takeout } from '#words/en/takeout.ts';
import { teaching } from '#words/en/teaching.ts';
import { themes } from '#words/en/themes.ts';
import { today } from '#words/en/today.ts';
import { unit } from '#words/en/unit.ts';
import { unsent } from '#words/en/unsent.ts';
import { voice } from '#words/en/voice.ts';
import { work } from '#words/en/work.ts';
import type { japanese } from '#words/japanese.ts';

export const english: Record<keyof typeof japanese, string> = {
  ...shell,
  ...today,
  ...records,
  ...unit,
  ...record,
  ...looking,
  ...projects,
  ...themes,
  ...model,
  ...compare,
  ...ink,
  ...work,
  ...pin,
  ...everyone,
  ...settings,
  ...join,
  ...unsent,
  ...board,
  ...path,
  ...feedback,
  ...teaching,
  ...roster,
  ...arrivals,
  ...device,
  ...lamp,
  ...leave,
  ...lock,
  ...takeout,
  ...sheet,
  ...voice,
  ...refusal,
  ...media,
  ...subjects,
  ...dates,
};
