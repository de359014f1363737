// How REDIS_URL is read: three forms, what may be left out, and what is wrong told without the password.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRedisSettings, redisSettingsSchema } from '../../src/store/redis-settings.ts';

const plain = { tls: false, username: undefined, password: undefined, replicas: undefined };
const node = (host: string, port: number) => ({ host, port });

describe('The address of Redis', () => {
  it.each([
    ['redis://localhost', { kind: 'server', node: node('localhost', 6379), database: 0 }],
    ['redis://10.0.0.7:7000/3', { kind: 'server', node: node('10.0.0.7', 7000), database: 3 }],
    ['redis://redis/', { kind: 'server', node: node('redis', 6379), database: 0 }],
    ['rediss://[::1]:6380', { kind: 'server', node: node('::1', 6380), database: 0, tls: true }],
    ['redis://:p%40ss@h', { kind: 'server', node: node('h', 6379), database: 0, password: 'p@ss' }],
    [
      'redis://bot:p@h?replicas=2',
      { kind: 'server', node: node('h', 6379), database: 0, username: 'bot', password: 'p', replicas: 2 },
    ],
    [
      'redis+sentinel://a,b:5000/slt?sentinelPassword=s%20p',
      {
        kind: 'sentinel',
        sentinels: [node('a', 26_379), node('b', 5000)],
        name: 'slt',
        database: 0,
        sentinelPassword: 's p',
      },
    ],
    [
      'rediss+sentinel://a/slt/4',
      {
        kind: 'sentinel',
        sentinels: [node('a', 26_379)],
        name: 'slt',
        database: 4,
        sentinelPassword: undefined,
        tls: true,
      },
    ],
    ['redis+cluster://a,b:7001', { kind: 'cluster', nodes: [node('a', 6379), node('b', 7001)] }],
  ])('%s is read', (url, settings) => {
    expect(readRedisSettings(url)).toEqual({ ...plain, ...settings });
  });

  it.each([
    ['', /redis:\/\/host:6379/],
    ['localhost:6379', /redis:\/\/host:6379/],
    ['http://localhost', /redis:\/\/host:6379/],
    ['redis://', /redis:\/\/host:6379/],
    ['redis+sentinels://a/slt', /redis:\/\/host:6379/],
    ['redis://a:b@c@h', /percent-encoded/],
    ['redis://bot:50%@h', /percent-encoded/],
    ['redis://a,b', /several need redis\+sentinel/],
    ['redis://h:0', /a port is/],
    ['redis://h:99999', /a port is/],
    ['redis://h/null', /not a number/],
    ['redis://h/0/1', /only the number of a database/],
    ['redis+sentinel://a', /name of the master is missing/],
    ['redis+sentinel://a/', /name of the master is missing/],
    ['redis+sentinel://a/slt/0/1', /the name of the master and the number/],
    ['redis+cluster://a/1', /no numbered databases/],
    ['redis://h?replicas=mange', /replicas is 0 to 9/],
    ['redis://h?replica=1', /the only options/],
    ['redis+cluster://h?sentinelPassword=s', /belongs to redis\+sentinel/],
  ])('%s is refused', (url, sentence) => {
    expect(() => readRedisSettings(url)).toThrow(sentence);
    expect(() => readRedisSettings(url)).toThrow(/^REDIS_URL: /);
  });

  it('gives back any password that is percent-encoded, and tells none that is not', () => {
    const secret = fc.string({ minLength: 8, unit: 'grapheme' }).filter((text) => text.trim().length > 7);
    fc.assert(
      fc.property(secret, fc.constantFrom('', '+sentinel', '+cluster'), (password, form) => {
        const path = form === '+sentinel' ? '/slt' : '';
        const good = `redis${form}://bot:${encodeURIComponent(password)}@h${path}`;
        expect(readRedisSettings(good).password).toBe(password);
        const faults =
          redisSettingsSchema.safeParse(`redis${form}://bot:${password}@h:0${path}`).error?.issues ?? [];
        expect(faults.map(({ message }) => message).join(' ')).not.toContain(password);
      }),
    );
  });
});
