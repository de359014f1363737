// A meeting that very many are called to: what one meeting holds, what is said where it holds no more, and that cards stay small.
import { afterEach, describe, expect, it } from '@jest/globals';
import { MOST_INVITED } from '../../src/domain/meeting.ts';
import { keyOf } from '../../src/reading/read.ts';
import { textsIn } from '../../src/texts/index.ts';
import { AREA, type Sent, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';

/** Teams refuses messages over 28 kB. */
const LIMIT = 28_000;
const DAY = 'torsdag 10. desember kl 9-11 på rådhuset';
const MEETING = 'koordineringsgruppe/2026-12-10';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

const idOf = (n: number): string => `mange-${n}`;

/** So many hold the role of the school's leader; they have an address and are not in Teams. */
async function hold(house: TestHouse, n: number, role = 'leder-skole'): Promise<void> {
  const found = (await house.list('role')).find(({ id }) => id === role)?.value;
  for (let i = 0; i < n; i++)
    await lay(house, keyOf(AREA, 'person', idOf(i)), {
      ...{ id: idOf(i), name: `Fornavn Mellomnavn Etternavnsen ${i}`, email: `${idOf(i)}@example.no` },
      ...{ areas: [AREA], createdAt: house.now() },
    });
  const holders = Array.from({ length: n }, (_, i) => ({ person: idOf(i) }));
  await lay(house, keyOf(AREA, 'role', role), { ...found, holders });
}

async function municipality(n: number): Promise<TestHouse> {
  const house = await openHouse({ now: '2026-11-23T08:00', preset: 'krad' });
  open = house;
  await hold(house, n);
  return house;
}

const refusal = (n: number): string => textsIn('nb').refusals.tooManyInvited({ n, most: MOST_INVITED });
const note = (n: number): string => textsIn('nb').meeting.tooMany({ n, most: MOST_INVITED });
const roomless = (n: number): string => textsIn('nb').meeting.roomless({ n, most: MOST_INVITED });
const sizeOf = (json: object): number => Buffer.byteLength(JSON.stringify(json));
const largest = (sent: readonly Sent[]): number => Math.max(...sent.map(({ card }) => sizeOf(card.json)));
const draftIn = (card: Awaited<ReturnType<TestHouse['say']>>['card']): string =>
  (card?.actions.find(({ verb }) => verb === 'meeting.change')?.data as { draft: string }).draft;

/** The coordinator is in the group as well. */
const OTHERS = MOST_INVITED - 1;

describe('a meeting for as many as one meeting holds', () => {
  it('is called, and its cards stay small', async () => {
    const house = await municipality(OTHERS);
    const draft = await house.ask('koordinator', `innkall koordineringsgruppe ${DAY}`);
    expect(draft.text).toContain('… og 220 til');
    expect(sizeOf(draft.card?.json ?? {})).toBeLessThan(LIMIT);
    await house.press('koordinator', `Send til ${MOST_INVITED}`);
    await house.tick('2026-11-23T09:00');
    expect((await house.get('meeting', MEETING))?.invitees).toHaveLength(MOST_INVITED);
    const overview = house.sent().filter(({ to }) => to === 'koordinator');
    expect(overview.some(({ card }) => card.text.includes('og 274 til'))).toBe(true);
    expect(largest(overview)).toBeLessThan(LIMIT);
    const moving = await house.ask('koordinator', 'flytt koordineringsgruppe til 17. desember');
    expect(sizeOf(moving.card?.json ?? {})).toBeLessThan(LIMIT);
    const cancelling = await house.ask('koordinator', 'avlys koordineringsgruppe');
    expect(sizeOf(cancelling.card?.json ?? {})).toBeLessThan(LIMIT);
    await house.tick('2026-12-08T09:05');
    expect(largest(house.sent())).toBeLessThan(LIMIT);
  });
});

describe('a meeting for more than one meeting holds', () => {
  it('is refused in words, and what was filled in stands', async () => {
    const house = await municipality(OTHERS + 1);
    const draft = await house.ask('koordinator', `innkall koordineringsgruppe ${DAY}`);
    expect(draft.text).toContain(note(MOST_INVITED + 1));
    expect(draft.card?.actions.map(({ verb }) => verb)).not.toContain('meeting.send');
    const id = draftIn(draft.card);
    const sent = await house.act('koordinator', 'meeting.send', { draft: id });
    expect([sent.refused, sent.text]).toEqual(['tooManyInvited', refusal(MOST_INVITED + 1)]);
    expect(await house.get('meeting', MEETING)).toBeUndefined();
    await hold(house, OTHERS);
    expect((await house.act('koordinator', 'meeting.send', { draft: id })).refused).toBeUndefined();
    expect((await house.get('meeting', MEETING))?.invitees).toHaveLength(MOST_INVITED);
  });

  it('is shown instead of sent, when it should go at once', async () => {
    const house = await municipality(OTHERS + 1);
    const draft = await house.say('koordinator', `innkall koordineringsgruppe ${DAY} nå`);
    expect(draft.text).toContain(note(MOST_INVITED + 1));
    await house.tick('2026-11-23T09:00');
    expect(house.mails()).toEqual([]);
    expect(await house.get('draft', draftIn(draft.card))).toBeDefined();
  });

  it('because of its guests is refused until they are fewer', async () => {
    const house = await municipality(OTHERS);
    const draft = await house.ask('koordinator', `innkall koordineringsgruppe ${DAY}`);
    const typed = { day: '2026-12-10', start: '09:00', end: '11:00', place: 'rådhuset', agenda: '' };
    const edit = (guests: string) =>
      house.act('koordinator', 'meeting.edit', { ...typed, draft: draftIn(draft.card), guests });
    expect((await edit('Foreleser; foreleser@example.no')).text).toContain(note(MOST_INVITED + 1));
    const send = () => house.act('koordinator', 'meeting.send', { draft: draftIn(draft.card) });
    expect((await send()).refused).toBe('tooManyInvited');
    await edit('');
    expect((await send()).refused).toBeUndefined();
  });

  it('together with another forum is refused', async () => {
    const house = await municipality(OTHERS - 5);
    await house.roles(Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`raad${n}`, `Rolle ${n}`])));
    const [forum] = (await house.list('forum')).filter(({ value }) => value.type === 'politiraad');
    const members = (await house.list('role')).map(({ id }) => id);
    await lay(house, keyOf(AREA, 'forum', forum?.id ?? ''), { ...forum?.value, members });
    const text = `innkall koordineringsgruppe felles med ${forum?.value.name} ${DAY}`;
    const draft = await house.ask('koordinator', text);
    const sent = await house.act('koordinator', 'meeting.send', { draft: draftIn(draft.card) });
    expect(sent.refused).toBe('tooManyInvited');
  });

  it('in a series is refused before any of them is called', async () => {
    const house = await municipality(OTHERS + 1);
    const group = await house.get('forum', 'koordineringsgruppe');
    const cadence = { kind: 'monthly', nth: 2, weekday: 4 };
    await lay(house, keyOf(AREA, 'forum', 'koordineringsgruppe'), { ...group, cadence });
    const draft = await house.ask('koordinator', 'innkall koordineringsgruppe våren 2027 kl 9-11');
    expect(draft.text).toContain(note(MOST_INVITED + 1));
    expect(sizeOf(draft.card?.json ?? {})).toBeLessThan(LIMIT);
    const sent = await house.act('koordinator', 'meeting.send', { draft: draftIn(draft.card) });
    expect(sent.refused).toBe('tooManyInvited');
    expect(await house.list('meeting')).toEqual([]);
  });
});

describe('a full meeting that somebody gets a role in', () => {
  async function full(): Promise<TestHouse> {
    const house = await municipality(OTHERS);
    await house.ask('koordinator', `innkall koordineringsgruppe ${DAY}`);
    await house.press('koordinator', `Send til ${MOST_INVITED}`);
    await house.tick('2026-11-23T09:00');
    await hold(house, OTHERS + 2);
    house.sent();
    house.mails();
    return house;
  }
  const told = (house: TestHouse, n: number): number =>
    house
      .sent()
      .filter(({ summary, card, edited }) => !edited && `${summary} ${card.text}`.includes(roomless(n)))
      .length;

  it('keeps those it has, and the convener is told once', async () => {
    const house = await full();
    await house.tick('2026-11-24T09:00');
    expect((await house.get('meeting', MEETING))?.invitees).toHaveLength(MOST_INVITED);
    expect(told(house, 2)).toBe(1);
    await house.tick('2026-11-25T09:00');
    expect(told(house, 2)).toBe(0);
    const shown = await house.act('koordinator', 'meeting.open', { meeting: MEETING });
    expect(shown.text).toContain(roomless(2));
  });

  it('calls them when there is room', async () => {
    const house = await full();
    await house.tick('2026-11-24T09:00');
    const role = (await house.list('role')).find(({ id }) => id === 'leder-skole')?.value;
    await lay(house, keyOf(AREA, 'role', 'leder-skole'), { ...role, holders: role?.holders.slice(1) });
    await house.tick('2026-11-25T09:00');
    const invited = (await house.get('meeting', MEETING))?.invitees.map(({ person }) => person) ?? [];
    expect(invited).toHaveLength(MOST_INVITED);
    expect(invited).toContain(idOf(OTHERS));
    expect(invited).not.toContain(idOf(0));
  });

  it('can still be moved, and the card says who has no room', async () => {
    const house = await full();
    const shown = await house.ask('koordinator', 'flytt koordineringsgruppe til 17. desember');
    expect(shown.text).toContain(roomless(2));
    const moved = await house.press('koordinator', shown.card?.actions[0]?.title ?? '');
    expect(moved.refused).toBeUndefined();
    expect((await house.get('meeting', MEETING))?.invitees).toHaveLength(MOST_INVITED);
  });
});

describe('a hastemøte for more than one meeting holds', () => {
  it('is refused before it is called', async () => {
    const house = await municipality(OTHERS + 2);
    const [theme = ''] = Object.keys(textsIn('nb').meeting.urgentThemes);
    const chosen = { theme, time: 'tomorrow', roles: 'leder-skole', more: '' };
    const answer = await house.act('koordinator', 'meeting.emergencyDraft', chosen);
    expect(answer.refused).toBe('tooManyInvited');
    expect(await house.list('meeting')).toEqual([]);
  });
});
