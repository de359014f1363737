import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Paper, Part } from '../../src/written.ts';
import { write } from '../../src/draw.ts';
import { openLinks } from '../../src/links.ts';
import { docxOf } from '../../src/papers/docx.ts';
import type { Json } from '../../src/store/store.ts';
import { AREA, PUBLIC_URL, TENANT, type TestHouse, openHouse } from '../house.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await openHouse({ preset: 'jevnaker' });
  await house.roles({ rektor: 'Jevnaker ungdomsskole', helse: 'Skolehelsetjenesten' });
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

async function put(key: string, value: object): Promise<void> {
  const version = (await house.store.get(TENANT, key))?.version ?? 0;
  const wakeAt = [{ area: AREA, at: house.now() }];
  await house.store.commit(TENANT, { put: [{ key, value: value as Json, version }], wakeAt });
}

/** What the person fetches behind the link of the role. */
async function paper(who: string, role: string): Promise<Paper | undefined> {
  const area = await house.get('area', AREA);
  if (!area) throw new Error('no municipality');
  const links = openLinks(PUBLIC_URL, [new Uint8Array(32).fill(7)]);
  const asked = { tenant: TENANT, area, person: await house.personOf(who), now: house.now() };
  const registry = house.house.registry;
  const written = await write(
    { store: house.store, registry, links, vault: house.house.vault },
    registry.files.get('handover.paper'),
    asked,
    { role },
  );
  return written?.value;
}

const words = ({ parts }: Paper): string => parts.map(wordsOf).join('\n');
function wordsOf(part: Part): string {
  switch (part.kind) {
    case 'heading':
    case 'text':
      return part.text;
    case 'list':
      return part.items.join('\n');
    case 'table':
      return part.rows.map((row) => row.join(' | ')).join('\n');
    case 'facts':
      return part.facts.map(({ title, value }) => `${title}: ${value}`).join('\n');
    default:
      return '';
  }
}

async function material(): Promise<void> {
  const role = 'jevnaker-ungdomsskole';
  await house.act('rektor', 'measure.report', {
    measures: ['jevnaker-16'],
    ...{ 'status.jevnaker-16': 'delayed', 'comment.jevnaker-16': 'Venter på materiell' },
  });
  const forum = { ...{ id: 'fagteam', name: 'Fagteam', aliases: [], type: 'meeting', level: 'utforende' } };
  await put(`${AREA}/forum/fagteam`, {
    ...forum,
    ...{ purpose: '', frequency: 'Hver måned', cadence: { kind: 'monthly', nth: 2, weekday: 4 } },
    ...{
      monthsOff: [],
      start: '09:00',
      end: '10:00',
      place: '',
      convener: role,
      members: [role],
      agenda: [],
    },
    cases: { individual: [], group: [] },
  });
  await put(`${AREA}/task/fagteam/t1`, {
    ...{
      id: 't1',
      forum: 'fagteam',
      meeting: 'fagteam/2026-11-12',
      title: 'Lag et kart',
      role,
      due: '2026-11-20',
    },
    ...{ state: 'open', at: house.now() },
  });
}

describe('the handover of a role', () => {
  it('names what it holds, what waits and the next meetings, on a card and in a document', async () => {
    await material();
    await house.ask('koordinator', 'roller');
    const role = await house.act('koordinator', 'people.role', { role: 'jevnaker-ungdomsskole' });
    const button = role.card?.actions.find(({ title }) => title === 'Overlevering');
    const card = await house.act('koordinator', button?.verb ?? '', button?.data ?? {});
    for (const said of [
      'Overlevering: Jevnaker ungdomsskole',
      'Oppgave over frist (20. november 2026): Lag et kart',
      'Tiltak for elevene samtidig med Utsett!: Forsinket, 23. november 2026',
      'Fagteam: kaller inn og er med',
      'Fagteam torsdag 10. desember kl. 09.00–10.00',
    ])
      expect(card.text).toContain(said);
    expect(card.card?.actions.find(({ title }) => title === 'Hent dokumentet')?.url).toContain(
      `${PUBLIC_URL}/fil/`,
    );
    const written = await paper('koordinator', 'jevnaker-ungdomsskole');
    if (!written) throw new Error('nothing was written');
    const text = words(written);
    expect(text).toContain('Venter på materiell');
    expect(text).toContain('Lag et kart | 20. november 2026 | Fagteam');
    expect(text).toContain('Har rollen nå: rektor');
    expect(text).not.toContain('Natteravner');
    const docx = await docxOf(written, { language: 'nb', creator: 'Testvik' });
    expect(docx.subarray(0, 2).toString()).toBe('PK');
  });

  it('is read by whoever has just got the role, and no more by the one who had it', async () => {
    await material();
    await house.roles({ etterfolger: 'Jevnaker ungdomsskole' });
    expect((await house.say('etterfolger', 'min rolle')).text).toContain(
      'Overlevering: Jevnaker ungdomsskole',
    );
    expect((await paper('etterfolger', 'jevnaker-ungdomsskole'))?.title).toContain('Jevnaker ungdomsskole');
    expect((await house.say('rektor', 'min rolle')).text).toContain('Du har ingen rolle');
    expect(await paper('rektor', 'jevnaker-ungdomsskole')).toBeUndefined();
    const asked = await house.act('rektor', 'handover.show', { role: 'jevnaker-ungdomsskole' });
    expect(asked.refused).toBe('notAllowed');
  });

  it('is a button on the welcome of whoever holds a role when they first meet the service', async () => {
    await house.act('koordinator', 'people.roles', {
      text: 'Skolehelsetjenesten; Ny; ny@example.no\nPolitikontakt; Annen; annen@example.no',
    });
    await house.meets('ny');
    const welcome = await house.act('ny', 'house.welcome', {});
    const button = welcome.card?.actions.find(({ title }) => title === 'Se hva som ligger til rollen din');
    const opened = await house.act('ny', button?.verb ?? '', button?.data ?? {});
    expect(opened.text).toContain('Overlevering: Skolehelsetjenesten');
    await house.meets('uten');
    const other = await house.act('uten', 'house.welcome', {});
    expect(other.card?.actions.map(({ title }) => title)).toEqual(['Hjelp']);
  });

  it('of the coordinator is the whole work, with what is nobody’s', async () => {
    await material();
    await house.act('koordinator', 'actionPlan.set', {
      title: 'Planen',
      to: '2029-12-31',
      revision: '2027-02-01',
    });
    const written = await paper('koordinator', 'slt-koordinator');
    if (!written) throw new Error('nothing was written');
    const text = words(written);
    for (const said of [
      'Natteravner',
      'Ingen ansvarlig:',
      'Ingen har rollen:',
      'Lag et kart',
      'Skolehelsetjenesten | helse',
      '«venter»',
      'Handlingsplanen: Gjelder til 31. desember 2029. Revideres 1. februar 2027',
    ])
      expect(text).toContain(said);
  });

  it('asks which of several roles, and tells of one that is not known or not one’s own', async () => {
    await house.roles({ rektor: 'Politikontakt' });
    const asked = await house.ask('rektor', 'mine roller');
    const [first] = asked.card?.actions ?? [];
    expect(asked.card?.actions).toHaveLength(2);
    const one = await house.press('rektor', first?.title ?? '');
    expect(one.text).toContain(`Overlevering: ${first?.title}`);
    expect((await house.say('rektor', 'overlevering Skolehelsetjenesten')).refused).toBe('notAllowed');
    expect((await house.say('koordinator', 'overlevering Skolehelsetjenesten')).text).toContain(
      'Overlevering: Skolehelsetjenesten',
    );
    expect((await house.say('koordinator', 'overlevering fiskehandler')).text).toContain(
      'Jeg kjenner ikke rollen',
    );
  });
});

describe('everything follows the role', () => {
  it('a measure asked about in a round is asked of the successor from the day the role goes over', async () => {
    await house.tick('2026-11-23T08:01');
    await put(`${AREA}/meeting/politiraad/2026-12-10`, {
      ...{
        id: 'politiraad/2026-12-10',
        forum: await politiraad(),
        day: '2026-12-10',
        start: '12:00',
        end: '14:00',
      },
      ...{ place: '', agenda: [], state: 'invited', invitees: [] },
    });
    await house.tick('2026-11-26T09:01');
    const first = house.sent().filter(({ card }) => card.text.includes('før politirådet'));
    expect(first.map(({ to }) => to)).toContain('rektor');
    await house.roles({ etterfolger: 'Jevnaker ungdomsskole' });
    await house.tick('2026-12-07T09:01');
    const second = house.sent().filter(({ card }) => card.text.includes('før politirådet'));
    expect(second.map(({ to }) => to)).toContain('etterfolger');
    expect(second.map(({ to }) => to)).not.toContain('rektor');
    expect((await house.say('etterfolger', 'mine tiltak')).text).toContain(
      'Undervisning om vold på 8. klasse',
    );
    expect((await house.say('rektor', 'mine tiltak')).text).toContain('Du står ikke som ansvarlig');
    expect((await house.act('rektor', 'measure.report', { measures: ['jevnaker-16'] })).refused).toBe(
      'notAllowed',
    );
  });
});

/** The forum that is the politiråd here. */
async function politiraad(): Promise<string> {
  const forum = (await house.list('forum')).find(({ value }) => value.type === 'politiraad');
  if (!forum) throw new Error('no politiråd');
  return forum.id;
}
