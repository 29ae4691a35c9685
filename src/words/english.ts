// Every sentence of the interface, in English. Loaded only when somebody reads English.

import { absence } from '#words/en/absence.ts';
import { again } from '#words/en/again.ts';
import { ai } from '#words/en/ai.ts';
import { arrivals } from '#words/en/arrivals.ts';
import { board } from '#words/en/board.ts';
import { cabinet } from '#words/en/cabinet.ts';
import { camera } from '#words/en/camera.ts';
import { codes } from '#words/en/codes.ts';
import { compare } from '#words/en/compare.ts';
import { dates } from '#words/en/dates.ts';
import { device } from '#words/en/device.ts';
import { drawing } from '#words/en/drawing.ts';
import { everyone } from '#words/en/everyone.ts';
import { feedback } from '#words/en/feedback.ts';
import { film } from '#words/en/film.ts';
import { first } from '#words/en/first.ts';
import { giving } from '#words/en/giving.ts';
import { groups } from '#words/en/groups.ts';
import { growth } from '#words/en/growth.ts';
import { guide } from '#words/en/guide.ts';
import { help } from '#words/en/help.ts';
import { hide } from '#words/en/hide.ts';
import { ink } from '#words/en/ink.ts';
import { insight } from '#words/en/insight.ts';
import { join } from '#words/en/join.ts';
import { lamp } from '#words/en/lamp.ts';
import { lead } from '#words/en/lead.ts';
import { leading } from '#words/en/leading.ts';
import { leave } from '#words/en/leave.ts';
import { lock } from '#words/en/lock.ts';
import { looking } from '#words/en/looking.ts';
import { media } from '#words/en/media.ts';
import { model } from '#words/en/model.ts';
import { notes } from '#words/en/notes.ts';
import { pack } from '#words/en/pack.ts';
import { path } from '#words/en/path.ts';
import { pin } from '#words/en/pin.ts';
import { print } from '#words/en/print.ts';
import { projector } from '#words/en/projector.ts';
import { projects } from '#words/en/projects.ts';
import { record } from '#words/en/record.ts';
import { records } from '#words/en/records.ts';
import { refusal } from '#words/en/refusal.ts';
import { roster } from '#words/en/roster.ts';
import { sample } from '#words/en/sample.ts';
import { settings } from '#words/en/settings.ts';
import { share } from '#words/en/share.ts';
import { sheet } from '#words/en/sheet.ts';
import { sheetcode } from '#words/en/sheetcode.ts';
import { shell } from '#words/en/shell.ts';
import { stack } from '#words/en/stack.ts';
import { stretch } from '#words/en/stretch.ts';
import { subjects } from '#words/en/subjects.ts';
import { takeout } from '#words/en/takeout.ts';
import { teaching } from '#words/en/teaching.ts';
import { themes } from '#words/en/themes.ts';
import { thrown } from '#words/en/thrown.ts';
import { today } from '#words/en/today.ts';
import { unit } from '#words/en/unit.ts';
import { unsent } from '#words/en/unsent.ts';
import { voice } from '#words/en/voice.ts';
import { ways } from '#words/en/ways.ts';
import { work } from '#words/en/work.ts';
import type { japanese } from '#words/japanese.ts';

export const english: Record<keyof typeof japanese, string> = {
  ...shell,
  ...today,
  ...records,
  ...unit,
  ...record,
  ...looking,
  ...stretch,
  ...projects,
  ...themes,
  ...thrown,
  ...model,
  ...compare,
  ...growth,
  ...ink,
  ...work,
  ...ai,
  ...pin,
  ...everyone,
  ...settings,
  ...join,
  ...unsent,
  ...board,
  ...again,
  ...giving,
  ...path,
  ...feedback,
  ...insight,
  ...pack,
  ...absence,
  ...notes,
  ...teaching,
  ...codes,
  ...roster,
  ...sample,
  ...groups,
  ...first,
  ...guide,
  ...help,
  ...arrivals,
  ...projector,
  ...cabinet,
  ...print,
  ...stack,
  ...sheetcode,
  ...device,
  ...lamp,
  ...lead,
  ...leading,
  ...leave,
  ...lock,
  ...takeout,
  ...sheet,
  ...hide,
  ...voice,
  ...camera,
  ...film,
  ...ways,
  ...drawing,
  ...share,
  ...refusal,
  ...media,
  ...subjects,
  ...dates,
};
