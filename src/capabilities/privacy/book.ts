// The file with all that is kept about somebody, for them alone: every place that names them, the texts they wrote, opened with the
// key, and who has seen their concerns.
import { z } from 'zod';
import { type PersonCtx, workbook } from '../../capability.ts';
import type { Workbook } from '../../written.ts';
import type { ConcernId } from '../../domain/concern.ts';
import type { Kept, Mention } from '../../domain/privacy.ts';
import { openText } from '../../reading/concerns.ts';
import { keptOf } from './kept.ts';
import { seenWords } from './seen.ts';

export const privacyBook = (format: 'xlsx' | 'json') =>
  workbook({ input: z.object({}), write: (ctx) => write(ctx, format) });

async function write(ctx: PersonCtx, format: 'xlsx' | 'json'): Promise<Workbook> {
  const { privacy: words, accessLog } = ctx.texts;
  const kept = await keptOf(ctx, ctx.person, 'link');
  const { what, id, field, content, keep } = words.columns;
  const { at, who, deed, why, concerns } = accessLog.columns;
  const { of, text } = words.textColumns;
  const rows = kept.mentions.map((one) => rowOf(ctx, one, format));
  return {
    file: words.fileName,
    format,
    sheets: [
      { name: words.sheetKept, columns: [what, id, field, content, keep], rows },
      { name: words.sheetTexts, columns: [of, text], rows: await textsOf(ctx, kept) },
      { name: words.sheetSeen, columns: [at, who, deed, why, concerns], rows: await seenOf(ctx, kept) },
    ],
  };
}

/** A cell of a spreadsheet holds 32,767 signs (Microsoft, «Excel specifications and limits»). */
const CELL = 32_000;

function rowOf(
  { texts }: PersonCtx,
  { kind, id, field, content }: Mention,
  format: 'xlsx' | 'json',
): readonly string[] {
  const { privacy: words } = texts;
  const whole = content === undefined ? words.elsewhereWritten : plain(content);
  const cell = format === 'xlsx' && whole.length > CELL ? `${whole.slice(0, CELL)}${words.cut}` : whole;
  return [words.kinds[kind], `${kind}/${id}`, field, cell, words.keep[kind]];
}

const plain = (content: unknown): string => (typeof content === 'string' ? content : JSON.stringify(content));

/** What was written in their concerns, questions to them too, and what has not been sent yet. */
async function textsOf(ctx: PersonCtx, { texts, mentions }: Kept): Promise<readonly (readonly string[])[]> {
  const { draft } = ctx.texts.privacy;
  const drafts = mentions.filter(({ kind }) => kind === 'sealed').map(({ id }) => id);
  return [
    ...(await Promise.all(texts.map(async (id) => [id.split('/')[0] ?? '', await opened(ctx, id)]))),
    ...(await Promise.all(drafts.map(async (id) => [draft, await opened(ctx, id)]))),
  ];
}

async function opened(ctx: PersonCtx, id: string): Promise<string> {
  const [of = '', ...field] = id.split('/');
  const found = await openText(ctx, of, field.join('/'));
  return typeof found === 'string' ? ctx.texts.privacy.lost : found.text;
}

async function seenOf(ctx: PersonCtx, { seen, concerns }: Kept): Promise<readonly (readonly string[])[]> {
  const own = new Set<ConcernId>(concerns.map(({ id }) => id));
  const worded = await Promise.all(seen.map((one) => seenWords(ctx, one, own)));
  return worded.map(({ at, who, deed, why, numbers }) => [at, who, deed, why, numbers]);
}
