// The plan and its history as a file: a spreadsheet that can be mended and read in again, or lists for another program.
import { z } from 'zod';
import {
  type Capability,
  type Ctx,
  type Outcome,
  type PersonCtx,
  PRIVATE,
  verb,
  workbook,
} from '../capability.ts';
import type { Workbook } from '../written.ts';
import { DAY_MS, type Instant } from '../domain/calendar.ts';
import { isHistory } from '../domain/plan-out.ts';
import { readPlanTables } from '../reading/plan-tables.ts';
import { coordinator, coordinates } from '../reading/who.ts';

const FILES = ['xlsx', 'csv', 'history', 'json'] as const;

/** A link holds so long: it is fetched at once, or asked for again. */
const LINK_MS = DAY_MS;

const written = (format: Workbook['format']) =>
  workbook({ input: z.object({}), write: (ctx) => write(ctx, format) });

export const planExport: Capability = {
  name: 'export',
  commands: [
    {
      verb: 'export.plan',
      alone: true,
      for: 'coordinator',
      phrases: {
        nb: ['eksport', 'last ned planen', 'eksporter plan'],
        nn: ['eksport', 'last ned planen', 'eksporter plan'],
        en: ['export', 'export plan'],
      },
      about: {
        nb: 'Handlingsplanen med historikk som Excel, CSV eller JSON',
        nn: 'Handlingsplanen med historikk som Excel, CSV eller JSON',
        en: 'The action plan with its history as Excel, CSV or JSON',
      },
    },
  ],
  verbs: { 'export.plan': verb({ input: z.object({}), who: coordinator, where: PRIVATE, run: offer }) },
  views: {},
  workbooks: {
    'export.xlsx': written('xlsx'),
    'export.csv': written('csv'),
    'export.history': workbook({ input: z.object({}), write: history }),
    'export.json': written('json'),
  },
};

async function offer(ctx: Ctx): Promise<Outcome> {
  const { texts, actor, now, area, read } = ctx;
  const { export: words } = texts;
  if (actor.kind !== 'person') return {};
  const until = (now + LINK_MS) as Instant;
  const links = await Promise.all(
    FILES.map((file) =>
      ctx.link({ kind: 'file', person: actor.person, of: `export.${file}`, with: {} }, until),
    ),
  );
  const [measures, reports] = await Promise.all([read.list('measure'), read.list('report')]);
  const [xlsx = '', csv = '', history = '', json = ''] = links;
  const isEmpty = measures.length === 0;
  const text = isEmpty ? words.empty : words.lead({ n: measures.length, reports: reports.length });
  return {
    show: {
      card: 'export.plan',
      summary: words.title,
      data: {
        area: area.id,
        lead: !isEmpty && xlsx === '' ? words.noAddress : text,
        isThere: !isEmpty && xlsx !== '',
        ...{ xlsx, csv, history, json },
        hasHistory: !isEmpty && xlsx !== '' && reports.length > 0,
      },
    },
  };
}

/** Only for one who coordinates when it is fetched. */
async function write(ctx: PersonCtx, format: Workbook['format']): Promise<Workbook | undefined> {
  if (!(await coordinates(ctx, ctx.person))) return undefined;
  return { file: ctx.texts.export.file, format, sheets: await readPlanTables(ctx) };
}

/** A csv holds one list: the history is a file of its own. */
async function history(ctx: PersonCtx): Promise<Workbook | undefined> {
  const workbook = await write(ctx, 'csv');
  const sheets = workbook?.sheets.filter(isHistory);
  return workbook && sheets && { ...workbook, file: ctx.texts.export.historyFile, sheets };
}
