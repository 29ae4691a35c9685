// A real device (Dexie on fake-indexeddb) that has already fetched all that its person may see, and a screen on it.
import { render } from '@testing-library/react';
import { Dexie } from 'dexie';
import type { ReactElement, ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { announcedBy, placementsOf } from '#domain/placement.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { type EnrollmentFacts, scopesOf } from '#domain/viewer.ts';
import { DeviceProvider } from '#pieces/device-context.tsx';
import { type Reading, ReadingProvider } from '#pieces/reading-context.tsx';
import { type Database, databaseName } from '#store/database.ts';
import { type Device, openDevice, viewerOf } from '#store/device.ts';
import { aSchool, aSession, NOW, SAKURA } from '#tests/helpers/a-school.ts';
import { ToastProvider } from '#ui/toast.tsx';
import { JAPANESE } from '#words/catalogue.ts';

export interface TestDevice extends Device {
  /** The device's clock, ms: set it to go forward. */
  readonly clock: { now: number };
}

/** Opens an account with `records` on it, as after a full pull. By default Sakura's, in the small school. */
export async function aDevice({
  person = SAKURA,
  records = aSchool(),
}: {
  readonly person?: string;
  readonly records?: readonly LooseRecord[];
} = {}): Promise<TestDevice> {
  const clock = { now: NOW };
  let drawn = 0;
  const random = (bytes: number) => {
    drawn += 1;
    return Uint8Array.from({ length: bytes }, (_, at) => (drawn >> (8 * (bytes - 1 - at))) & 0xff);
  };
  const name = databaseName(person);
  await close(open.get(name));
  await Dexie.delete(name);
  const device = await openDevice(aSession(person), { now: () => clock.now, random });
  open.set(name, device.db);
  await fetchAll(device, records);
  return { ...device, clock };
}

/** A test's device is closed when the next one of the same person is opened. */
const open = new Map<string, Database>();

/** What a screen of the test before has begun, unasked, is let finish: "I have seen it", a draft. Nobody hears its error otherwise. */
async function close(db: Database | undefined): Promise<void> {
  for (let round = 0; round < 4 && db?.isOpen(); round += 1)
    await db.transaction('rw', db.tables, () => undefined).catch(() => undefined);
  db?.close();
}

/** Puts on the device what its person may see of `records`, as the school's versions. */
export async function fetchAll(device: Device, records: readonly LooseRecord[]): Promise<void> {
  const related: Related = (key) => records.filter((record) => announcedBy(record).includes(key));
  const enrollments = records.filter((r) => r.type === 'enrollment');
  await device.db.table('enrollment').bulkPut(enrollments.map((r) => ({ ...r, _rv: 1, _s: [], _p: 0 })));
  const viewer = await viewerOf(device);
  const scopes = scopesOf(viewer, enrollments as unknown as EnrollmentFacts[]);
  await device.db.table('enrollment').clear();
  await device.db.scopes.bulkPut(
    scopes.map((id, place) => ({ id, cursor: 1, epoch: 'e1', place, sweeping: 0 as const })),
  );
  for (const record of records) {
    const seen = placementsOf(record, related).filter((scope) => scopes.includes(scope));
    if (seen.length > 0) await device.db.table(record.type).put({ ...record, _rv: 1, _s: seen, _p: 0 });
  }
}

/**
 * Draws a screen for the device's person.
 * @param route the address it is opened at
 * @param path the pattern of its address, where the screen reads parts of it: `/units/:unit`
 */
export function renderWithDevice(ui: ReactElement, device: Device, route = '/', path = '*') {
  return render(
    <DeviceProvider device={device}>
      <ReadingProvider value={WITHOUT_READINGS}>
        <MemoryRouter initialEntries={[route]}>
          <Toasts>
            <Routes>
              <Route path={path} element={ui} />
              <Route path="*" element={null} />
            </Routes>
            <Address />
          </Toasts>
        </MemoryRouter>
      </ReadingProvider>
    </DeviceProvider>,
  );
}

/** As round all screens of the app. */
function Toasts({ children }: { readonly children: ReactNode }) {
  return (
    <ToastProvider closeLabel="とじる" page={useLocation().pathname}>
      {children}
    </ToastProvider>
  );
}

/** So that names are what is written: 手本を 見る, without 「てほん」 in it. */
const WITHOUT_READINGS: Reading = { language: 'ja', catalogue: JAPANESE, mode: { show: 'none' }, aloud: false };

/** Where the person is now: `screen.getByTestId('address')`. */
function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}
