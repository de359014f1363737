// The guests of a meeting that is being called, as they were typed: who is known, who gets a letter, and whom nobody can be found for.
import type { Ctx } from '../../capability.ts';
import { type Guest, type GuestLine, readGuests } from '../../domain/guest.ts';

export type Stranger = Omit<Extract<GuestLine, { kind: 'unread' }>, 'kind'>;
export type GuestsRead = { readonly guests: readonly Guest[]; readonly strangers: readonly Stranger[] };

/** One guest a line; an address that somebody here has is that person. */
export async function guestsIn(
  { read, area }: Pick<Ctx, 'read' | 'area'>,
  typed: string,
): Promise<GuestsRead> {
  if (typed.trim() === '') return { guests: [], strangers: [] };
  const known = (await read.list('person'))
    .map(({ value }) => value)
    .filter(({ areas }) => areas.includes(area.id));
  const lines = readGuests(typed, known);
  return {
    guests: lines.flatMap((one) => (one.kind === 'read' ? [one.guest] : [])),
    strangers: lines.flatMap((one) => (one.kind === 'unread' ? [{ line: one.line, why: one.why }] : [])),
  };
}

/** A sentence about each that could not be read. */
export const strangerWords = (
  { texts }: Pick<Ctx, 'texts'>,
  strangers: readonly Stranger[],
): readonly string[] => strangers.map(({ line, why }) => texts.meeting.guestUnread[why]({ line }));
