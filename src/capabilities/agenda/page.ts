// The page a link opens for somebody without Teams: the agenda of one meeting, what of their own waits, and the form.
import type { Drawing } from '../../capability.ts';
import { agendaTimes } from '../../domain/agenda-days.ts';
import { calledRoles } from '../../domain/forum.ts';
import { isInvited } from '../../domain/meeting.ts';
import type { PersonId } from '../../domain/people.ts';
import { holdsAs } from '../../reading/who.ts';
import { listed, summaryOf, takesProposals } from './card.ts';
import { type Seeing, arranges, readDesk } from './desk.ts';
import { formData } from './form.ts';

/** For those who are called to the meeting or belong to the forum; until it has ended. */
export async function pageCard(
  ctx: Seeing,
  id: string,
  person: PersonId,
  said: readonly string[] = [],
): Promise<Drawing | undefined> {
  const meeting = await ctx.read.get('meeting', id);
  const desk = meeting && (await readDesk(ctx, meeting.forum, id));
  if (!desk || desk.session?.id !== id) return undefined;
  const { forum, caller, session, cases } = desk;
  if (!isInvited(meeting, person) && !(await holdsAs(ctx, person, calledRoles(forum)))) return undefined;
  const { deadline, start } = agendaTimes(caller, session, ctx.area.closed);
  const until = (await arranges(ctx, person, desk)) ? start : deadline;
  return {
    card: 'agenda.page',
    summary: summaryOf(ctx, desk),
    data: {
      ...(await listed(ctx, desk, person)),
      ...formData(ctx, forum, cases, `w-${ctx.now.toString(36)}-${person.slice(0, 36)}`),
      said,
      hasSaid: said.length > 0,
      meeting: id,
      mayPropose: takesProposals(forum) && until > ctx.now,
    },
  };
}
