// Every sentence of the interface, in Japanese: the language that the keys are taken from.
import { firstJapanese } from '#words/first-japanese.ts';
import { board } from '#words/ja/board.ts';
import { compare } from '#words/ja/compare.ts';
import { everyone } from '#words/ja/everyone.ts';
import { join } from '#words/ja/join.ts';
import { lamp } from '#words/ja/lamp.ts';
import { model } from '#words/ja/model.ts';
import { path } from '#words/ja/path.ts';
import { record } from '#words/ja/record.ts';
import { refusal } from '#words/ja/refusal.ts';
import { roster } from '#words/ja/roster.ts';
import { settings } from '#words/ja/settings.ts';
import { teaching } from '#words/ja/teaching.ts';
import { unsent } from '#words/ja/unsent.ts';
import { work } from '#words/ja/work.ts';

export const japanese = {
  ...firstJapanese,
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
  ...teaching,
  ...roster,
  ...lamp,
  ...refusal,
} as const;
