import { render } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { firstScreenStands } from '#app/first-screen-stands.ts';
import { Skeleton } from '#ui/skeleton.tsx';

test('the first screen stands when its shape has made room for what it shows', async () => {
  const { rerender } = render(
    <main id="main">
      <Skeleton shape="card" />
    </main>,
  );
  let stands = false;
  const waiting = firstScreenStands(() => false).then(() => {
    stands = true;
    return undefined;
  });
  await new Promise((resolve) => {
    setTimeout(resolve, 200);
  });
  expect(stands).toBe(false);
  rerender(<main id="main">きょう</main>);
  await waiting;
  expect(stands).toBe(true);
});

test('once nobody waits for it, it looks no further: the page itself may be gone', async () => {
  const look = vi.spyOn(document, 'getElementById');
  await firstScreenStands(() => true);
  expect(look).not.toHaveBeenCalled();
  look.mockRestore();
});
