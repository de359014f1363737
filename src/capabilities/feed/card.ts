// The card of a calendar to subscribe to: its secret address, or the button that makes one.
import type { Ctx, Drawing } from '../../capability.ts';
import type { Forum } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/people.ts';
import { mayHave } from './calendar.ts';

/** Instead of a forum: all of one's own meetings. No forum is called so. */
export const MINE = '*';

type Mine = { readonly person: PersonId; readonly forum: Forum | undefined };

/** The ids of a person's addresses for a forum, or for their own meetings, oldest first: one, unless two were made at once. */
export async function feedsOf(
  { read }: Pick<Ctx, 'read'>,
  { person, forum }: Mine,
): Promise<readonly string[]> {
  const all = await read.list('feed', `${person}/`);
  return all
    .filter(({ value }) => value.forum === forum?.id)
    .sort((a, b) => a.value.at - b.value.at)
    .map(({ id }) => id);
}

/** `said`: what has just been done. `feed`: the address that follows from it, undefined for none; left out, the one there is. */
export async function card(
  ctx: Ctx,
  mine: Mine,
  { said = '', ...after }: { readonly said?: string | undefined; readonly feed?: string | undefined },
): Promise<Drawing> {
  const words = ctx.texts.feed;
  const { person, forum } = mine;
  const feed = 'feed' in after ? after.feed : (await feedsOf(ctx, mine))[0];
  // Asked for also where there is none yet: whether there can be one.
  const url = await ctx.link({ kind: 'calendar', person, of: 'feed.mine', with: { feed: feed ?? '-' } });
  const title = forum ? words.forumTitle({ forum: forum.name }) : words.mineTitle;
  return {
    card: 'feed.show',
    summary: title,
    data: {
      title,
      about: forum ? words.forumAbout({ forum: forum.name }) : words.mineAbout,
      said,
      hasSaid: said !== '',
      isPublic: url !== undefined,
      isMade: url !== undefined && feed !== undefined,
      canMake: url !== undefined && feed === undefined,
      url: url ?? '',
      feed: feed ?? '',
      forum: forum?.id ?? MINE,
      ...(await choices(ctx, mine)),
    },
  };
}

/** The other calendars the person may have. */
async function choices(ctx: Ctx, { person, forum }: Mine) {
  const all = [...(forum ? [{ title: ctx.texts.feed.mine, value: MINE }] : [])];
  for (const { value } of await ctx.read.list('forum'))
    if (value.id !== forum?.id && (await mayHave(ctx, person, value)))
      all.push({ title: value.name, value: value.id });
  return { choices: all, hasChoices: all.length > 0 };
}
