// `slt erase`: told in numbers, done only with --yes, refused as long as there is a role; afterwards neither the records nor the
// file on the disk have the person, what waited for them goes to nobody, and what they took part in can still be read.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runCli } from '../src/cli.ts';
import { openDraw, write } from '../src/draw.ts';
import { keyOf } from '../src/reading/read.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { KEY, MEETING as HELD, municipality, sent as sentMinutes } from './capabilities/minutes-house.ts';
import { AREA, TENANT, type TestHouse, openHouse } from './house.ts';
import { wordsOf } from './papers/house.ts';
import { lay, operate } from './tours/tools.ts';

const NAME = 'Kari Testnes';
const MAIL = 'kari@adresse.example.no';
const MEETING = 'koordineringsgruppe/2026-12-10';
/** Name, address, conversation and Teams id, in any case. */
const TRACES = /kari/i;

let folder: string;
let file: string;
let house: TestHouse;
let kari: string;

/** Kari led the schools, told and proposed; has no role any more, and is called to one meeting as a guest within this minute. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slt-erase-'));
  file = join(folder, 'slt.db');
  house = await openHouse({ preset: 'krad', store: openSqlite(file), now: '2026-11-20T08:00' });
  await house.act('koordinator', 'people.roles', {
    text: `Leder skole; ${NAME}; ${MAIL}\nLeder NAV; Per Prøve; per@example.no`,
  });
  await house.meets('kari', MAIL, NAME);
  kari = await house.personOf('kari');
  await house.act('kari', 'agenda.add', { forum: 'koordineringsgruppe', item: 'natt', title: 'Natteravner' });
  await house.act('kari', 'feed.make', { forum: '*' });
  const report = {
    measure: 'natteravner',
    status: 'onTrack',
    by: kari,
    role: 'Leder skole',
    at: house.now(),
  };
  await lay(house, keyOf(AREA, 'report', `natteravner/${house.now()}-${kari}`), report);
  const filed = { meeting: MEETING, document: 'invitation', by: kari, at: house.now() };
  await lay(house, keyOf(AREA, 'filed', `${MEETING}/invitation`), filed);
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
  await rm(folder, { recursive: true });
});

async function withoutRole(): Promise<void> {
  house.setClock('2026-11-23T08:00');
  await house.act('koordinator', 'people.remove', { role: 'leder-skole', person: kari });
}

async function calledAsGuest(): Promise<void> {
  const draft = await house.ask(
    'koordinator',
    'innkall koordineringsgruppe 10. desember kl 9-11 på rådhuset',
  );
  const change = draft.card?.actions.find(({ verb }) => verb === 'meeting.change');
  const typed = { day: '2026-12-10', start: '09:00', end: '11:00', place: 'rådhuset', guests: NAME };
  const ready = await house.act('koordinator', 'meeting.edit', { ...change?.data, ...typed });
  const send = ready.card?.actions.find(({ verb }) => verb === 'meeting.send');
  await house.act('koordinator', 'meeting.send', send?.data ?? {});
  expect((await house.get('meeting', MEETING))?.invitees.map(({ person }) => person)).toContain(kari);
  house.sent();
  house.mails();
}

const run = (...more: readonly string[]) =>
  runCli(['erase', ...more], {
    now: house.now(),
    environment: { ALLOWED_TENANTS: TENANT, DATA_FILE: file },
  });

const named = async (): Promise<readonly string[]> => {
  const id = new RegExp(`\\b${kari}\\b`);
  const records = await house.store.list(TENANT, '');
  const texts = records.map(({ key, value }) => `${key} ${JSON.stringify(value)}`);
  return texts.filter((text) => TRACES.test(text) || id.test(text));
};

/** What the disk holds of the person, in the log beside the file too: who they are, and a line of messages to them. */
async function left(): Promise<{ readonly named: boolean; readonly queued: boolean }> {
  const files = [file, `${file}-wal`].filter((one) => existsSync(one));
  const text = (await Promise.all(files.map((one) => readFile(one, 'latin1')))).join('\n');
  return { named: TRACES.test(text), queued: new RegExp(`(person|mail):${kari}(?!\\d)`).test(text) };
}

describe('slt erase', () => {
  it('tells how much would go and be changed, never what, and changes nothing', async () => {
    await withoutRole();
    const before = await house.store.list(TENANT, '');
    const { code, out } = await run('--person', MAIL);
    expect(code).toBe(0);
    expect(out).toContain('fjernes: personer (1)');
    expect(out).toContain('fjernes: kalendere (1)');
    expect(out).toContain('endres: roller (1)');
    expect(out).toContain('endres: statuser (1)');
    expect(out).toContain('Ingenting er slettet. Skriv --yes.');
    expect(out).not.toMatch(TRACES);
    expect(await house.store.list(TENANT, '')).toEqual(before);
  });

  it('is refused as long as the person has a role, in words that name it', async () => {
    const { code, err } = await run('--person', MAIL, '--yes');
    expect([code, err]).toEqual([
      1,
      'Personen har fortsatt en rolle (Leder skole). Ingenting er slettet. Gi rollen til en annen først.',
    ]);
    const input = { person: kari };
    await expect(operate(house, 'people.erase', input)).rejects.toThrow('holdsRoles');
    expect((await house.act('koordinator', 'people.erase', input)).refused).toBe('wrongPlace');
    expect((await named()).length).toBeGreaterThan(5);
  });

  it('with --yes leaves no trace, in records or on the disk, while the service runs on the same file', async () => {
    await withoutRole();
    await calledAsGuest();
    expect(await left()).toEqual({ named: true, queued: true });
    const { code, out, err } = await run('--person', MAIL.toUpperCase(), '--yes');
    expect([code, err]).toEqual([0, undefined]);
    expect(out).toContain('Slettet:');
    expect(out).toContain('Sikkerhetskopier');
    expect(out).not.toMatch(TRACES);
    expect(await named()).toEqual([]);
    expect(await left()).toEqual({ named: false, queued: false });
    expect((await house.get('meeting', MEETING))?.invitees.map(({ role }) => role).toSorted()).toEqual([
      'leder-nav',
      'slt-koordinator',
    ]);
    expect((await house.list('report')).map(({ id, value }) => [id, value.by])).toEqual([
      [expect.stringMatching(/^natteravner\/\d+-slettet$/), 'slettet'],
    ]);
  });

  it('lets nothing that waited reach the person, and the others get theirs', async () => {
    await withoutRole();
    await calledAsGuest();
    await run('--person', kari, '--yes');
    await house.tick('2026-11-23T08:05');
    for (const at of ['2026-12-04T09:01', '2026-12-08T09:01', '2026-12-11T09:01']) await house.tick(at);
    expect(house.sent().map(({ to }) => to)).not.toContain('kari');
    const letters = house.mails().map(({ to }) => to);
    expect(letters).not.toContain('kari');
    expect(letters).toContain('per');
    expect(await named()).toEqual([]);
  });

  it('is done once: again there is nobody by that address, and nothing left by that id', async () => {
    await withoutRole();
    await run('--person', MAIL, '--yes');
    const after = await house.store.list(TENANT, '');
    const byMail = await run('--person', MAIL, '--yes');
    expect([byMail.code, byMail.err]).toEqual([
      1,
      'Fant ingen person med den adressen eller id-en. Ingenting er endret.',
    ]);
    const byId = await run('--person', kari, '--yes');
    expect(byId.out).toContain('0 fjernes, 0 endres');
    expect(await house.store.list(TENANT, '')).toEqual(after);
    expect((await run('--person', 'slettet', '--yes')).code).toBe(1);
    expect((await run('--yes')).code).toBe(2);
  });

  it('reaches every municipality of the organisation, and a role in one of them stands in the way', async () => {
    await withoutRole();
    const area = await house.get('area', AREA);
    await lay(house, '-/area/nabo', { ...area, id: 'nabo', name: 'Nabovik' });
    const person = await house.get('person', kari);
    await lay(house, `-/person/${kari}`, { ...person, areas: ['nabo', AREA] });
    const role = { id: 'rektor', name: 'Rektor', aliases: [], deputies: [] };
    await lay(house, 'nabo/role/rektor', { ...role, holders: [{ person: kari }] });
    const held = await run('--person', MAIL, '--yes');
    expect(held.err).toContain('(Rektor i Nabovik)');
    expect(await house.get('person', kari)).toMatchObject({ areas: ['nabo', AREA] });
    await lay(house, 'nabo/role/rektor', { ...role, holders: [{ person: kari, until: '2026-11-01' }] });
    const told = await run('--person', MAIL);
    expect(told.out).toContain('endres: roller (2)');
    expect((await run('--person', MAIL, '--yes')).code).toBe(0);
    expect(await named()).toEqual([]);
  });
});

describe('concerns', () => {
  async function concern(by: string, holder: string): Promise<void> {
    const answers = { about: 'group', urgency: 'week', tried: [] };
    const value = { id: '2026-48213', by, holder, at: house.now(), answers, state: 'received', history: [] };
    await lay(house, keyOf(AREA, 'concern', value.id), value);
  }

  it('that the person follows up for another stand in the way', async () => {
    await withoutRole();
    await concern(await house.personOf('koordinator'), kari);
    const { code, err } = await run('--person', MAIL, '--yes');
    expect([code, err]).toEqual([
      1,
      'Personen har stafetten i én åpen henvendelse. Ingenting er slettet. Gi den videre først.',
    ]);
    await expect(operate(house, 'people.erase', { person: kari })).rejects.toThrow('holdsBatons');
    expect(await house.get('person', kari)).toMatchObject({ name: NAME });
  });

  it('that the person sent stay without them, and the coordinator is told', async () => {
    await withoutRole();
    await concern(kari, kari);
    expect((await run('--person', MAIL, '--yes')).code).toBe(0);
    expect(await house.get('concern', '2026-48213')).toMatchObject({ by: 'slettet', holder: 'slettet' });
    expect(await named()).toEqual([]);
    house.sent();
    await house.tick('2026-11-23T08:05');
    const told = house.sent().filter(({ to }) => to === 'koordinator');
    expect(told.map(({ card }) => card.text).join()).toContain('Henvendelse 2026-48213\nDen som meldte fra');
  });
});

describe('who is kept twice', () => {
  it('named by an address first, and from Teams later, goes under both ids', async () => {
    await withoutRole();
    const twin = { id: 'tvilling', name: '', email: MAIL, areas: [AREA], createdAt: house.now() };
    await lay(house, '-/person/tvilling', twin);
    const role = await house.get('role', 'leder-nav');
    const deputies = [{ person: 'tvilling', until: '2026-11-01' }];
    await lay(house, keyOf(AREA, 'role', 'leder-nav'), { ...role, deputies });
    const told = await run('--person', kari);
    expect(told.out).toContain('fjernes: personer (2)');
    expect(told.out).toContain('endres: roller (2)');
    expect((await run('--person', MAIL, '--yes')).code).toBe(0);
    expect(await named()).toEqual([]);
    expect((await house.get('role', 'leder-nav'))?.deputies).toEqual([]);
  });
});

describe('a role given in the very moment of erasing', () => {
  it('is seen, and nobody is erased', async () => {
    await withoutRole();
    const { commit } = house.store;
    const given = async (...args: Parameters<typeof commit>) => {
      Object.assign(house.store, { commit });
      const role = await house.get('role', 'leder-nav');
      await lay(house, keyOf(AREA, 'role', 'leder-nav'), { ...role, deputies: [{ person: kari }] });
      return commit(...args);
    };
    Object.assign(house.store, { commit: given });
    await expect(operate(house, 'people.erase', { person: kari })).rejects.toThrow('holdsRoles');
    expect(await house.get('person', kari)).toMatchObject({ name: NAME });
  });
});

describe('a message in the queue', () => {
  it('becomes nothing at delivery when its person is gone, and brings nobody back', async () => {
    await withoutRole();
    await calledAsGuest();
    await operate(house, 'people.erase', { person: kari });
    for (const at of ['2026-11-23T08:05', '2026-11-24T09:01', '2026-12-08T09:01']) await house.tick(at);
    expect(house.sent().map(({ to }) => to)).not.toContain('kari');
    expect(house.mails().map(({ to }) => to)).not.toContain('kari');
    expect(await named()).toEqual([]);
  });
});

describe('what an erased person took part in', () => {
  it('can still be read: minutes say «en som er slettet» where a name stood', async () => {
    const group = await municipality();
    try {
      await sentMinutes(group);
      await group.ask('referent', 'referat kg');
      await group.press('referent', 'Marker som arkivert');
      const person = await group.personOf('referent');
      group.setClock('2027-01-11T08:00');
      await group.act('koordinator', 'people.remove', { role: 'referent', person });
      await operate(group, 'people.erase', { person });
      const shown = await group.act('lege', 'minutes.open', KEY);
      expect(shown.refused).toBeUndefined();
      const area = await group.get('area', AREA);
      if (!area) throw new Error('no area');
      const reader = { tenant: TENANT, area, person: await group.personOf('lege'), now: group.now() };
      const paper = await write(group.house, group.house.registry.files.get('minutes.paper'), reader, KEY);
      expect(paper && wordsOf(paper.value)).toContain('Referent: en som er slettet');
      expect(paper && wordsOf(paper.value)).not.toContain('referent,');
      const to = { person: await group.personOf('koordinator') };
      const overview = openDraw(group.house, TENANT, area, group.now());
      expect(JSON.stringify(await overview(to, 'meeting.overview', { meeting: HELD }))).toContain(
        'en som er slettet',
      );
      expect((await group.act('koordinator', 'minutes.open', KEY)).text).toContain('av en som er slettet');
      expect((await group.act('koordinator', 'waiting.show', {})).text).not.toContain('en som er slettet');
      expect((await group.act('koordinator', 'people.roles', { text: '' })).refused).toBeUndefined();
      for (const at of ['2027-01-18T09:01', '2027-02-01T09:01']) await group.tick(at);
      expect(group.faults).toEqual([]);
      expect((await group.get('person', 'slettet' as never))?.unreached).toBeUndefined();
    } finally {
      await group.close();
    }
  });
});
