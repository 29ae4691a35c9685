// Every sentence of the interface, in Japanese: the language that the keys are taken from.
import { firstJapanese } from '#words/first-japanese.ts';
import { absence } from '#words/ja/absence.ts';
import { again } from '#words/ja/again.ts';
import { ai } from '#words/ja/ai.ts';
import { arrivals } from '#words/ja/arrivals.ts';
import { board } from '#words/ja/board.ts';
import { cabinet } from '#words/ja/cabinet.ts';
import { camera } from '#words/ja/camera.ts';
import { codes } from '#words/ja/codes.ts';
import { compare } from '#words/ja/compare.ts';
import { device } from '#words/ja/device.ts';
import { drawing } from '#words/ja/drawing.ts';
import { everyone } from '#words/ja/everyone.ts';
import { film } from '#words/ja/film.ts';
import { first } from '#words/ja/first.ts';
import { giving } from '#words/ja/giving.ts';
import { groups } from '#words/ja/groups.ts';
import { growth } from '#words/ja/growth.ts';
import { guide } from '#words/ja/guide.ts';
import { help } from '#words/ja/help.ts';
import { hide } from '#words/ja/hide.ts';
import { ink } from '#words/ja/ink.ts';
import { insight } from '#words/ja/insight.ts';
import { join } from '#words/ja/join.ts';
import { lamp } from '#words/ja/lamp.ts';
import { lead } from '#words/ja/lead.ts';
import { leading } from '#words/ja/leading.ts';
import { leave } from '#words/ja/leave.ts';
import { lock } from '#words/ja/lock.ts';
import { looking } from '#words/ja/looking.ts';
import { model } from '#words/ja/model.ts';
import { notes } from '#words/ja/notes.ts';
import { pack } from '#words/ja/pack.ts';
import { path } from '#words/ja/path.ts';
import { pin } from '#words/ja/pin.ts';
import { print } from '#words/ja/print.ts';
import { projector } from '#words/ja/projector.ts';
import { projects } from '#words/ja/projects.ts';
import { record } from '#words/ja/record.ts';
import { refusal } from '#words/ja/refusal.ts';
import { roster } from '#words/ja/roster.ts';
import { sample } from '#words/ja/sample.ts';
import { settings } from '#words/ja/settings.ts';
import { share } from '#words/ja/share.ts';
import { sheet } from '#words/ja/sheet.ts';
import { sheetcode } from '#words/ja/sheetcode.ts';
import { stack } from '#words/ja/stack.ts';
import { stretch } from '#words/ja/stretch.ts';
import { takeout } from '#words/ja/takeout.ts';
import { teaching } from '#words/ja/teaching.ts';
import { themes } from '#words/ja/themes.ts';
import { thrown } from '#words/ja/thrown.ts';
import { unsent } from '#words/ja/unsent.ts';
import { voice } from '#words/ja/voice.ts';
import { ways } from '#words/ja/ways.ts';
import { work } from '#words/ja/work.ts';

export const japanese = {
  ...firstJapanese,
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
} as const;
