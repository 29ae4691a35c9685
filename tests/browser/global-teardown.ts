import { dropTemplate } from './school.ts';

/** Takes the seeded school away that the test files copied. Playwright asks for a default export. */
// oxlint-disable-next-line import/no-default-export
export default function globalTeardown(): void {
  dropTemplate();
}
