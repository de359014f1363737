// The account of a half-year or a year, for the leader group and the yearly evaluation: asked for by the coordinator in words.
import { z } from 'zod';
import {
  type Capability,
  type Ctx,
  type Outcome,
  type PersonCtx,
  GONE,
  PRIVATE,
  file,
  picture,
  verb,
} from '../capability.ts';
import { choiceCard } from '../drawing.ts';
import { periodKey, periodOfKey, periodsOn, readAccountPeriod } from '../domain/account-period.ts';
import { dayOf } from '../domain/calendar.ts';
import { coordinates, coordinator } from '../reading/who.ts';
import { accountCard } from './account/card.ts';
import { standingChart } from './account/charts.ts';
import { type Account, gather } from './account/gather.ts';
import { accountDocument } from './account/paper.ts';

const showSchema = z.object({
  /** What stands behind the command: «halvår», «1. halvår 2026». */
  text: z.string().max(200).default(''),
});

const oneSchema = z.object({ period: z.string().max(10) });

export const account: Capability = {
  name: 'account',
  commands: [
    {
      verb: 'account.show',
      for: 'coordinator',
      phrases: {
        nb: ['rapport', 'årsrapport', 'halvårsrapport'],
        nn: ['rapport', 'årsrapport', 'halvårsrapport'],
        en: ['report'],
      },
      about: {
        nb: 'Halvårsrapport og årsrapport, som kort og dokument',
        nn: 'Halvårsrapport og årsrapport, som kort og dokument',
        en: 'Half-year and yearly report, as a card and a document',
      },
    },
  ],
  verbs: {
    'account.show': verb({ input: showSchema, who: coordinator, where: PRIVATE, span: 'each', run: show }),
  },
  views: {},
  files: {
    'account.paper': file({
      input: oneSchema,
      async write(ctx, { period }) {
        const found = await fetchedBy(ctx, period);
        return found && accountDocument(ctx, found);
      },
    }),
  },
  pictures: {
    'account.picture': picture({
      input: oneSchema,
      async write(ctx, { period }) {
        const found = await fetchedBy(ctx, period);
        return found && standingChart(ctx.texts, found.measures);
      },
    }),
  },
};

/** The account of a period that has begun, for one who coordinates still. */
async function fetchedBy(ctx: PersonCtx, key: string): Promise<Account | undefined> {
  const period = periodOfKey(key);
  if (!period || period.from > dayOf(ctx.now) || !(await coordinates(ctx, ctx.person))) return undefined;
  return gather(ctx, period);
}

async function show(ctx: Ctx, { text }: z.output<typeof showSchema>): Promise<Outcome> {
  if (ctx.actor.kind !== 'person') return GONE;
  const reading = readAccountPeriod(text, dayOf(ctx.now));
  if (reading.kind !== 'read') return { show: whichCard(ctx, reading.kind) };
  return { show: await accountCard(ctx, await gather(ctx, reading.period), ctx.actor.person) };
}

function whichCard({ texts, now }: Ctx, kind: 'ask' | 'ahead') {
  const { account: words } = texts;
  const choices = periodsOn(dayOf(now)).map((one) => ({
    label: words.choice(one),
    verb: 'account.show',
    text: periodKey(one),
  }));
  return choiceCard(kind === 'ahead' ? words.ahead : words.which, choices);
}
