// What the clock reminds of, to whoever it lies with at that moment: cards and letters that say that a concern waits, and nothing of
// what it is about.
import { z } from 'zod';
import {
  type Ctx,
  type Drawing,
  type Due,
  type DueCtx,
  type Message,
  type Window,
  letter,
  view,
} from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { type Concern, concernIdSchema } from '../../domain/concern.ts';
import { POLICE_CONTACT } from '../../domain/emergency.ts';
import { withArea } from '../../domain/event.ts';
import type { PersonId } from '../../domain/people.ts';
import { type Party, type Reminder, STEPS, isPassed, remindersOf, stands } from '../../domain/triage.ts';
import { coordinatorsOf, findConcern, mayBeShown, wordsOn } from '../../reading/concerns.ts';
import { messagesTo, readerOf } from '../../reading/reach.ts';
import { allOf } from '../../reading/read.ts';
import { answering, coordinatorDeputies, nameOf } from '../../reading/who.ts';
import { roleWords } from './standing.ts';
import { hourWords } from './waits.ts';

const wordSchema = z.object({ concern: concernIdSchema, step: z.enum(STEPS), of: z.string().max(20) });
const wishSchema = z.object({ concern: concernIdSchema });

type Seeing = Pick<Ctx, 'read' | 'now' | 'area' | 'texts'>;

export const views = {
  'triage.word': view({
    input: wordSchema,
    draw: async (ctx, input) => {
      const found = await standing(ctx, input, readerOf(ctx.to));
      return found && wordCard(ctx, found.concern, input, found.handles);
    },
  }),
  'triage.wish': view({
    input: wishSchema,
    draw: async (ctx, { concern: id }) => {
      const concern = await wished(ctx, id, readerOf(ctx.to));
      return concern && wishCard(ctx, concern);
    },
  }),
};

export const letters = {
  'triage.word': letter({
    input: wordSchema,
    write: async (ctx, input) => {
      const { triage: words } = ctx.texts;
      return (
        (await standing(ctx, input, ctx.person)) &&
        plainLetter(ctx, words.summary[input.step], words.letterText)
      );
    },
  }),
  'triage.wish': letter({
    input: wishSchema,
    write: async (ctx, { concern }) => {
      const { triage: words } = ctx.texts;
      return (
        (await wished(ctx, concern, ctx.person)) && plainLetter(ctx, words.wishSummary, words.wishLetter)
      );
    },
  }),
};

const plainLetter = ({ area }: Pick<Ctx, 'area'>, subject: string, text: string) => ({
  subject: withArea(subject, area),
  parts: [
    { kind: 'heading' as const, text: subject },
    { kind: 'text' as const, text },
  ],
});

// --- what is still so ------------------------------------------------------------------------------------------------

async function standing(
  ctx: Seeing,
  { concern: id, step, of }: z.output<typeof wordSchema>,
  reader: PersonId | undefined,
): Promise<{ readonly concern: Concern; readonly handles: boolean } | undefined> {
  const concern = await findConcern(ctx, id);
  if (!concern || reader === undefined || !stands(concern, { step, of }, ctx.now)) return undefined;
  if (!(await mayBeShown(ctx, reader, concern, 'concern', 'private'))) return undefined;
  return { concern, handles: await mayBeShown(ctx, reader, concern, 'concern', 'private', 'pass') };
}

/** `handles`: the coordinator's or the holder's card is opened; the reporter's own otherwise. */
function wordCard(
  ctx: Seeing,
  concern: Concern,
  { step }: Pick<Reminder, 'step'>,
  handles: boolean,
): Drawing {
  const { triage: words, concernWords } = ctx.texts;
  const { talk } = concern;
  const when =
    step === 'talk' && talk ? { when: hourWords(ctx, concern), how: concernWords.how[talk.how] } : undefined;
  return {
    card: 'triage.word',
    summary: words.summary[step],
    data: {
      concern: concern.id,
      title: words.number({ id: concern.id }),
      text: [words.word[step], ...(when ? [words.talkAt(when)] : [])].join(' '),
      verb: handles && !(step === 'unanswered') ? 'triage.open' : 'concern.show',
    },
  };
}

/** The police contact reads a wish for as long as it is one. */
async function wished(ctx: Seeing, id: string, reader: PersonId | undefined): Promise<Concern | undefined> {
  const concern = await findConcern(ctx, id);
  if (!concern || reader === undefined || concern.state === 'closed' || !isPassed(concern)) return undefined;
  return (await answering(ctx, POLICE_CONTACT)).includes(reader) ? concern : undefined;
}

async function wishCard(ctx: Seeing, { by, answers }: Concern): Promise<Drawing> {
  const { triage: words, concernWords } = ctx.texts;
  const name = nameOf(await ctx.read.get('person', by));
  const about = concernWords.about[answers.about];
  return {
    card: 'triage.wish',
    summary: words.wishSummary,
    data: { text: words.wish({ name, role: await roleWords(ctx, by), about }) },
  };
}

// --- when ------------------------------------------------------------------------------------------------------------

export async function due(ctx: DueCtx, window: Window): Promise<readonly Due[]> {
  const concerns = await allOf(ctx.read, 'concern');
  const all = concerns.flatMap((concern) =>
    remindersOf(concern, ctx.area.closed, window).map((reminder) => ({ concern, reminder })),
  );
  return Promise.all(
    all.map(async ({ concern, reminder }) => ({
      at: reminder.at,
      outcome: { send: await messagesOf(ctx, concern, reminder) },
    })),
  );
}

/** `urgent` goes at once, also to those who have asked for peace; the rest stands on the card of the day. */
async function messagesOf(ctx: DueCtx, concern: Concern, reminder: Reminder): Promise<readonly Message[]> {
  const { step, of, at, expires } = reminder;
  const there = { ...ctx, now: at };
  const parties = await Promise.all(reminder.to.map((party) => personsOf(there, concern, party)));
  return messagesTo(ctx, [...new Set(parties.flat())], (person) => ({
    id: `${wordsOn(concern.id)}triage/${step}/${of}/${dayOf(at)}/${person}`,
    mode: 'say',
    view: 'triage.word',
    with: { concern: concern.id, step, of },
    at,
    expires,
    ...(step === 'urgent' ? { urgent: true } : { digest: true }),
  }));
}

async function personsOf(
  ctx: Pick<Ctx, 'read' | 'area' | 'now'>,
  { by, holder, history }: Concern,
  party: Party,
): Promise<readonly PersonId[]> {
  switch (party) {
    case 'reporter':
      return [by];
    case 'holder':
      return holder === by ? [] : [holder];
    case 'deputy':
      return coordinatorDeputies(ctx);
    case 'coordinator':
      return coordinatorsOf(ctx, { history });
  }
}
