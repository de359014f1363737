// Triage: what waits for the coordinator, and what is done with a concern before and while somebody holds its baton. Where it is sent,
// how it is closed and what consent there is belong to others, known here by the names of their verbs.
import { z } from 'zod';
import { type Capability, type Ctx, type Outcome, type Who, GONE, PRIVATE, verb } from '../capability.ts';
import { daySchema } from '../domain/calendar.ts';
import { ASKS, HOW, concernIdSchema } from '../domain/concern.ts';
import { timeSchema } from '../domain/forum.ts';
import { findConcern, mayDo, placesTo } from '../reading/concerns.ts';
import { coordinates } from '../reading/who.ts';
import { emptyOr, rowSchema } from '../typed.ts';
import { OWN, ask } from './triage/ask.ts';
import { follow } from './triage/follow.ts';
import { forumsOf, list } from './triage/list.ts';
import { type OfConcern, receive, shown } from './triage/receive.ts';
import { held, passTalk, talk } from './triage/talk.ts';
import { text } from './triage/text.ts';
import { due, letters, views } from './triage/word.ts';

const one = z.object({ concern: concernIdSchema });

/** The coordinators; a member of a forum sees the numbers on its own agendas. */
const lister: Who = {
  name: 'coordinator',
  may: async (ctx) =>
    ctx.actor.kind === 'person' &&
    ((await coordinates(ctx, ctx.actor.person)) || (await forumsOf(ctx, ctx.actor.person)).length > 0),
};

/** Those who may hand a concern on deal with it: the reporter's own card is another. */
const handler = { who: mayDo('concern', 'pass', 'caseHolder'), where: placesTo('concern', 'pass') };
const triaging = { who: mayDo('concern', 'triage', 'coordinator'), where: placesTo('concern', 'triage') };

const opening =
  (more: boolean) =>
  async (ctx: Ctx, { concern: id }: OfConcern): Promise<Outcome> => {
    const concern = await findConcern(ctx, id);
    return concern ? shown(ctx, concern, '', more) : GONE;
  };

export const triage: Capability = {
  name: 'triage',
  commands: [
    {
      verb: 'triage.list',
      alone: true,
      for: 'coordinator',
      phrases: {
        nb: ['saker'],
        nn: ['saker'],
        en: ['cases'],
      },
      about: {
        nb: 'Henvendelsene som venter på deg',
        nn: 'Henvendingane som ventar på deg',
        en: 'The concerns that wait for you',
      },
    },
  ],
  verbs: {
    'triage.list': verb({
      input: z.object({ from: rowSchema }),
      who: lister,
      where: PRIVATE,
      run: (ctx, { from }) => list(ctx, from),
    }),
    'triage.open': verb({ input: one, ...handler, run: opening(false) }),
    'triage.more': verb({ input: one, ...handler, run: opening(true) }),
    'triage.text': verb({
      input: one,
      who: mayDo('text', 'read', 'involved'),
      where: placesTo('text', 'read'),
      run: text,
    }),
    'triage.receive': verb({ input: one, ...triaging, run: receive }),
    'triage.ask': verb({
      input: one.extend({
        ask: emptyOr(z.enum([...ASKS, OWN])),
        text: z.string().trim().max(1000).default(''),
      }),
      ...triaging,
      sealed: true,
      run: ask,
    }),
    'triage.talk': verb({
      input: one.extend({
        day: emptyOr(daySchema),
        start: emptyOr(timeSchema),
        how: emptyOr(z.enum(HOW)),
      }),
      ...triaging,
      run: talk,
    }),
    'triage.held': verb({ input: one, ...triaging, run: held }),
    'triage.passTalk': verb({ input: one, ...triaging, run: passTalk }),
    'triage.follow': verb({ input: one.extend({ day: emptyOr(daySchema) }), ...handler, run: follow }),
  },
  views,
  letters,
  due,
};
