// Who the words of a plan mean among the roles and forums there are: certain, asked, new, or nobody.
import { describe, expect, it } from '@jest/globals';
import type { Forum } from '../../../src/domain/forum.ts';
import { type Role, roleIdOf } from '../../../src/domain/people.ts';
import { proposalsFor, resolverOf } from '../../../src/domain/plan-in/owners.ts';

const role = (name: string, ...aliases: string[]): Role => ({
  id: roleIdOf(name),
  name,
  aliases,
  holders: [],
  deputies: [],
});
const forum = (id: string, name: string, ...aliases: string[]): Pick<Forum, 'id' | 'name' | 'aliases'> => ({
  id: id as Forum['id'],
  name,
  aliases,
});

const here = {
  roles: [
    role('SLT-koordinator', 'Oppvekstkoordinator'),
    role('SLT-koordinator Lillevik'),
    role('Kommunalsjef oppvekst og kultur'),
    role('Rektorene'),
    role('Skoleledere'),
    role('Frivilligsentralen'),
    role('Storvik ungdomsskole', 'Ungdomsskolen'),
    role('Leiar for barnevern'),
    role('Virksomhetsleder kultur'),
    role('Virksomhetsleder familie'),
  ],
  forums: [forum('arbeidsgruppe', 'SLT-arbeidsgruppe', 'arbeidsgruppa'), forum('politiraad', 'Politiråd')],
};
/** What words were taken as, and the owners they are while no question has been answered. */
function ownersFrom(words: readonly string[], known: Parameters<typeof proposalsFor>[1]) {
  const proposals = proposalsFor(words, known);
  return { owners: resolverOf(proposals, {})(words, []), proposals };
}
const as = (words: string) => ownersFrom([words], here).proposals[0]?.as;

describe('owners from words', () => {
  it.each([
    ['SLT-K', 'slt-koordinator'],
    ['SLT', 'slt-koordinator'],
    ['slt-koordinatoren', 'slt-koordinator'],
    ['SLT koordinator', 'slt-koordinator'],
    ['oppvekstkoordinatoren', 'slt-koordinator'],
    ['Kommunalsjef OK', 'kommunalsjef-oppvekst-og-kultur'],
    ['Komm.sj. OK', 'kommunalsjef-oppvekst-og-kultur'],
    ['rektor', 'rektorene'],
    ['Rektorane', 'rektorene'],
    ['Skolelederne', 'skoleledere'],
    ['Frivilligsent.', 'frivilligsentralen'],
    ['SUS', undefined],
    ['Leder for barnevern', 'leiar-for-barnevern'],
    ['Leder barnevernet', 'leiar-for-barnevern'],
    ['SLT-koordinator v/ Lillevik', 'slt-koordinator-lillevik'],
  ])('%s', (words, id) => {
    const found = as(words);
    if (id === undefined) expect(found?.kind).toBe('newRole');
    else expect(found).toEqual({ kind: 'role', role: id });
  });

  it('a short form stands for a name of as many words', () => {
    expect(as('SU')).toEqual({ kind: 'role', role: 'storvik-ungdomsskole' });
  });

  it('a forum by its name or another word for it', () => {
    expect(as('SLT-arbeidsgruppa')).toEqual({ kind: 'forum', forum: 'arbeidsgruppe' });
    expect(as('politirådet')).toEqual({ kind: 'forum', forum: 'politiraad' });
  });

  it('where several may be meant it is asked, and the words stand until then', () => {
    expect(as('Virksomhetsleder')).toEqual({
      kind: 'ask',
      roles: ['virksomhetsleder-kultur', 'virksomhetsleder-familie'],
      forums: [],
    });
    expect(ownersFrom(['Virksomhetsleder'], here).owners).toEqual([
      { kind: 'text', text: 'Virksomhetsleder' },
    ]);
    expect(as('SLT-K i Storvik og Lillevik')).toMatchObject({ kind: 'ask' });
  });

  describe('of a forum that is several groups in one', () => {
    const both = forum(
      'politiraad',
      'Politiråd og SLT-styringsgruppe',
      'politiråd',
      'styringsgruppe',
      'slt-styringsgruppe',
    );
    const municipality = { roles: [], forums: [both] };

    it.each(['Styringsgruppen', 'styringsgruppa', 'SLT-styringsgruppe'])('%s is asked about', (words) => {
      expect(proposalsFor([words], municipality)[0]?.as).toEqual({
        kind: 'ask',
        roles: [],
        forums: ['politiraad'],
      });
    });

    it('the whole name is certain, and so is politirådet: there is one', () => {
      for (const words of ['Politiråd og SLT-styringsgruppe', 'politirådet'])
        expect(proposalsFor([words], municipality)[0]?.as).toEqual({ kind: 'forum', forum: 'politiraad' });
    });

    it('a part is asked about though nobody has made a short form of it', () => {
      const unnamed = { roles: [], forums: [forum('politiraad', 'Politiråd og SLT-styringsgruppe')] };
      expect(proposalsFor(['Styringsgruppen'], unnamed)[0]?.as.kind).toBe('ask');
    });

    it('and once it answers for something here the question is answered', () => {
      const owning = { asText: new Set<string>(), owning: new Set(['politiraad']) };
      expect(proposalsFor(['Styringsgruppen'], municipality, owning)[0]?.as.kind).toBe('forum');
    });
  });

  it.each(['Alle', 'Alle sektorene', 'Kommunen', 'Flere', 'Diverse enheter', '«Rektor»', '???'])(
    '%s is nobody in particular',
    (words) => {
      expect(as(words)).toEqual({ kind: 'text' });
    },
  );

  it('a person is never a role, and the name is not kept', () => {
    const { owners, proposals } = ownersFrom(['Kari Nordmann', 'post@eksempel.kommune.no'], here);
    expect(owners).toEqual([]);
    expect(proposals.map((one) => [one.words, one.as.kind])).toEqual([
      ['', 'person'],
      ['', 'person'],
    ]);
  });

  it('anybody else is proposed as a new role, once, by the whole name', () => {
    const { owners, proposals } = ownersFrom(['Teknisk sj.', 'teknisk sjef', 'PPT'], here);
    expect(proposals.map((one) => one.as)).toEqual([
      { kind: 'newRole', id: 'teknisk-sjef', name: 'Teknisk sjef' },
      { kind: 'newRole', id: 'teknisk-sjef', name: 'Teknisk sjef' },
      { kind: 'newRole', id: 'ppt', name: 'PPT' },
    ]);
    expect(owners).toEqual([
      { kind: 'role', role: 'teknisk-sjef' },
      { kind: 'role', role: 'ppt' },
    ]);
  });

  it('SLT-K alone becomes the role SLT-koordinator', () => {
    const { proposals } = ownersFrom(['SLT-K'], { roles: [], forums: [] });
    expect(proposals[0]?.as).toEqual({ kind: 'newRole', id: 'slt-koordinator', name: 'SLT-koordinator' });
  });
});
