// The status form: some measures a few at a time, each preset to what stands for the one who tells. What they told for the
// politiråd ahead stands in the fields, to be corrected. Who may see it is decided in measure.ts.
import { readPlan, readTelling } from '../../reading/action-plan.ts';
import type { Ctx, Drawing, ViewCtx } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Latest, Measure } from '../../domain/measure.ts';
import { bytesOf, shortened, within } from '../../domain/paging.ts';
import type { PersonId } from '../../domain/people.ts';
import { type Counting, type Words, correctable, standsFor, toldByAnother } from '../../domain/report.ts';
import type { Telling } from '../../reading/action-plan.ts';
import { AT_A_TIME, type Form, named } from './said.ts';

type Seeing = Pick<ViewCtx, 'now' | 'area' | 'read' | 'texts'>;

/** The one who tells, and the politiråd it is for. */
type Teller = { readonly person: PersonId; readonly round: Counting | undefined };

/** On a form drawn again: what is said instead of the first words, and words not kept yet, by measure. */
type Again = { readonly lead: string; readonly typed: ReadonlyMap<string, Words> };

/** The politiråd as answers see it. */
export const countingOf = (telling: Telling | undefined): Counting | undefined =>
  telling && { meeting: telling.meeting.id, from: telling.asked.from, late: telling.late };

/** Bytes of people's own words on one page; a page of longer words holds fewer measures. */
const ROOM = 6000;
/** Each of the three buttons carries all the form's ids: far more than anybody answers for. What has no room comes next time. */
const ROOM_OF_IDS = 2600;

/** A page of the measures; undefined when none of them stands in the plan. */
export async function form(
  ctx: Seeing,
  { measures: ids, from }: Form,
  person: PersonId,
  again?: Again,
): Promise<Drawing | undefined> {
  const { texts, area, now } = ctx;
  const known = named(await readPlan(ctx), ids, dayOf(now));
  const all = within(known, { most: known.length, bytes: ROOM_OF_IDS }, ({ id }) => bytesOf(id) + 1);
  const teller: Teller = { person, round: countingOf(await readTelling(ctx)) };
  const first = from < all.length ? from : 0;
  const rows = all
    .slice(first, first + AT_A_TIME)
    .map((one) => row(ctx, one, teller, again?.typed.get(one.id)));
  const fitting = within(rows, { most: AT_A_TIME, bytes: ROOM }, ({ words }) => bytesOf(words));
  const page = fitting.length > 0 ? fitting : rows.slice(0, 1);
  if (page.length === 0) return undefined;
  return {
    card: 'measure.form',
    summary: texts.measure.formTitle,
    data: {
      title: texts.measure.formTitle,
      lead: again?.lead || texts.measure.formLead,
      area: area.id,
      rows: page.map(({ shown }) => shown),
      measures: all.map(({ id }) => id),
      from: first,
      count: page.length,
      had: page.filter(({ own }) => own).map(({ shown }) => shown.id),
      some: all.some((one) => standsFor(one, person) !== undefined),
      paged: all.length > page.length,
      showing: texts.measure.showing({ from: first + 1, to: first + page.length, of: all.length }),
      ...nextPage(ctx, all.length, first + page.length),
      onward: texts.measure.saveNext({ n: leftAfter(all.length, first + page.length) }),
    },
  };
}

/** How many the next page holds. */
const leftAfter = (all: number, to: number): number => Math.min(AT_A_TIME, all - to);

export function nextPage({ texts }: Pick<Ctx, 'texts'>, all: number, to: number) {
  const left = leftAfter(all, to);
  return { hasNext: left > 0, nextFrom: to, next: texts.measure.next({ n: left }) };
}

/** A long title or text is cut: it stands whole where the measure is opened. */
const SHOWN_OF_TITLE = 78;
const SHOWN_OF_NAME = 40;
const SHOWN_OF_LAST = 80;

/** The title is in the label of its own fields, so that one who hears the card can tell them apart. */
function row(ctx: Seeing, one: Measure, teller: Teller, typed?: Words) {
  const { measure: words } = ctx.texts;
  const own = correctable(one, teller.person, ctx.now, teller.round);
  const { comment = '', wanted = '', effect = '' } = typed ?? own ?? {};
  const more = comment !== '' || wanted !== '' || effect !== '';
  const title = shortened(one.title, SHOWN_OF_NAME);
  return {
    words: { comment, wanted },
    own: own !== undefined && more,
    shown: {
      id: one.id,
      title: shortened(one.title, SHOWN_OF_TITLE),
      commentLabel: words.commentOn({ title }),
      wantedLabel: words.wantedOn({ title }),
      effectLabel: words.effectOn({ title }),
      last: lastLine(ctx, one, teller, !more),
      status: standsFor(one, teller.person)?.status ?? '',
      comment,
      wanted,
      effect,
      more,
    },
  };
}

/** What was told last, and by which role when that was another; the comment stands here only where its field is folded away. */
function lastLine(ctx: Seeing, one: Measure, { person, round }: Teller, withComment: boolean): string {
  const { measure: words } = ctx.texts;
  const stands = standsFor(one, person);
  const other = toldByAnother(one, person, round);
  const last = other
    ? [answeredLine(ctx, other), words.mayAdd]
    : [stands ? words.last(saidOf(ctx, stands, withComment)) : words.never];
  return [...(one.separately ? [words.separately] : []), ...last].join(' ');
}

/** «Skoleledere svarte 3. mars: i rute». */
export const answeredLine = (ctx: Seeing, told: Latest): string =>
  ctx.texts.measure.answered({ ...saidOf(ctx, told, true), role: told.role ?? '' });

const saidOf = ({ texts, now }: Seeing, { status, at, comment = '' }: Latest, withComment: boolean) => ({
  status: texts.measure[status],
  date: texts.dates.dateNear(dayOf(at), dayOf(now)),
  comment: withComment ? shortened(comment, SHOWN_OF_LAST) : '',
});
