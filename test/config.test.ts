// The settings: read as the service needs them, and every fault told at once by the name of its variable.
import { describe, expect, it } from '@jest/globals';
import { type Environment, isLoopback, readConfig } from '../src/config.ts';
import { MICROSOFT_SERVICE_HOSTS } from '../src/teams/settings.ts';

const GOOD: Environment = {
  MicrosoftAppId: '00000000-0000-4000-8000-00000000000a',
  MicrosoftAppPassword: 'hemmelig',
  MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
};
const LOCAL: Environment = { AUTH: 'off', ALLOWED_TENANTS: '11111111-1111-4111-8111-111111111111' };

function config(environment: Environment) {
  const read = readConfig(environment);
  if (read.kind === 'faults') throw new Error(read.faults.join('; '));
  return read.config;
}

/** Names of the variables at fault, in the order told. */
function faulty(environment: Environment): readonly string[] {
  const read = readConfig(environment);
  if (read.kind === 'read') return [];
  for (const fault of read.faults) expect(fault).toMatch(/^\w+: \S/);
  return read.faults.map((fault) => fault.slice(0, fault.indexOf(':')));
}

describe('settings that are enough', () => {
  it('are the three of the registration; the rest has defaults', () => {
    expect(config(GOOD)).toEqual({
      host: '127.0.0.1',
      port: 3978,
      links: undefined,
      concernKeys: [],
      mail: undefined,
      store: { kind: 'file', file: 'data/slt.db' },
      founders: [],
      logLevel: 'info',
      teams: {
        appId: GOOD['MicrosoftAppId'],
        appPassword: 'hemmelig',
        appType: 'SingleTenant',
        appTenantId: GOOD['MicrosoftAppTenantId'],
        allowedTenants: [GOOD['MicrosoftAppTenantId']],
        allowedServiceHosts: MICROSOFT_SERVICE_HOSTS,
        auth: 'on',
        passthrough: {},
      },
    });
  });

  it('need no secret with a managed identity', () => {
    const { MicrosoftAppPassword: _, ...rest } = GOOD;
    expect(faulty(rest)).toEqual(['MicrosoftAppPassword']);
    expect(config({ ...rest, MicrosoftAppType: 'UserAssignedMSI' }).teams).not.toHaveProperty('appPassword');
  });

  it('without credentials name the tenant to let in, and stay on loopback', () => {
    expect(config(LOCAL).teams.auth).toBe('off');
    expect(faulty({ AUTH: 'off' })).toEqual(['ALLOWED_TENANTS']);
    for (const HOST of ['0.0.0.0', '::', '192.168.1.2', 'eksempel.no', '127.0.0.1.eksempel.no'])
      expect(faulty({ ...LOCAL, HOST })).toEqual(['AUTH']);
    for (const HOST of ['localhost', '127.0.0.1', '127.1.2.3', '::1'])
      expect(faulty({ ...LOCAL, HOST })).toEqual([]);
  });

  it('are lists with commas, with or without spaces; people are known by object id in any case', () => {
    const read = config({
      ...GOOD,
      ALLOWED_TENANTS: ' a, b ,,c ',
      ALLOWED_SERVICE_HOSTS: '127.0.0.1:9000',
      COORDINATORS: 'ABC-1, def-2',
    });
    expect(read.teams.allowedTenants).toEqual(['a', 'b', 'c']);
    expect(read.teams.allowedServiceHosts).toEqual(['127.0.0.1:9000']);
    expect(read.founders).toEqual(['abc-1', 'def-2']);
  });

  it('choose the store: a file, or Redis when its address is there', () => {
    expect(config({ ...GOOD, DATA_FILE: '/var/slt.db' }).store).toEqual({
      kind: 'file',
      file: '/var/slt.db',
    });
    const REDIS_URL = 'redis://127.0.0.1:6379';
    const redis = (allowLoss: boolean) => ({ kind: 'redis', url: REDIS_URL, allowLoss });
    expect(config({ ...GOOD, REDIS_URL }).store).toEqual(redis(false));
    expect(config({ ...GOOD, REDIS_URL, REDIS_ALLOW_LOSS: 'yes' }).store).toEqual(redis(true));
    for (const url of ['redis+sentinel://a:26379,b/slt', 'rediss+cluster://a,b:7001,[::1]:7002'])
      expect(config({ ...GOOD, REDIS_URL: url }).store).toMatchObject({ kind: 'redis', url });
  });

  it('hand on Microsoft’s own names for other clouds, and nothing else', () => {
    const ToBotFromChannelTokenIssuer = 'https://api.botframework.us';
    const read = config({ ...GOOD, ToBotFromChannelTokenIssuer, OAuthUrl: '', PATH: '/bin' });
    expect(read.teams.passthrough).toEqual({ ToBotFromChannelTokenIssuer });
  });
});

describe('settings left empty, as in a copied example file', () => {
  const names = [
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'LINK_KEYS',
    'DATA_FILE',
    'REDIS_URL',
    'REDIS_ALLOW_LOSS',
    'ALLOWED_TENANTS',
  ];
  it.each([...names, 'ALLOWED_SERVICE_HOSTS', 'COORDINATORS', 'LOG_LEVEL', 'AUTH', 'MicrosoftAppType'])(
    '%s is as if it were not there',
    (name) => {
      expect(readConfig({ ...GOOD, [name]: '' })).toEqual(readConfig(GOOD));
    },
  );

  it('of the registration are missing', () => {
    for (const name of Object.keys(GOOD)) expect(faulty({ ...GOOD, [name]: '' })).toEqual([name]);
  });
});

describe('settings that are wrong', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '3978.5'],
    ['LOG_LEVEL', 'loud'],
    ['AUTH', 'maybe'],
    ['MicrosoftAppType', 'MultiTenant'],
    ['PUBLIC_URL', 'eksempel.no'],
    ['REDIS_ALLOW_LOSS', 'true'],
    ['REDIS_URL', 'http://127.0.0.1:6379'],
    ['REDIS_URL', 'redis+sentinel://127.0.0.1:26379'],
    ['REDIS_URL', 'redis+cluster://127.0.0.1:7000/1'],
  ])('%s=%s is told by its name', (name, value) => {
    const LINK_KEYS = Buffer.alloc(32, 7).toString('base64');
    expect(faulty({ ...GOOD, LINK_KEYS, [name]: value })).toEqual([name]);
  });

  it('are told all at once', () => {
    expect([...faulty({})].sort()).toEqual([
      'MicrosoftAppId',
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
    ]);
    const wrong = { PORT: 'abc', LOG_LEVEL: 'loud', PUBLIC_URL: 'eksempel.no' };
    expect([...faulty(wrong)].sort()).toEqual([
      'LINK_KEYS',
      'LOG_LEVEL',
      'MicrosoftAppId',
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
      'PORT',
      'PUBLIC_URL',
    ]);
  });

  it('never show a secret', () => {
    const read = readConfig({
      ...GOOD,
      MicrosoftAppTenantId: '',
      PORT: 'abc',
      REDIS_URL: 'redis://x:hemmelig@y',
    });
    expect(JSON.stringify(read)).not.toContain('hemmelig');
    const wrong = readConfig({ ...GOOD, REDIS_URL: 'redis+cluster://bot:hemmelig@y:70000' });
    expect(wrong).toEqual({ kind: 'faults', faults: ['REDIS_URL: a port is 1 to 65535'] });
  });
});

describe('signed links', () => {
  const one = Buffer.alloc(32, 1).toString('base64');
  const two = Buffer.alloc(32, 2).toString('base64');
  const PUBLIC_URL = 'https://slt.testvik.example.no';

  it('have an address and keys, newest first; without an address there are none', () => {
    expect(config({ ...GOOD, PUBLIC_URL, LINK_KEYS: ` ${two}, ${one}` }).links).toEqual({
      publicUrl: PUBLIC_URL,
      keys: [Buffer.alloc(32, 2), Buffer.alloc(32, 1)],
    });
    expect(config({ ...GOOD, LINK_KEYS: one }).links).toBeUndefined();
  });

  it('need a key where there is an address, and the fault tells how one is made', () => {
    const read = readConfig({ ...GOOD, PUBLIC_URL });
    expect(faulty({ ...GOOD, PUBLIC_URL })).toEqual(['LINK_KEYS']);
    expect(JSON.stringify(read)).toContain('randomBytes(32)');
  });

  it.each([
    'hemmelig',
    Buffer.alloc(31).toString('base64'),
    Buffer.alloc(33).toString('base64'),
    `${one};${two}`,
  ])('do not take «%s» for a key, and never repeat it', (key) => {
    for (const LINK_KEYS of [key, `${one},${key}`]) {
      expect(faulty({ ...GOOD, PUBLIC_URL, LINK_KEYS })).toEqual(['LINK_KEYS']);
      expect(JSON.stringify(readConfig({ ...GOOD, PUBLIC_URL, LINK_KEYS }))).not.toContain(key);
    }
  });

  it('lead over https, or stay on loopback', () => {
    const at = (url: string) => faulty({ ...GOOD, PUBLIC_URL: url, LINK_KEYS: one });
    for (const url of [
      PUBLIC_URL,
      `${PUBLIC_URL}/slt/`,
      'http://127.0.0.1:3978',
      'http://localhost:1',
      'http://[::1]:2',
    ])
      expect([url, at(url)]).toEqual([url, []]);
    for (const url of [
      'http://slt.testvik.example.no',
      'ftp://a.no',
      'slt.no',
      `${PUBLIC_URL}?a=1`,
      `${PUBLIC_URL}#a`,
    ])
      expect([url, at(url)]).toEqual([url, ['PUBLIC_URL']]);
    expect(at('https://navn:hemmelig@slt.no')).toEqual(['PUBLIC_URL']);
  });
});

describe('e-mail', () => {
  const PUBLIC_URL = 'https://slt.testvik.example.no';
  const LINK_KEYS = Buffer.alloc(32, 7).toString('base64');
  const MAIL: Environment = {
    ...{ ...GOOD, PUBLIC_URL, LINK_KEYS },
    SMTP_URL: 'smtp://slt:hemmelig@post.testvik.example.no:587',
    MAIL_FROM: 'SLT i Testvik <slt@testvik.example.no>',
  };

  it('is a server and a sender, who may have a name', () => {
    const email = 'slt@testvik.example.no';
    const url = MAIL['SMTP_URL'];
    expect(config(MAIL).mail).toEqual({ url, from: { name: 'SLT i Testvik', email } });
    for (const [MAIL_FROM, name] of [
      [email, ''],
      [`<${email}>`, ''],
      [` "SLT, Testvik" <${email}> `, 'SLT, Testvik'],
    ] as const)
      expect(config({ ...MAIL, MAIL_FROM }).mail?.from).toEqual({ name, email });
  });

  it('needs both, and an address for its links', () => {
    expect(faulty({ ...MAIL, MAIL_FROM: '' })).toEqual(['MAIL_FROM']);
    expect(faulty({ ...MAIL, SMTP_URL: '' })).toEqual(['SMTP_URL']);
    expect(faulty({ ...MAIL, PUBLIC_URL: '' })).toEqual(['PUBLIC_URL']);
    expect(faulty({ ...MAIL, SMTP_URL: '', MAIL_FROM: '' })).toEqual([]);
  });

  it.each([
    ['SMTP_URL', 'post.testvik.example.no'],
    ['SMTP_URL', 'https://slt:hemmelig@post.testvik.example.no'],
    ['SMTP_URL', 'smtp://'],
    ['MAIL_FROM', 'SLT i Testvik'],
    ['MAIL_FROM', 'SLT <slt@testvik.example.no'],
    ['MAIL_FROM', 'SLT <slt@testvik.example.no> <to@testvik.example.no>'],
    ['MAIL_FROM', 'slt@testvik.example.no, to@testvik.example.no'],
  ])('%s=%s is told by its name, and no password with it', (name, value) => {
    expect(faulty({ ...MAIL, [name]: value })).toEqual([name]);
    expect(JSON.stringify(readConfig({ ...MAIL, [name]: value }))).not.toContain('hemmelig');
  });
});

it('loopback is this machine by name or number, and nothing that merely looks like it', () => {
  expect(['localhost', '127.0.0.1', '::1'].every(isLoopback)).toBe(true);
  expect(['127.0.0.1.no', '1127.0.0.1', 'localhost.no', '', '0.0.0.0', '127.0.0'].some(isLoopback)).toBe(
    false,
  );
});
