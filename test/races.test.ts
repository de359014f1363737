// Two who act in the same moment: just before the one's change is written, all of the other's is. What is told afterwards is true
// for both, to everybody, once.
import { afterEach, describe, expect, it } from '@jest/globals';
import { keyOf } from '../src/reading/read.ts';
import { type Contested, contested } from './contested.ts';
import { AREA, TENANT, type Heard, type TestHouse, openHouse } from './house.ts';
import { lay } from './tours/tools.ts';

const MEMBERS = {
  barnevern: 'Leder barnevern',
  nav: 'Leder NAV',
  politikontakt: 'Politikontakt',
  skole: 'Leder skole',
};
const MEETING = 'koordineringsgruppe/2026-12-10';

type Scene = Pick<Contested, 'meanwhile'> & { readonly house: TestHouse };

let open: TestHouse | undefined;
let between: Contested | undefined;
afterEach(async () => {
  expect(between?.waits()).not.toBe(true);
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

async function scene(preset: string, options: Parameters<typeof openHouse>[0] = {}): Promise<Scene> {
  between = contested();
  open = await openHouse({ now: '2026-11-23T08:00', preset, store: between.store, ...options });
  return { house: open, meanwhile: between.meanwhile };
}

/** The group is called to 10 December 09–11, and everybody has heard. */
async function called(options: Parameters<typeof openHouse>[0] = {}): Promise<Scene> {
  const there = await scene('krad', options);
  const { house } = there;
  await house.roles(MEMBERS, { vara: 'SLT-koordinator' });
  const draft = await house.ask('koordinator', 'innkall koordineringsgruppe torsdag 10. desember kl 9-11');
  await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
  house.sent();
  house.mails();
  return there;
}

const move = (house: TestHouse, who: string, day: string, start = '13:00'): Promise<Heard> =>
  house.act(who, 'meeting.moveTo', { meeting: MEETING, day, start, end: '15:00', place: 'Rådhuset' });
const answer = (house: TestHouse, who: string, given = 'no'): Promise<Heard> =>
  house.act(who, 'meeting.answer', { meeting: MEETING, answer: given, at: '2026-12-10T09:00' });
const answers = async (house: TestHouse): Promise<number> =>
  (await house.list('answer', `${MEETING}/`)).length;
const entries = (house: TestHouse) =>
  house.mails().map(({ to, letter }) => ({ to, method: letter.event?.method, ...letter.event?.event }));

describe('an answer in the moment the meeting is moved', () => {
  it('is asked for anew when the move was a moment before', async () => {
    const { house, meanwhile } = await called();
    meanwhile('answer', () => move(house, 'koordinator', '2026-12-17'));
    const heard = await answer(house, 'skole');
    expect(heard.text).toContain('torsdag 17. desember');
    expect(heard.text).toContain('Du har ikke svart');
    // Whoever moves it comes.
    expect(await answers(house)).toBe(1);
  });

  it('is taken away with the others when the move is a moment later', async () => {
    const { house, meanwhile } = await called();
    meanwhile('meeting', () => answer(house, 'skole'));
    await move(house, 'koordinator', '2026-12-17');
    expect(await answers(house)).toBe(1);
  });
});

describe('a meeting that two move in the same moment', () => {
  it('is where the last of them put it, and both letters tell everybody so in that order', async () => {
    const { house, meanwhile } = await called();
    meanwhile('meeting', () => move(house, 'vara', '2026-12-18'));
    await move(house, 'koordinator', '2026-12-17');
    expect(await house.get('meeting', MEETING)).toMatchObject({ day: '2026-12-17', sequence: 2 });
    const told = entries(house);
    for (const who of [...Object.keys(MEMBERS), 'koordinator'])
      expect(told.filter(({ to }) => to === who).map(({ day, sequence }) => [day, sequence])).toEqual([
        ['2026-12-18', 1],
        ['2026-12-17', 2],
      ]);
  });

  it('is cancelled for good when one of them cancels it', async () => {
    const { house, meanwhile } = await called();
    meanwhile('meeting', () => house.act('vara', 'meeting.callOff', { meeting: MEETING, reason: 'illness' }));
    expect((await move(house, 'koordinator', '2026-12-17')).refused).toBe('noLonger');
    expect((await house.get('meeting', MEETING))?.state).toBe('cancelled');
    expect(new Set(entries(house).map(({ method }) => method))).toEqual(new Set(['CANCEL']));
  });
});

describe('a letter on its way while the meeting is moved', () => {
  it('is followed by the new time, and what still waited never leaves', async () => {
    const taken: { to: string; sequence: number | undefined }[] = [];
    let moving: (() => Promise<unknown>) | undefined;
    const { house } = await called({
      mail: () => ({
        async deliver({ email }, { event }) {
          const now = moving;
          moving = undefined;
          await now?.();
          taken.push({ to: email.replace('@example.no', ''), sequence: event?.event.sequence });
          return { kind: 'delivered' };
        },
      }),
    });
    const later = 'koordineringsgruppe/2027-01-14';
    const draft = await house.ask('koordinator', 'innkall koordineringsgruppe torsdag 14. januar kl 9-11');
    taken.length = 0;
    const typed = { meeting: later, day: '2027-01-14', start: '13:00', end: '15:00', place: 'Biblioteket' };
    moving = () => house.house.dispatch({ ...request(house), actor: moved, input: typed });
    const moved = await actorOf(house, 'koordinator');
    await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    await house.tick('2026-11-23T08:05');
    for (const who of [...Object.keys(MEMBERS), 'koordinator']) {
      const mine = taken.filter(({ to }) => to === who).map(({ sequence }) => sequence);
      expect(mine.at(-1)).toBe(1);
      expect(mine.filter((sequence) => sequence === 1)).toHaveLength(1);
      expect(mine.length).toBeLessThanOrEqual(2);
    }
  });
});

/** Past the test's own outbox, which is busy. */
const request = (house: TestHouse) => ({
  place: { kind: 'private' } as const,
  verb: 'meeting.moveTo',
  now: house.now(),
});
const actorOf = async (house: TestHouse, who: string) =>
  ({ kind: 'person', tenant: TENANT, person: await house.personOf(who), founder: false }) as const;

describe('somebody who lost their role before the meeting was moved', () => {
  it.each([
    ['moved again', (house: TestHouse) => move(house, 'koordinator', '2026-12-18')],
    [
      'cancelled',
      (house: TestHouse) =>
        house.act('koordinator', 'meeting.callOff', { meeting: MEETING, reason: 'illness' }),
    ],
  ])('has it taken out of the calendar also when it is %s at once', async (_what, then) => {
    const { house } = await called();
    const person = await house.personOf('skole');
    await house.act('koordinator', 'people.remove', { role: 'leder-skole', person });
    await house.tick('2026-11-24T08:00');
    house.faulty((to) =>
      to === 'mail:skole' ? { kind: 'later', code: 'smtp-421', throttled: false } : undefined,
    );
    await move(house, 'koordinator', '2026-12-17');
    await then(house);
    house.faulty(() => undefined);
    await house.tick('2026-11-24T09:00');
    expect(entries(house).filter(({ to }) => to === 'skole')).toMatchObject([{ method: 'CANCEL' }]);
  });
});

describe('two hastemøter drafted in the same moment', () => {
  const draft = async (house: TestHouse, who: string, theme: string, roles: string): Promise<Heard> => {
    await house.ask(who, 'hastemøte');
    return house.act(who, 'meeting.emergencyDraft', { theme, time: 'quarter', roles });
  };
  const call = (house: TestHouse, who: string, drafted: Heard): Promise<Heard> => {
    const [button] = drafted.card?.actions ?? [];
    return house.act(who, button?.verb ?? '', { ...button?.data, place: 'Rådhuset' });
  };

  it('are two: the second caller hears of the first and presses once more, and nobody is forgotten', async () => {
    const { house, meanwhile } = await scene('jevnaker');
    await house.roles({ politi: 'Politikontakt', ungdom: 'Ungdomskontakt', barnevern: 'Barnevern' });
    const first = await draft(house, 'politi', 'violence', 'politikontakt,barnevern');
    const second = await draft(house, 'koordinator', 'drugs', 'ungdomskontakt');
    meanwhile('meeting', () => call(house, 'politi', first));
    const told = await call(house, 'koordinator', second);
    expect(told.text).toContain('Noen andre har nettopp kalt inn til hastemøte');
    expect(
      house
        .mails()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['barnevern', 'politi']);
    expect((await call(house, 'koordinator', told)).text).toContain('1 er kalt inn nå');
    expect(house.mails().map(({ to }) => to)).toEqual(['ungdom']);
    expect((await house.list('meeting')).map(({ value }) => value.theme)).toEqual([
      'Vold eller trusler',
      'Rus i et ungdomsmiljø',
    ]);
  });
});

describe('calling pressed twice in the same moment', () => {
  it('calls a meeting once', async () => {
    const { house, meanwhile } = await scene('krad');
    await house.roles(MEMBERS);
    const draft = await house.ask('koordinator', 'innkall koordineringsgruppe torsdag 10. desember kl 9-11');
    const [button] = draft.card?.actions ?? [];
    const press = (): Promise<Heard> => house.act('koordinator', button?.verb ?? '', button?.data ?? {});
    meanwhile('meeting', press);
    await press();
    expect(
      entries(house)
        .map(({ to }) => to)
        .sort(),
    ).toEqual([...Object.keys(MEMBERS), 'koordinator'].sort());
  });

  it('calls the meetings of a half-year once', async () => {
    const { house, meanwhile } = await scene('krad');
    await house.roles(MEMBERS);
    const forum = await house.get('forum', 'koordineringsgruppe');
    const cadence = { kind: 'monthly', nth: 2, weekday: 4 };
    await lay(house, keyOf(AREA, 'forum', 'koordineringsgruppe'), {
      ...forum,
      ...{ cadence, start: '09:00', end: '10:00' },
    });
    const draft = await house.ask('koordinator', 'innkall koordineringsgruppe våren 2027');
    const [button] = draft.card?.actions ?? [];
    const press = (): Promise<Heard> => house.act('koordinator', button?.verb ?? '', button?.data ?? {});
    meanwhile('meeting', press);
    const second = await press();
    expect(second.refused).toBe('draftGone');
    const told = entries(house).map(({ to, day }) => `${to} ${day}`);
    expect(told.length).toBeGreaterThan(20);
    expect(new Set(told).size).toBe(told.length);
    const cards = house.sent().filter(({ summary }) => summary.startsWith('Innkalling'));
    expect(cards.map(({ to }) => to).sort()).toEqual(Object.keys(MEMBERS));
  });
});

// --- minutes ---------------------------------------------------------------------------------------------------------

const COUNCIL = 'politiraad/2026-12-10';
const MINUTES = { meeting: COUNCIL };

/** A politiråd that has begun; the coordinator writes, and so may the deputy. The mayor leads it. */
async function council(): Promise<Scene> {
  const there = await scene('krad');
  const { house } = there;
  await house.roles({ ordforer: 'Ordfører', radmann: 'Rådmann' }, { vara: 'SLT-koordinator' });
  const draft = await house.ask(
    'koordinator',
    'innkall politiråd torsdag 10. desember kl 9-11 saker Ungdata; Natteravner',
  );
  await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
  await house.tick('2026-12-10T09:30');
  return there;
}

const minutesOf = async (house: TestHouse) => {
  const found = await house.get('minutes', COUNCIL);
  if (!found) throw new Error('no minutes');
  return found;
};

async function save(house: TestHouse, who: string, entry: string, typed: object): Promise<Heard> {
  const form = await house.act(who, 'minutes.item', { ...MINUTES, entry });
  const button = form.card?.actions.find(({ data }) => 'go' in data && data.go === 'done');
  return house.act(who, 'minutes.save', { ...button?.data, ...typed });
}

/** Written and with the mayor. */
async function submitted(): Promise<Scene> {
  const scene = await council();
  const { house } = scene;
  await house.act('koordinator', 'minutes.begin', MINUTES);
  await save(house, 'koordinator', (await minutesOf(house)).entries[0]?.id ?? '', {
    decision: 'Tatt til orientering.',
  });
  await house.act('koordinator', 'minutes.submit', MINUTES);
  house.sent();
  house.mails();
  return scene;
}

const copies = (house: TestHouse): readonly string[] =>
  house
    .sent()
    .filter(({ summary, edited }) => !edited && summary.startsWith('Referat'))
    .map(({ to }) => to)
    .sort();

describe('minutes that two write in the same moment', () => {
  it('are begun once, and hold what both wrote', async () => {
    const { house, meanwhile } = await council();
    meanwhile('minutes', () => house.act('vara', 'minutes.begin', MINUTES));
    await house.act('koordinator', 'minutes.begin', MINUTES);
    const [first = '', second = ''] = (await minutesOf(house)).entries.map(({ id }) => id);
    meanwhile('minutes', () => save(house, 'vara', second, { said: 'Fra vara' }));
    await save(house, 'koordinator', first, { said: 'Fra koordinatoren' });
    expect((await minutesOf(house)).entries.slice(0, 2).map(({ said }) => said)).toEqual([
      'Fra koordinatoren',
      'Fra vara',
    ]);
  });

  it('keep what was stored when both wrote in the same item, and show both to the second', async () => {
    const { house, meanwhile } = await council();
    await house.act('koordinator', 'minutes.begin', MINUTES);
    const [first = ''] = (await minutesOf(house)).entries.map(({ id }) => id);
    meanwhile('minutes', () => save(house, 'vara', first, { said: 'Fra vara' }));
    const told = await save(house, 'koordinator', first, { said: 'Fra koordinatoren' });
    expect((await minutesOf(house)).entries[0]?.said).toBe('Fra vara');
    expect(told.text).toContain('Fra vara');
    expect(told.text).toContain('Fra koordinatoren');
  });
});

describe('minutes that are approved', () => {
  it('in the moment they are taken back are a draft, and nobody gets them', async () => {
    const { house, meanwhile } = await submitted();
    meanwhile('minutes', () => house.act('koordinator', 'minutes.reopen', MINUTES));
    const { submittedAt } = await minutesOf(house);
    const heard = await house.act('ordforer', 'minutes.approve', { ...MINUTES, submitted: submittedAt });
    expect(heard.refused).toBe('noLonger');
    expect((await minutesOf(house)).state).toBe('draft');
    expect(copies(house)).toEqual([]);
  });

  it('twice in the same moment are sent once', async () => {
    const { house, meanwhile } = await submitted();
    const approve = (who: string): Promise<Heard> => house.act(who, 'minutes.approve', MINUTES);
    meanwhile('minutes', () => approve('koordinator'));
    await approve('ordforer');
    expect(copies(house)).toEqual(['koordinator', 'ordforer', 'radmann']);
  });

  it('in the moment their time is up are sent once', async () => {
    const { house, meanwhile } = await submitted();
    await house.tick('2026-12-17T08:00');
    house.sent();
    for (const day of ['17', '18', '21'])
      if ((await minutesOf(house)).state === 'submitted') {
        meanwhile('minutes', () => house.act('ordforer', 'minutes.approve', MINUTES));
        await house.tick(`2026-12-${day}T10:00`);
      }
    expect((await minutesOf(house)).state).toBe('sent');
    expect(copies(house)).toEqual(['koordinator', 'ordforer', 'radmann']);
  });
});

// --- agenda ----------------------------------------------------------------------------------------------------------

describe('an item that one accepts and another declines in the same moment', () => {
  it('is what the last of them said, and whoever proposed it hears that alone', async () => {
    const { house, meanwhile } = await called();
    await house.act('skole', 'agenda.add', {
      forum: 'koordineringsgruppe',
      item: 'ungdata',
      title: 'Ungdata',
    });
    const line = { forum: 'koordineringsgruppe', line: 'koordineringsgruppe/ungdata' };
    house.sent();
    meanwhile('item', () => house.act('vara', 'agenda.accept', line));
    await house.act('koordinator', 'agenda.drop', { ...line, why: 'handled' });
    const item = await house.get('item', line.line);
    expect(item?.state).toBe('declined');
    await house.tick('2026-11-24T10:00');
    const heard = house
      .sent()
      .filter(({ to }) => to === 'skole')
      .map(({ card }) => card.text)
      .join('\n');
    expect(heard).toContain('Ungdata');
    expect(heard).not.toContain('står på sakslista');
  });
});

describe('an agenda sent by hand in the moment it is time', () => {
  it('goes out once', async () => {
    const { house, meanwhile } = await called();
    const at = { forum: 'koordineringsgruppe', session: MEETING };
    await house.act('koordinator', 'agenda.add', {
      forum: 'koordineringsgruppe',
      item: 'ungdata',
      title: 'Ungdata',
    });
    await house.tick('2026-12-03T08:59');
    house.sent();
    meanwhile('meeting', () => house.act('vara', 'agenda.send', at));
    await house.tick('2026-12-03T09:00');
    const got = house.sent().filter(({ summary }) => summary.includes('akslist'));
    expect(got.map(({ to }) => to).sort()).toEqual(['koordinator', ...Object.keys(MEMBERS)].sort());
  });
});

// --- a calendar's address --------------------------------------------------------------------------------------------

describe('a calendar’s address', () => {
  it('renewed from two places in the same moment is one new address, and the old one is dead', async () => {
    const { house, meanwhile } = await called();
    await house.act('skole', 'feed.make', { forum: '*' });
    const [old] = (await house.list('feed')).map(({ id }) => id);
    const renew = (): Promise<Heard> => house.act('skole', 'feed.renew', { forum: '*', feed: old });
    meanwhile('feed', renew);
    await renew();
    const feeds = (await house.list('feed')).map(({ id }) => id);
    expect(feeds).toHaveLength(1);
    expect(feeds).not.toContain(old);
  });
});
