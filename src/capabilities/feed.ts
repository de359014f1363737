// A calendar to subscribe to, behind a secret address that its owner makes, renews and turns off: one's own meetings, or a
// forum's for those who belong to it.
import { z } from 'zod';
import {
  type Capability,
  type Change,
  type Ctx,
  type Outcome,
  GONE,
  PRIVATE,
  calendar,
  verb,
} from '../capability.ts';
import { type Forum, forumIdSchema } from '../domain/forum.ts';
import { findForum } from '../domain/invitation.ts';
import type { PersonId } from '../domain/people.ts';
import { allOf } from '../reading/read.ts';
import { anyone } from '../reading/who.ts';
import { mayHave, written } from './feed/calendar.ts';
import { MINE, card, feedsOf } from './feed/card.ts';

const choiceSchema = z.union([z.literal(MINE), forumIdSchema]);
const keySchema = z.object({ feed: z.string().max(120) });

export const feed: Capability = {
  name: 'feed',
  commands: [
    {
      verb: 'feed.show',
      phrases: {
        nb: ['kalender', 'kalenderen min', 'kalenderadresse'],
        nn: ['kalender', 'kalenderen min', 'kalenderadresse'],
        en: ['calendar', 'my calendar'],
      },
      about: {
        nb: 'Få SLT-møtene inn i din egen kalender',
        nn: 'Få SLT-møta inn i din eigen kalender',
        en: 'Get the SLT meetings into your own calendar',
      },
    },
  ],
  verbs: {
    'feed.show': verb({
      input: z.object({ text: z.string().max(200).default(''), forum: choiceSchema.optional() }),
      who: anyone,
      where: PRIVATE,
      run: show,
    }),
    'feed.make': verb({
      input: z.object({ forum: choiceSchema }),
      who: anyone,
      where: PRIVATE,
      run: async (ctx, { forum }) => withForum(ctx, forum, (mine) => make(ctx, mine)),
    }),
    'feed.renew': verb({
      input: keySchema.extend({ forum: choiceSchema }),
      who: anyone,
      where: PRIVATE,
      run: async (ctx, { forum, feed }) => withForum(ctx, forum, (mine) => renew(ctx, mine, feed)),
    }),
    'feed.stop': verb({
      input: z.object({ forum: choiceSchema }),
      who: anyone,
      where: PRIVATE,
      run: async (ctx, { forum }) => withForum(ctx, forum, (mine) => stop(ctx, mine)),
    }),
  },
  views: {},
  calendars: { 'feed.mine': calendar({ input: keySchema, write: written }) },
};

/** Whose calendar, and of which forum; of none, all of one's own meetings. */
type Mine = { readonly person: PersonId; readonly forum: Forum | undefined };

/** For a forum's calendar only those who may have it. */
async function withForum(ctx: Ctx, chosen: string, then: (mine: Mine) => Promise<Outcome>): Promise<Outcome> {
  const { actor, read, texts } = ctx;
  if (actor.kind !== 'person') return GONE;
  const { person } = actor;
  if (chosen === MINE) return then({ person, forum: undefined });
  const forum = await read.get('forum', chosen);
  if (!forum) return GONE;
  if (!(await mayHave(ctx, person, forum)))
    return { refuse: { reason: 'notAllowed', data: { who: texts.who.member } } };
  return then({ person, forum });
}

async function show(
  ctx: Ctx,
  { text, forum }: { text: string; forum?: string | undefined },
): Promise<Outcome> {
  const forums = await allOf(ctx.read, 'forum');
  const named = text === '' ? undefined : findForum(text, forums);
  const said = text === '' || named ? undefined : ctx.texts.feed.unread;
  return withForum(ctx, forum ?? named?.forum.id ?? MINE, async (mine) => ({
    show: await card(ctx, mine, { said }),
  }));
}

/** One address for each: asked again, it is the same. */
async function make(ctx: Ctx, mine: Mine): Promise<Outcome> {
  const [known] = await feedsOf(ctx, mine);
  return known ? { show: await card(ctx, mine, {}) } : fresh(ctx, mine, [], ctx.texts.feed.made);
}

/** `old`: the address as it stood on the card; when it is gone already, nothing changes. */
async function renew(ctx: Ctx, mine: Mine, old: string): Promise<Outcome> {
  const feeds = await feedsOf(ctx, mine);
  if (!feeds.includes(old)) return { show: await card(ctx, mine, {}) };
  return fresh(ctx, mine, feeds.map(removed), ctx.texts.feed.renewed);
}

async function fresh(ctx: Ctx, mine: Mine, changes: readonly Change[], said: string): Promise<Outcome> {
  const { person, forum } = mine;
  const id = `${person}/${ctx.id()}`;
  await ctx.read.get('feed', id);
  const value = { person, at: ctx.now, ...(forum ? { forum: forum.id } : {}) };
  return {
    changes: [...changes, { kind: 'feed', id, value }],
    show: await card(ctx, mine, { said, feed: id }),
  };
}

async function stop(ctx: Ctx, mine: Mine): Promise<Outcome> {
  const feeds = await feedsOf(ctx, mine);
  const said = ctx.texts.feed.stopped;
  return { changes: feeds.map(removed), show: await card(ctx, mine, { said, feed: undefined }) };
}

const removed = (id: string): Change => ({ kind: 'feed', id });
