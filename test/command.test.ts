// What somebody typed becomes a command or an offer of the nearest ones, and never a guess that is carried out.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from './any-text.ts';
import { CAPABILITIES } from '../src/capabilities/index.ts';
import { shownPhrase, understand } from '../src/command.ts';
import { languageSchema } from '../src/domain/area.ts';
import { KINDS, type KindName } from '../src/domain/records.ts';
import { wordsOf } from '../src/teams/words.ts';
import { type TestHouse, openHouse } from './house.ts';

const commands = CAPABILITIES.flatMap((capability) => capability.commands);

/** The verb and what follows, or «?» with what is offered. */
function meant(text: string): string {
  const found = understand(text, commands);
  return found.kind === 'command'
    ? [found.verb, found.rest].filter(Boolean).join(' ')
    : ['?', ...found.nearest.map(({ verb }) => verb)].join(' ');
}

describe('what is understood', () => {
  it('every command answers to its words in bokmål, nynorsk and English', () => {
    for (const language of languageSchema.options)
      for (const command of commands) {
        expect(meant(shownPhrase(command, language))).toBe(command.verb);
        for (const phrase of command.phrases[language])
          expect(meant(`${phrase} 2027`).split(' ').slice(0, 2)).toEqual(
            command.alone ? ['?', command.verb] : [command.verb, '2027'],
          );
      }
  });

  it.each([
    ['frokost', 'breakfast.show'],
    ['FROKOST', 'breakfast.show'],
    ['  Frokost  ', 'breakfast.show'],
    ['Frokost!', 'breakfast.show'],
    ['/frokost', 'breakfast.show'],
    ['frukost', 'breakfast.show'],
    ['Breakfast.', 'breakfast.show'],
    ['mine  tiltak', 'measure.mine'],
    ['Mine Tiltak.', 'measure.mine'],
    ['tiltak', 'measures.list'],
    ['Tiltak Skole', 'measures.list Skole'],
    ['ÅRSHJUL 2027', 'wheel.show 2027'],
    ['a\u030arshjul', 'wheel.show'],
    ['bruk her frokost', 'channel.bind frokost'],
    ['hald fram', 'personal.resume'],
    ['?', 'house.help'],
  ])('«%s» is %s', (text, verb) => expect(meant(text)).toBe(verb));

  it('what follows keeps its capitals, and the longest words win', () => {
    expect(meant('innkall nå Koordineringsgruppe Torsdag')).toBe(
      'meeting.invite nå Koordineringsgruppe Torsdag',
    );
    expect(meant('INNKALL: Politiråd kl. 9')).toBe('meeting.invite Politiråd kl. 9');
    expect(meant('mine tiltak')).not.toMatch(/^measures/);
  });

  it('pasted lines stay lines, for each is a role', () => {
    const pasted = 'roller\nRektor; Ola Test; rektor@example.no\nNAV-leder; Kari Test; nav@example.no';
    expect(meant(pasted)).toBe(`people.roles ${pasted.slice('roller\n'.length)}`);
  });

  it.each([
    ['<at>SLT-bot</at> frokost'],
    ['<at>SLT-bot</at>&nbsp;frokost'],
    ['<at>SLT-bot</at>, frokost'],
    ['<at>SLT-bot</at>: frokost'],
    ['<at>SLT-bot</at>\n frokost'],
    ['\u200bfrokost'],
  ])('what is left of a mention is no part of the command: %s', (text) => {
    expect(meant(wordsOf(text, ['<at>SLT-bot</at>']))).toBe('breakfast.show');
  });
});

describe('what is not understood', () => {
  it.each([
    ['frokosten?', 'breakfast.show'],
    ['froksot', 'breakfast.show'],
    ['inkall', 'meeting.invite'],
    ['inkall koordineringsgruppe torsdag', 'meeting.invite'],
    ['mine titak', 'measure.mine'],
    ['minetiltak', 'measure.mine'],
    ['arshjul', 'wheel.show'],
    ['sprak nynorsk', 'personal.language'],
    ['hjlep', 'house.help'],
    ['meeting plna', 'plan.show'],
    ['kan vi ha frokost', 'breakfast.show'],
  ])('«%s» is offered and never run', (text, nearest) => {
    const found = understand(text, commands);
    expect(found.kind).toBe('unknown');
    expect(found.kind === 'unknown' && found.nearest[0]?.verb).toBe(nearest);
  });

  it.each([
    ['status', ['status.paper']],
    ['plan', ['plan.show', 'handlingsplan']],
    ['planen', ['plan.show', 'handlingsplan']],
    ['Plan 2027', ['plan.show', 'handlingsplan']],
    ['dokument', ['status.paper']],
  ])('«%s» is a part of a word that is offered', (text, offered) => {
    const found = understand(text, commands);
    const nearest = found.kind === 'unknown' ? found.nearest : [];
    const known = nearest.flatMap((one) => [one.verb, shownPhrase(one, 'nb')]);
    expect(known).toEqual(expect.arrayContaining(offered));
  });

  it.each([['dok'], ['kan du legge fram en plan for oss']])('«%s» is no such part', (text) =>
    expect(meant(text)).toBe('?'),
  );

  it.each([[''], ['   '], ['ok'], ['takk'], ['rollespill'], ['jeg slår deg'], ['https://example.no/x']])(
    '«%s» is like nothing',
    (text) => expect(meant(text)).toBe('?'),
  );

  it('is never carried out, and never throws, whatever was typed', () => {
    const phrases = commands.flatMap((command) => Object.values(command.phrases).flat());
    const word = fc.oneof(anyText(), fc.string(), fc.constantFrom(...phrases));
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 6 }),
        fc.constantFrom(' ', '', '\n', '\u202e'),
        (words, joint) => {
          const text = words.join(joint);
          const found = understand(text, commands);
          const begins = phrases.some((phrase) =>
            text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').includes(phrase),
          );
          if (found.kind === 'command') expect(begins).toBe(true);
          else expect(found.nearest.length).toBeLessThanOrEqual(3);
        },
      ),
    );
  });

  it('a message of a megabyte is answered at once', () => {
    expect(meant('a'.repeat(1_000_000))).toBe('?');
    expect(meant(`frokost ${'å '.repeat(100_000)}`)).toMatch(/^breakfast\.show å/);
  });
});

describe('a worry typed in the chat', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openHouse({ preset: 'krad' });
    await house.meets('teacher');
  });
  afterAll(() => house.close());

  /** Everything the house keeps. */
  const kept = async (): Promise<string> => {
    const kinds = Object.keys(KINDS) as KindName[];
    return JSON.stringify(await Promise.all(kinds.map((kind) => house.list(kind))));
  };

  it.each([
    'jeg er bekymret for en elev på trinnet mitt',
    'eg er uroleg for ein elev i frukosten',
    'I am worried about a pupil in my class',
  ])('«%s» is not understood, is not repeated, and nothing of it is kept', async (text) => {
    const before = await kept();
    const { text: answer, refused } = await house.say('teacher', text);
    expect(meant(text)).toMatch(/^\?/);
    expect(refused).toBeUndefined();
    expect(answer).not.toMatch(/elev|pupil/);
    expect(await kept()).toBe(before);
  });
});
