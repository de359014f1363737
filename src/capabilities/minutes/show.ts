// The minutes to read: for the secretary before they are sent, for the chair who approves, for everybody when they have been.
import type { Drawing, ViewCtx } from '../../capability.ts';
import { type Entry, filedId, isCounted, isWritten } from '../../domain/minutes.ts';
import type { PersonId } from '../../domain/people.ts';
import { fetchedUntil } from '../../drawing.ts';
import { nameOf } from '../../reading/who.ts';
import { type Begun, mayApprove, mayWrite } from './access.ts';
import { bytes, pageOf } from './page.ts';
import {
  additionLines,
  archiveLine,
  decisionLine,
  occasion,
  stateLine,
  taskLine,
  wantedOf,
} from './facts.ts';

type Seeing = Pick<ViewCtx, 'read' | 'texts' | 'now' | 'area' | 'link'>;

/** Bytes of items on one card, the rest is its frame and its buttons; around each item stand so many. */
const ROOM = { budget: 18_000, sizeOf: (one: unknown) => bytes(one) + 500 };

/** `short`: what was decided and who does what, without what was said. */
type Shown = { readonly from?: number; readonly said?: string | undefined; readonly short?: boolean };

export async function showCard(
  ctx: Seeing,
  found: Begun,
  person: PersonId,
  { from = 0, said = '', short = false }: Shown = {},
): Promise<Drawing> {
  const { minutes: words } = ctx.texts;
  const { minutes, meeting } = found;
  const entries = short ? minutes.entries.filter(isShort) : minutes.entries;
  const page = pageOf(await Promise.all(entries.map((one) => item(ctx, found, one, short))), from, ROOM);
  const title = words.title(occasion(ctx, found));
  return {
    card: 'minutes.show',
    summary: title,
    data: {
      title,
      said,
      hasSaid: said !== '',
      lead: await stateLine(ctx, found),
      ...(await wantedOf(ctx, minutes)),
      present: await presentLine(ctx, found),
      items: page.items,
      nothing: page.items.length === 0,
      ...(await additionsOf(ctx, found)),
      ...(await archiveOf(ctx, found, person)),
      ...(await buttonsOf(ctx, found, person)),
      short,
      hasNext: !short && page.next !== undefined,
      nextFrom: page.next ?? 0,
      hasBack: page.back !== undefined,
      backFrom: page.back ?? 0,
      meeting: meeting.id,
      submitted: minutes.submittedAt ?? 0,
    },
  };
}

const isShort = ({ decision, tasks = [] }: Entry): boolean => decision !== undefined || tasks.length > 0;

async function item(ctx: Seeing, found: Begun, entry: Entry, short: boolean) {
  const { said = '', decision = '', tasks = [] } = entry;
  const { minutes: words } = ctx.texts;
  return {
    title: words.row({ n: found.minutes.entries.indexOf(entry) + 1, title: entry.title }),
    said: short ? '' : said,
    hasSaid: !short && said !== '',
    decision: decisionLine(ctx, found, decision),
    hasDecision: decision !== '',
    tasks: await Promise.all(tasks.map(async (one) => ({ text: await taskLine(ctx, one) }))),
    hasTasks: tasks.length > 0,
    blank: !isWritten(entry),
  };
}

const NAMES = 30;

async function presentLine({ read, texts }: Seeing, { minutes }: Begun): Promise<string> {
  const { minutes: words } = texts;
  const { present, excused = [], others = [] } = minutes;
  const named = (persons: readonly PersonId[]) =>
    Promise.all(persons.slice(0, NAMES).map(async (id) => nameOf(await read.get('person', id))));
  const line = (label: string, names: readonly string[], persons: readonly PersonId[]): string =>
    words.presentNames({ label, names: names.join(', '), more: Math.max(0, persons.length - NAMES) });
  const names = [...(await named(present)), ...others.slice(0, NAMES)];
  const label = isCounted(minutes) ? words.presentTitle : words.answeredTitle;
  return [
    names.length === 0 ? words.nobodyPresent : line(label, names, present),
    ...(excused.length === 0 ? [] : [line(words.excusedTitle, await named(excused), excused)]),
  ].join(' ');
}

/** The latest additions: more than a few would fill the card, and stand in the document. */
const ADDITIONS = 3;

async function additionsOf(ctx: Seeing, { minutes: { additions } }: Begun) {
  const lines = await additionLines(ctx, additions.slice(-ADDITIONS));
  return { additions: lines.map((text) => ({ text })), hasAdditions: lines.length > 0 };
}

/** The address of the document for one person, for a week; undefined when the service has no public address. */
export const documentLink = (
  { link, now }: Pick<ViewCtx, 'link' | 'now'>,
  meeting: string,
  person: PersonId,
) => link({ kind: 'file', person, of: 'minutes.paper', with: { meeting } }, fetchedUntil(now));

/** Whether it has been put in the archive: said to those who do that, from when it has been sent. */
async function archiveOf(ctx: Seeing, found: Begun, person: PersonId) {
  const url = await documentLink(ctx, found.meeting.id, person);
  const does = found.minutes.state === 'sent' && (await mayWrite(ctx, found, person));
  const filed = does ? await ctx.read.get('filed', filedId(found.meeting.id, 'minutes')) : undefined;
  return {
    url: url ?? '',
    hasUrl: url !== undefined,
    noUrl: found.minutes.state === 'sent' && url === undefined,
    archive: does ? await archiveLine(ctx, found.meeting.id) : '',
    hasArchive: does,
    mayFile: does && filed === undefined,
    mayUnfile: filed !== undefined,
  };
}

async function buttonsOf(ctx: Seeing, found: Begun, person: PersonId) {
  const { minutes: words } = ctx.texts;
  const { state, entries, present, others = [] } = found.minutes;
  const writes = await mayWrite(ctx, found, person);
  const leads = await mayApprove(ctx, found, person);
  const n = found.meeting.invitees.length;
  return {
    maySend: state === 'draft' && writes && entries.some(isWritten),
    send: leads ? words.sendNow({ n }) : words.submit,
    mayWrite: state === 'draft' && writes,
    mayCount:
      state === 'draft' && writes && (!isCounted(found.minutes) || present.length + others.length === 0),
    mayApprove: state === 'submitted' && leads,
    mayReopen: state === 'submitted' && writes && !leads,
    mayAdd: state === 'sent' && writes,
  };
}
