// The JSON that our own export gives: an object with a list of rows by sheet, each keyed by column. No other JSON is read.
import { z } from 'zod';
import type { Block } from '../domain/document.ts';
import { Unreadable } from './unreadable.ts';

const workbookSchema = z.record(z.string(), z.array(z.record(z.string(), z.string())));

/** @throws Unreadable `broken` for what is no JSON, `unsupported` for another. */
export function readJson(text: string): readonly Block[] {
  const workbook = workbookSchema.safeParse(parsed(text)).data;
  if (!workbook) throw new Unreadable('unsupported');
  return Object.entries(workbook).map(([name, rows]) => {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return {
      kind: 'table',
      name,
      rows: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))],
    };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable('broken');
  }
}
