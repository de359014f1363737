import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from '../any-text.ts';
import { day } from '../../src/domain/calendar.ts';
import { type Forum, forumSchema } from '../../src/domain/forum.ts';
import { readGuests } from '../../src/domain/guest.ts';
import { readInvitation } from '../../src/domain/invitation.ts';
import { type Person, personSchema } from '../../src/domain/people.ts';

const forum = (id: string, name: string, ...aliases: readonly string[]): Forum =>
  forumSchema.parse({
    ...{ id, name, aliases, type: 'meeting', level: 'utforende', purpose: '', frequency: '', monthsOff: [] },
    ...{ cadence: { kind: 'onDemand' }, place: '', convener: 'koordinator', members: [], agenda: [] },
    cases: { individual: [], group: [] },
  });

const FORUMS = [
  forum('koordineringsgruppe', 'Koordineringsgruppe', 'kg', 'koordineringsgruppa'),
  forum('fagteam', 'Fagteam', 'fagteamet'),
  forum('politiraad', 'Politiråd', 'politirådet'),
];
const NOW = { day: day('2026-11-23'), time: '10:00' };

const read = (text: string) => {
  const said = readInvitation(text, FORUMS, NOW);
  const when = said.when.kind === 'read' ? said.when.when.day : said.when.kind;
  const series = said.series.kind === 'read' ? said.series.period.from : said.series.kind;
  return [said.forum?.id, said.joint.map(({ id }) => id).join('+'), when, series, said.place ?? ''].join(' ');
};

describe('an invitation in words', () => {
  it.each([
    ['kg felles med fagteam torsdag 10. desember kl 9', 'koordineringsgruppe fagteam 2026-12-10 none '],
    [
      'kg sammen med fagteamet og politirådet 10.12.',
      'koordineringsgruppe fagteam+politiraad 2026-12-10 none ',
    ],
    ['kg saman med fagteam 10.12. på rådhuset', 'koordineringsgruppe fagteam 2026-12-10 none rådhuset'],
    ['kg torsdag 10. desember kl 9 felles med fagteam', 'koordineringsgruppe fagteam 2026-12-10 none '],
    ['kg joint with fagteam 10 December 09:00', 'koordineringsgruppe fagteam 2026-12-10 none '],
    ['kg og fagteam torsdag 10. desember', 'koordineringsgruppe fagteam 2026-12-10 none '],
    ['fagteam våren 2027', 'fagteam  none 2027-01-01 '],
    ['alle møtene i fagteamet våren', 'fagteam  none 2027-01-01 '],
    ['fagteam alle møter 2027 kl 9-10.30 på rådhuset', 'fagteam  time 2027-01-01 rådhuset'],
    ['kg felles med fagteam våren 2027', 'koordineringsgruppe fagteam none 2027-01-01 '],
    ['fagteam torsdag 14. januar 2027', 'fagteam  2027-01-14 none '],
    ['fagteam torsdager våren 2027', 'fagteam  ask unread '],
    ['fagteam 14. januar i år', 'fagteam  ask none '],
  ])('«%s»', (text, meant) => {
    expect(read(text)).toBe(meant);
  });

  it.each([
    ['fagteam på rådhuset 10. desember kl 9 hvis mulig', 'rådhuset', ['hvis mulig']],
    ['fagteam 10.12. kl 9 i Storgata 1, inngang B', 'Storgata 1, inngang B', []],
    ['fagteam 10.12. kl 9 at alle må komme', undefined, ['at alle må komme']],
    ['fagteam 10.12. kl 9 i tide', undefined, ['i tide']],
    ['fagteam 10.12. kl 9 møterom 2', 'møterom 2', []],
  ])('of «%s» only words of place are the place', (text, place, unread) => {
    expect(readInvitation(text, FORUMS, NOW)).toMatchObject({ place, unread });
  });

  it.each([
    ['fagteam med gjest a@example.no 10. desember kl 9', ['a@example.no'], undefined],
    ['fagteam 10.12. tema Rus gjester: A; a@example.no', ['A; a@example.no'], 'Rus'],
    ['fagteam 10.12. tema Besøk av gjester fra Oslo', [], 'Besøk av gjester fra Oslo'],
  ])('of «%s» the guests are taken, and the rest is read', (text, guests, theme) => {
    const said = readInvitation(text, FORUMS, NOW);
    expect(said).toMatchObject({ guests, theme });
    expect(said.when.kind).toBe('read');
  });

  it('says back the other forum when there is none of that name', () => {
    expect(readInvitation('kg felles med barnehagen 10.12.', FORUMS, NOW).notJoint).toBe('barnehagen 10.12.');
  });

  it('reads any text', () => {
    fc.assert(fc.property(anyText(), (text) => void readInvitation(`kg felles med ${text}`, FORUMS, NOW)));
  });
});

describe('guests of one meeting', () => {
  const person = (id: string, name: string): Person =>
    personSchema.parse({ id, name, areas: ['kommune'], createdAt: 0 });
  const known = [person('p1', 'Leder Røde Kors'), person('p2', 'Rektor'), person('p3', 'rektor')];

  it.each([
    [
      'Leder Røde Kors; leder@rodekors.example.no',
      { name: 'Leder Røde Kors', email: 'leder@rodekors.example.no' },
    ],
    ['Leder <Leder@Example.NO>', { name: 'Leder', email: 'leder@example.no' }],
    ['mailto:leder@example.no', { name: '', email: 'leder@example.no' }],
    ['leder røde kors', { person: 'p1', name: 'Leder Røde Kors' }],
  ])('«%s» is read', (line, guest) => {
    expect(readGuests(line, known)).toEqual([{ kind: 'read', guest }]);
  });

  it.each([
    ['rektor', 'several'],
    ['hei på deg', 'nobody'],
    ['Leder; ikke en adresse', 'nobody'],
    ['Leder; a@example.no; b@example.no', 'nobody'],
  ])('«%s» is given back', (line, why) => {
    expect(readGuests(line, known)).toEqual([{ kind: 'unread', line, why }]);
  });

  it('reads any text', () => {
    fc.assert(fc.property(anyText(), (text) => void readGuests(text, known)));
  });
});
