import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { giveWay } from '#app/give-way.ts';
import { useShell } from '#app/shell.state.ts';
import { openDevice } from '#store/device.ts';
import { deviceFacts, troublesIn } from '#store/device-facts.ts';
import { noteUpdateTrouble } from '#store/update-trouble.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const hana = { person: uuid(9), school: uuid(1), schoolName: 'しま小学校', displayName: 'はな', kana: 'はな' };
const open = () => openDevice({ ...hana, role: 'pupil', goodUntil: 9e12 });
afterEach(() => {
  localStorage.clear();
  useShell.setState({ takeUpdate: null });
});

it('a tab whose tables a newer one wants to change keeps what is being typed, lets go, and offers to load the new version', async () => {
  const device = await open();
  const did: string[] = [];
  giveWay(device, () => void did.push('speaks no longer'));
  const field = document.body.appendChild(document.createElement('textarea'));
  field.addEventListener('blur', () => void device.db.meta.put({ key: 'typed', value: 'かきかけ' }));
  field.focus();
  const newer = new Dexie(device.db.name);
  newer.version(99).stores({ poem: 'id', meta: 'key' });
  await newer.open();
  expect(did).toEqual(['speaks no longer']);
  expect(await newer.table('meta').get('typed')).toEqual({ key: 'typed', value: 'かきかけ' });
  await expect(device.db.outbox.count()).rejects.toThrow('closed');
  expect(useShell.getState().takeUpdate).not.toBeNull();
  newer.close();
  await Dexie.delete(device.db.name);
});

it('an update that had to wait is named by its code on the page of this device, until it may come', async () => {
  const device = await open();
  const update = async () => {
    const facts = await deviceFacts(device);
    return troublesIn(facts, { room: null, persisted: true, installed: true }).filter(({ name }) => name === 'update');
  };
  noteUpdateTrouble('A-452');
  expect(await update()).toEqual([{ name: 'update', code: 'A-452' }]);
  noteUpdateTrouble(null);
  expect(await update()).toEqual([]);
  localStorage.setItem('ashiato.updateTrouble', '<b>');
  expect(await update()).toEqual([]);
  device.db.close();
});
