// The municipality's own plan, read from its own document: what was understood is shown, what is uncertain is asked, and only a
// yes writes. Reading it again updates what is known and deletes nothing. How a file becomes text is no matter of this one.
import { z } from 'zod';
import {
  type Capability,
  type Change,
  type Ctx,
  type Outcome,
  GONE,
  PRIVATE,
  PRIVATE_OR_LINK,
  verb,
} from '../capability.ts';
import { DAY_MS, type Instant } from '../domain/calendar.ts';
import { type Document, documentFaults, documentSchema } from '../domain/document.ts';
import type { PlanDraft } from '../domain/plan-in/kept.ts';
import { coordinator } from '../reading/who.ts';
import {
  type Again,
  type Sent,
  againSchema,
  answered,
  answersShape,
  askCard,
  followingAt,
} from './import/ask.ts';
import { take } from './import/apply.ts';
import { draftId, draftOf, nameOf, seen } from './import/draft.ts';
import { overview } from './import/overview.ts';
import { rowsCard } from './import/rows.ts';

const KEPT_DAYS = 30;
/** An upload page holds so long: until it is used, within a working day. */
const PAGE_MS = DAY_MS;

/** Where the operator's command line acts as well. */
const HERE = [...PRIVATE_OR_LINK, 'operator'] as const;

const faultSchema = z.object({ name: z.string().max(200), fault: z.enum(documentFaults) });
const markSchema = z.object({ mark: z.string().max(40) });

export const planImport: Capability = {
  name: 'import',
  commands: [
    {
      verb: 'import.start',
      alone: true,
      for: 'coordinator',
      phrases: {
        nb: ['les inn plan', 'les inn planen', 'importer plan', 'importer'],
        nn: ['les inn plan', 'les inn planen', 'importer plan'],
        en: ['import plan', 'read plan'],
      },
      about: {
        nb: 'Les inn handlingsplanen fra Word, Excel eller tekst',
        nn: 'Les inn handlingsplanen frå Word, Excel eller tekst',
        en: 'Read in the action plan from Word, Excel or text',
      },
    },
  ],
  verbs: {
    'import.start': verb({ input: z.object({}), who: coordinator, where: PRIVATE, run: start }),
    'import.read': verb({
      input: documentSchema,
      who: coordinator,
      where: HERE,
      run: read,
    }),
    'import.unreadable': verb({ input: faultSchema, who: coordinator, where: HERE, run: unreadable }),
    'import.show': verb({
      input: z.object({}),
      who: coordinator,
      where: HERE,
      run: (ctx) => withDraft(ctx, async (draft) => ({ show: overview(ctx, await seen(ctx, draft)) })),
    }),
    'import.rows': verb({
      input: z.object({ from: z.coerce.number().int().min(0).default(0) }),
      who: coordinator,
      where: HERE,
      run: (ctx, { from }) =>
        withDraft(ctx, async (draft) => ({ show: rowsCard(ctx, await seen(ctx, draft), from) })),
    }),
    'import.ask': verb({
      input: z.object({ again: againSchema }),
      who: coordinator,
      where: HERE,
      run: (ctx, { again }) => ask(ctx, again),
    }),
    'import.answer': verb({
      input: answersShape,
      who: coordinator,
      where: HERE,
      run: (ctx, sent) => answer(ctx, sent),
    }),
    'import.take': verb({
      input: markSchema,
      who: coordinator,
      where: HERE,
      run: (ctx, { mark }) =>
        withDraft(ctx, async (draft) => {
          const found = await seen(ctx, draft);
          if (found.mark !== mark) return { show: overview(ctx, found, ctx.texts.import.movedOn) };
          return take(ctx, found);
        }),
    }),
    'import.drop': verb({ input: z.object({}), who: coordinator, where: HERE, run: (ctx) => drop(ctx) }),
  },
  views: {},
};

async function withDraft(ctx: Ctx, run: (draft: PlanDraft) => Promise<Outcome>): Promise<Outcome> {
  const draft = await ctx.read.get('planDraft', draftId(ctx));
  return draft ? run(draft) : GONE;
}

const keep = (ctx: Ctx, value: PlanDraft): Change => ({
  kind: 'planDraft',
  id: draftId(ctx),
  value,
  expires: (ctx.now + KEPT_DAYS * DAY_MS) as Instant,
});

// --- handing in ------------------------------------------------------------------------------------------------------

async function start(ctx: Ctx): Promise<Outcome> {
  const { texts, actor, now, area } = ctx;
  const { import: words } = texts;
  const waiting = await ctx.read.get('planDraft', draftId(ctx));
  const page =
    actor.kind === 'person'
      ? await ctx.link(
          { kind: 'upload', person: actor.person, of: 'import.read', with: {} },
          (now + PAGE_MS) as Instant,
        )
      : undefined;
  return {
    show: {
      card: 'import.start',
      summary: words.start,
      data: {
        area: area.id,
        lead: page === undefined ? words.startLeadNoPage : words.startLead,
        hasPage: page !== undefined,
        page: page ?? '',
        waits: waiting !== undefined,
        waiting: waiting ? words.waiting({ name: waiting.name }) : '',
      },
    },
  };
}

/** Understood and kept for a yes; another that waited makes place. The document itself is not kept. */
async function read(ctx: Ctx, document: Document): Promise<Outcome> {
  await ctx.read.get('planDraft', draftId(ctx));
  const draft = await draftOf(ctx, document);
  const found = await seen(ctx, draft);
  const empty = found.proposal.measures.length + found.proposal.forums.length + draft.history.length === 0;
  const show = overview(ctx, found);
  return empty ? { show } : { changes: [keep(ctx, draft)], show };
}

/** What stood in the way, what was kept, and what to do. */
async function unreadable(ctx: Ctx, { name, fault }: z.output<typeof faultSchema>): Promise<Outcome> {
  const { import: words } = ctx.texts;
  const title = words.notRead({ name: nameOf(ctx, name) });
  return {
    show: {
      card: 'import.fault',
      summary: title,
      data: { area: ctx.area.id, title, said: [words.fault[fault], words.kept] },
    },
  };
}

// --- what is open ----------------------------------------------------------------------------------------------------

const ask = (ctx: Ctx, again: Again): Promise<Outcome> =>
  withDraft(ctx, async (draft) => {
    const found = await seen(ctx, draft);
    return { show: askCard(ctx, found, again) ?? overview(ctx, found) };
  });

const answer = (ctx: Ctx, { mark, again, all, answers }: Sent): Promise<Outcome> =>
  withDraft(ctx, async (draft) => {
    const before = await seen(ctx, draft);
    // Numbers count within the card they stood on: those of another are asked again.
    if (before.mark !== mark) return { show: askCard(ctx, before, again) ?? overview(ctx, before) };
    const value = answered(ctx, before, { answers, again, all });
    const after = await seen(ctx, value);
    return {
      changes: [keep(ctx, value)],
      show: askCard(ctx, after, followingAt(again)) ?? overview(ctx, after),
    };
  });

const drop = (ctx: Ctx): Promise<Outcome> =>
  withDraft(ctx, async ({ name }) => {
    const text = ctx.texts.import.dropped({ name });
    return {
      changes: [{ kind: 'planDraft', id: draftId(ctx) }],
      show: { card: 'house.text', summary: text, data: { text } },
    };
  });
