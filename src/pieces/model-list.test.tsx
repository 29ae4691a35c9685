import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ModelList } from '#pieces/model-list.tsx';
import { modelsOf } from '#store/models.ts';
import { shelveStrokes } from '#store/stroke-shelf.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, HIKARI } from '#tests/helpers/a-school.ts';
import { aShelf } from '#tests/helpers/a-shelf.ts';

afterEach(() => void vi.unstubAllGlobals());

test('the sign of a 手本 with 筆順 says that it is here when the strokes have come, while the child looks on', async () => {
  vi.stubGlobal('caches', aShelf());
  const order = aRecord('model', { id: anId('order'), unit: HIKARI, kind: 'text', characters: '光' });
  const device = await aDevice({ records: [...aSchool(), order] });
  const models = (await modelsOf(device, HIKARI)).filter(({ id }) => id === order.id);
  renderWithDevice(<ModelList models={models} />, device);
  expect(await screen.findByText('とどくのを まっています')).toBeVisible();
  await shelveStrokes('光', '<svg><path d="M1,2c3,4 5,6 7,8"/></svg>');
  expect(await screen.findByText('この 端末に あります')).toBeVisible();
});
