// The screens that things come to stand on, and the app as it stands on one of them.
import type { BrowserContext, Page } from '@playwright/test';
import { isDrawn, settled } from './device.ts';
import { type DemoPerson, signIn } from './school.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}
export const PHONE: Size = { width: 390, height: 844 };
export const UPRIGHT: Size = { width: 820, height: 1180 };
export const LYING: Size = { width: 1180, height: 820 };
export const CHROMEBOOK: Size = { width: 1366, height: 768 };

/** Signed in, all of it here and drawn at that size. */
export async function openOn(context: BrowserContext, person: DemoPerson, size: Size): Promise<Page> {
  const page = await signIn(context, person);
  await page.setViewportSize(size);
  await settled(page);
  await isDrawn(page);
  return page;
}
