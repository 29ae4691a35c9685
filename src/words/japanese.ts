// Every sentence of the interface, in Japanese: the language that the keys are taken from.
import { firstJapanese } from '#words/first-japanese.ts';
import { arrivals } from '#words/ja/arrivals.ts';
import { board } from '#words/ja/board.ts';
import { compare } from '#words/ja/compare.ts';
import { device } from '#words/ja/device.ts';
import { everyone } from '#words/ja/everyone.ts';
import { ink } from '#words/ja/ink.ts';
import { join } from '#words/ja/join.ts';
import { lamp } from '#words/ja/lamp.ts';
import { leave } from '#words/ja/leave.ts';
import { lock } from '#words/ja/lock.ts';
import { looking } from '#words/ja/looking.ts';
import { model } from '#words/ja/model.ts';
import { path } from '#words/ja/path.ts';
import { pin } from '#words/ja/pin.ts';
import { projects } from '#words/ja/projects.ts';
import { record } from '#words/ja/record.ts';
import { refusal } from '#words/ja/refusal.ts';
import { roster } from '#words/ja/roster.ts';
import { settings } from '#words/ja/settings.ts';
import { sheet } from '#words/ja/sheet.ts';
import { takeout } from '#words/ja/takeout.ts';
import { teaching } from '#words/ja/teaching.ts';
import { themes } from '#words/ja/themes.ts';
import { unsent } from '#words/ja/unsent.ts';
import { voice } from '#words/ja/voice.ts';
import { work } from '#words/ja/work.ts';

export const japanese = {
  ...firstJapanese,
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
} as const;
