// «bruk her frokost»: this Teams channel gets that forum's prompts, and belongs to that area from now on.
import { z } from 'zod';
import {
  type Capability,
  type Change,
  type Ctx,
  type Drawing,
  type Outcome,
  GONE,
  verb,
} from '../capability.ts';
import type { Forum } from '../domain/forum.ts';
import { findForum } from '../domain/invitation.ts';
import { textCard } from '../drawing.ts';
import { allOf } from '../reading/read.ts';
import { coordinator } from '../reading/who.ts';

export const channel: Capability = {
  name: 'channel',
  commands: [
    {
      verb: 'channel.bind',
      for: 'coordinator',
      phrases: { nb: ['bruk her'], nn: ['bruk her'], en: ['use here'] },
      about: {
        nb: 'Gi en kanal påminnelsene om frokosten: skriv «bruk her frokost» i kanalen',
        nn: 'Gi ein kanal påminningane om frukosten: skriv «bruk her frukost» i kanalen',
        en: 'Give a channel the breakfast prompts: type “use here breakfast” in it',
      },
    },
  ],
  verbs: {
    'channel.bind': verb({
      input: z.object({ text: z.string().max(200).default('') }),
      who: coordinator,
      where: ['channel', 'private', 'tab'],
      run: bind,
    }),
    'channel.release': verb({
      input: z.object({ forum: z.string().max(40) }),
      who: coordinator,
      where: ['channel', 'private', 'tab'],
      run: release,
    }),
  },
  views: {},
};

async function bind(ctx: Ctx, { text }: { text: string }): Promise<Outcome> {
  const { place, read, texts, area } = ctx;
  const t = texts.channel;
  if (place.kind !== 'channel') return { show: textCard(t.goToChannel) };
  const all = await allOf(read, 'forum');
  const forums = all.filter(({ type }) => type === 'breakfast');
  const forum = text.trim() === '' ? forums[0] : findForum(text.trim(), forums)?.forum;
  const other = forum ? undefined : findForum(text.trim(), all)?.forum;
  if (other) return { show: textCard(t.onlyBreakfast({ forum: other.name })) };
  if (!forum)
    return { show: textCard(t.noForum({ forums: texts.dates.list(forums.map(({ name }) => name)) })) };
  await read.get('channel', place.channel);
  const changes: Change[] = [
    { kind: 'forum', id: forum.id, value: { ...forum, channel: place.channel } },
    { kind: 'channel', id: place.channel, value: { area: area.id, forum: forum.id } },
    ...(await freed(ctx, forum, place.channel)),
  ];
  return { changes, show: bound(ctx, forum) };
}

/** The channel that had the forum's prompts until now. */
async function freed({ read }: Ctx, forum: Forum, but: string): Promise<readonly Change[]> {
  const old = forum.channel;
  if (old === undefined || old === but || !(await read.get('channel', old))) return [];
  return [{ kind: 'channel', id: old }];
}

async function release(ctx: Ctx, { forum: id }: { forum: string }): Promise<Outcome> {
  const forum = await ctx.read.get('forum', id);
  if (!forum) return GONE;
  const { channel: _, ...rest } = forum;
  return {
    changes: [{ kind: 'forum', id, value: rest }, ...(await freed(ctx, forum, ''))],
    show: textCard(ctx.texts.channel.released({ forum: forum.name })),
  };
}

const bound = ({ texts }: Ctx, forum: Forum): Drawing => {
  const text = texts.channel.bound({ forum: forum.name });
  return { card: 'channel.bound', summary: text, data: { text, forum: forum.id } };
};
