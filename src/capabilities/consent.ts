// Consent in a case about one young person: that there is one, where the form is archived, until when, and that it has been withdrawn.
// What it says, and who may give it, is the service's own; nothing of that has a place here.
import { z } from 'zod';
import { type Capability, type Who, PRIVATE, letter, verb, view } from '../capability.ts';
import { daySchema } from '../domain/calendar.ts';
import { concernIdSchema, consentSchema } from '../domain/concern.ts';
import { mayDo } from '../reading/concerns.ts';
import { emptyOr } from '../typed.ts';
import { due, remindCard, reminding } from './consent/due.ts';
import { set } from './consent/set.ts';
import { anonymise, show } from './consent/show.ts';
import { offCard, offLetter } from './consent/stop.ts';
import { recorder } from './consent/who.ts';

const ofConcern = z.object({ concern: concernIdSchema });
const off = z.object({ item: z.string().regex(/^[a-z0-9-]{1,40}\/[a-z0-9-]{1,60}$/i) });

const reads = mayDo('consent', 'read', 'involved');

/** The list is for anybody; the way back to a concern for those who may see its consent. */
const readsOrAsks: Who = {
  name: 'involved',
  async may(ctx, input) {
    const { concern } = input as { concern?: string };
    return concern === undefined || reads.may(ctx, input);
  },
};

export const consent: Capability = {
  name: 'consent',
  commands: [],
  verbs: {
    'consent.show': verb({ input: ofConcern, who: reads, where: PRIVATE, run: show }),
    'consent.set': verb({
      input: ofConcern.extend({
        state: consentSchema.shape.state,
        archive: z.string().trim().max(40).default(''),
        until: emptyOr(daySchema),
      }),
      who: recorder,
      where: PRIVATE,
      run: set,
    }),
    'consent.anonymise': verb({
      input: z.object({ concern: emptyOr(concernIdSchema) }),
      who: readsOrAsks,
      where: PRIVATE,
      run: anonymise,
    }),
  },
  views: {
    'consent.remind': view({ input: reminding, draw: remindCard }),
    'consent.off': view({ input: off, draw: offCard }),
  },
  letters: { 'consent.off': letter({ input: off, write: offLetter }) },
  due,
};
