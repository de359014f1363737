// The baton, stafetten: where a concern goes, who is asked to take it, and that somebody always answers for it. Nothing of what it is
// about leaves with it but a number; text it never touches.
import { z } from 'zod';
import { type Capability, PRIVATE, letter, verb, view } from '../capability.ts';
import { MOST_EVENTS, REASONS, ROUTES, concernIdSchema } from '../domain/concern.ts';
import { forumIdSchema } from '../domain/forum.ts';
import { roleIdSchema } from '../domain/people.ts';
import { mayDo } from '../reading/concerns.ts';
import { emptyOr } from '../typed.ts';
import { accept, askedOnce, decline, join, show } from './baton/answer.ts';
import { due, nobodyCard, ofConcern, onOffer, remindCard, unansweredCard } from './baton/due.ts';
import { offerLetter } from './baton/offer.ts';
import { overCard } from './baton/over.ts';
import { offer, pass } from './baton/pass.ts';
import { route } from './baton/route.ts';
import { team, teamView } from './baton/team.ts';
import { where } from './baton/where.ts';

const isTrue = z.union([z.boolean(), z.string().transform((typed) => typed === 'true')]).default(false);
/** «a,b», as several ticks arrive. */
const ticks = z
  .string()
  .max(60 * 61)
  .default('')
  .transform((text) => text.split(',').filter((id) => id !== ''))
  .pipe(z.array(roleIdSchema).max(60));

const toldOf = z.object({ concern: concernIdSchema, event: z.number().int().min(0).max(MOST_EVENTS) });

const triages = mayDo('concern', 'triage', 'coordinator');
const passes = mayDo('concern', 'pass', 'caseHolder');

export const baton: Capability = {
  name: 'baton',
  commands: [],
  verbs: {
    'baton.where': verb({
      input: ofConcern.extend({ route: emptyOr(z.enum(ROUTES)) }),
      who: passes,
      where: PRIVATE,
      run: async (ctx, input) => ((await triages.may(ctx, input)) ? where(ctx, input) : pass(ctx, input)),
    }),
    'baton.route': verb({
      input: ofConcern.extend({
        route: z.enum(ROUTES),
        reason: emptyOr(z.enum(REASONS)),
        role: emptyOr(roleIdSchema),
        roles: ticks,
        forum: emptyOr(forumIdSchema),
        confirmed: isTrue,
      }),
      who: triages,
      where: PRIVATE,
      run: route,
    }),
    'baton.team': verb({ input: ofConcern, who: passes, where: PRIVATE, run: team }),
    'baton.pass': verb({ input: ofConcern, who: passes, where: PRIVATE, run: pass }),
    'baton.offer': verb({
      input: ofConcern.extend({ role: emptyOr(roleIdSchema) }),
      who: passes,
      where: PRIVATE,
      run: offer,
    }),
    'baton.show': verb({ input: ofConcern, who: askedOnce, where: PRIVATE, run: show }),
    'baton.accept': verb({ input: ofConcern, who: askedOnce, where: PRIVATE, run: accept }),
    'baton.join': verb({ input: ofConcern, who: askedOnce, where: PRIVATE, run: join }),
    'baton.decline': verb({
      input: ofConcern.extend({ reason: emptyOr(z.enum(REASONS)) }),
      who: askedOnce,
      where: PRIVATE,
      run: decline,
    }),
  },
  views: {
    'baton.remind': view({ input: onOffer, draw: remindCard }),
    'baton.unanswered': view({ input: onOffer, draw: unansweredCard }),
    'baton.nobody': view({ input: ofConcern, draw: nobodyCard }),
    'baton.over': view({ input: toldOf, draw: overCard }),
    'baton.team': view({
      input: z.object({ concern: concernIdSchema, offer: z.number().int().min(0).max(MOST_EVENTS) }),
      draw: teamView,
    }),
  },
  letters: { 'baton.offer': letter({ input: onOffer, write: offerLetter }) },
  due,
};
