// Calling a meeting with one command, and answering it: «Slik forstod jeg det», one button, and everybody has the card.
import { z } from 'zod';
import { type Capability, type Who, verb, view } from '../capability.ts';
import { daySchema } from '../domain/calendar.ts';
import { timeSchema } from '../domain/forum.ts';
import { meetingIdSchema } from '../domain/meeting.ts';
import { anyone, clock, holdsAs } from '../reading/who.ts';
import { findMeeting, invitationCard, overviewCard, overviewMessage, textCard } from './meeting-card.ts';
import { formCard } from './meeting-draft.ts';
import { chooseDate, edit, invite, keepHoliday, mayConvene, withDraft } from './meeting-invite.ts';
import { answer, forget, send, undo } from './meeting-send.ts';

const PRIVATE = ['private', 'tab'] as const;

const draftKey = z.object({ draft: z.string().max(60) });
const meetingKey = z.object({ meeting: meetingIdSchema });
const emptyOr = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();

const convener: Who = {
  name: 'convener',
  async may(ctx, input) {
    const id = (input as { draft?: string }).draft ?? '';
    const draft = await ctx.read.get('draft', id);
    const forum = draft && (await ctx.read.get('forum', draft.forum));
    return forum === undefined || (await mayConvene(ctx, forum));
  },
};

const convenerOfMeeting: Who = {
  name: 'convener',
  async may(ctx, input) {
    const meeting = await ctx.read.get('meeting', (input as { meeting: string }).meeting);
    const forum = meeting && (await ctx.read.get('forum', meeting.forum));
    return forum === undefined || (await mayConvene(ctx, forum));
  },
};

const invitee: Who = {
  name: 'member',
  async may(ctx, input) {
    const meeting = await ctx.read.get('meeting', (input as { meeting: string }).meeting);
    const { actor } = ctx;
    return (
      actor.kind === 'person' && (meeting?.invitees.some(({ person }) => person === actor.person) ?? true)
    );
  },
};

export const meeting: Capability = {
  name: 'meeting',
  commands: [
    {
      verb: 'meeting.invite',
      menu: 2,
      phrases: {
        nb: ['innkall', 'innkalle', 'kall inn'],
        nn: ['innkall', 'kall inn'],
        en: ['invite', 'convene'],
      },
      about: {
        nb: 'Kall inn til et møte: innkall koordineringsgruppe torsdag 10. desember kl 9',
        nn: 'Kall inn til eit møte: innkall koordineringsgruppe torsdag 10. desember kl 9',
        en: 'Call a meeting: invite koordineringsgruppe 10 December 09:00',
      },
    },
  ],
  verbs: {
    'meeting.invite': verb({
      input: z.object({ text: z.string().max(1000).default('') }),
      who: anyone,
      where: [...PRIVATE],
      run: async (ctx, { text }) => invite(ctx, text),
    }),
    'meeting.date': verb({
      input: draftKey.extend({ day: daySchema, start: emptyOr(timeSchema), end: emptyOr(timeSchema) }),
      who: convener,
      where: [...PRIVATE],
      run: async (ctx, { draft, day, start, end }) => chooseDate(ctx, draft, { day, start, end }),
    }),
    'meeting.keep': verb({
      input: draftKey,
      who: convener,
      where: [...PRIVATE],
      run: async (ctx, { draft }) => withDraft(ctx, draft, async (found) => keepHoliday(ctx, found)),
    }),
    'meeting.change': verb({
      input: draftKey,
      who: convener,
      where: [...PRIVATE],
      run: async (ctx, { draft }) =>
        withDraft(ctx, draft, async (found) => ({ show: formCard(ctx, found.id, found.forum, found.draft) })),
    }),
    'meeting.edit': verb({
      input: draftKey.extend({
        day: daySchema,
        start: timeSchema,
        end: timeSchema,
        place: z.string().trim().max(120).default(''),
        link: z.string().trim().max(1900).optional(),
        theme: z.string().trim().max(200).optional(),
        agenda: z.string().max(4000).default(''),
      }),
      who: convener,
      where: [...PRIVATE],
      run: edit,
    }),
    'meeting.drop': verb({
      input: draftKey,
      who: convener,
      where: [...PRIVATE],
      run: async (ctx, { draft }) =>
        withDraft(ctx, draft, async ({ id }) => ({
          changes: [{ kind: 'draft', id }],
          show: textCard(ctx.texts.meeting.dropped),
        })),
    }),
    'meeting.send': verb({
      input: draftKey,
      who: convener,
      where: [...PRIVATE],
      run: async (ctx, { draft }) => withDraft(ctx, draft, async (found) => send(ctx, found, ctx.now)),
    }),
    'meeting.undo': verb({ input: meetingKey, who: convenerOfMeeting, where: [...PRIVATE], run: undo }),
    'meeting.forget': verb({ input: meetingKey, who: convenerOfMeeting, where: [...PRIVATE], run: forget }),
    'meeting.answer': verb({
      input: meetingKey.extend({
        answer: z.enum(['yes', 'no', 'deputy']),
        deputy: z.string().trim().max(120).optional(),
      }),
      who: invitee,
      where: [...PRIVATE],
      run: answer,
    }),
    'meeting.lost': verb({
      input: z.looseObject({ meeting: meetingIdSchema }),
      who: clock,
      where: ['clock'],
      run: async (ctx, { meeting: id }) => {
        const found = await ctx.read.get('meeting', id);
        return found ? { send: overviewMessage(found, ctx.now) } : {};
      },
    }),
  },
  views: {
    'meeting.invitation': view({
      input: meetingKey,
      async draw(ctx, { meeting: id }) {
        const found = await findMeeting(ctx, id);
        if (!found || !('person' in ctx.to)) return undefined;
        return invitationCard(ctx, found.forum, found.meeting, ctx.to.person);
      },
    }),
    'meeting.overview': view({
      input: meetingKey,
      async draw(ctx, { meeting: id }) {
        const found = await findMeeting(ctx, id);
        if (!found || !('person' in ctx.to)) return undefined;
        const may = await holdsAs(ctx, ctx.to.person, [found.forum.convener]);
        return may ? overviewCard(ctx, found.forum, found.meeting) : undefined;
      },
    }),
  },
};
