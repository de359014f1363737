// Calling a meeting with one command, and answering it: «Slik forstod jeg det», one button, and everybody has the card. The table:
// what a meeting is called with stands here, moving, cancelling and reminding in files of their own.
import { z } from 'zod';
import { type Capability, type Verb, PRIVATE, verb } from '../capability.ts';
import { daySchema } from '../domain/calendar.ts';
import { forumIdSchema, timeSchema } from '../domain/forum.ts';
import { meetingIdSchema } from '../domain/meeting.ts';
import { textCard } from '../drawing.ts';
import { anyone, clock } from '../reading/who.ts';
import { emptyOr, placeSchema, typedLinkSchema } from '../typed.ts';
import { answering } from './meeting/answer.ts';
import { prompting } from './meeting/call.ts';
import { invitationView } from './meeting/card.ts';
import { changing } from './meeting/change.ts';
import { formCard } from './meeting/form.ts';
import { reminding } from './meeting/due.ts';
import { chooseDate, edit, keepHoliday, withDraft } from './meeting/edit.ts';
import { invite } from './meeting/invite.ts';
import { letters, lost } from './meeting/letter.ts';
import { overview } from './meeting/overview.ts';
import { papers } from './meeting/paper.ts';
import { forget, send, undo } from './meeting/send.ts';
import { changeSeries, series } from './meeting/series.ts';
import { sendSeries } from './meeting/series-send.ts';
import { rostering } from './meeting/roster.ts';
import { several } from './meeting/several.ts';
import { convenerOfDraft, convenerOfMeeting, draftKey, meetingKey } from './meeting/who.ts';

/** From the command to the meeting that is made. */
const inviting: Readonly<Record<string, Verb>> = {
  'meeting.invite': verb({
    input: z.object({ text: z.string().max(1000).default('') }),
    who: anyone,
    where: PRIVATE,
    run: async (ctx, { text }) => invite(ctx, text),
  }),
  'meeting.date': verb({
    input: draftKey.extend({ day: daySchema, start: emptyOr(timeSchema), end: emptyOr(timeSchema) }),
    who: convenerOfDraft,
    where: PRIVATE,
    run: async (ctx, { draft, day, start, end }) => chooseDate(ctx, draft, { day, start, end }),
  }),
  'meeting.keep': verb({
    input: draftKey,
    who: convenerOfDraft,
    where: PRIVATE,
    run: async (ctx, { draft }) => withDraft(ctx, draft, async (found) => keepHoliday(ctx, found)),
  }),
  'meeting.change': verb({
    input: draftKey,
    who: convenerOfDraft,
    where: PRIVATE,
    run: async (ctx, { draft }) =>
      withDraft(ctx, draft, async (found) =>
        found.draft.series
          ? changeSeries(ctx, found)
          : { show: formCard(ctx, found.id, found.forum, found.draft) },
      ),
  }),
  'meeting.edit': verb({
    input: draftKey.extend({
      day: daySchema,
      start: timeSchema,
      end: timeSchema,
      place: placeSchema,
      link: typedLinkSchema,
      theme: z.string().trim().max(200).optional(),
      agenda: z.string().max(4000).default(''),
      guests: z.string().max(4000).default(''),
    }),
    who: convenerOfDraft,
    where: PRIVATE,
    run: edit,
  }),
  'meeting.drop': verb({
    input: draftKey,
    who: convenerOfDraft,
    where: PRIVATE,
    run: async (ctx, { draft }) =>
      withDraft(ctx, draft, async ({ id }) => ({
        changes: [{ kind: 'draft', id }],
        show: textCard(ctx.texts.meeting.dropped),
      })),
  }),
  'meeting.send': verb({
    input: draftKey,
    who: convenerOfDraft,
    where: PRIVATE,
    run: async (ctx, { draft }) =>
      withDraft(ctx, draft, async (found) =>
        found.draft.series ? sendSeries(ctx, found) : send(ctx, found, ctx.now),
      ),
  }),
  'meeting.undo': verb({ input: meetingKey, who: convenerOfMeeting, where: PRIVATE, run: undo }),
  'meeting.forget': verb({ input: meetingKey, who: convenerOfMeeting, where: PRIVATE, run: forget }),
  'meeting.lost': verb({
    input: z.object({
      meeting: meetingIdSchema.optional(),
      forum: forumIdSchema.optional(),
      series: z.string().max(60).optional(),
      sequence: z.number().int().min(0).default(0),
      code: z.string().max(60),
    }),
    who: clock,
    where: ['clock'],
    run: lost,
  }),
};

export const meeting: Capability = {
  name: 'meeting',
  commands: [
    {
      verb: 'meeting.invite',
      for: 'convener',
      menu: 8,
      phrases: {
        nb: ['innkall', 'innkalle', 'kall inn'],
        nn: ['innkall', 'kall inn'],
        en: ['invite', 'convene'],
      },
      about: {
        nb: 'Kall inn til ett møte eller mange: «innkall fagteam våren 2027»',
        nn: 'Kall inn til eitt møte eller mange: «innkall fagteam våren 2027»',
        en: 'Call one meeting or many: “invite fagteam spring 2027”',
      },
    },
    ...changing.commands,
    ...reminding.commands,
  ],
  verbs: {
    ...inviting,
    ...series.verbs,
    ...answering.verbs,
    ...overview.verbs,
    ...several.verbs,
    ...changing.verbs,
    ...reminding.verbs,
  },
  views: {
    ...invitationView,
    ...overview.views,
    ...several.views,
    ...prompting.views,
    ...changing.views,
    ...reminding.views,
    ...rostering.views,
  },
  letters: { ...letters, ...changing.letters, ...reminding.letters },
  files: papers,
  due: async (ctx, window) =>
    (
      await Promise.all(
        [prompting.due, changing.due, reminding.due, rostering.due].map(
          async (due) => (await due?.(ctx, window)) ?? [],
        ),
      )
    ).flat(),
};
