// Where a person is reached: in Teams, or by e-mail where Teams does not know them. The same name is a view in Teams and a
// letter by e-mail.
import type { Ctx, Message, Outcome, Recipient } from '../capability.ts';
import { type Person, type PersonId, inTeams, personIdSchema } from '../domain/people.ts';

/** Undefined when there is neither: nothing is known of them but a name. */
function reachOf(person: Person | undefined): Recipient | undefined {
  if (!person) return undefined;
  if (inTeams(person)) return { person: person.id };
  if (person.email !== undefined) return { mail: person.id };
  return person.aad === undefined ? undefined : { person: person.id };
}

/** One message to each, where they are reached. What is lost in Teams is told of only where it went to Teams. */
export async function messagesTo(
  { read }: Pick<Ctx, 'read'>,
  persons: readonly PersonId[],
  message: (person: PersonId) => Omit<Message, 'to'>,
): Promise<readonly Message[]> {
  const found = await Promise.all(persons.map((id) => read.get('person', id)));
  return persons.flatMap((id, n): readonly Message[] => {
    const to = reachOf(found[n]);
    if (!to) return [];
    const { lost, ...rest } = message(id);
    return [{ ...rest, to, ...(lost !== undefined && 'person' in to ? { lost } : {}) }];
  });
}

/** Teams reached nobody after all: the same by e-mail, where there is an address. `to`: as the outbox names who was meant. */
export async function mailInstead(
  { read }: Pick<Ctx, 'read'>,
  to: string,
  message: (person: PersonId) => Omit<Message, 'to'>,
): Promise<Outcome> {
  const id = personIdSchema.safeParse(to.replace(/^person:/, '')).data;
  const person = id && (await read.get('person', id));
  return person?.email === undefined ? {} : { send: [{ ...message(person.id), to: { mail: person.id } }] };
}

/** Whom a card or the page of a letter is drawn for; undefined in a channel. */
export const readerOf = (to: Recipient): PersonId | undefined =>
  'person' in to ? to.person : 'mail' in to ? to.mail : undefined;
