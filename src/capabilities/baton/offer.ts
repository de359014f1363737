// Asking somebody to take the baton: whoever answers for the roles today, in Teams by a card, by a neutral letter where there is only
// e-mail. Whoever holds it keeps it until one of them has said yes.
import type { Ctx, Message, PersonCtx } from '../../capability.ts';
import type { Letter } from '../../written.ts';
import { DAY_MS, type Instant, dayOf } from '../../domain/calendar.ts';
import { type Concern, type ConcernEvent, type ConcernId, happened } from '../../domain/concern.ts';
import { type Person, type PersonId, type Role, answersFor, inTeams } from '../../domain/people.ts';
import { withArea } from '../../domain/event.ts';
import { findConcern, tell, wordsOn } from '../../reading/concerns.ts';
import { coordinators, nameOf } from '../../reading/who.ts';
import { overFor } from './over.ts';

/** More than this an offer holds not. */
const MOST_ASKED = 20;
/** How long a letter that asks somebody to phone is worth sending. */
const LETTER_MS = 4 * DAY_MS;

export type Offering = {
  readonly concern: Concern;
  readonly send: readonly Message[];
  /** How many were asked in Teams. */
  readonly asked: number;
  /** Names of those who get a letter only, and of those nothing reaches. */
  readonly mailed: readonly string[];
  readonly unreached: readonly string[];
};

/** `also`: told of it, and not asked. */
type Asking = {
  readonly roles: readonly Role[];
  readonly team: boolean;
  readonly also?: readonly PersonId[];
};

/** Asks those who answer for the roles today; undefined when all of them hold the baton already. An offer that stood before falls. */
export async function offering(
  ctx: Ctx,
  concern: Concern,
  by: PersonId,
  { roles, team, also = [] }: Asking,
): Promise<Offering | undefined> {
  const { now, read } = ctx;
  const today = dayOf(now);
  const ids = [...new Set(roles.flatMap((role) => answersFor(role, today)))]
    .filter((id) => id !== concern.holder)
    .slice(0, MOST_ASKED);
  if (ids.length === 0) return undefined;
  const persons = (await Promise.all(ids.map((id) => read.get('person', id)))).filter(
    (person) => person !== undefined,
  );
  const here = persons.filter(inTeams);
  const apart = persons.filter((person) => !inTeams(person));
  const mailed = apart.filter(hasMail);
  const [role] = roles;
  const single = roles.length === 1 && role ? { role: role.id } : {};
  const event: ConcernEvent = {
    ...{ kind: 'offered', at: now, by, ...single },
    ...(team ? { route: 'innsatsteam' } : {}),
    told: [...new Set([...here.map(({ id }) => id), ...also])],
  };
  const offered = { to: [...here, ...mailed].map(({ id }) => id), ...single, at: now, by };
  const updated = happened(concern, event, { offered });
  return {
    concern: updated,
    send: [
      ...overFor(concern, updated, by, now),
      ...tell(updated, now),
      ...mailed.map((person) => letterTo(updated.id, person, now)),
    ],
    asked: here.length,
    mailed: mailed.map(nameOf),
    unreached: apart.filter((person) => !hasMail(person)).map(nameOf),
  };
}

const hasMail = ({ email, unmailed }: Person): boolean => email !== undefined && unmailed === undefined;

const letterTo = (concern: ConcernId, { id }: Person, now: Instant): Message => ({
  id: `${wordsOn(concern)}letter/${now}/${id}`,
  to: { mail: id },
  mode: 'say',
  view: 'baton.offer',
  with: { concern, at: now },
  at: now,
  expires: (now + LETTER_MS) as Instant,
});

/** Asks them to phone, and says nothing of why: an e-mail is read on many screens. Nothing once they are no longer asked. */
export async function offerLetter(
  ctx: PersonCtx,
  { concern: id, at }: { concern: ConcernId; at: number },
): Promise<Letter | undefined> {
  const { texts, read, area, person } = ctx;
  const concern = await findConcern(ctx, id);
  if (concern?.offered?.at !== at || !concern.offered.to.includes(person)) return undefined;
  const coordinating = await coordinators(ctx);
  const asking = coordinating.find((one) => one === concern.offered?.by) ?? coordinating[0];
  const name = nameOf(asking && (await read.get('person', asking)));
  return {
    subject: withArea(texts.baton.letterSubject, area),
    parts: [
      { kind: 'text', text: texts.baton.letterText({ name, area: area.name }) },
      { kind: 'text', text: texts.baton.letterNot },
    ],
  };
}
