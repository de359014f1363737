// The log of who has seen or changed what of a concern: shown to the coordinator, fetched as a file, and given to the municipality's
// control by whoever runs the service. That it is read stands in it too.
import { z } from 'zod';
import {
  type Capability,
  type Ctx,
  type Drawing,
  type Outcome,
  type PersonCtx,
  GONE,
  verb,
  workbook,
} from '../capability.ts';
import type { Workbook } from '../written.ts';
import { DAY_MS, type Instant } from '../domain/calendar.ts';
import { pageOf } from '../domain/paging.ts';
import { logged, mayBeShown, mayDo, placesTo } from '../reading/concerns.ts';
import {
  ALL,
  type Sought,
  entriesIn,
  namesIn,
  soughtIn,
  soughtSchema,
  wordsOf,
  workbookOf,
} from './access-log/entries.ts';

/** A link holds so long: it is fetched at once, or asked for again. */
const LINK_MS = DAY_MS;
const ROOM = { most: 15, bytes: 12_000 } as const;
/** So many people can be chosen among. */
const MOST_PEOPLE = 30;

const shownSchema = soughtSchema.extend({
  text: z.string().max(200).default(''),
  first: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

const READ = { who: mayDo('log', 'read', 'coordinator'), where: placesTo('log', 'read') } as const;

const written = (format: Workbook['format']) =>
  workbook({ input: soughtSchema, write: (ctx, typed) => write(ctx, typed, format) });

export const accessLog: Capability = {
  name: 'accessLog',
  commands: [
    {
      verb: 'accessLog.show',
      for: 'coordinator',
      phrases: {
        nb: ['innsynslogg', 'innsynsloggen'],
        nn: ['innsynslogg', 'innsynsloggen'],
        en: ['access log'],
      },
      about: {
        nb: 'Hvem som har lest eller endret henvendelser, når og hvorfor',
        nn: 'Kven som har lese eller endra henvendingar, når og kvifor',
        en: 'Who has read or changed concerns, when and why',
      },
    },
  ],
  verbs: {
    'accessLog.show': verb({ input: shownSchema, ...READ, run: show }),
    'accessLog.fetch': verb({ input: soughtSchema, ...READ, run: fetch }),
    'accessLog.control': verb({
      input: z.object({}),
      who: mayDo('log', 'export', 'operator'),
      where: ['operator'],
      run: async (ctx) => ({ changes: [await logged(ctx, 'exported', [], 'control')] }),
    }),
  },
  views: {},
  workbooks: { 'accessLog.xlsx': written('xlsx'), 'accessLog.csv': written('csv') },
};

const UNREAD: Outcome = { refuse: { reason: 'logNumber', data: {} } };

async function show(ctx: Ctx, typed: z.output<typeof shownSchema>): Promise<Outcome> {
  const number = typed.number === '' ? typed.text : typed.number;
  const sought = soughtIn({ ...typed, number }, ctx.now);
  if (!sought) return UNREAD;
  return {
    changes: [await logged(ctx, 'logRead', numbersOf(sought), 'control')],
    show: await card(ctx, sought, typed.first),
  };
}

async function card(ctx: Ctx, sought: Sought, first: number): Promise<Drawing> {
  const { texts } = ctx;
  const words = texts.accessLog;
  const entries = await entriesIn(ctx, sought);
  const everybody = await entriesIn(ctx, { ...sought, number: undefined, who: undefined });
  const names = await namesIn(ctx, everybody);
  const rows = entries.map((entry) => {
    const said = wordsOf(ctx, entry, names);
    return { at: said.at, line: words.line(said), about: words.about(said) };
  });
  const page = pageOf(rows, first, ROOM);
  const { dateYear } = texts.dates;
  return {
    card: 'accessLog.show',
    summary: words.title,
    data: {
      period: words.period({ from: dateYear(sought.from), to: dateYear(sought.to), n: entries.length }),
      rows: page.items,
      isEmpty: entries.length === 0,
      ...fieldsOf(sought),
      whos: [
        { title: words.all, value: ALL },
        ...[...names].slice(0, MOST_PEOPLE).map(([value, title]) => ({ title, value })),
      ],
      newer: page.back ?? 0,
      hasNewer: page.back !== undefined,
      older: page.next ?? 0,
      hasOlder: page.next !== undefined,
    },
  };
}

/** What is sought, as the card and its links carry it. */
const fieldsOf = ({ from, to, number, who, until }: Sought) => ({
  from,
  to,
  number: number ?? '',
  who: who ?? ALL,
  until: String(until ?? ''),
});

async function fetch(ctx: Ctx, typed: z.output<typeof soughtSchema>): Promise<Outcome> {
  const { actor, now, texts } = ctx;
  const sought = soughtIn(typed, now);
  if (actor.kind !== 'person') return GONE;
  if (!sought) return UNREAD;
  const { accessLog: words } = texts;
  const n = (await entriesIn(ctx, sought)).length;
  const address = (format: string) =>
    ctx.link(
      { kind: 'file', person: actor.person, of: `accessLog.${format}`, with: fieldsOf(sought) },
      (now + LINK_MS) as Instant,
    );
  const [xlsx = '', csv = ''] = await Promise.all([address('xlsx'), address('csv')]);
  const isThere = xlsx !== '';
  return {
    changes: isThere ? [await logged(ctx, 'exported', numbersOf(sought), 'control')] : [],
    show: {
      card: 'accessLog.fetch',
      summary: words.fetchTitle,
      data: { lead: isThere ? words.fetchLead({ n }) : words.noAddress, isThere, xlsx, csv },
    },
  };
}

const numbersOf = ({ number }: Sought) => (number === undefined ? [] : [number]);

/** Only for one who coordinates when it is fetched. */
async function write(
  ctx: PersonCtx,
  typed: z.output<typeof soughtSchema>,
  format: Workbook['format'],
): Promise<Workbook | undefined> {
  if (!(await mayBeShown(ctx, ctx.person, undefined, 'log', 'link', 'export'))) return undefined;
  const sought = soughtIn(typed, ctx.now);
  return sought && workbookOf(ctx, await entriesIn(ctx, sought), format);
}
