// Persons by e-mail address, found or made: whoever names somebody by an address names the same person as the last who did.
import type { Change, Ctx } from '../capability.ts';
import type { Person, PersonId } from '../domain/people.ts';

type Named = { readonly name: string; readonly email: string };

export type PersonBook = {
  find(who: Named): Promise<PersonId>;
  /** The name the person already had, or the one now given. */
  nameOf(who: Named): Promise<string>;
  /** What must be written for those found to belong here, and those made to be there. */
  changes(): readonly Change[];
};

/** An address that has been refused is good until it is refused again, once somebody has given it anew. */
export function personBook({ read, id, area, now }: Pick<Ctx, 'read' | 'id' | 'area' | 'now'>): PersonBook {
  const made = new Map<string, Promise<PersonId>>();
  const changes: Change[] = [];
  const lookUp = async ({ name, email }: Named): Promise<PersonId> => {
    const mail = await read.get('mail', email);
    const known = mail && (await read.get('person', mail.person));
    if (known) {
      const { unmailed, ...rest } = known;
      const areas = known.areas.includes(area.id) ? known.areas : [...known.areas, area.id];
      if (unmailed !== undefined || areas !== known.areas)
        changes.push({ kind: 'person', id: known.id, value: { ...rest, areas } });
      return known.id;
    }
    const person: Person = { id: id() as PersonId, name, email, areas: [area.id], createdAt: now };
    changes.push({ kind: 'person', id: person.id, value: person });
    changes.push({ kind: 'mail', id: email, value: { person: person.id } });
    return person.id;
  };
  return {
    find: (who) => {
      const known = made.get(who.email) ?? lookUp(who);
      made.set(who.email, known);
      return known;
    },
    nameOf: async ({ name, email }) => {
      const mail = await read.get('mail', email);
      const known = mail && (await read.get('person', mail.person));
      return known?.name || name;
    },
    changes: () => changes,
  };
}
