// `slt import` and `slt export`: the action plan in from the municipality's own document, and out again. What a document would change
// is told as the card tells it, and only --yes writes, through the same door as everything else. Nothing is sent from here.
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { type Seen, draftOf, openQuestions, seen } from '../capabilities/import/draft.ts';
import { overview } from '../capabilities/import/overview.ts';
import { linesOf } from '../capabilities/import/rows.ts';
import type { Drawing, Read } from '../capability.ts';
import type { Workbook } from '../written.ts';
import { provisionalArea } from '../domain/area.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Document } from '../domain/document.ts';
import { readDocument } from '../documents/read.ts';
import { isHistory } from '../domain/plan-out.ts';
import { bytesOf } from '../papers/workbook.ts';
import { readPlanTables } from '../reading/plan-tables.ts';
import type { Store } from '../store/store.ts';
import { textsIn } from '../texts/index.ts';
import { actorOf } from './cli-act.ts';
import type { Found } from './cli-store.ts';

export type Done = { readonly fault: string } | { readonly lines: readonly string[]; readonly json: unknown };

const words = textsIn('nb').import;

// --- in --------------------------------------------------------------------------------------------------------------

/** The document behind a file's name, or why it could not be read and what to do. */
export async function documentIn(path: string): Promise<{ readonly fault: string } | Document> {
  const bytes = await readFile(path).catch((error: unknown) => (error as { code?: string }).code ?? '');
  if (typeof bytes === 'string') return { fault: `Fant ikke filen ${path} (${bytes}).` };
  const reading = await readDocument(bytes, basename(path).slice(0, 200));
  if (reading.kind === 'read') return reading.document;
  return { fault: `${words.notRead({ name: basename(path) })}: ${words.fault[reading.fault]}` };
}

/** A municipality without anything in it: what a document is seen against where there is none. */
const nothing: Read = { get: async () => undefined, list: async () => [] };

/** What a document would change. Without an area it is seen against an empty plan. */
export async function planned(
  document: Document,
  found: Pick<Found, 'area' | 'read'> | undefined,
  now: Instant,
): Promise<Done> {
  const area = found?.area ?? provisionalArea(now);
  const ctx = { read: found?.read ?? nothing, now, texts: textsIn('nb'), area };
  const looked = await seen(ctx, await draftOf(ctx, document));
  const said = saidIn(overview(ctx, looked));
  const rows = linesOf(ctx, looked).map(({ title, lines }) =>
    [title, ...lines.map((line) => `    ${line}`)].join('\n'),
  );
  const questions = openQuestions(looked).length;
  return {
    lines: [
      words.title({ name: looked.draft.name }),
      ...said,
      ...(questions > 0 ? [words.ask({ n: questions })] : []),
      '',
      ...rows,
    ],
    json: reportOf(looked),
  };
}

const saidSchema = z.object({ said: z.array(z.string()) });

/** The lines of a card; of one that has none, what it is called. */
const saidIn = ({ data, summary }: Drawing): readonly string[] =>
  saidSchema.safeParse(data).data?.said ?? [summary];

/** The same for machines: what was understood, what it would become, and what was left out and why. */
function reportOf({ proposal, draft, history }: Seen) {
  const { measures, forums, owners, missing, plan, planAfter, skipped } = proposal;
  return {
    document: draft.name,
    plan: { title: planAfter.title, from: planAfter.from, to: planAfter.to, revision: planAfter.revision },
    planChanges: plan,
    measures: measures.map(({ understood, state, notes }) => {
      const { more, notes: _, ...told } = understood;
      return { ...told, rows: 1 + more.length, state, notes };
    }),
    forums: forums.map(({ understood, state, notes }) => {
      const { rhythm, notes: _, ...told } = understood;
      const cadence = rhythm.kind === 'read' ? rhythm.cadence : undefined;
      return { ...told, read: rhythm.kind, ...(cadence ? { cadence } : {}), state, notes };
    }),
    owners,
    missing: {
      measures: missing.measures.map(({ id, title }) => ({ id, title })),
      forums: missing.forums.map(({ id, name }) => ({ id, name })),
    },
    skipped,
    history: history.length,
    cut: draft.cut,
    cleared: draft.cleared,
  };
}

/** Takes a document in, as the operator. What was not certain is left as it was, and told. `fault`: nothing was written. */
export async function takenIn(
  document: Document,
  found: Found,
  { store, now }: { readonly store: Store; readonly now: Instant },
): Promise<Done> {
  const act = actorOf({ store, now });
  const read = await act(found, 'import.read', document);
  const mark = read.drawings[0]?.data['mark'];
  const answer = read.refused === undefined ? await act(found, 'import.take', { mark }) : read;
  const isTaken = answer.drawings.every(({ card }) => card === 'import.done');
  if (!isTaken) return { fault: read.drawings.flatMap(saidIn).join('\n') };
  const lines = answer.drawings.flatMap(saidIn);
  return { lines, json: { taken: true, said: lines } };
}

// --- out -------------------------------------------------------------------------------------------------------------

/** The plan and its history as a file; on standard output where no file is named. */
export async function givenOut(
  { read }: Found,
  format: Workbook['format'],
  out: string | undefined,
): Promise<{ readonly fault: string } | { readonly out: string }> {
  const sheets = await readPlanTables({ read });
  const { body } = await bytesOf({ file: '', format, sheets });
  if (out === undefined)
    return format === 'xlsx'
      ? { fault: 'En Excel-fil trenger et navn: --out plan.xlsx' }
      : { out: body.toString('utf8') };
  try {
    await writeFile(out, body, { flag: 'wx', mode: 0o600 });
    if (format !== 'csv') return { out: `Skrev ${out}.` };
    const history = out.replace(/(\.csv)?$/, '-historikk.csv');
    const told = await bytesOf({ file: '', format, sheets: sheets.filter(isHistory) });
    await writeFile(history, told.body, { flag: 'wx', mode: 0o600 });
    return { out: `Skrev ${out} og ${history}.` };
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    return {
      fault:
        code === 'EEXIST'
          ? `${out} finnes fra før. Velg et annet navn.`
          : `Fikk ikke skrevet ${out} (${code}).`,
    };
  }
}
