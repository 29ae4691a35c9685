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

  it('may put the bytes into a bucket, when all of it is said', () => {
    expect(readConfig({})).toMatchObject({ bucket: null, uploadSlots: 2, mediumSlots: 8, proxies: 'loopback' });
    const s3 = {
      ASHIATO_S3_BUCKET: 'school-media',
      ASHIATO_S3_ENDPOINT: 'https://s3.example.jp',
      ASHIATO_S3_KEY: 'a key',
      ASHIATO_S3_SECRET: 'hidden',
    };
    const keyed = { ...s3, ASHIATO_S3_KEY: 'AK1' };
    const bucket = { bucket: 'school-media', endpoint: 'https://s3.example.jp', key: 'AK1', secret: 'hidden' };
    expect(readConfig(keyed)).toMatchObject({ bucket: { ...bucket, region: 'us-east-1' } });
    expect(readConfig(s3)).toEqual({ wrong: ['ASHIATO_S3_KEY must be the access key of the S3 store.'] });
    const { ASHIATO_S3_SECRET: _without, ...half } = keyed;
    expect(readConfig(half)).toEqual({ wrong: [expect.stringMatching(/^ASHIATO_S3_SECRET must be /)] });
  });

  it('may say how many originals come at once, and whom it believes an address', () => {
    const said = { ASHIATO_UPLOAD_SLOTS: '4', ASHIATO_MEDIUM_SLOTS: '12', ASHIATO_PROXIES: '10.0.0.5,fd00::/8' };
    expect(readConfig(said)).toMatchObject({ uploadSlots: 4, mediumSlots: 12, proxies: '10.0.0.5,fd00::/8' });
    const wrong = readConfig({ ASHIATO_UPLOAD_SLOTS: '0', ASHIATO_PROXIES: 'everybody' });
    expect('wrong' in wrong && wrong.wrong).toHaveLength(2);
  });

  it('needs a Node that better-sqlite3 runs on', () => {
    expect(tooOld('20.20.2')).toBe('Ashiato needs Node 24 or newer; this is Node 20.20.2.');
    expect(tooOld('24.21.0')).toBeNull();
  });
});
