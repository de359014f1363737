// «personvern»: what is kept about whoever asks, who has seen their concerns, the file with all of it, and erasing what can be erased.
// Each sees only oneself. Text of a concern is in the file alone, never on a card.
import { z } from 'zod';
import {
  type Capability,
  type Ctx,
  type Drawing,
  type Outcome,
  GONE,
  PRIVATE,
  verb,
  view,
} from '../capability.ts';
import { areaIdSchema } from '../domain/area.ts';
import { concernIdSchema } from '../domain/concern.ts';
import type { PersonId } from '../domain/people.ts';
import { findConcern, logged } from '../reading/concerns.ts';
import { anyone, coordinates } from '../reading/who.ts';
import { correctCard, fileCard } from './privacy/cards.ts';
import { ask, eraseOne, forgotten } from './privacy/erase.ts';
import { keptOf, whichArea } from './privacy/kept.ts';
import { shown } from './privacy/show.ts';
import { privacyBook } from './privacy/book.ts';

const areaSchema = z.object({ area: areaIdSchema.optional() });
type Asked = z.output<typeof areaSchema>;

/** Of no area in particular: also somebody whom no municipality has may ask. Who has several says which. */
const own = (run: (ctx: Ctx, person: PersonId) => Promise<Outcome>, name: string) =>
  verb({
    input: areaSchema,
    who: anyone,
    where: PRIVATE,
    span: 'none',
    async run(ctx: Ctx, { area }: Asked): Promise<Outcome> {
      if (ctx.actor.kind !== 'person') return GONE;
      const choice = area === undefined ? await whichArea(ctx, ctx.actor.person, name) : undefined;
      return choice ? { show: choice } : run(ctx, ctx.actor.person);
    },
  });

export const privacy: Capability = {
  name: 'privacy',
  commands: [
    {
      verb: 'privacy.show',
      alone: true,
      phrases: {
        nb: ['personvern', 'mine data', 'hva er lagret om meg'],
        nn: ['personvern', 'mine data', 'kva er lagra om meg'],
        en: ['privacy', 'my data'],
      },
      about: {
        nb: 'Hva som er lagret om deg, som fil, og sletting',
        nn: 'Kva som er lagra om deg, som fil, og sletting',
        en: 'What is kept about you, as a file, and erasing it',
      },
    },
  ],
  verbs: {
    'privacy.show': own(show, 'privacy.show'),
    'privacy.file': own(file, 'privacy.file'),
    'privacy.correct': own(async (ctx) => ({ show: correctCard(ctx) }), 'privacy.correct'),
    'privacy.ask': own(async (ctx, person) => ({ show: await ask(ctx, person) }), 'privacy.ask'),
    'privacy.erase': own(eraseOne, 'privacy.erase'),
    'privacy.forgotten': forgotten,
  },
  views: {
    'privacy.alone': view({
      input: z.object({ concern: concernIdSchema }),
      async draw(ctx, { concern: id }): Promise<Drawing | undefined> {
        const concern = await findConcern(ctx, id);
        if (!concern || concern.state === 'closed') return undefined;
        if (!('person' in ctx.to) || !(await coordinates(ctx, ctx.to.person))) return undefined;
        const { privacy: t } = ctx.texts;
        const title = t.aloneTitle({ number: id });
        return { card: 'privacy.alone', summary: t.aloneSummary, data: { title, concern: id } };
      },
    }),
  },
  workbooks: { 'privacy.xlsx': privacyBook('xlsx'), 'privacy.json': privacyBook('json') },
};

async function show(ctx: Ctx, person: PersonId): Promise<Outcome> {
  const kept = await keptOf(ctx, person, 'private');
  const concerns = kept.concerns.map(({ id }) => id);
  return {
    ...(concerns.length > 0 ? { changes: [await logged(ctx, 'list', concerns, 'own')] } : {}),
    show: await shown(ctx, kept),
  };
}

async function file(ctx: Ctx, person: PersonId): Promise<Outcome> {
  const { concerns } = await keptOf(ctx, person, 'private');
  const ids = concerns.map(({ id }) => id);
  return {
    ...(ids.length > 0 ? { changes: [await logged(ctx, 'exported', ids, 'own')] } : {}),
    show: await fileCard(ctx, person),
  };
}
