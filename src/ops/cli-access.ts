// `slt access`: the log of who has seen what, for the municipality's own control. That it is given out stands in the log as well. It
// holds no content: neither does what is printed.
import { entriesIn, namesIn, wordsOf, workbookOf } from '../capabilities/access-log/entries.ts';
import type { Environment } from '../config.ts';
import { type Day, type Instant, addDays, dayOf } from '../domain/calendar.ts';
import { bytesOf } from '../papers/workbook.ts';
import { textsIn } from '../texts/index.ts';
import { actorOf } from './cli-act.ts';
import { type Found, openAreas } from './cli-store.ts';

export type Asked = {
  /** Undefined is the only municipality there is. */
  readonly area?: string | undefined;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly csv: boolean;
  readonly json: boolean;
};
type World = { readonly now: Instant; readonly environment: Environment };
type Given = { readonly misuse: string } | { readonly fault: readonly string[] } | { readonly out: string };

/** So many days where none are given. */
const DAYS = 30;

/** The lines of a period, the newest first. Names stand beside ids, for a control asks who. */
export async function accessOf(asked: Asked, { now, environment }: World): Promise<Given> {
  if (asked.csv && asked.json) return { misuse: 'Velg enten --csv eller --json.' };
  if (asked.from !== undefined && asked.to !== undefined && asked.to < asked.from)
    return { misuse: 'Perioden slutter før den begynner.' };
  const opened = await openAreas(environment, [asked.area]);
  if (opened.kind === 'fault') return { fault: opened.lines };
  const { areas, store } = opened;
  try {
    const [found] = areas;
    if (!found) return { fault: ['Fant ikke området.'] };
    const out = await outOf(asked, found, now);
    const { refused } = await actorOf({ store, now })(found, 'accessLog.control', {});
    return refused === undefined ? { out } : { fault: ['Loggen kunne ikke gis ut.'] };
  } finally {
    await store.close();
  }
}

async function outOf({ csv, json, from, to }: Asked, { read }: Found, now: Instant): Promise<string> {
  const ctx = { read, texts: textsIn('nb') };
  const last = to ?? dayOf(now);
  const entries = await entriesIn(ctx, { from: from ?? addDays(last, -DAYS), to: last });
  if (csv || json) {
    const { body } = await bytesOf(await workbookOf(ctx, entries, csv ? 'csv' : 'json'));
    return body.toString('utf8');
  }
  const names = await namesIn(ctx, entries);
  const lines = entries.map((entry) => {
    const { at, who, deed, numbers, why } = wordsOf(ctx, entry, names);
    return [at, who, deed, numbers, why].filter((one) => one !== '').join(' · ');
  });
  return lines.length === 0 ? ctx.texts.accessLog.none : lines.join('\n');
}
