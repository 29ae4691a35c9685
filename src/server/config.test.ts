import { describe, expect, it } from 'vitest';
import { readConfig } from '#server/config.ts';
import { tooOld } from '#server/node-version.ts';

describe('the environment', () => {
  it('may say nothing', () => {
    const config = readConfig({ PATH: '/bin', ASHIATO_DATA: '' });
    expect(config).toMatchObject({ host: '127.0.0.1', port: 8787, origin: 'http://localhost:8787' });
    expect('data' in config && config.database).toBe('data' in config && `${config.data}/ashiato.sqlite`);
  });

  it('may name a database of its own, either kind', () => {
    const database = 'postgres://school:secret@db/ashiato';
    expect(readConfig({ ASHIATO_DATABASE: database })).toMatchObject({ database });
    expect(readConfig({ ASHIATO_DATABASE: '/srv/school.sqlite' })).toMatchObject({ database: '/srv/school.sqlite' });
  });

  it('is told in one sentence for each value that is wrong, without the value', () => {
    const config = readConfig({
      ASHIATO_PORT: '80a',
      ASHIATO_ORIGIN: 'ashiato.example/path',
      ASHIATO_DATABASE: 'mysql://root:secret@db',
    });
    const wrong = 'wrong' in config ? config.wrong : [];
    expect(wrong.map((sentence) => sentence.split(' ')[0])).toEqual([
      'ASHIATO_PORT',
      'ASHIATO_ORIGIN',
      'ASHIATO_DATABASE',
    ]);
    expect(wrong.join()).not.toContain('secret');
  });

  it('needs a Node that better-sqlite3 runs on', () => {
    expect(tooOld('20.20.2')).toBe('Ashiato needs Node 24 or newer; this is Node 20.20.2.');
    expect(tooOld('24.21.0')).toBeNull();
  });
});
