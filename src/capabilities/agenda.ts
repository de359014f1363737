// The agenda: members propose, whoever calls the meeting decides and orders, and it goes out by itself. No name and no case ever
// stands on it in words.
import { z } from 'zod';
import {
  type Capability,
  type Ctx,
  type Outcome,
  type Who,
  GONE,
  PRIVATE,
  PRIVATE_OR_LINK,
  letter,
  verb,
  view,
} from '../capability.ts';
import { WHY } from '../domain/agenda.ts';
import { forumIdSchema } from '../domain/forum.ts';
import { meetingIdSchema } from '../domain/meeting.ts';
import { anyone, clock } from '../reading/who.ts';
import { emptyOr } from '../typed.ts';
import { accept, change, drop, open, order, postpone, send, undo } from './agenda/arrange.ts';
import { listCard, takesProposals } from './agenda/card.ts';
import { mayArrange, readDesk } from './agenda/desk.ts';
import { due } from './agenda/due.ts';
import { TOPIC } from './agenda/form.ts';
import { agendaLetter, lost } from './agenda/out.ts';
import { pageCard } from './agenda/page.ts';
import { add, mayPropose, named, propose, withdraw } from './agenda/propose.ts';
import { fateCard, fateLetter, promptCard, sentView } from './agenda/told.ts';
import { deskCard } from './agenda/tools.ts';

const typedText = z.object({ text: z.string().max(1000).default('') });
const minutes = emptyOr(z.coerce.number().int().min(1).max(480));
const place = emptyOr(z.coerce.number().int().min(1).max(999));
const isTrue = z.union([z.boolean(), z.string().transform((typed) => typed === 'true')]).default(false);
const itemKeySchema = z.string().regex(/^[a-z0-9-]{1,40}\/[a-z0-9-]{1,60}$/i);

const at = z.object({ forum: forumIdSchema, session: emptyOr(meetingIdSchema) });
const onLine = at.extend({ line: itemKeySchema });
const bound = z.object({ meeting: emptyOr(meetingIdSchema) });

/** `place.<line>` and `minutes.<line>` as a card sends them beside its data. */
const ordered = at
  .extend({
    ids: z.array(z.string().max(60)).max(60).default([]),
    from: z.coerce.number().int().min(0).max(500).default(0),
    mark: z.string().max(20).default(''),
  })
  .loose()
  .transform((typed) => ({
    ...typed,
    place: numbered(typed, 'place', place),
    minutes: numbered(typed, 'minutes', minutes),
  }));

function numbered(typed: Readonly<Record<string, unknown>>, field: string, schema: typeof place) {
  const found = Object.entries(typed).flatMap(([key, value]) => {
    const number = key.startsWith(`${field}.`) ? schema.parse(value) : undefined;
    return number === undefined ? [] : [[key.slice(field.length + 1), number] as const];
  });
  return Object.fromEntries(found);
}

const convener: Who = {
  name: 'convener',
  async may(ctx, input) {
    const { forum, session } = input as z.output<typeof at>;
    const desk = await readDesk(ctx, forum, session);
    return desk === undefined || mayArrange(ctx, desk);
  },
};

const proposer: Who = {
  name: 'member',
  async may(ctx, input) {
    const { forum: id, meeting } = input as { forum: string; meeting?: string };
    const forum = await ctx.read.get('forum', id);
    return forum === undefined || mayPropose(ctx, forum, meeting);
  },
};

const sent = z.looseObject({ meeting: meetingIdSchema, again: z.boolean() });
const decided = z.object({
  item: itemKeySchema,
  fate: z.enum(['accepted', 'declined', 'postponed']),
  from: z.string().max(60),
});

export const agenda: Capability = {
  name: 'agenda',
  commands: [
    {
      verb: 'agenda.propose',
      menu: 7,
      phrases: {
        nb: ['meld sak', 'meld en sak', 'meld inn sak', 'foreslå sak'],
        nn: ['meld sak', 'meld ei sak', 'meld inn sak', 'foreslå sak'],
        en: ['propose item', 'propose an item'],
      },
      about: {
        nb: 'Meld en sak til sakslista: «meld sak fagteam Ungdata»',
        nn: 'Meld ei sak til saklista: «meld sak fagteam Ungdata»',
        en: 'Propose an item for the agenda: “propose item fagteam Ungdata”',
      },
    },
    {
      verb: 'agenda.show',
      menu: 6,
      phrases: {
        nb: ['saksliste', 'sakslista', 'sakliste'],
        nn: ['sakliste', 'saklista', 'saksliste'],
        en: ['agenda'],
      },
      about: {
        nb: 'Sakslista til neste møte: «saksliste fagteam»',
        nn: 'Saklista til neste møte: «sakliste fagteam»',
        en: 'The agenda of the next meeting: “agenda fagteam”',
      },
    },
  ],
  verbs: {
    'agenda.propose': verb({
      input: typedText.extend({ meeting: emptyOr(meetingIdSchema) }),
      who: anyone,
      where: PRIVATE,
      run: async (ctx, { text, meeting }) => propose(ctx, text, meeting),
    }),
    'agenda.add': verb({
      input: bound.extend({
        forum: forumIdSchema,
        item: z.string().regex(/^[a-z0-9-]{1,60}$/i),
        title: z.string().trim().max(200).default(''),
        minutes,
        about: z.string().max(30).default(TOPIC),
        confirmed: isTrue,
      }),
      who: proposer,
      where: PRIVATE_OR_LINK,
      run: add,
    }),
    'agenda.withdraw': verb({
      input: bound.extend({ item: itemKeySchema }),
      who: anyone,
      where: PRIVATE_OR_LINK,
      run: withdraw,
    }),
    'agenda.show': verb({ input: typedText, who: anyone, where: PRIVATE, run: show }),
    'agenda.desk': verb({
      input: at.extend({ from: z.coerce.number().int().min(0).max(500).default(0) }),
      who: convener,
      where: PRIVATE,
      async run(ctx, { forum, session, from }) {
        const desk = await readDesk(ctx, forum, session);
        return desk ? { show: await deskCard(ctx, desk, { from }) } : GONE;
      },
    }),
    'agenda.open': verb({ input: onLine, who: convener, where: PRIVATE, run: open }),
    'agenda.accept': verb({
      input: onLine.extend({ fetch: isTrue }),
      who: convener,
      where: PRIVATE,
      run: accept,
    }),
    'agenda.change': verb({
      input: onLine.extend({ title: z.string().trim().max(200).default(''), minutes, accept: isTrue }),
      who: convener,
      where: PRIVATE,
      run: change,
    }),
    'agenda.postpone': verb({ input: onLine, who: convener, where: PRIVATE, run: postpone }),
    'agenda.drop': verb({
      input: onLine.extend({
        why: emptyOr(z.enum(WHY)),
        reason: z.string().trim().max(300).optional(),
      }),
      who: convener,
      where: PRIVATE,
      run: drop,
    }),
    'agenda.undo': verb({
      input: onLine.extend({ was: z.enum(['proposed', 'accepted']) }),
      who: convener,
      where: PRIVATE,
      run: undo,
    }),
    'agenda.order': verb({ input: ordered, who: convener, where: PRIVATE, run: order }),
    'agenda.send': verb({ input: ordered, who: convener, where: PRIVATE, run: send }),
    'agenda.lost': verb({
      input: sent.extend({ to: z.string().max(400) }),
      who: clock,
      where: ['clock'],
      run: lost,
    }),
  },
  views: {
    'agenda.page': view({
      input: z.object({ meeting: meetingIdSchema }),
      draw: async (ctx, { meeting }) =>
        'person' in ctx.to ? pageCard(ctx, meeting, ctx.to.person) : undefined,
    }),
    'agenda.sent': view({ input: sent, draw: sentView }),
    'agenda.fate': view({ input: decided, draw: fateCard }),
    'agenda.prompt': view({
      input: z.object({
        forum: forumIdSchema,
        session: meetingIdSchema.optional(),
        step: z.enum(['new', 'deadline', 'warn', 'empty']),
      }),
      draw: promptCard,
    }),
  },
  letters: {
    'agenda.sent': letter({ input: sent, write: agendaLetter }),
    'agenda.fate': letter({ input: decided, write: fateLetter }),
  },
  due,
};

/** Members read; whoever puts it together gets the desk. */
async function show(ctx: Ctx, { text }: { text: string }): Promise<Outcome> {
  const said = await named(ctx, text, 'agenda.show');
  if ('outcome' in said) return said.outcome;
  const desk = await readDesk(ctx, said.forum.id);
  if (!desk) return GONE;
  if (!(await mayPropose(ctx, desk.forum, desk.session?.meeting?.id)))
    return { refuse: { reason: 'notAllowed', data: { who: ctx.texts.who.member } } };
  const person = ctx.actor.kind === 'person' ? ctx.actor.person : undefined;
  const arranges = takesProposals(desk.forum) && (await mayArrange(ctx, desk));
  return { show: arranges ? await deskCard(ctx, desk) : await listCard(ctx, desk, person) };
}
