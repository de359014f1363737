// `slt preview`: every meeting, prompt and reminder that a period will bring if nobody answers. It reads the store and draws what
// would be sent; it writes and sends nothing.
import { type Names, namesFor, notesOf } from '../capabilities/plan/lines.ts';
import type { Draw, Drawing, Link, Message, Outcome, Read, Told, ViewCtx } from '../capability.ts';
import type { Area } from '../domain/area.ts';
import { type Day, type Instant, addDays, dayOf, startOfDay, wallOf } from '../domain/calendar.ts';
import { sessionEvent } from '../domain/event.ts';
import { calendarIcs } from '../domain/ics.ts';
import type { PersonId } from '../domain/people.ts';
import { type Planned, planOf } from '../domain/plan.ts';
import { openOverlay } from '../reading/read.ts';
import { areaRecords } from '../reading/sessions.ts';
import { sharedNews } from '../reading/shared.ts';
import type { Registry } from '../registry.ts';
import { textsIn } from '../texts/index.ts';
import type { TenantId } from '../store/store.ts';
import { preview } from '../tick.ts';
import { NO_VAULT } from '../vault.ts';

/** One line of the preview. `at`: wall time in Norway, or the day alone of a meeting without an hour. */
export type Row = {
  readonly at: string;
  /** `act`: what another area is asked to do. */
  readonly what: 'meeting' | 'message' | 'act';
  /** The forum, the view of the message, or the verb of the act. */
  readonly name: string;
  /** Who gets it: a person's name, a channel, an area; empty for a meeting. */
  readonly to: string;
  readonly text: string;
};

type Period = { readonly from: Day; readonly to: Day; readonly now: Instant };
export type Previewed = { readonly rows: readonly Row[]; readonly plan: readonly Planned[] };

/**
 * Both days included. What falls due between now and the first day is carried out in thought, and not shown; nor is a message
 * that would have nothing true to say.
 */
export async function previewOf(
  registry: Registry,
  base: Read,
  area: Area,
  { from, to, now }: Period,
): Promise<Previewed> {
  const first = startOfDay(from);
  const after = Math.min(now, first - 1) as Instant;
  const until = (startOfDay(addDays(to, 1)) - 1) as Instant;
  const moments = after < until ? await preview(registry, base, area.id, { after, until }) : [];
  const overlay = openOverlay(base, area.id);
  const isShown = (at: Instant): boolean => at >= first && at <= until;
  const rows: Row[] = [];
  for (const { at, outcome } of moments) {
    const acts = await actsOf(overlay, outcome, at);
    overlay.lay(outcome);
    if (isShown(at)) for (const told of acts) rows.push(await actRow(overlay, told, at));
    for (const message of outcome.send ?? []) {
      if (!isShown(message.at)) continue;
      const row = await rowOf(registry, overlay, area, Math.max(at, message.at) as Instant, message);
      if (row.text !== '') rows.push(row);
    }
  }
  const records = await areaRecords(overlay, area);
  const names = await namesFor({ read: overlay }, records.forums);
  const plan = planOf(records, from, to);
  const all = [...plan.map((line) => meetingRow(line, area, names)), ...rows];
  return { plan, rows: all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) };
}

/** The meetings as a calendar: those that are held, and those a day off has left in doubt, as tentative. */
export const planIcs = (plan: readonly Planned[], area: Area, now: Instant): string =>
  calendarIcs({
    name: area.name,
    now,
    events: plan
      .filter(({ state }) => state === 'held' || state === 'asking')
      .map(({ forum, session }) => sessionEvent(area, forum, session)),
  });

function meetingRow(line: Planned, area: Area, names: Names): Row {
  const notes = notesOf({ texts: textsIn(area.language), area }, line, names);
  const time = line.start === undefined ? '' : `T${line.start}`;
  return { at: `${line.day}${time}`, what: 'meeting', name: line.forum.name, to: '', text: notes.join(', ') };
}

/** What the outcome asks of other areas, and what those that follow a shared forum are told of it. */
const actsOf = async (read: Read, outcome: Outcome, at: Instant): Promise<readonly Told[]> => [
  ...(outcome.tell ?? []),
  ...(await sharedNews(read, outcome, at, () => '')),
];

async function actRow(read: Read, { area, verb, input }: Told, at: Instant): Promise<Row> {
  const to = (await read.get('area', area))?.name ?? area;
  return { at: wallOf(at), what: 'act', name: verb, to, text: Object.values(input).join(' ') };
}

async function rowOf(
  registry: Registry,
  read: Read,
  area: Area,
  at: Instant,
  message: Message,
): Promise<Row> {
  const { to, view, with: input } = message;
  const row = { at: wallOf(message.at), what: 'message', name: view } as const;
  const drawn = async (): Promise<string> =>
    (await drawing(registry, read, area, at)(to, view, input))?.summary ?? '';
  if ('channel' in to) return { ...row, to: 'kanal', text: await drawn() };
  const id = 'person' in to ? to.person : to.mail;
  const name = (await read.get('person', id))?.name ?? id;
  if ('person' in to) return { ...row, to: name, text: await drawn() };
  return { ...row, to: `${name} (e-post)`, text: await subjectOf(registry, read, area, at, id, message) };
}

async function subjectOf(
  registry: Registry,
  read: Read,
  area: Area,
  now: Instant,
  person: PersonId,
  { view, with: input }: Message,
): Promise<string> {
  const letter = registry.letters.get(view);
  const draw = drawing(registry, read, area, now);
  const vault = NO_VAULT.in('' as TenantId, area.id);
  const ctx = { now, area, read, texts: textsIn(area.language), person, draw, link: noLink, vault };
  return (await letter?.write(ctx, letter.input.parse(input) as never))?.subject ?? '';
}

/** Nothing is sent, so nothing needs an address. */
const noLink: Link = async () => undefined;

/** Draws as the outbox would, from what the preview has laid over the store. */
const drawing =
  (registry: Registry, read: Read, area: Area, now: Instant): Draw =>
  async (to, name, input): Promise<Drawing | undefined> => {
    const view = registry.views.get(name);
    if (!view) return undefined;
    const texts = textsIn(area.language);
    const ctx: ViewCtx = {
      now,
      area,
      read,
      texts,
      to,
      draw: drawing(registry, read, area, now),
      link: noLink,
    };
    return view.draw(ctx, view.input.parse(input) as never);
  };

// --- how it is written -----------------------------------------------------------------------------------------------

const WHAT = { meeting: 'møte', message: 'melding', act: 'til annen kommune' } as const;
const COLUMNS = ['tid', 'hva', 'navn', 'til', 'tekst'] as const;
const cells = (row: Row): readonly string[] => [
  row.at.replace('T', ' '),
  WHAT[row.what],
  row.name,
  row.to,
  row.text,
];

export function tableOf(rows: readonly Row[]): string {
  const lines = [COLUMNS, ...rows.map(cells)];
  const widths = COLUMNS.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** RFC 4180; a cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export const csvOf = (rows: readonly Row[]): string =>
  [COLUMNS, ...rows.map(cells)].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');

const csvCell = (cell: string): string => {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The year from today on, when nothing is said. */
export const spanFrom = (now: Instant): { readonly from: Day; readonly to: Day } => ({
  from: dayOf(now),
  to: addDays(dayOf(now), 365),
});
