// «bruk her frokost»: this Teams channel gets that forum's prompts, and belongs to that area from now on.
import { z } from 'zod';
import { type Capability, type Change, type Ctx, type Drawing, type Outcome, verb } from '../capability.ts';
import type { Forum } from '../domain/forum.ts';
import { findForum } from '../domain/invitation.ts';
import { coordinator } from '../reading/who.ts';

export const channel: Capability = {
  name: 'channel',
  commands: [
    {
      verb: 'channel.bind',
      for: 'coordinator',
      phrases: { nb: ['bruk her'], nn: ['bruk her'], en: ['use here'] },
      about: {
        nb: 'Skriv det i en kanal: kanalen får påminnelsene om frokosten («bruk her frokost»)',
        nn: 'Skriv det i ein kanal: kanalen får påminningane om frukosten («bruk her frukost»)',
        en: 'Type it in a channel: the channel gets the breakfast prompts (“use here breakfast”)',
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
  if (place.kind !== 'channel') return { show: said(t.goToChannel) };
  const forums = (await read.list('forum'))
    .map(({ value }) => value)
    .filter(({ type }) => type === 'breakfast');
  const forum = text.trim() === '' ? forums[0] : findForum(text.trim(), forums)?.forum;
  if (!forum) return { show: said(t.noForum({ forums: texts.dates.list(forums.map(({ name }) => name)) })) };
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
  if (!forum) return { refuse: { reason: 'noLonger', data: {} } };
  const { channel: _, ...rest } = forum;
  return {
    changes: [{ kind: 'forum', id, value: rest }, ...(await freed(ctx, forum, ''))],
    show: said(ctx.texts.channel.released({ forum: forum.name })),
  };
}

const bound = ({ texts }: Ctx, forum: Forum): Drawing => {
  const text = texts.channel.bound({ forum: forum.name });
  return { card: 'channel.bound', summary: text, data: { text, forum: forum.id } };
};

const said = (text: string): Drawing => ({ card: 'channel.text', summary: text, data: { text } });
