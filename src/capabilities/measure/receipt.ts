// What a press of the status form becomes: what was told and which politiråd it is for, what still needs its first status, and
// what was left alone. Drawn from the measures as they now stand.
import type { Change, Ctx, Drawing } from '../../capability.ts';
import { type Instant, dayOf, daysBetween, timeOfWall, wallOf } from '../../domain/calendar.ts';
import type { Latest, Measure } from '../../domain/measure.ts';
import { foldedTo, shortened } from '../../domain/paging.ts';
import type { PersonId } from '../../domain/people.ts';
import { standsFor } from '../../domain/report.ts';
import type { Telling } from '../../reading/action-plan.ts';
import { checkText } from '../../reading/free-text.ts';
import { answeredLine, nextPage } from './form.ts';
import type { Sent } from './said.ts';

/**
 * What became of a press: measures as they now stand, those without a status to keep, those left alone, and the records to
 * write. `others`: what another had told in the round before, by measure.
 */
export type Done = {
  readonly by: PersonId;
  readonly telling: Telling | undefined;
  readonly told: readonly Measure[];
  readonly others: ReadonlyMap<string, Latest>;
  readonly missing: readonly Measure[];
  readonly foreign: readonly Measure[];
  readonly retired: readonly Measure[];
  readonly changes: readonly Change[];
};

/** Measures on a receipt; «Ingen endring» may have told of two hundred. */
const SHOWN = 15;
const NAMED = 5;

export function receipt(ctx: Ctx, sent: Sent, done: Done): Drawing {
  const { measure: words } = ctx.texts;
  const { told, missing } = done;
  const { shown, left } = foldedTo(SHOWN, told);
  const page = sent.unchanged
    ? { hasNext: false }
    : nextPage(ctx, sent.measures.length, sent.from + sent.count);
  return {
    card: 'measure.receipt',
    summary: told.length > 0 ? words.sentSummary({ n: told.length }) : words.nothingSent,
    data: {
      title: told.length > 0 ? words.sentTitle : words.nothingSent,
      said: [...sentLines(ctx, done), ...leftLines(ctx, done)],
      area: ctx.area.id,
      rows: shown.map((one) => row(ctx, one, done)),
      rest: words.andMore({ n: left }),
      hasRest: left > 0,
      sent: told.length > 0,
      measures: sent.measures,
      from: sent.from,
      missing: missing.map(({ id }) => id),
      hasMissing: missing.length > 0,
      ...page,
    },
  };
}

/** When it was told, as it stands, and which politiråd it is for. */
function sentLines(ctx: Ctx, done: Done): readonly string[] {
  const { measure: words, dates } = ctx.texts;
  const own = done.told.flatMap((one) => {
    const stands = standsFor(one, done.by);
    return stands?.by === done.by ? [stands] : [];
  });
  const at = Math.max(...own.map((one) => one.at)) as Instant;
  const sent =
    own.length > 0
      ? [words.sentAt({ day: dates.day(dayOf(at)), time: dates.time(timeOfWall(wallOf(at))) })]
      : [];
  return done.told.length > 0 ? [[...sent, ...councilLines(ctx, done, own)].join(' ')] : [];
}

function councilLines(
  { texts: { measure: words, dates }, now }: Ctx,
  { telling }: Done,
  own: readonly Latest[],
): readonly string[] {
  if (!telling) return [];
  const { meeting, asked, late } = telling;
  if (!late) {
    const editable = own.some(({ at }) => at >= asked.from) ? [words.untilThen] : [];
    return [words.forCouncil({ day: dates.day(meeting.day) }), ...editable];
  }
  const isLate = own.some((one) => one.late === true && one.round === meeting.id);
  const days = daysBetween(meeting.day, dayOf(now));
  return isLate ? [words.late({ days, day: dates.date(meeting.day) })] : [];
}

function leftLines({ texts }: Ctx, { missing, foreign, retired }: Done): readonly string[] {
  const { measure: words } = texts;
  return [
    ...(missing.length > 0 ? [words.missing({ titles: titlesOf(texts, missing), n: missing.length })] : []),
    ...(foreign.length > 0 ? [words.notYours({ titles: titlesOf(texts, foreign) })] : []),
    ...(retired.length > 0 ? [words.retired({ titles: titlesOf(texts, retired), n: retired.length })] : []),
  ];
}

function titlesOf({ measure: words, dates }: Ctx['texts'], list: readonly Measure[]): string {
  const rest = list.length - NAMED;
  const first = list.slice(0, NAMED).map(({ title }) => `«${shortened(title, SHOWN_OF_TITLE)}»`);
  return rest > 0 ? `${first.join(', ')} ${words.andMore({ n: rest })}` : dates.list(first);
}

const SHOWN_OF_TITLE = 100;
const SHOWN_OF_TEXT = 160;

function row(ctx: Ctx, one: Measure, done: Done) {
  const { measure: words } = ctx.texts;
  const stands = standsFor(one, done.by) ?? one.latest;
  const lines = [
    ...(stands?.comment ? [shortened(stands.comment, SHOWN_OF_TEXT)] : []),
    ...(stands?.wanted ? [words.wantedIs({ wanted: shortened(stands.wanted, SHOWN_OF_TEXT) })] : []),
    ...(stands?.effect ? [words.effectIs({ effect: words[stands.effect].toLowerCase() })] : []),
  ];
  const note = noteOf(ctx, one, stands, done);
  return {
    title: shortened(one.title, SHOWN_OF_TITLE),
    status: stands ? words[stands.status] : '',
    lines,
    note,
    hasNote: note !== '',
  };
}

/** What there is to know of it beside the words: what another told, how it stands together, what to look at again. */
function noteOf(ctx: Ctx, one: Measure, stands: Latest | undefined, { by, others }: Done): string {
  const { measure: words } = ctx.texts;
  const other = others.get(one.id);
  const together = one.separately && one.latest && one.latest.status !== stands?.status;
  const warning = stands?.by === by ? warningOf(ctx, stands) : '';
  return [
    ...(warning ? [warning] : []),
    ...(other ? [`${answeredLine(ctx, other)}`] : []),
    ...(together ? [words.together({ status: words[one.latest.status] })] : []),
    ...(one.every === 'round' && one.latest?.status === 'done' ? [words.finished] : []),
  ].join(' ');
}

/** What was kept of the page before, in the words above the form; empty when that is nothing. */
export function savedLine(ctx: Ctx, done: Done, left: number): string {
  const { measure: words } = ctx.texts;
  const { told, missing, by } = done;
  const saved =
    missing.length > 0 ? words.saved({ n: told.length }) : words.savedNext({ n: told.length, left });
  const warnings = told.flatMap((one) => {
    const stands = standsFor(one, by);
    const warning = stands?.by === by ? warningOf(ctx, stands) : '';
    return warning ? [`«${one.title}»: ${warning}`] : [];
  });
  return [...(told.length > 0 ? [saved] : []), ...warnings, ...leftLines(ctx, done)].join(' ');
}

/** What a writer is asked to look at again in words that were kept; empty when nothing. */
function warningOf(ctx: Ctx, { comment, wanted }: Latest): string {
  const checked = checkText(ctx, comment, wanted);
  return checked.refuse ? '' : (checked.warning ?? '');
}
