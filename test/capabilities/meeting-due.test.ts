import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reminding } from '../../src/capabilities/meeting/due.ts';
import type { Due, DueCtx } from '../../src/capability.ts';
import { type Instant, type Wall, instantOf } from '../../src/domain/calendar.ts';
import { openReading } from '../../src/reading/read.ts';
import type { Json } from '../../src/store/store.ts';
import { textsIn } from '../../src/texts/index.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';

const MEMBERS = {
  barnevern: 'Leder barnevern',
  skole: 'Leder skole',
  nav: 'Leder NAV',
  politikontakt: 'Politikontakt',
};
const MEETING = 'koordineringsgruppe/2026-12-10';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

/** The group is called to Thursday 10 December at nine; «kultur» has an address and is not in Teams. */
async function called(when = 'torsdag 10. desember kl 9-11'): Promise<TestHouse> {
  const house = await openHouse({ now: '2026-11-23T08:00', preset: 'krad' });
  open = house;
  await house.roles(MEMBERS);
  await house.act('koordinator', 'people.roles', { text: 'Leder kultur; Kulturleder; kultur@example.no' });
  const draft = await house.ask('koordinator', `innkall koordineringsgruppe ${when}`);
  await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
  await house.tick('2026-11-23T08:05');
  house.sent();
  house.mails();
  return house;
}

const reminded = (house: TestHouse): readonly string[] =>
  house
    .sent()
    .filter(({ card, summary }) => `${summary} ${card.text}`.includes('Kommer du?'))
    .map(({ to }) => to)
    .toSorted();

/** The card of a line on the coordinator's card of that day, opened. */
async function opened(house: TestHouse, day: string, view: string) {
  const { person } = (await house.get('aad', 'koordinator')) ?? {};
  const notices = await house.list('notice', `${person}/${day}/`);
  const id = notices.find(({ value }) => value.view === view)?.id;
  await house.act('koordinator', 'house.open', { notice: id });
  return house.sent().at(-1)?.card;
}

const warned = (house: TestHouse, word: string) =>
  house.sent().filter(({ card, summary }) => `${summary} ${card.text}`.includes(word));

describe('the silent before a meeting', () => {
  it('are reminded five and two working days before, and nobody who has answered', async () => {
    const house = await called();
    await house.press('skole', 'Kommer');
    await house.tick('2026-12-03T08:59');
    expect(reminded(house)).toEqual([]);
    await house.tick('2026-12-03T09:00');
    const sent = house.sent();
    const card = sent.find(({ to }) => to === 'nav')?.card;
    expect(card?.text).toContain('Du har ikke svart på innkallingen ennå.');
    expect(sent.map(({ to }) => to)).not.toContain('skole');
    expect(house.mails().map(({ to, letter }) => [to, letter.subject, letter.event])).toEqual([
      ['kultur', 'Kommer du? Koordineringsgruppe torsdag 10. desember (Testvik)', undefined],
    ]);
    await house.press('nav', 'Kan ikke');
    await house.tick('2026-12-08T08:59');
    house.sent();
    await house.tick('2026-12-08T09:00');
    expect(reminded(house)).toEqual(['barnevern', 'politikontakt']);
    await house.tick('2026-12-10T12:00');
    expect(reminded(house)).toEqual([]);
  });

  it('have what they were reminded of gone when they answer before it is delivered', async () => {
    const house = await called();
    house.setClock('2026-12-03T09:00');
    await house.house.tick();
    await house.act('nav', 'meeting.answer', { meeting: MEETING, answer: 'yes' });
    await house.house.outbox.drain();
    expect(reminded(house)).not.toContain('nav');
  });

  it('are left in peace while they have asked for it', async () => {
    const house = await called();
    await house.say('nav', 'pause til 31. desember');
    await house.tick('2026-12-08T10:00');
    expect(reminded(house)).not.toContain('nav');
  });

  it('are reminded of the new time only, when the meeting is moved', async () => {
    const house = await called();
    const shown = await house.ask('koordinator', 'flytt koordineringsgruppe til 17. desember');
    await house.press('koordinator', shown.card?.actions[0]?.title ?? '');
    await house.tick('2026-12-09T10:00');
    expect(reminded(house)).toEqual([]);
    await house.tick('2026-12-10T09:00');
    expect(reminded(house)).toEqual(['barnevern', 'nav', 'politikontakt', 'skole']);
  });

  it('hear nothing of a meeting that is cancelled, or was called the same day', async () => {
    const house = await called('torsdag 26. november kl 9-11');
    await house.tick('2026-11-23T12:00');
    expect(reminded(house)).toEqual([]);
    await house.ask('koordinator', 'avlys koordineringsgruppe');
    await house.press('koordinator', 'Avlys og gi beskjed til 5', { reason: 'other' });
    await house.tick('2026-11-26T12:00');
    expect(reminded(house)).toEqual([]);
  });
});

describe('too few before a meeting', () => {
  it('are told of three working days before, per service, with what can be done', async () => {
    const house = await called();
    await house.press('skole', 'Kommer');
    await house.press('nav', 'Kan ikke');
    await house.tick('2026-12-07T08:59');
    expect(warned(house, 'Få kommer')).toEqual([]);
    await house.tick('2026-12-07T09:00');
    expect(warned(house, 'Få kommer').map(({ to }) => to)).toEqual(['koordinator']);
    const card = await opened(house, '2026-12-07', 'meeting.warning');
    expect(card?.text).toContain('2 av 6 har sagt at de kommer eller sender vara. Møtet trenger minst 3.');
    expect(card?.text).toContain('Leder skole: 1 kommer');
    expect(card?.text).toContain('Leder NAV: 1 kan ikke');
    expect(card?.text).toContain('Har ikke svart: politikontakt, barnevern og Kulturleder');
    await house.press('koordinator', 'Minn de som ikke har svart');
    expect(reminded(house)).toEqual(['barnevern', 'politikontakt']);
    expect(house.mails().map(({ to }) => to)).toContain('kultur');
    expect((await house.press('koordinator', 'Avlys møtet')).text).toContain('Avlys møte');
    expect((await house.press('koordinator', 'Flytt møtet')).text).toContain('Når skal møtet være i stedet?');
    await house.tick('2026-12-10T12:00');
    expect(warned(house, 'Få kommer')).toEqual([]);
  });

  it('are not told of when enough come, a deputy counted', async () => {
    const house = await called();
    await house.press('skole', 'Kommer');
    await house.press('nav', 'Send', { deputy: 'nestleder' });
    await house.tick('2026-12-07T10:00');
    expect(warned(house, 'Få kommer')).toEqual([]);
  });

  it('follow what the forum says is fewest', async () => {
    const house = await called();
    await put(house, 'forum/koordineringsgruppe', { fewest: 5 });
    await house.press('skole', 'Kommer');
    await house.press('nav', 'Kommer');
    await house.tick('2026-12-07T09:00');
    const card = await opened(house, '2026-12-07', 'meeting.warning');
    expect(card?.text).toContain('Møtet trenger minst 5.');
  });

  it('are reminded by hand once a day at most', async () => {
    const house = await called();
    expect((await house.act('koordinator', 'meeting.nudge', { meeting: MEETING })).text).toContain(
      '5 er minnet',
    );
    expect(reminded(house)).toHaveLength(4);
    await house.act('koordinator', 'meeting.nudge', { meeting: MEETING });
    expect(reminded(house)).toEqual([]);
    await house.tick('2026-12-03T09:00');
    house.sent();
    const again = await house.act('koordinator', 'meeting.nudge', { meeting: MEETING });
    expect(again.text).toContain('Én er minnet');
    expect(reminded(house)).toEqual([]);
    expect((await house.act('skole', 'meeting.nudge', { meeting: MEETING })).refused).toBe('notAllowed');
  });

  it('by hand before nine are not reminded by the clock as well that day', async () => {
    const house = await called();
    await house.tick('2026-12-03T08:00');
    await house.act('koordinator', 'meeting.nudge', { meeting: MEETING });
    expect(reminded(house)).toHaveLength(4);
    await house.tick('2026-12-03T09:01');
    expect(reminded(house)).toEqual([]);
    await house.tick('2026-12-08T09:01');
    expect(reminded(house)).toHaveLength(4);
  });
});

describe('a meeting without its chair', () => {
  it('is told of the next morning, unless the chair comes after all', async () => {
    const house = await called();
    await put(house, 'forum/koordineringsgruppe', { chair: 'leder-skole' });
    await house.press('skole', 'Kan ikke');
    await house.tick('2026-11-23T12:00');
    expect(warned(house, 'Møtelederen kan ikke')).toEqual([]);
    await house.tick('2026-11-24T09:00');
    const [sent] = warned(house, 'Møtelederen kan ikke');
    expect(sent?.to).toBe('koordinator');
    expect(sent?.card.text).toContain('Den som leder møtet, kan ikke komme.');
  });

  it('is told of nobody when the chair changes their mind the same day, or sends a deputy', async () => {
    const house = await called();
    await put(house, 'forum/koordineringsgruppe', { chair: 'leder-skole' });
    await house.press('skole', 'Kan ikke');
    await house.press('skole', 'Send', { deputy: 'nestleder' });
    await house.tick('2026-11-24T10:00');
    expect(warned(house, 'Møtelederen kan ikke')).toEqual([]);
  });

  it('is told of at once when the meeting is the next morning', async () => {
    const house = await called();
    await put(house, 'forum/koordineringsgruppe', { chair: 'leder-skole' });
    await house.tick('2026-12-09T15:00');
    house.sent();
    await house.act('skole', 'meeting.answer', { meeting: MEETING, answer: 'no' });
    await house.tick('2026-12-09T15:02');
    expect(warned(house, 'Møtelederen kan ikke').map(({ to }) => to)).toEqual(['koordinator']);
  });
});

describe('answers', () => {
  it('through Teams, a link and the page of an e-mail meet in one place, and the last of each counts', async () => {
    const house = await called();
    const link = { kind: 'link' } as const;
    await house.press('skole', 'Kommer');
    await house.act(
      'nav',
      'meeting.answer',
      { meeting: MEETING, answer: 'deputy', deputy: 'nestleder' },
      link,
    );
    const kultur = (await house.get('mail', 'kultur@example.no'))?.person ?? '';
    const answer = await house.house.dispatch({
      actor: { kind: 'person', tenant: TENANT, person: kultur as never, founder: false },
      place: link,
      verb: 'meeting.answer',
      input: { meeting: MEETING, answer: 'no' },
      now: house.now(),
    });
    expect(answer.refused).toBeUndefined();
    await house.act('skole', 'meeting.answer', { meeting: MEETING, answer: 'no' }, link);
    await house.press('nav', 'Kommer');
    await house.tick('2026-11-23T08:10');
    const counts = house
      .sent()
      .filter(({ to, summary }) => to === 'koordinator' && summary.includes('kommer'));
    expect(counts.at(-1)?.summary).toContain('2 kommer, 2 kan ikke, 2 har ikke svart');
    expect(await house.list('answer', MEETING)).toHaveLength(4);
  });
});

describe('what falls due', () => {
  it('is the same whether the clock is run once for a fortnight or in any steps', async () => {
    const house = await called();
    await put(house, 'forum/koordineringsgruppe', { chair: 'leder-skole' });
    await house.press('skole', 'Kan ikke');
    const area = await house.get('area', AREA);
    if (!area) throw new Error('no area');
    const dueIn = async (after: Instant, until: Instant): Promise<readonly Due[]> => {
      const read = openReading(house.store, TENANT, AREA);
      const ctx: DueCtx = { now: until, area, read, texts: textsIn('nb') };
      return (await reminding.due?.(ctx, { after, until })) ?? [];
    };
    const [from, to] = [at('2026-11-23T08:05'), at('2026-12-11T00:00')];
    const whole = await dueIn(from, to);
    expect(whole.length).toBe(4);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: from, max: to }), { maxLength: 6 }), async (cuts) => {
        const times = [from, ...cuts.toSorted((a, b) => a - b), to] as Instant[];
        const parts: Due[] = [];
        for (const [n, until] of times.entries())
          if (n > 0) parts.push(...(await dueIn(times[n - 1] as Instant, until)));
        expect(parts.toSorted((a, b) => a.at - b.at)).toEqual(whole.toSorted((a, b) => a.at - b.at));
      }),
      { numRuns: 30 },
    );
  });
});

const at = (text: string): Instant => instantOf(text as Wall);

/** More is said of a record than the verbs can say yet. */
async function put(house: TestHouse, name: string, more: object): Promise<void> {
  const key = `${AREA}/${name}`;
  const there = await house.store.get(TENANT, key);
  const value = { ...(there?.value as object), ...more } as Json;
  await house.store.commit(TENANT, {
    put: [{ key, value, version: there?.version ?? 0 }],
    wakeAt: [{ area: AREA, at: house.now() }],
  });
}
