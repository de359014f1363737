// What stands in a calendar that somebody subscribes to, and who may have which.
import type { Ctx, PersonCtx } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { feedOf } from '../../domain/feed.ts';
import { type Forum, calledRoles } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/people.ts';
import { areaRecords } from '../../reading/sessions.ts';
import { holdsAs, rolesOf } from '../../reading/who.ts';

type Seeing = Pick<Ctx, 'read' | 'now' | 'area'>;

/** A forum's calendar is for those who belong to it; the breakfast's is for all. */
export const mayHave = async (ctx: Seeing, person: PersonId, forum: Forum): Promise<boolean> =>
  forum.type === 'breakfast' || holdsAs(ctx, person, calledRoles(forum));

/** Undefined when it has been turned off, and for somebody who no longer belongs to the forum. */
export async function written(ctx: PersonCtx, { feed }: { readonly feed: string }) {
  const { read, area, person, now, texts } = ctx;
  const found = await read.get('feed', feed);
  if (found?.person !== person) return undefined;
  const records = await areaRecords(read, area);
  const today = dayOf(now);
  const urgent = texts.meeting.urgentTitle;
  if (found.forum === undefined) {
    const forums = await forumsOf(ctx, records.forums);
    const events = feedOf(area, records, today, { person, forums, urgent });
    return { name: texts.feed.mineName({ area: area.name }), events };
  }
  const forum = records.forums.find(({ id }) => id === found.forum);
  if (!forum || !(await mayHave(ctx, person, forum))) return undefined;
  const forums = new Set([forum.id]);
  const events = feedOf(area, records, today, { person, forums, alone: true, urgent });
  return { name: texts.feed.forumName({ forum: forum.name, area: area.name }), events };
}

/** Forums a person takes part in: by a role, or because they want its reminders. */
async function forumsOf(ctx: PersonCtx, forums: readonly Forum[]): Promise<ReadonlySet<string>> {
  const { read, person } = ctx;
  const roles = new Set((await rolesOf(ctx, person)).map(({ id }) => id));
  const held = forums.filter((forum) => calledRoles(forum).some((role) => roles.has(role)));
  const wanted = (await read.list('subscriber')).filter(({ value }) => value.person === person);
  return new Set([...held.map(({ id }) => id), ...wanted.map(({ value }) => value.forum)]);
}
