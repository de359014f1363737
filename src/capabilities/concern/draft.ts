// The answers so far: one draft for each reporter, kept under their own id and gone by itself after 14 days without a step.
import type { Change, Ctx } from '../../capability.ts';
import { type Day, type Instant, DAY_MS, dayOf } from '../../domain/calendar.ts';
import type { ConcernDraft } from '../../domain/concern.ts';
import { DRAFT_DAYS } from '../../domain/concern-steps.ts';
import type { PersonId } from '../../domain/people.ts';
import { TEXT, sealedId } from '../../reading/concerns.ts';

export const draftOf = ({ read }: Pick<Ctx, 'read'>, person: PersonId): Promise<ConcernDraft | undefined> =>
  read.get('concernDraft', person);

export const draftEnds = (now: Instant): Instant => (now + DRAFT_DAYS * DAY_MS) as Instant;
/** The last whole day it stands, counted from a step. */
export const draftDay = (now: Instant): Day => dayOf(draftEnds(now));

/** The draft as it shall be; its text lives as long, and is gone when the draft has none. Read first, so that two writers race honestly. */
export async function keep(
  { read, now }: Pick<Ctx, 'read' | 'now'>,
  draft: ConcernDraft,
): Promise<readonly Change[]> {
  const id = sealedId(draft.by, TEXT);
  const text = await read.get('sealed', id);
  const expires = draftEnds(now);
  const sealed: readonly Change[] = !text
    ? []
    : [draft.hasText ? { kind: 'sealed', id, value: text, expires } : { kind: 'sealed', id }];
  return [{ kind: 'concernDraft', id: draft.by, value: draft, expires }, ...sealed];
}

/** Takes the draft away with all that was written in it. */
export async function erased({ read }: Pick<Ctx, 'read'>, person: PersonId): Promise<readonly Change[]> {
  const id = sealedId(person, TEXT);
  const [draft, text] = await Promise.all([draftOf({ read }, person), read.get('sealed', id)]);
  return [
    ...(draft ? [{ kind: 'concernDraft', id: person } as const] : []),
    ...(text ? [{ kind: 'sealed', id } as const] : []),
  ];
}
