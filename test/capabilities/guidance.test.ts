// Whom to call and what is everybody's own duty, and what the municipality decides about concerns: said from data that knows its
// source and its age, changed by the coordinator alone, and every change in the log.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guidance } from '../../src/capabilities/guidance.ts';
import type { Instant } from '../../src/domain/calendar.ts';
import { ERASE_DAYS, LOG_DAYS } from '../../src/domain/concern-rules.ts';
import { keyOf, openReading } from '../../src/reading/read.ts';
import { textsIn } from '../../src/texts/index.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await openHouse({ preset: 'krad', now: '2026-11-23T08:00' });
  await house.roles({ rektor: 'Leder skole' }, { vara: 'SLT-koordinator' });
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const GUARD = { what: 'barnevernvakt', phone: '22 33 44 55' };
const save = (typed: object, who = 'koordinator') => house.act(who, 'guidance.save', typed);
const rules = () => house.get('concernRules', 'rules');
const logLines = async () => (await house.list('accessEntry')).map(({ value }) => value.deed);
const ASSESSMENT = { done: '2026-11-01', responsible: 'personvernombud', agreement: 'sak 2026/118' };

describe('«Er noen i fare nå?»', () => {
  it('is shown to anybody on the staff, with what cannot wait first and numbers that can be read aloud', async () => {
    const { text } = await house.say('rektor', 'fare');
    const places = ['112', '113', '110', 'Egne numre i Testvik', '116 111', '116 117', '02800', '116 006'];
    expect(places.map((one) => text.indexOf(`\n${one}`))).toEqual(
      places.map((one) => text.indexOf(`\n${one}`)).toSorted((a, b) => a - b),
    );
    expect(places.filter((one) => !text.includes(`\n${one}`))).toEqual([]);
    expect(text).toContain('døgnåpen');
    expect(text).toContain('aldersgrensen er 18 år. Gjelder det et barn, så ring 116 111');
  });

  it('tells the duties that no bot takes over, with source and the day it was read', async () => {
    const { text } = await house.act('rektor', 'guidance.lines', {});
    for (const said of [
      'Ingen bot og ingen koordinator overtar den.',
      'barnevernsloven § 13-2',
      'a) blir eller vil bli mishandlet',
      'd) blir eller vil bli utnyttet i menneskehandel',
      'uten hinder av taushetsplikten',
      'straffeloven § 196',
      'senest innen en uke',
      'innen tre uker',
      'innen tre måneder',
      'Plikten til å samarbeide opphever ikke taushetsplikten',
      'Aldri gjennom denne boten',
      'Kilde: regjeringen.no, lest 7. juli 2026.',
      'blir det skrevet i en logg: hvem, når og hvorfor, aldri innholdet',
    ])
      expect(text).toContain(said);
  });

  it('says nothing as fact that has no certain source', async () => {
    const { text } = await house.act('rektor', 'guidance.lines', {});
    expect(text).not.toMatch(/24-3|§ 46|ny forvaltningslov/i);
    expect((await house.say('koordinator', 'regler')).text).toContain('trolig § 24-3');
  });

  it('has the municipality’s own numbers and links, barnevernvakta first', async () => {
    await save({ what: 'bti', name: 'BTI-veilederen', url: 'https://testvik.example.no/bti' });
    await save(GUARD);
    const { text, card } = await house.act('rektor', 'guidance.lines', {});
    expect(text.indexOf('22 33 44 55')).toBeLessThan(text.indexOf('BTI-veilederen'));
    expect(text).not.toContain('ikke lagt inn noen numre');
    expect(card?.actions.filter(({ title }) => title === 'Åpne siden').map(({ url }) => url)).toEqual([
      'https://testvik.example.no/bti',
    ]);
  });

  it('without own numbers points to 116 111, where the local service answers', async () => {
    expect((await house.act('rektor', 'guidance.lines', {})).text).toContain(
      'Ring 116 111, så svarer den lokale barnevernvakta.',
    );
    await save({ what: 'bti', url: 'https://testvik.example.no/bti' });
    expect((await house.act('rektor', 'guidance.lines', {})).text).toContain('Ring 116 111, så');
    await save({ what: 'barnevern', phone: '22334455' });
    expect((await house.act('rektor', 'guidance.lines', {})).text).not.toContain('Ring 116 111, så');
  });

  it('has the whole address of each source, and the way on to report a worry', async () => {
    const { card } = await house.act('rektor', 'guidance.lines', {});
    const sources = card?.actions.filter(({ title }) => title.startsWith('Kilde: ')) ?? [];
    expect(sources).toHaveLength(7);
    expect(sources.filter(({ url }) => !url?.startsWith('https://'))).toEqual([]);
    expect(card?.actions.at(-1)?.verb).toBe('concern.begin');
  });

  it('says of what has not been checked for a year that it is old, to the day', async () => {
    await save(GUARD);
    house.setClock('2027-11-22T08:00');
    const before = (await house.act('rektor', 'guidance.lines', {})).text;
    expect(before).not.toContain('Ikke kontrollert siden 23. november 2026');
    // What we read ourselves is old by then too.
    expect(before).toContain('Ikke kontrollert siden 7. juli 2026');
    house.setClock('2027-11-23T08:00');
    expect((await house.act('rektor', 'guidance.lines', {})).text).toContain(
      'Ikke kontrollert siden 23. november 2026',
    );
    expect((await house.say('koordinator', 'regler')).text).toContain('Ikke kontrollert siden 23. november');
  });

  it('is never answered in a channel, and is answered before the municipality is set up', async () => {
    const channel = { kind: 'channel', channel: '19:a' } as const;
    expect((await house.act('rektor', 'guidance.lines', {}, channel)).refused).toBe('wrongPlace');
    const empty = await openHouse();
    expect((await empty.say('hvemsomhelst', 'fare')).text).toContain('112');
    await empty.close();
  });

  it('asks nobody who belongs to several municipalities which is meant, but has a button for the others', async () => {
    const area = await house.get('area', AREA);
    await lay(house, keyOf(AREA, 'area', 'nabo'), { ...area, id: 'nabo', name: 'Nabovik' });
    const id = await house.personOf('rektor');
    await lay(house, keyOf(AREA, 'person', id), {
      ...(await house.get('person', id)),
      areas: [AREA, 'nabo'],
    });
    await lay(house, keyOf('nabo' as typeof AREA, 'concernRules', 'rules'), {
      lines: [{ what: 'barnevernvakt', phone: '99 88 77 66', checked: '2026-11-01' }],
    });
    const first = await house.ask('rektor', 'fare');
    expect(first.text).toContain('Egne numre i Testvik');
    const there = await house.press('rektor', 'Numre i Nabovik');
    expect(there.text).toContain('Egne numre i Nabovik');
    expect(there.text).toContain('99 88 77 66');
  });

  it('is said in the reader’s language', async () => {
    await house.act('rektor', 'personal.language', { language: 'nn' });
    expect((await house.act('rektor', 'guidance.lines', {})).text).toContain('Er nokon i fare no?');
    await house.act('rektor', 'personal.language', { language: 'en' });
    expect((await house.act('rektor', 'guidance.lines', {})).text).toContain('Is anyone in danger now?');
  });
});

describe('the municipality’s own numbers', () => {
  it('are the coordinator’s and the deputy’s to set, and nobody else’s', async () => {
    expect((await save(GUARD, 'rektor')).refused).toBe('notAllowed');
    expect((await house.say('rektor', 'regler')).refused).toBe('notAllowed');
    expect(await rules()).toBeUndefined();
    expect((await save(GUARD, 'vara')).refused).toBeUndefined();
    expect((await rules())?.lines).toHaveLength(1);
  });

  it('are marked as checked on the day they are saved, by whoever saved them, and logged', async () => {
    const { text } = await save(GUARD);
    expect(text).toContain('Barnevernvakta er lagret og merket som kontrollert i dag.');
    expect((await rules())?.lines).toEqual([
      { ...GUARD, checked: '2026-11-23', by: await house.personOf('koordinator') },
    ]);
    expect(await logLines()).toEqual(['rules']);
  });

  it('pressed twice are saved and logged once', async () => {
    await save(GUARD);
    await save(GUARD);
    expect((await rules())?.lines).toHaveLength(1);
    expect(await logLines()).toEqual(['rules']);
  });

  it('are changed where they stand, also when what they are called changes', async () => {
    await save(GUARD);
    await house.ask('koordinator', 'regler');
    const form = await house.press('koordinator', 'Endre');
    expect(form.text).toContain('22 33 44 55');
    await house.press('koordinator', 'Lagre', {
      what: 'barnevern',
      name: 'Barnevernet i nord',
      phone: '116111',
    });
    expect((await rules())?.lines).toMatchObject([
      { what: 'barnevern', name: 'Barnevernet i nord', phone: '116111' },
    ]);
  });

  it('are taken away', async () => {
    await save(GUARD);
    await house.ask('koordinator', 'regler');
    await house.press('koordinator', 'Endre');
    expect((await house.press('koordinator', 'Fjern')).text).toContain('Barnevernvakta er fjernet.');
    expect((await rules())?.lines).toEqual([]);
    expect(await logLines()).toEqual(['rules', 'rules']);
    for (const verb of ['guidance.line', 'guidance.checked', 'guidance.drop'])
      expect((await house.act('koordinator', verb, { line: 'barnevernvakt' })).refused).toBe('noLonger');
  });

  it.each([
    ['neither number nor link', { what: 'other' }, 'lineEmpty'],
    ['letters for a number', { what: 'other', phone: 'ring meg' }, 'linePhone'],
    ['a link that is not https', { what: 'other', url: 'http://testvik.example.no' }, 'badLink'],
    ['a script for a link', { what: 'other', url: 'javascript:alert(1)' }, 'badLink'],
    ['a birth number for a number', { what: 'other', phone: '02013299997' }, 'identifies'],
    ['a person for a service', { what: 'other', name: 'Ring Kari Hansen', phone: '22334455' }, 'identifies'],
    ['what is no kind of line', { what: 'kaffe', phone: '22334455' }, 'badInput'],
    ['far too much', { what: 'other', name: 'å'.repeat(20_000), phone: '22334455' }, 'badInput'],
  ] as const)('are refused with %s, and nothing is kept', async (_what, typed, reason) => {
    expect((await save(typed)).refused).toBe(reason);
    expect(await rules()).toBeUndefined();
    expect(await logLines()).toEqual([]);
  });

  it('are at most eight, so that they fit the card with the others', async () => {
    for (let n = 1; n <= 8; n++) await save({ what: 'other', name: `Linje ${n}`, phone: `4100000${n}` });
    expect((await save({ what: 'other', name: 'Linje 9', phone: '41000009' })).refused).toBe('linesFull');
    expect((await save({ what: 'other', name: 'Linje 8', phone: '41000010' })).refused).toBeUndefined();
    expect((await house.say('koordinator', 'regler')).card?.actions.map(({ title }) => title)).not.toContain(
      'Legg til nummer',
    );
  });
});

describe('the yearly question', () => {
  const ask = async (at: string) => {
    await house.tick(at);
    return house.sent().filter(({ card }) => card.text.includes('Stemmer dette nummeret fortsatt?'));
  };
  /** The question itself, opened from the card of the day where it stands among others. */
  const opened = async (day: string) => {
    const person = await house.personOf('koordinator');
    const notices = await house.list('notice', `${person}/${day}/`);
    const [notice] = notices.filter(({ value }) => value.view === 'guidance.check');
    await house.act('koordinator', 'house.open', { notice: notice?.id });
    return house.sent().at(-1)?.card;
  };

  it('comes to the coordinator a year after, on a working morning, and again each year', async () => {
    await save(GUARD);
    house.sent();
    expect(await ask('2027-11-23T08:59')).toEqual([]);
    const [asked] = await ask('2027-11-23T09:01');
    expect(asked?.to).toBe('koordinator');
    expect((await opened('2027-11-23'))?.text).toContain('22 33 44 55');
    expect(await ask('2027-11-24T09:01')).toEqual([]);
    expect(await ask('2028-11-23T09:01')).toHaveLength(1);
  });

  it('is answered with one press, and rests for a year', async () => {
    await save(GUARD);
    await house.tick('2027-11-23T09:01');
    await opened('2027-11-23');
    expect((await house.press('koordinator', 'Ja, det stemmer')).text).toContain('Jeg spør igjen om et år.');
    expect((await rules())?.lines).toMatchObject([{ checked: '2027-11-23' }]);
    house.sent();
    expect(await ask('2028-11-22T09:01')).toEqual([]);
    expect(await ask('2028-11-23T09:01')).toHaveLength(1);
  });

  it('is not asked of a number that has been changed or taken away since', async () => {
    await save(GUARD);
    await save({ what: 'bti', url: 'https://testvik.example.no/bti' });
    house.setClock('2027-06-01T08:00');
    await save({ ...GUARD, phone: '33 44 55 66' });
    await house.act('koordinator', 'guidance.drop', { line: 'bti' });
    house.sent();
    expect(await ask('2027-11-23T09:01')).toEqual([]);
  });

  it('asks of a link as well, and moves past Christmas', async () => {
    house.setClock('2026-12-25T10:00');
    await save({ what: 'bti', url: 'https://testvik.example.no/bti' });
    house.sent();
    expect(await ask('2027-12-25T09:01')).toEqual([]);
    expect(await ask('2027-12-27T09:01')).toHaveLength(1);
    const { actions } = (await opened('2027-12-27')) ?? {};
    expect(actions?.map(({ title }) => title)).toEqual(['Ja, det stemmer', 'Endre', 'Åpne siden']);
  });
});

describe('the yearly question, asked by a clock that stops now and then', () => {
  const DAY = 86_400_000;
  const { due } = guidance;
  const lines = [
    { what: 'barnevernvakt', phone: '116111', checked: '2024-02-29' },
    { what: 'bti', url: 'https://testvik.example.no/bti', checked: '2025-12-24' },
    { what: 'other', name: 'Krisesenteret', phone: '22334455', checked: '2026-05-17' },
  ];
  const asked = async (after: number, until: number): Promise<readonly string[]> => {
    const area = await house.get('area', AREA);
    if (!area || !due) throw new Error('nothing falls due');
    const ctx = {
      now: house.now(),
      area,
      read: openReading(house.store, TENANT, AREA),
      texts: textsIn('nb'),
    };
    const found = await due(ctx, { after: after as Instant, until: until as Instant });
    return found.flatMap(({ at, outcome }) => (outcome.send ?? []).map(({ id }) => `${at} ${id}`));
  };

  it('is the same whether asked once for two years or in any steps', async () => {
    await lay(house, keyOf(AREA, 'concernRules', 'rules'), { lines });
    const start = house.now();
    const end = start + 800 * DAY;
    const once = (await asked(start, end)).toSorted();
    expect(once).toHaveLength(7);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: start, max: end }), { maxLength: 12 }), async (stops) => {
        const edges = [start, ...stops.toSorted((a, b) => a - b), end];
        const stepwise: string[] = [];
        for (const [index, after] of edges.entries())
          stepwise.push(...(await asked(after, edges[index + 1] ?? after)));
        expect(stepwise.toSorted()).toEqual(once);
      }),
      { numRuns: 50 },
    );
  });
});

describe('time limits and population', () => {
  it('stand as our proposal until the municipality decides, and say so', async () => {
    const { text } = await house.say('koordinator', 'regler');
    expect(text).toContain(`${ERASE_DAYS} dager (vårt forslag)`);
    expect(text).toContain(`${LOG_DAYS} dager (vårt forslag)`);
    expect(text).toContain('ikke oppgitt');
  });

  it('are set by the coordinator, and an empty population is none', async () => {
    await house.ask('koordinator', 'regler');
    await house.press('koordinator', 'Frister og folketall');
    const typed = { eraseDays: '30', logDays: '365', inhabitants: '6800' };
    const { text } = await house.press('koordinator', 'Lagre', typed);
    expect(text).toContain('30 dager (forslaget er 90)');
    expect(await rules()).toMatchObject({ eraseDays: 30, logDays: 365, inhabitants: 6800 });
    await house.act('koordinator', 'guidance.setTerms', { eraseDays: '30', logDays: '365' });
    expect(await rules()).toEqual({ lines: [], eraseDays: 30, logDays: 365 });
    expect((await house.act('koordinator', 'guidance.terms', {})).text).toContain('365');
  });

  it.each([
    { eraseDays: '13' },
    { eraseDays: '401' },
    { logDays: '89' },
    { logDays: '3651' },
    { inhabitants: '3' },
  ])('outside the limits are refused: %j', async (typed) => {
    const all = { eraseDays: '90', logDays: '730', ...typed };
    expect((await house.act('koordinator', 'guidance.setTerms', all)).refused).toBe('badInput');
    expect(await rules()).toBeUndefined();
  });

  it('decide how long a line of the log is kept from then on', async () => {
    await house.act('koordinator', 'guidance.setTerms', { eraseDays: '90', logDays: '90' });
    await house.act('koordinator', 'accessLog.show', {});
    await house.tick('2027-03-01T08:00');
    const left = (await house.list('accessEntry')).map(({ value }) => value.deed);
    expect(left).toEqual(['rules']);
  });
});

describe('free text', () => {
  it('is off until the assessment is recorded, and the card says what is missing', async () => {
    const { text } = await house.say('koordinator', 'regler');
    expect(text).toContain('Fritekst er av');
    expect(text).toContain('En personvernvurdering (DPIA)');
    expect(text).not.toContain('krypteringsnøkkel');
    expect(text).toContain('Sletting: Etter at');
    expect(text).toContain('Innsynsloggen: Lenge nok');
  });

  it('has the assessment as the obvious button until it is recorded', async () => {
    const stands = (heard: Awaited<ReturnType<TestHouse['say']>>) =>
      /"title":"([^"]*)"[^{}]*(?:\{[^{}]*\})[^{}]*"style":"positive"/.exec(
        JSON.stringify(heard.card?.json),
      )?.[1];
    expect(stands(await house.say('koordinator', 'regler'))).toBe('Personvernvurdering');
    expect(stands(await house.act('koordinator', 'guidance.assess', ASSESSMENT))).toBe('Legg til nummer');
  });

  it('is on from the moment it is', async () => {
    await house.ask('koordinator', 'regler');
    await house.press('koordinator', 'Personvernvurdering');
    const { text } = await house.press('koordinator', 'Lagre', ASSESSMENT);
    expect(text).toContain('Fritekst er på fra nå.');
    expect(text).toContain('sak 2026/118');
    expect((await rules())?.assessment).toMatchObject({ ...ASSESSMENT, at: house.now() });
    house.setClock('2026-11-24T08:00');
    await house.act('koordinator', 'guidance.assess', ASSESSMENT);
    expect(await logLines()).toEqual(['rules']);
  });

  it('needs a key as well, which only the operator has', async () => {
    const bare = await openHouse({ preset: 'krad', concernKeys: [] });
    const { text } = await bare.act('koordinator', 'guidance.assess', ASSESSMENT);
    expect(text).toContain('Fritekst er fortsatt av');
    expect(text).toContain('CONCERN_KEYS');
    expect(text).toContain('Fritekst er av');
    await bare.close();
  });

  it('is turned off at once when the assessment is withdrawn, after a question that says what stays', async () => {
    await house.act('koordinator', 'guidance.assess', ASSESSMENT);
    await house.ask('koordinator', 'regler');
    await house.press('koordinator', 'Personvernvurdering');
    const asked = await house.press('koordinator', 'Trekk vurderingen tilbake');
    expect(asked.text).toContain('Tekster som er sendt, blir liggende kryptert');
    expect((await rules())?.assessment).toBeDefined();
    const { text } = await house.press('koordinator', 'Ja, slå av');
    expect(text).toContain('Fritekst er av');
    expect(await rules()).toEqual({ lines: [] });
    await house.act('koordinator', 'guidance.stopped', {});
    expect(await logLines()).toEqual(['rules', 'rules']);
    expect((await house.act('koordinator', 'guidance.stop', {})).text).toContain('Regler for henvendelser');
  });

  it.each([
    ['a name for a function', { responsible: 'Kari Hansen' }, 'identifies'],
    ['a birth number in the archive reference', { agreement: 'sak 02013299997' }, 'identifies'],
    ['a day that has not come', { done: '2026-11-24' }, 'dayOutside'],
    ['a day before the law', { done: '2018-06-14' }, 'dayOutside'],
    ['no day', { done: 'snart' }, 'badInput'],
    ['a function of one letter', { responsible: ' x ' }, 'badInput'],
    ['nowhere', { agreement: '' }, 'badInput'],
  ] as const)('is not turned on by an assessment with %s', async (_what, typed, reason) => {
    const answer = await house.act('koordinator', 'guidance.assess', { ...ASSESSMENT, ...typed });
    expect(answer.refused).toBe(reason);
    expect(await rules()).toBeUndefined();
  });
});
