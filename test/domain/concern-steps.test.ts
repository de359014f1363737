// The questions of a concern: their order, what an answer takes away, what may point at somebody, and what sounds like a worry.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, type Wall, instantOf } from '../../src/domain/calendar.ts';
import {
  type Answers,
  type ConcernDraft,
  ABOUT,
  GRAVITY,
  LEVELS,
  SINCE,
  TOPICS,
  TRIED,
  URGENCY,
  WHERE,
} from '../../src/domain/concern.ts';
import { coarser, isRare } from '../../src/domain/concern-rare.ts';
import {
  STEPS,
  answerBy,
  answered,
  isComplete,
  stepAfter,
  stepBefore,
  stepMissing,
  stepOf,
  stepsOf,
  teamFirst,
  triedOf,
} from '../../src/domain/concern-steps.ts';
import { soundsLikeConcern } from '../../src/domain/concern-words.ts';
import type { PersonId } from '../../src/domain/people.ts';

const option = <T>(list: readonly T[]) => fc.option(fc.constantFrom(...list), { nil: undefined });
const anyAnswers = fc
  .record({
    about: option(ABOUT),
    topics: fc.option(fc.uniqueArray(fc.constantFrom(...TOPICS)), { nil: undefined }),
    where: option(WHERE),
    since: option(SINCE),
    gravity: option(GRAVITY),
    urgency: option(URGENCY),
    tried: fc.option(fc.uniqueArray(fc.constantFrom(...TRIED)), { nil: undefined }),
    level: option(LEVELS),
  })
  .map(
    (all) => Object.fromEntries(Object.entries(all).filter(([, v]) => v !== undefined)) as Partial<Answers>,
  );

const draft = (answers: Partial<Answers>, step = 'about'): ConcernDraft => ({
  by: 'p' as PersonId,
  at: 0 as Instant,
  step,
  answers,
  hasText: true,
});

describe('the questions', () => {
  it('lead from the first to the summary and back again, in both modes, whatever is answered', () => {
    fc.assert(
      fc.property(anyAnswers, fc.boolean(), (answers, withText) => {
        const steps = stepsOf(answers, withText);
        const walked = [steps[0] ?? 'about'];
        while (walked.at(-1) !== 'summary')
          walked.push(stepAfter(walked.at(-1) ?? 'about', answers, withText));
        expect(walked).toEqual(steps);
        const back = steps.toReversed().flatMap((step) => stepBefore(step, answers, withText) ?? []);
        expect(back).toEqual(steps.toReversed().slice(1));
      }),
    );
  });

  it('ask of one person neither what, where, since when nor for a text', () => {
    expect(stepsOf({ about: 'person' }, true)).toEqual(['about', 'grave', 'tried', 'talk', 'summary']);
    expect(stepsOf({ about: 'group' }, false)).not.toContain('text');
    expect(stepsOf({ about: 'group' }, true)).toContain('text');
  });

  it('forget topic, place, time and text when it turns out to be about one person', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (before, more) => {
        const { answers, ...rest } = answered(draft(before), { ...more, about: 'person' });
        expect(
          Object.keys(answers).every((key) => ['about', 'urgency', 'tried', 'level'].includes(key)),
        ).toBe(true);
        expect(rest.hasText).toBeUndefined();
      }),
    );
  });

  it('are complete exactly when none is missing, and a missing one is among the steps', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const missing = stepMissing(answers);
        expect(isComplete(answers)).toBe(missing === undefined);
        if (missing) expect(stepsOf(answers, false)).toContain(missing);
      }),
    );
  });

  it('go on where one left off, or at the next there is when that one is no more', () => {
    expect(stepOf(draft({ about: 'group' }, 'tried'), false)).toBe('tried');
    expect(stepOf(draft({ about: 'group' }, 'text'), false)).toBe('summary');
    expect(stepOf(draft({ about: 'person' }, 'kind'), true)).toBe('grave');
    expect(stepOf(draft({}, 'hva som helst'), true)).toBe('about');
    for (const step of STEPS) expect(stepsOf({}, true)).toContain(stepOf(draft({}, step), true));
  });

  it('take «nothing» for an answer only when it stands alone', () => {
    expect(triedOf(['nothing', 'police'])).toEqual(['police']);
    expect(triedOf(['nothing', 'nothing'])).toEqual(['nothing']);
  });

  it('name the school’s own team when it is at school and has not been asked', () => {
    expect(teamFirst({ where: 'school', tried: ['talked'] })).toBe(true);
    expect(teamFirst({ where: 'school', tried: ['schoolTeam'] })).toBe(false);
    expect(teamFirst({ where: 'online', tried: [] })).toBe(false);
  });
});

describe('the answer of the coordinator', () => {
  const by = (at: string, urgency: Answers['urgency']) => answerBy(instantOf(at as Wall), { urgency }, []);
  it('comes the same day when it hastens, the next working day after four and at a weekend', () => {
    expect(by('2026-11-23T10:00', 'today')).toBe('2026-11-23');
    expect(by('2026-11-23T16:00', 'today')).toBe('2026-11-24');
    expect(by('2026-11-28T12:00', 'today')).toBe('2026-11-30');
    expect(by('2026-11-28T20:00', 'today')).toBe('2026-11-30');
  });
  it('comes within two working days this week, and within five when it can wait', () => {
    expect(by('2026-11-26T10:00', 'week')).toBe('2026-11-30');
    expect(by('2026-11-26T10:00', 'wait')).toBe('2026-12-03');
    expect(by('2026-12-23T10:00', 'week')).toBe('2026-12-29');
  });
});

describe('choices that may point at somebody', () => {
  const narrow = { about: 'group', topics: ['images'], where: 'homes', since: 'weeks' } as const;
  const answers = { ...narrow, topics: [...narrow.topics] };
  it('are a rare topic in a narrow place, in a municipality that is small or of unknown size', () => {
    expect(isRare(answers, {})).toBe(true);
    expect(isRare(answers, { inhabitants: 9_999 })).toBe(true);
    expect(isRare(answers, { inhabitants: 10_000 })).toBe(false);
    expect(isRare({ ...answers, where: 'several' }, {})).toBe(false);
    expect(isRare({ ...answers, where: 'several', since: 'days' }, {})).toBe(true);
    expect(isRare({ ...answers, about: 'trend' }, {})).toBe(false);
  });
  it('are in a tiny municipality either of the two', () => {
    expect(isRare({ ...answers, where: 'several' }, { inhabitants: 2_000 })).toBe(true);
    expect(isRare({ ...answers, topics: ['drugs'] }, { inhabitants: 2_000 })).toBe(true);
    expect(isRare({ ...answers, topics: ['drugs'], where: 'school' }, { inhabitants: 2_000 })).toBe(false);
  });
  it('point at nobody when they are made coarser, and are otherwise as they were', () => {
    fc.assert(
      fc.property(anyAnswers, fc.option(fc.nat(20_000), { nil: undefined }), (some, inhabitants) => {
        const rough = coarser(some);
        expect(isRare(rough, inhabitants === undefined ? {} : { inhabitants })).toBe(false);
        expect({ ...rough, topics: 0, where: 0 }).toEqual({ ...some, topics: 0, where: 0 });
        expect(coarser(rough)).toEqual(rough);
      }),
    );
  });
});

describe('what is typed into the chat', () => {
  it.each([
    'Jeg er bekymret for en gjeng ved stasjonen',
    'eg er uroleg for nokre elevar',
    'BEKYMRA for ungdommene her',
    'be\u200bkymret for noen',
    'mistanke om salg av hasj',
    'vi er redde for at noen skal ta skade',
    'Ola Nordmann 01019012345 ruser seg',
    'fødselsnummer 02013299997',
    'I’m worried about some kids',
    'En elev på skolen vår blir mobbet',
    `${'vi ser '.repeat(50)}selvmord`,
  ])('sounds like a concern: %s', (text) => expect(soundsLikeConcern(text)).toBe(true));

  it.each([
    'bekymringg',
    'bekymringstal 2027',
    'frokots',
    'møteplan 2027',
    'hva kan du?',
    'flytt fagteam til torsdag',
    'takk!',
    '',
    '🙂',
  ])('does not: %s', (text) => expect(soundsLikeConcern(text)).toBe(false));

  it('is looked through however long it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(typeof soundsLikeConcern(text)).toBe('boolean');
      }),
    );
    expect(soundsLikeConcern('x'.repeat(200_000))).toBe(false);
  });
});
