// Somebody asks what is kept about them: whoever stands in a record finds it, with nobody else in what they are given.
import { describe, expect, it } from '@jest/globals';
import { PERSON_RULES, WRITTEN_RULES } from '../../src/domain/erasure.ts';
import { type Mention, countedByKind, keptAbout, mentionsOf } from '../../src/domain/privacy.ts';
import { KARI, OTHER, OWN, THEIRS, records } from './everywhere.ts';

const kept = keptAbout(KARI, records);
const places = (one: Mention): string => (one.field === '' ? one.kind : `${one.kind}.${one.field}`);
const found = new Set(kept.mentions.map(places));
const whole = new Set(kept.mentions.filter(({ field }) => field === '').map(({ kind }) => kind as string));
const of = (field: string): readonly Mention[] => kept.mentions.filter((one) => places(one) === field);

describe('who stands in every field there is', () => {
  it('finds each of them: the field, or the whole record where it is theirs', () => {
    const missed = Object.keys(PERSON_RULES).filter(
      (path) => !found.has(path) && !whole.has(path.split(/[.*{[]/)[0] ?? ''),
    );
    expect(missed).toEqual([]);
  });

  it('finds every record that erasing them would touch', () => {
    const touched = records.filter(({ value }) => /p-kari(?!2)/.test(JSON.stringify(value)));
    expect(touched.filter((one) => mentionsOf(one, KARI).length === 0)).toEqual([]);
  });

  it('finds where their name is written by hand, and is not given what others wrote around it', () => {
    const written = Object.keys(WRITTEN_RULES).filter((path) => !found.has(path) && !whole.has('draft'));
    expect(written).toEqual([]);
    expect(of('answer.deputy')).toMatchObject([{ content: 'Kari  Testnes (HR)' }]);
    expect(of('minutes.additions[].text')).toEqual([
      { kind: 'minutes', id: 'gruppe/2026-11-10', field: 'additions[].text', content: undefined },
    ]);
  });

  it('gets what they made whole, and elsewhere only what stands with them', () => {
    expect(of('item.by')).toMatchObject([{ content: { title: 'Natteravner', by: KARI.id } }]);
    expect(of('measure.latest.by')).toMatchObject([{ content: { status: 'onTrack', by: KARI.id } }]);
    expect(of('minutes.present[]')[0]?.content).not.toHaveProperty('entries');
    expect(of('meeting.invitees[].person')[0]?.content).toEqual({ person: KARI.id, role: 'rektor' });
    const concern = of('concern.by').find(({ id }) => id === OWN);
    expect(concern?.content).toMatchObject({ id: OWN, answers: { topics: ['drugs'] } });
  });

  it('is given nobody else in any of it', () => {
    const theirs = kept.mentions.filter(({ field }) => field !== '');
    expect(JSON.stringify(theirs)).not.toContain(OTHER);
  });

  it('finds the concerns they sent, the texts of those, and who else has seen them', () => {
    expect(kept.concerns.map(({ id }) => id)).toEqual([OWN]);
    expect(kept.texts).toEqual([`${OWN}/text`]);
    expect(kept.seen).toMatchObject([{ who: OTHER, concerns: [OWN, THEIRS] }]);
  });

  it('is told how many records of each kind there are, each once', () => {
    const counts = countedByKind(kept.mentions);
    expect(counts.get('concern')).toBe(2);
    expect(counts.get('minutes')).toBe(1);
    expect(counts.get('address')).toBe(1);
    expect(counts.get('trend')).toBeUndefined();
  });
});

describe('who stands in none', () => {
  it('finds nothing', () => {
    const nobody = { id: 'p-ingen' as typeof KARI.id, name: 'Ola Annen', email: 'ola@example.no' };
    expect(keptAbout(nobody, records)).toEqual({ mentions: [], concerns: [], texts: [], seen: [] });
    expect(records.flatMap((one) => mentionsOf(one, nobody))).toEqual([]);
  });
});
