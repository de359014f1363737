// The action plan's measures: everybody with a role finds and reads them; the coordinator enters them, changes them a part at a time,
// and takes them out of the plan. Telling how they stand is measure.ts, the plan as a whole action-plan.ts.
import { z } from 'zod';
import { type Capability, type Ctx, type Outcome, PRIVATE, verb } from '../capability.ts';
import { checkText } from '../reading/free-text.ts';
import { coordinator, roleHolder } from '../reading/who.ts';
import { list, listSchema } from './measures/list.ts';
import { more, moreSchema } from './measures/more.ts';
import { oneSchema, open, openSchema } from './measures/one.ts';
import { opening, saving } from './measures/part.ts';
import {
  create,
  editCard,
  newForm,
  newSchema,
  retireAsk,
  setRetired,
  what,
  whatSchema,
} from './measures/what.ts';
import { when, whenSchema } from './measures/when.ts';
import { where, whereSchema } from './measures/where.ts';
import { openUnder, who, whoSchema } from './measures/who.ts';

/** For the coordinator, alone with the bot. */
const set = <I>(input: { parse(value: unknown): I }, run: (ctx: Ctx, input: I) => Promise<Outcome>) =>
  verb({ input, who: coordinator, where: PRIVATE, run });

const partSchema = oneSchema.extend({
  part: z.enum(['what', 'where', 'who', 'when', 'more']),
  under: z.string().max(40).default(''),
});

const OPEN = {
  what: opening(what),
  where: opening(where),
  when: opening(when),
  more: opening(more),
} as const;

export const measures: Capability = {
  name: 'measures',
  commands: [
    {
      verb: 'measures.list',
      phrases: { nb: ['tiltak', 'tiltakene'], nn: ['tiltak', 'tiltaka'], en: ['measures'] },
      about: {
        nb: 'Tiltakene i planen: alle, eller «tiltak forsinket», «tiltak uten ansvarlig», «tiltak rektor»',
        nn: 'Tiltaka i planen: alle, eller «tiltak forseinka», «tiltak utan ansvarleg», «tiltak rektor»',
        en: 'The measures of the plan: all, or “measures delayed”, “measures without owner”',
      },
    },
    {
      verb: 'measures.new',
      for: 'coordinator',
      phrases: { nb: ['nytt tiltak'], nn: ['nytt tiltak'], en: ['new measure'] },
      about: {
        nb: 'Legg inn et tiltak i planen: «nytt tiltak Natteravner»',
        nn: 'Legg inn eit tiltak i planen: «nytt tiltak Natteravnar»',
        en: 'Enter a measure in the plan: “new measure Night watch”',
      },
    },
  ],
  verbs: {
    'measures.list': verb({
      input: listSchema,
      who: roleHolder,
      where: PRIVATE,
      span: 'each',
      run: async (ctx, input) => {
        const { refuse } = checkText(ctx, input.text);
        return refuse ? { refuse } : { show: await list(ctx, input) };
      },
    }),
    'measures.open': verb({ input: openSchema, who: roleHolder, where: PRIVATE, run: open }),
    'measures.new': set(z.object({ text: z.string().max(1000).default('') }), (ctx, { text }) =>
      newForm(ctx, text),
    ),
    'measures.create': set(newSchema, create),
    'measures.edit': set(oneSchema, editCard),
    'measures.part': set(partSchema, (ctx, { part, under, measure }) =>
      part === 'who' ? openUnder(ctx, { measure, under }) : OPEN[part](ctx, { measure }),
    ),
    'measures.what': set(whatSchema, saving(what)),
    'measures.where': set(whereSchema, saving(where)),
    'measures.who': set(whoSchema, saving(who)),
    'measures.when': set(whenSchema, saving(when)),
    'measures.more': set(moreSchema, saving(more)),
    'measures.retire': set(oneSchema, retireAsk),
    'measures.retired': set(oneSchema, setRetired(true)),
    'measures.restore': set(oneSchema, setRetired(false)),
  },
  views: {},
};
