// The minutes by e-mail: for those who are not in Teams. What was decided and who does what, with an address where the rest is
// read and answered.
import type { PersonCtx } from '../../capability.ts';
import type { Letter, Part } from '../../written.ts';
import { type Instant, DAY_MS } from '../../domain/calendar.ts';
import { withArea } from '../../domain/event.ts';
import { haveClosedMinutes } from '../../domain/forum.ts';
import type { Entry } from '../../domain/minutes.ts';
import type { Begun } from './access.ts';
import { entryParts, occasion, stateLine, tasksTable, wantedOf } from './facts.ts';
import { documentLink } from './show.ts';

/** How long the page is good: minutes are looked up between two meetings. */
const PAGE_MS = 90 * DAY_MS;

/** The parts that hold the addresses; words where the service has no public address. */
async function addresses(
  { link, now, texts, person }: PersonCtx,
  meeting: string,
  view: 'minutes.show' | 'minutes.ask',
  label: string,
): Promise<readonly Part[]> {
  const until = (now + PAGE_MS) as Instant;
  const page = await link({ kind: 'page', person, of: view, with: { meeting } }, until);
  const document = view === 'minutes.show' ? await documentLink({ link, now }, meeting, person) : undefined;
  if (page === undefined) return [{ kind: 'text', text: texts.minutes.noAddress }];
  return [
    { kind: 'link', label, url: page },
    ...(document === undefined
      ? []
      : [{ kind: 'link' as const, label: texts.minutes.downloadWeek, url: document }]),
  ];
}

/** Sent, or to be approved: `whole` has what was said too. What is closed to the public stands on the page and not in the letter. */
export async function minutesLetter(ctx: PersonCtx, found: Begun, whole: boolean): Promise<Letter> {
  const { texts } = ctx;
  const { minutes: words } = texts;
  const of = occasion(ctx, found);
  const isSent = found.minutes.state === 'sent';
  const closed = haveClosedMinutes(found.forums);
  const content = closed
    ? [{ kind: 'text' as const, text: words.letterClosed }]
    : [
        ...(isSent ? [{ kind: 'text' as const, text: words.letterLead }] : []),
        ...found.minutes.entries.flatMap((entry, n) => itemParts(ctx, found, entry, n + 1, whole)),
        ...(await tasksTable(ctx, found)),
      ];
  return {
    subject: withArea(isSent ? words.letterSent(of) : words.letterApproval(of), ctx.area),
    parts: [
      { kind: 'heading', text: words.title(of) },
      ...(isSent ? [] : [{ kind: 'text' as const, text: await stateLine(ctx, found) }]),
      ...content,
      ...(await addresses(ctx, found.meeting.id, 'minutes.show', isSent ? words.readAll : words.readApprove)),
    ],
  };
}

/** An item with its heading; nothing where there is nothing to tell. */
function itemParts(
  ctx: Pick<PersonCtx, 'texts'>,
  found: Begun,
  entry: Entry,
  n: number,
  whole: boolean,
): readonly Part[] {
  const told = entryParts(ctx, found, entry, whole);
  if (told.length === 0 && !whole) return [];
  return [{ kind: 'heading', text: ctx.texts.minutes.row({ n, title: entry.title }) }, ...told];
}

/** What was added to minutes that have been sent. */
export async function additionLetter(ctx: PersonCtx, found: Begun, text: string): Promise<Letter> {
  const { minutes: words } = ctx.texts;
  const of = occasion(ctx, found);
  return {
    subject: withArea(words.letterAdded(of), ctx.area),
    parts: [
      { kind: 'heading', text: words.addedTitle(of) },
      { kind: 'text', text },
      ...(await addresses(ctx, found.meeting.id, 'minutes.show', words.readAll)),
    ],
  };
}

/** The chair wants something changed. */
export async function wantedLetter(ctx: PersonCtx, found: Begun): Promise<Letter> {
  const { minutes: words } = ctx.texts;
  const of = occasion(ctx, found);
  return {
    subject: withArea(words.letterWanted(of), ctx.area),
    parts: [
      { kind: 'heading', text: words.title(of) },
      { kind: 'text', text: (await wantedOf(ctx, found.minutes)).wanted },
      ...(await addresses(ctx, found.meeting.id, 'minutes.show', words.writeOn)),
    ],
  };
}

/** The minutes of a meeting are missing. */
export async function askLetter(ctx: PersonCtx, found: Parameters<typeof occasion>[1]): Promise<Letter> {
  const { minutes: words } = ctx.texts;
  const of = occasion(ctx, found);
  return {
    subject: withArea(words.askSummary(of), ctx.area),
    parts: [
      { kind: 'heading', text: words.title(of) },
      { kind: 'text', text: words.askText },
      ...(await addresses(ctx, found.meeting.id, 'minutes.ask', words.startWriting)),
    ],
  };
}
