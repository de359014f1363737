// Telling how one's measures stand: a form holds some measures, a few at a time; what is told is kept as a report of its own,
// and the latest stands on the measure. The form becomes the receipt. Whoever is not in Teams does it on the page of a letter.
import { z } from 'zod';
import { readPlan, readTelling } from '../reading/action-plan.ts';
import {
  type Capability,
  type Ctx,
  type Drawing,
  type Outcome,
  type Who,
  GONE,
  PRIVATE,
  PRIVATE_OR_LINK,
  verb,
  view,
} from '../capability.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Measure } from '../domain/measure.ts';
import { meetingIdSchema } from '../domain/meeting.ts';
import { isInPlan, measuresOf } from '../domain/owner.ts';
import type { PersonId } from '../domain/people.ts';
import { oldestFirst, standsFor, toldBy } from '../domain/report.ts';
import { anyone } from '../reading/who.ts';
import { form } from './measure/form.ts';
import { page } from './measure/page.ts';
import { type Form, formSchema, named, sentShape } from './measure/said.ts';
import { permitted, report } from './measure/tell.ts';

/** Answers for at least one of the form's measures; the others are left alone when it is sent. */
const owner: Who = {
  name: 'owner',
  may: async (ctx, input) => {
    const { measures } = formSchema.parse(input);
    const plan = await readPlan(ctx);
    return (await permitted(ctx, plan, plan.measures)).some(({ id }) => measures.includes(id));
  },
};

export const measure: Capability = {
  name: 'measure',
  commands: [
    {
      verb: 'measure.mine',
      alone: true,
      menu: 3,
      phrases: { nb: ['mine tiltak'], nn: ['mine tiltak'], en: ['my measures'] },
      about: {
        nb: 'Gi status for tiltakene du har ansvaret for',
        nn: 'Gi status for tiltaka du har ansvaret for',
        en: 'Report on the measures you are responsible for',
      },
    },
  ],
  verbs: {
    'measure.mine': verb({
      input: z.object({}),
      who: anyone,
      where: PRIVATE,
      span: 'each',
      run: async (ctx) => ({ show: await mine(ctx) }),
    }),
    'measure.form': verb({ input: formSchema, who: owner, where: PRIVATE_OR_LINK, run: again }),
    'measure.report': verb({ input: sentShape, who: owner, where: PRIVATE_OR_LINK, run: report }),
  },
  views: {
    'measure.form': view({
      input: formSchema,
      draw: async (ctx, input) => ('person' in ctx.to ? form(ctx, input, ctx.to.person) : undefined),
    }),
    'measure.page': view({ input: z.object({ meeting: meetingIdSchema }), draw: page }),
  },
};

async function mine(ctx: Ctx): Promise<Drawing> {
  const { actor, texts, area, now } = ctx;
  const day = dayOf(now);
  const plan = await readPlan(ctx);
  const person = actor.kind === 'person' ? actor.person : undefined;
  const own = person ? measuresOf(plan, person, day).filter((one) => isInPlan(one, day)) : [];
  const measures = oldestFirst(own).map(({ id }) => id);
  const drawn = person && own.length > 0 && (await form(ctx, { measures, from: 0 }, person));
  if (!drawn) {
    const text = texts.measure.noneMine({ area: area.name });
    return { card: 'measure.none', summary: text, data: { text, area: area.id } };
  }
  const lead = await leadOf(ctx, own, person);
  return { ...drawn, summary: texts.measure.mine, data: { ...drawn.data, title: texts.measure.mine, lead } };
}

/** What there is to do; with everything told for the politiråd ahead, that it may still be changed. */
async function leadOf(ctx: Ctx, own: readonly Measure[], person: PersonId): Promise<string> {
  const { texts, area } = ctx;
  const telling = await readTelling(ctx);
  const some = own.some((one) => standsFor(one, person) !== undefined);
  const isTold = telling && !telling.late && own.every((one) => toldBy(one, person, telling.asked.from));
  return isTold
    ? texts.measure.pageLead({ n: 0, begun: false, some })
    : texts.measure.mineLead({ n: own.length, area: area.name, some });
}

async function again(ctx: Ctx, input: Form): Promise<Outcome> {
  const { actor, now } = ctx;
  const plan = await readPlan(ctx);
  const may = await permitted(ctx, plan, named(plan, input.measures, dayOf(now)));
  const measures = may.map(({ id }) => id);
  const show = actor.kind === 'person' ? await form(ctx, { ...input, measures }, actor.person) : undefined;
  return show ? { show } : GONE;
}
