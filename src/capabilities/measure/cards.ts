// The cards of measure.ts: the form, preset to what was told last, and the receipt it becomes. They are drawn from what stands;
// who may see them is decided there.
import { readCounting, readPlan } from '../../reading/action-plan.ts';
import type { Change, Ctx, Drawing, ViewCtx } from '../../capability.ts';
import { type Day, type Instant, dayOf, timeOfWall, wallOf } from '../../domain/calendar.ts';
import { guard } from '../../domain/identity.ts';
import type { Measure } from '../../domain/measure.ts';
import type { ActionPlan } from '../../domain/owner.ts';
import type { PersonId } from '../../domain/people.ts';
import { correctable } from '../../domain/report.ts';

/** Measures on one card: what a phone shows without losing its reader, far below what Teams carries. */
export const AT_A_TIME = 8;

/** Some measures, by id in the order they are gone through, and how far one has come. */
export type Pages = { readonly measures: readonly string[]; readonly from: number };

type Seeing = Pick<ViewCtx, 'now' | 'area' | 'read' | 'texts'>;

/** The measures of these ids that the plan still has, in that order, each once. */
export const named = (plan: ActionPlan, ids: readonly string[]): readonly Measure[] => {
  const byId = new Map(plan.measures.map((one) => [one.id, one]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
};

/** On a form drawn again: what is said instead of the first words, and comments not kept yet, by measure. */
type Again = { readonly lead: string; readonly typed: ReadonlyMap<string, string> };

/** A page of the measures, preset to what was told last; undefined when none of them exists. */
export async function form(
  ctx: Seeing,
  { measures: ids, from }: Pages,
  person: PersonId,
  again?: Again,
): Promise<Drawing | undefined> {
  const { texts, area } = ctx;
  const all = named(await readPlan(ctx), ids);
  const first = from < all.length ? from : 0;
  const page = all.slice(first, first + AT_A_TIME);
  if (page.length === 0) return undefined;
  return {
    card: 'measure.form',
    summary: texts.measure.formTitle,
    data: {
      title: texts.measure.formTitle,
      lead: again?.lead || texts.measure.formLead,
      area: area.id,
      rows: page.map((one) => row(ctx, one, again?.typed.get(one.id) || correctable(one, person, ctx.now))),
      measures: all.map(({ id }) => id),
      from: first,
      some: all.some(({ latest }) => latest !== undefined),
      paged: all.length > page.length,
      showing: texts.measure.showing({ from: first + 1, to: first + page.length, of: all.length }),
      ...nextPage(ctx, all.length, first),
      onward: texts.measure.saveNext({ n: leftAfter(all.length, first) }),
    },
  };
}

/** How many the next page holds. */
const leftAfter = (all: number, from: number): number => Math.min(AT_A_TIME, all - from - AT_A_TIME);

function nextPage({ texts }: Pick<Ctx, 'texts'>, all: number, from: number) {
  const left = leftAfter(all, from);
  return { hasNext: left > 0, nextFrom: from + AT_A_TIME, next: texts.measure.next({ n: left }) };
}

/** The title is the label of its own fields, so that one who hears the card can tell them apart. */
const row = (ctx: Seeing, one: Measure, comment: string) => ({
  id: one.id,
  title: one.title,
  label: cut(one.title, SHOWN_OF_TITLE),
  commentLabel: ctx.texts.measure.commentOn({ title: cut(one.title, SHOWN_OF_TITLE - 20) }),
  last: lastLine(ctx, one, comment === ''),
  status: one.latest?.status ?? '',
  comment,
  hasComment: comment !== '',
});

/** A long title or comment is cut: it stands whole where the measure is opened. */
const SHOWN_OF_TITLE = 78;
const SHOWN_OF_LAST = 80;
const SHOWN_OF_COMMENT = 200;
const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length).trimEnd()} …`;

/** The comment stands here only where its own field is folded away. */
function lastLine({ texts, now }: Seeing, { latest }: Measure, withComment: boolean): string {
  if (!latest) return texts.measure.never;
  const date = dateOf(texts, dayOf(latest.at), dayOf(now));
  return texts.measure.last({
    status: texts.measure[latest.status],
    date,
    comment: withComment ? cut(latest.comment ?? '', SHOWN_OF_LAST) : '',
  });
}

/** With the year when it is another than this one. */
const dateOf = ({ dates, measure: words }: Ctx['texts'], day: Day, today: Day): string =>
  words.onDate({ date: dates.date(day), year: day.slice(0, 4) === today.slice(0, 4) ? '' : day.slice(0, 4) });

// --- the receipt -----------------------------------------------------------------------------------------------------

/** What became of a press: measures as they now stand, those without a status to keep, and the records to write. */
export type Done = {
  readonly told: readonly Measure[];
  readonly missing: readonly Measure[];
  readonly changes: readonly Change[];
};

/** Measures on a receipt; «Ingen endring» may have told of two hundred. */
const SHOWN = 15;
const NAMED = 5;

/** What was told, what still needs its first status, and what was left alone. */
export async function receipt(
  ctx: Ctx,
  sent: Pages & { readonly unchanged: boolean },
  done: Done,
  foreign: readonly Measure[],
): Promise<Drawing> {
  const { measure: words } = ctx.texts;
  const rest = done.told.length - SHOWN;
  const page = sent.unchanged ? { hasNext: false } : nextPage(ctx, sent.measures.length, sent.from);
  return {
    card: 'measure.receipt',
    summary: done.told.length > 0 ? words.sentSummary({ n: done.told.length }) : words.nothingSent,
    data: {
      title: done.told.length > 0 ? words.sentTitle : words.nothingSent,
      said: [...(await sentLines(ctx, done)), ...leftLines(ctx, done, foreign)],
      area: ctx.area.id,
      rows: done.told.slice(0, SHOWN).map((one) => receiptRow(ctx, one)),
      rest: words.andMore({ n: rest }),
      hasRest: rest > 0,
      sent: done.told.length > 0,
      measures: sent.measures,
      from: sent.from,
      missing: done.missing.map(({ id }) => id),
      hasMissing: done.missing.length > 0,
      ...page,
    },
  };
}

/** When it was told, as it stands, and which politiråd it is for. */
async function sentLines(ctx: Ctx, { told }: Done): Promise<readonly string[]> {
  const { measure: words, dates } = ctx.texts;
  if (told.length === 0) return [];
  const next = await readCounting(ctx);
  const at = Math.max(...told.map(({ latest }) => latest?.at ?? ctx.now)) as Instant;
  const line = words.sentAt({ day: dates.day(dayOf(at)), time: dates.time(timeOfWall(wallOf(at))) });
  return [next ? `${line} ${words.forCouncil({ day: dates.day(next.meeting.day) })}` : line];
}

function leftLines({ texts }: Ctx, { missing }: Done, foreign: readonly Measure[]): readonly string[] {
  const { measure: words } = texts;
  return [
    ...(missing.length > 0 ? [words.missing({ titles: titlesOf(texts, missing), n: missing.length })] : []),
    ...(foreign.length > 0 ? [words.notYours({ titles: titlesOf(texts, foreign) })] : []),
  ];
}

function titlesOf({ measure: words, dates }: Ctx['texts'], list: readonly Measure[]): string {
  const rest = list.length - NAMED;
  const first = list.slice(0, NAMED).map(({ title }) => `«${title}»`);
  return rest > 0 ? `${first.join(', ')} ${words.andMore({ n: rest })}` : dates.list(first);
}

function receiptRow(ctx: Ctx, { title, every, latest }: Measure) {
  const { measure: words } = ctx.texts;
  const warning = warningOf(ctx, latest?.comment);
  const finished = every === 'round' && latest?.status === 'done' ? [words.finished] : [];
  const note = [...(warning ? [warning] : []), ...finished].join(' ');
  const comment = cut(latest?.comment ?? '', SHOWN_OF_COMMENT);
  return {
    title,
    status: latest ? words[latest.status] : '',
    comment,
    hasComment: comment !== '',
    note,
    hasNote: note !== '',
  };
}

/** What was kept of the page before, in the words above the form; empty when that is nothing. */
export function savedLine(
  ctx: Ctx,
  { told, foreign, ...done }: Done & { readonly foreign: readonly Measure[] },
  left: number,
): string {
  const { measure: words } = ctx.texts;
  const saved =
    done.missing.length > 0 ? words.saved({ n: told.length }) : words.savedNext({ n: told.length, left });
  const warnings = told.flatMap(({ title, latest }) => {
    const warning = warningOf(ctx, latest?.comment);
    return warning ? [`«${title}»: ${warning}`] : [];
  });
  const lines = [
    ...(told.length > 0 ? [saved] : []),
    ...warnings,
    ...leftLines(ctx, { ...done, told }, foreign),
  ];
  return lines.join(' ');
}

/** What a writer is asked to look at again in a comment that was kept; empty when nothing. */
function warningOf(ctx: Ctx, comment = ''): string {
  const what = found(ctx, guard(comment), 'warn');
  return what ? ctx.texts.identity.warning({ what }) : '';
}

/** What the guard found in a text, in words; empty when nothing. */
export function found(
  { texts }: Pick<Ctx, 'texts'>,
  checked: ReturnType<typeof guard>,
  verdict: 'block' | 'warn',
): string {
  const findings =
    checked.verdict === 'pass' ? [] : checked.findings.filter((one) => one.verdict === verdict);
  return texts.dates.list([...new Set(findings.map(({ what }) => texts.identity[what]))]);
}
