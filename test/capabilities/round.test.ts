import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { round } from '../../src/capabilities/round.ts';
import type { Due, DueCtx, Read } from '../../src/capability.ts';
import { provisionalArea } from '../../src/domain/area.ts';
import { type Instant, addDays, isWorkday, day, dayOf, wallOf } from '../../src/domain/calendar.ts';
import type { ForumId } from '../../src/domain/forum.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { startOf } from '../../src/domain/meeting.ts';
import type { PersonId } from '../../src/domain/people.ts';
import type { RecordOf } from '../../src/domain/records.ts';
import { backAt } from '../../src/domain/round-days.ts';
import { openOverlay } from '../../src/reading/read.ts';
import { textsIn } from '../../src/texts/index.ts';
import { AREA, type TestHouse, openHouse } from '../house.ts';
import { asks, at, gjesdalHouse, politiraad, put, putMeeting, withoutTeams } from './round-house.ts';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

const gjesdal = async (now?: string): Promise<TestHouse> => {
  open = await gjesdalHouse(now);
  return open;
};

describe('the round before a politiråd', () => {
  it('asks every owner fourteen days before with one card that holds all their measures', async () => {
    const house = await gjesdal();
    await putMeeting(house, politiraad('2026-12-10'));
    await house.tick('2026-11-26T08:59');
    expect(asks(house)).toEqual([]);
    await house.tick('2026-11-26T09:00');
    const sent = asks(house);
    expect(sent.map(({ to }) => to).toSorted()).toEqual(['koordinator', 'politi', 'rektor']);
    const card = sent.find(({ to }) => to === 'rektor');
    expect(card?.summary).toBe('Har du to minutter før politirådet? Ett tiltak.');
    expect(card?.card.text).toContain('Politirådet er torsdag 10. desember kl. 12.00.');
    expect(card?.card.text).toContain('LOS Gjesdal ungdomsskole');
    expect(await house.get('round', 'politiraad/2026-12-10')).toMatchObject({ opensOn: '2026-11-26' });
  });

  it('asks the silent once more three days before, and nobody else', async () => {
    const house = await gjesdal();
    await putMeeting(house, politiraad('2026-12-10'));
    await house.tick('2026-11-26T09:00');
    await house.press('rektor', 'Send status', { 'status.gjesdal-06': 'onTrack' });
    expect(asks(house).some(({ summary }) => summary.startsWith('Påminnelse'))).toBe(false);
    await house.tick('2026-12-07T09:00');
    const again = asks(house);
    expect(again.map(({ to }) => to).toSorted()).toEqual(['koordinator', 'politi']);
    const word = 'Påminnelse: ett tiltak mangler status før politirådet';
    expect(again.find(({ to }) => to === 'politi')).toMatchObject({ summary: word });
    expect(again.find(({ to }) => to === 'politi')?.card.text).toContain(word);
    await house.tick('2026-12-11T09:00');
    expect(asks(house)).toEqual([]);
  });

  it('drops the word to one who reports in the second before it leaves', async () => {
    const house = await gjesdal();
    await putMeeting(house, politiraad('2026-12-10'));
    house.setClock('2026-11-26T09:00');
    await house.house.tick();
    const receipt = await house.act('rektor', 'measure.report', {
      measures: ['gjesdal-06'],
      'status.gjesdal-06': 'onTrack',
    });
    expect(receipt.text).toContain('Dette blir med til politirådet torsdag 10. desember.');
    expect(asks(house, 'rektor')).toEqual([]);
    expect((await house.list('report'))[0]?.value.round).toBe('politiraad/2026-12-10');
  });

  it('does not ask about what was told the same morning, before it asked the first time', async () => {
    const house = await gjesdal('2026-11-26T08:00');
    await putMeeting(house, politiraad('2026-12-10'));
    const words = { measures: ['gjesdal-06'], 'status.gjesdal-06': 'onTrack' };
    const receipt = await house.act('rektor', 'measure.report', words);
    expect(receipt.text).toContain('Dette blir med til politirådet torsdag 10. desember.');
    await house.tick('2026-11-26T09:05');
    expect(asks(house, 'rektor')).toEqual([]);
    await house.act('rektor', 'measure.report', words);
    expect((await house.list('report')).map(({ value }) => value.round)).toEqual(['politiraad/2026-12-10']);
    expect((await house.ask('koordinator', 'politiråd')).text).toContain(
      'Har svart\nRektor Gjesdal ungdomsskole',
    );
  });

  it('counts what was told after the first step’s day though the meeting was entered late', async () => {
    const house = await gjesdal('2026-11-23T08:00');
    await house.act('rektor', 'measure.report', { measures: ['gjesdal-06'], 'status.gjesdal-06': 'onTrack' });
    await putMeeting(house, politiraad('2026-12-03'));
    const before = await house.ask('koordinator', 'politiråd');
    expect(before.text).toContain('1 av 3 har svart.');
    expect(before.text).toContain('Jeg spør 2 ansvarlige om');
    expect(before.text).toContain('Har svart\nRektor Gjesdal ungdomsskole');
    await house.tick('2026-11-30T09:00');
    const asked = asks(house).map(({ to }) => to);
    expect(asked.toSorted()).toEqual(['koordinator', 'politi']);
    expect((await house.ask('koordinator', 'politiråd')).text).toContain('1 av 3 har svart.');
  });

  it('does not count for the next politiråd what was told before the last one', async () => {
    const house = await gjesdal('2026-11-20T08:00');
    await putMeeting(house, politiraad('2026-11-24'));
    await house.act('rektor', 'measure.report', { measures: ['gjesdal-06'], 'status.gjesdal-06': 'onTrack' });
    await putMeeting(house, politiraad('2026-12-03'));
    await house.tick('2026-11-24T13:00');
    house.sent();
    await house.tick('2026-11-30T09:00');
    expect(asks(house, 'rektor')).toHaveLength(1);
  });

  it('shows each of two tasks of the day in one digest, and the form opens from it', async () => {
    const house = await gjesdal();
    await putMeeting(house, politiraad('2026-12-10'));
    const forum = await house.get('forum', 'politiraad');
    if (forum) await put(house, 'forum', 'samraad', { ...forum, id: 'samraad' as ForumId });
    await putMeeting(
      house,
      politiraad('2026-12-10', { id: 'samraad/2026-12-10', forum: 'samraad' as ForumId }),
    );
    await house.tick('2026-11-26T09:00');
    const sent = house.sent().filter(({ to }) => to === 'rektor');
    expect(sent.map(({ summary }) => summary)).toEqual(['2 ting til deg i dag']);
  });

  it('asks about a politiråd that another municipality calls', async () => {
    const house = await gjesdal();
    const forum = await house.get('forum', 'politiraad');
    if (forum) await put(house, 'forum', 'politiraad', { ...forum, calledByOthers: true });
    await putMeeting(house, politiraad('2026-12-10', { state: 'planned' }));
    await house.tick('2026-11-26T09:00');
    expect(asks(house)).toHaveLength(3);
  });

  it('opens the next working morning when the meeting is entered after both steps', async () => {
    const house = await gjesdal('2026-12-08T10:00');
    await putMeeting(house, politiraad('2026-12-10'));
    await house.tick('2026-12-09T08:59');
    expect(asks(house)).toEqual([]);
    await house.tick('2026-12-10T13:00');
    expect(await house.get('round', 'politiraad/2026-12-10')).toMatchObject({ opensOn: '2026-12-09' });
  });

  it('comes with the next step when the meeting is entered after the first', async () => {
    const house = await gjesdal('2026-12-01T10:00');
    await putMeeting(house, politiraad('2026-12-10'));
    await house.tick('2026-12-07T08:59');
    expect(asks(house)).toEqual([]);
    await house.tick('2026-12-07T09:00');
    expect(asks(house)).toHaveLength(3);
  });

  it('follows a moved meeting: new steps, and what was told since the round opened still counts', async () => {
    const house = await gjesdal();
    await putMeeting(house, politiraad('2026-12-10'));
    await house.tick('2026-11-26T09:00');
    await house.press('rektor', 'Send status', { 'status.gjesdal-06': 'onTrack' });
    house.sent();
    await putMeeting(house, politiraad('2026-12-10', { day: day('2027-01-14') }));
    await house.tick('2026-12-20T12:00');
    expect(asks(house)).toEqual([]);
    await house.tick('2026-12-30T09:00');
    const again = asks(house);
    expect(again.map(({ to }) => to).toSorted()).toEqual(['koordinator', 'politi']);
    expect(again[0]?.card.text).toContain('torsdag 14. januar');
  });

  it('does not ask twice on the day a step has been, however the meeting moves', async () => {
    const house = await gjesdal();
    await putMeeting(house, politiraad('2026-12-10'));
    await house.tick('2026-11-26T09:00');
    house.sent();
    await putMeeting(house, politiraad('2026-12-10', { day: day('2026-11-30') }));
    await house.tick('2026-11-26T15:00');
    expect(asks(house)).toEqual([]);
  });

  it('is silent about a cancelled meeting', async () => {
    const house = await gjesdal();
    await putMeeting(house, politiraad('2026-12-10'));
    await house.tick('2026-11-25T09:00');
    await putMeeting(house, politiraad('2026-12-10', { state: 'cancelled' }));
    await house.tick('2026-12-11T09:00');
    expect(asks(house)).toEqual([]);
  });

  it('keeps back what is already queued when the meeting is cancelled or moved past a new step', async () => {
    for (const change of [
      { state: 'cancelled' },
      { day: day('2027-01-14') },
      { start: '08:30', day: day('2026-11-26') },
    ] as const) {
      const house = await gjesdal();
      await putMeeting(house, politiraad('2026-12-10'));
      house.setClock('2026-11-26T09:00');
      await house.house.tick();
      await putMeeting(house, politiraad('2026-12-10', change));
      await house.house.outbox.drain();
      expect(asks(house)).toEqual([]);
      await house.close();
      open = undefined;
    }
  });

  it('after a stop over both steps sends only the last, and after the meeting none', async () => {
    const house = await gjesdal();
    await putMeeting(house, politiraad('2026-12-10'));
    await house.tick('2026-12-08T12:00');
    expect(asks(house, 'rektor')).toHaveLength(1);
    const late = await openHouse({ preset: 'gjesdal', now: '2026-11-20T08:00' });
    await late.tick('2026-11-20T08:00');
    await putMeeting(late, politiraad('2026-12-10'));
    await late.tick('2026-12-10T12:00');
    expect(asks(late)).toEqual([]);
    await late.close();
  });

  it('asks the deputy of a vacant role', async () => {
    const house = await gjesdal();
    await house.roles({}, { vara: 'Flyktningkonsulent' });
    await putMeeting(house, politiraad('2026-12-10'));
    await house.tick('2026-11-26T09:00');
    expect(asks(house, 'vara')[0]?.card.text).toContain('Flexid-kurs');
  });

  it('leaves what is told each half-year in peace once it is told', async () => {
    const house = await gjesdal();
    const measure = await house.get('measure', 'gjesdal-06');
    if (measure) await put(house, 'measure', 'gjesdal-06', { ...measure, every: 'halfYear' });
    await house.act('rektor', 'measure.report', { measures: ['gjesdal-06'], 'status.gjesdal-06': 'onTrack' });
    await putMeeting(house, politiraad('2026-12-10'));
    await house.tick('2026-12-09T09:00');
    expect(asks(house, 'rektor')).toEqual([]);
    await putMeeting(house, politiraad('2027-02-11'));
    await house.tick('2027-01-28T09:00');
    expect(asks(house, 'rektor')).toHaveLength(1);
  });
});

describe('the coordinator’s view of the round', () => {
  it('folds the roles nobody holds, and leads to where they are given to somebody', async () => {
    const house = await openHouse({ preset: 'jevnaker' });
    open = house;
    await putMeeting(house, politiraad('2026-12-10'));
    const card = await house.ask('koordinator', 'politiråd');
    const lines = card.text.split('\n');
    const at = lines.indexOf('Ingen har rollen');
    expect(lines[at + 4]).toMatch(/^… og \d+ til$/);
    expect(lines[at + 4]).not.toBe('… og 1 til');
    expect(card.card?.actions.filter(({ title }) => title === 'Si hvem som har rollen')).toHaveLength(1);
    expect((await house.press('koordinator', 'Si hvem som har rollen')).text).toContain(
      'Lim inn: rolle; navn; e-post',
    );
  });

  it('says the way on when no politiråd is known, and flags what nobody answers for', async () => {
    const house = await gjesdal();
    const card = await house.ask('koordinator', 'politiråd');
    expect(card.text).toContain('«innkall politiråd 10. desember»');
    expect(card.text).toContain('Ingen har rollen');
    expect(card.text).toContain('Flyktningkonsulent');
    expect(card.card?.actions.map(({ title }) => title)).not.toContain('Minn på nå');
  });

  it('tells before the round opens when it will ask, and whom', async () => {
    const house = await gjesdal();
    await putMeeting(house, politiraad('2026-12-10'));
    const card = await house.ask('koordinator', 'politirådet');
    expect(card.text).toContain('Politirådet torsdag 10. desember 2026 kl. 12.00–14.00');
    expect(card.text).toContain('Jeg spør 3 ansvarlige om 7 tiltak.\n2 tiltak har ingen å spørre.');
    expect(card.text).toContain('Neste gang jeg spør: torsdag 26. november kl. 09.00.');
  });

  it('shows who has answered, who has not, and who cannot be reached', async () => {
    const house = await gjesdal();
    await putMeeting(house, politiraad('2026-12-10'));
    house.faulty((to) => (to === 'politi' ? { kind: 'gone', code: 'ConversationBlockedByUser' } : undefined));
    await house.tick('2026-11-26T09:00');
    await house.press('rektor', 'Send status', { 'status.gjesdal-06': 'onTrack' });
    const { text } = await house.ask('koordinator', 'politiråd');
    expect(text).toContain('1 av 3 har svart.');
    expect(text).toContain('1 av 9 tiltak har fått status.\n2 tiltak har ingen å spørre.');
    expect(text).toContain(
      'Har ikke svart\nSLT-koordinator: koordinator (5 tiltak)\nPolitikontakt: politi (1 tiltak)',
    );
    expect(text).not.toContain('Kan ikke nås');
    expect(house.mails().map(({ to }) => to)).toEqual(['politi']);
    expect(text).toContain('Har svart\nRektor Gjesdal ungdomsskole');
    expect(text).toContain('Neste gang jeg spør: mandag 7. desember kl. 09.00.');
  });

  it('counts one whose letter cannot come as one who cannot be reached, and one without an address', async () => {
    const house = await gjesdal();
    await withoutTeams(house);
    await putMeeting(house, politiraad('2026-12-10'));
    house.faulty((to) => (to === 'mail:ola' ? { kind: 'gone', code: '550' } : undefined));
    expect((await house.ask('koordinator', 'politiråd')).text).not.toContain('Kan ikke nås');
    await house.tick('2026-11-26T09:00');
    const { text } = await house.ask('koordinator', 'politiråd');
    expect(text).toContain('Kan ikke nås\nFrivilligsentralen: Ola');
  });

  it('reminds all the silent at once, and at most once a day', async () => {
    const house = await gjesdal();
    await putMeeting(house, politiraad('2026-12-10'));
    await house.tick('2026-11-26T09:00');
    house.sent();
    await house.ask('koordinator', 'politiråd');
    const same = await house.press('koordinator', 'Minn på nå');
    expect(same.text).toContain('har allerede fått et kort i dag');
    await house.tick('2026-12-01T10:00');
    const reminded = await house.press('koordinator', 'Minn på nå');
    expect(reminded.text).toContain('3 får et kort nå.');
    expect(asks(house)).toHaveLength(3);
    expect((await house.press('koordinator', 'Minn på nå')).text).toContain('Prøv igjen en annen dag');
    expect(asks(house)).toEqual([]);
  });

  it('keeps a nudge of the evening until the next working morning, and opens the round with it', async () => {
    const house = await gjesdal('2026-11-20T17:00');
    await putMeeting(house, politiraad('2026-12-10'));
    await house.ask('koordinator', 'politiråd');
    const answer = await house.press('koordinator', 'Spør nå');
    expect(answer.text).toContain('3 får et kort mandag 23. november kl. 09.00.');
    expect(answer.text).toContain('0 av 3 har svart.');
    expect(asks(house)).toEqual([]);
    await house.tick('2026-11-23T09:00');
    expect(asks(house)).toHaveLength(3);
  });

  it('lets the coordinator set when to ask, and nobody else', async () => {
    const house = await gjesdal();
    await putMeeting(house, politiraad('2026-12-10'));
    await house.ask('koordinator', 'politiråd');
    await house.press('koordinator', 'Når skal jeg spørre?');
    const saved = await house.press('koordinator', 'Lagre', { first: '21', second: '' });
    expect(saved.text).toContain('Lagret.');
    expect((await house.get('area', 'kommune'))?.roundSteps).toEqual([21]);
    const wrong = await house.act('koordinator', 'round.steps', { first: '61' });
    expect(wrong.refused).toBe('badInput');
    expect((await house.act('rektor', 'round.steps', { first: '5' })).refused).toBe('notAllowed');
    expect((await house.say('rektor', 'politiråd')).refused).toBe('notAllowed');
  });
});

// --- the clock as a function ------------------------------------------------------------------------------------------

const EMPTY: Read = { get: async () => undefined, list: async () => [] };
const start = day('2026-10-01');
const dayIn = (min: number, max: number) => fc.integer({ min, max }).map((n) => addDays(start, n));

/** A municipality with two owners, one in Teams and one who gets letters and whom all is anchored with, and up to three politiråd within four months. */
const municipality = fc.record({
  meetings: fc.uniqueArray(dayIn(1, 120), { maxLength: 3 }),
  steps: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }),
  closed: dayIn(0, 120).map((from) => [{ from, to: addDays(from, 9), name: 'høstferie' }]),
  /** Until when the first owner is away. */
  away: fc.option(dayIn(0, 130), { nil: undefined }),
});
type Municipality = typeof municipality extends fc.Arbitrary<infer M> ? M : never;

const person = (id: string, more: Partial<RecordOf<'person'>>): RecordOf<'person'> => ({
  ...{ id: id as PersonId, name: id, areas: [AREA], createdAt: at('2026-09-01T08:00') },
  ...more,
});

function overlayOf({ meetings, steps, closed, away }: Municipality) {
  const area = { ...provisionalArea(at('2026-09-01T08:00')), roundSteps: steps, closed };
  const overlay = openOverlay(EMPTY, AREA);
  const owner = (n: number): Measure => ({
    id: `m-${n}`,
    title: `Tiltak ${n}`,
    content: '',
    goalArea: 'Trygge oppvekstvilkår',
    owners: [{ kind: 'role', role: `rolle-${n}` }],
    anchors: [{ kind: 'role', role: 'rolle-2' }],
    every: 'round',
  });
  const forum = {
    ...{ id: 'politiraad', type: 'politiraad', convener: 'rolle-1', members: [], monthsOff: [] },
    cadence: { kind: 'count', n: 4 },
  } as unknown as RecordOf<'forum'>;
  overlay.lay({
    changes: [
      { kind: 'forum', id: 'politiraad', value: forum },
      ...meetings.map((on) => ({ kind: 'meeting', id: `politiraad/${on}`, value: politiraad(on) }) as const),
      ...[1, 2].map((n) => ({ kind: 'measure', id: `m-${n}`, value: owner(n) }) as const),
      ...[1, 2].map((n) => {
        const holders = [{ person: `p${n}` as PersonId }];
        const value = { id: `rolle-${n}`, name: `Rolle ${n}`, aliases: [], holders, deputies: [] };
        return { kind: 'role', id: value.id, value } as const;
      }),
      {
        kind: 'person',
        id: 'p1',
        value: person('p1', { aad: 'p1', ...(away ? { pausedUntil: away } : {}) }),
      },
      { kind: 'person', id: 'p2', value: person('p2', { email: 'p2@example.no' }) },
    ],
  });
  const dueIn = (after: Instant, until: Instant) =>
    round.due?.({ area, read: overlay, now: until, texts: textsIn('nb') } satisfies DueCtx, {
      after,
      until,
    }) ?? [];
  return { overlay, dueIn };
}

/** The clock of tick.ts: the first moment, then again. */
async function run(one: Municipality, stops: readonly Instant[]) {
  const { overlay, dueIn } = overlayOf(one);
  const sent: { id: string; at: Instant; expires: Instant }[] = [];
  let mark = at('2026-10-01T00:00');
  for (const stop of [...stops, at('2027-03-01T00:00')]) {
    for (;;) {
      const due = [...(await dueIn(mark, stop))].toSorted((a, b) => a.at - b.at);
      const [first] = due;
      if (!first) break;
      for (const { outcome } of due.filter((other) => other.at === first.at)) {
        overlay.lay(outcome);
        sent.push(...(outcome.send ?? []));
      }
      mark = first.at;
    }
    mark = stop;
  }
  return sent.map(({ id, at: when, expires }) => ({ id, at: when, expires }));
}

const moments = fc
  .array(fc.integer({ min: 0, max: 150 * 24 }), { maxLength: 12 })
  .map((hours) =>
    hours.toSorted((a, b) => a - b).map((n) => (at('2026-10-01T00:00') + n * 3_600_000) as Instant),
  );

describe('the clock', () => {
  it('ends in the same list of askings whether it runs often or has been stopped', async () => {
    await fc.assert(
      fc.asyncProperty(municipality, moments, async (one, stops) => {
        expect(await run(one, stops)).toEqual(await run(one, []));
      }),
    );
  });

  it('answers the same for a long window as for its parts', async () => {
    await fc.assert(
      fc.asyncProperty(municipality, moments, async (one, stops) => {
        const { dueIn } = overlayOf(one);
        const from = at('2026-10-01T00:00');
        const to = at('2027-03-01T00:00');
        const edges = [from, ...stops, to];
        const parts: Due[] = [];
        for (const [n, edge] of edges.slice(1).entries())
          parts.push(...(await dueIn(edges[n] as Instant, edge)));
        const inOrder = (due: readonly Due[]) => due.toSorted((a, b) => a.at - b.at);
        expect(inOrder(parts)).toEqual(inOrder(await dueIn(from, to)));
      }),
    );
  });

  it('asks nobody twice on a day, nor for a politiråd that has begun', async () => {
    await fc.assert(
      fc.asyncProperty(municipality, async (one) => {
        const sent = await run(one, []);
        const askings = sent.filter(({ id }) => !id.includes('/anchor/'));
        const days = askings.map(({ id, at: when }) => `${id.split('/').at(-1)} ${dayOf(when)}`);
        expect(new Set(days).size).toBe(days.length);
        for (const { id, at: when, expires } of sent) {
          const begins = startOf(politiraad(id.split('/')[2] ?? ''));
          expect(when).toBeLessThan(begins);
          expect(expires).toBeLessThanOrEqual(begins);
          expect(expires).toBeGreaterThan(when);
          expect(wallOf(when).slice(11)).toBe('09:00');
        }
      }),
    );
  });

  it('forgets nobody: who is away when the others are asked is asked before the meeting, if they are back', async () => {
    await fc.assert(
      fc.asyncProperty(municipality, async (one) => {
        const sent = await run(one, []);
        const asked = (who: string) =>
          new Set(sent.filter(({ id }) => id.endsWith(`/${who}`)).map(({ id }) => id.split('/')[2]));
        const back = one.away ? backAt(one.away, one) : -Infinity;
        for (const on of asked('p2'))
          if (back < startOf(politiraad(on ?? ''))) expect([...asked('p1')]).toContain(on);
      }),
    );
  });

  it('tells those who stand behind a measure once, on a working morning, of a round that is open', async () => {
    await fc.assert(
      fc.asyncProperty(municipality, async (one) => {
        const sent = await run(one, []);
        const anchors = sent.filter(({ id }) => id.includes('/anchor/'));
        const councils = anchors.map(({ id }) => id.split('/')[2]);
        expect(new Set(councils).size).toBe(councils.length);
        for (const { id, at: when } of anchors) {
          expect(isWorkday(dayOf(when), one.closed)).toBe(true);
          const before = sent.filter((other) =>
            other.id.startsWith(`round/politiraad/${id.split('/')[2]}/2`),
          );
          expect(before.some((other) => other.at < when)).toBe(true);
        }
      }),
    );
  });

  it('through the whole house reaches only those who are silent, once a day, before the politiråd', async () => {
    const stop = fc.integer({ min: 0, max: 24 * 24 });
    const plan = fc.array(fc.record({ hours: stop, who: fc.constantFrom('politi', 'rektor', undefined) }), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(plan, async (events) => {
        const house = await gjesdal();
        await putMeeting(house, politiraad('2026-12-10'));
        const told = new Map<string, Instant>();
        const got: { to: string; at: Instant }[] = [];
        for (const { hours, who } of events.toSorted((a, b) => a.hours - b.hours)) {
          const when = wallOf((at('2026-11-20T08:00') + hours * 3_600_000) as Instant);
          await house.tick(when);
          got.push(...asks(house));
          const measure = who === 'rektor' ? 'gjesdal-06' : 'gjesdal-05';
          if (who)
            await house.act(who, 'measure.report', { measures: [measure], [`status.${measure}`]: 'onTrack' });
          if (who && at(when) >= at('2026-11-26T00:00') && !told.has(who)) told.set(who, at(when));
        }
        await house.tick('2026-12-14T09:00');
        got.push(...asks(house));
        const days = got.map((one) => `${one.to} ${dayOf(one.at)}`);
        expect(new Set(days).size).toBe(days.length);
        for (const one of got) {
          expect(one.at).toBeLessThan(at('2026-12-10T12:00'));
          expect(one.at).toBeLessThanOrEqual(told.get(one.to) ?? Infinity);
        }
        await house.close();
        open = undefined;
      }),
      { numRuns: 12 },
    );
  });
});
