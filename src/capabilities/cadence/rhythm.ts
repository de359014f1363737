// From words to how often a forum meets: read, shown, and kept when somebody says yes. Meetings already called are never touched.
import type { z } from 'zod';
import type { Ctx, Outcome } from '../../capability.ts';
import type { Cadence } from '../../domain/cadence.ts';
import { type Day, dayOf } from '../../domain/calendar.ts';
import type { Forum } from '../../domain/forum.ts';
import { startOf } from '../../domain/meeting.ts';
import { readRhythm } from '../../domain/rhythm.ts';
import { type Given, completed } from '../../domain/rhythm/complete.ts';
import { readYears } from '../../domain/years.ts';
import { checkText } from '../../reading/free-text.ts';
import { meetingsOf } from '../../reading/sessions.ts';
import type { givenSchema } from './input.ts';
import { asHeld, jointIn, nowCard, readCard, readingsOf } from './card.ts';

/** As long as a plan's words may be. */
const LONGEST = 200;

type Typed = z.output<typeof givenSchema>;

/** Shows what words mean; nothing is saved. Without words, how it is held now. */
export async function read(ctx: Ctx, forum: Forum, typed: string | undefined): Promise<Outcome> {
  const text = (typed ?? '').trim();
  if (text === '') return { show: await nowCard(ctx, forum) };
  const { refuse } = checkText(ctx, text);
  if (refuse) return { refuse };
  if (text.length > LONGEST)
    return { show: await nowCard(ctx, forum, { problem: ctx.texts.cadence.tooLong }) };
  const from = dayOf(ctx.now);
  return { show: await readCard(ctx, forum, { text, from, rhythm: readRhythm(text, { from }) }) };
}

type Chosen = { readonly text: string; readonly from: Day; readonly reading: number };

/** Yes to a reading, with what was told beside it. Words changed since it was shown are read again instead. */
export async function use(ctx: Ctx, forum: Forum, typed: Typed & Chosen): Promise<Outcome> {
  const { text, from, reading } = typed;
  const words = typed.words?.trim();
  if (words !== undefined && words !== text.trim()) return read(ctx, forum, words);
  const checked = checkText(ctx, text);
  if (checked.refuse) return { refuse: checked.refuse };
  const rhythm = readRhythm(text, { from });
  const cadence = readingsOf(rhythm)[reading];
  if (!cadence || rhythm.kind === 'unread') return { refuse: { reason: 'noLonger', data: {} } };
  const told = givenOf(ctx, typed, cadence, from);
  if ('problem' in told) return { show: await readCard(ctx, forum, { text, from, rhythm }, told.problem) };
  const { joint: _, ...rest } = asHeld(forum, told.cadence, rhythm);
  const joint = await jointIn(ctx, forum, rhythm, text);
  const next: Forum = { ...rest, frequency: text, ...(joint ? { joint } : {}) };
  return saved(ctx, forum, next, checked.warning);
}

/** What the rhythm that is held lacked. */
export async function complete(ctx: Ctx, forum: Forum, typed: Typed): Promise<Outcome> {
  const words = typed.words?.trim();
  if (words !== undefined && words !== forum.frequency.trim()) return read(ctx, forum, words);
  const told = givenOf(ctx, typed, forum.cadence, dayOf(ctx.now));
  if ('problem' in told) return { show: await nowCard(ctx, forum, { problem: told.problem }) };
  return saved(ctx, forum, { ...forum, cadence: told.cadence }, undefined);
}

/** The words as they are, with a rhythm that gives no dates: those of before would not be what the words say. */
export async function keep(
  ctx: Ctx,
  forum: Forum,
  shown: string,
  typed: string | undefined,
): Promise<Outcome> {
  const text = (typed ?? shown).trim().slice(0, LONGEST);
  if (text !== shown.trim()) return read(ctx, forum, text);
  const checked = checkText(ctx, text);
  if (checked.refuse) return { refuse: checked.refuse };
  const { joint: _, ...rest } = forum;
  const next: Forum = { ...rest, frequency: text, cadence: { kind: 'onDemand' } };
  return saved(ctx, forum, next, checked.warning, ctx.texts.cadence.keptNow);
}

type Told = { readonly cadence: Cadence } | { readonly problem: string };

function givenOf({ texts }: Ctx, typed: Typed, cadence: Cadence, from: Day): Told {
  const years = typed.years?.trim() ? readYears(typed.years) : undefined;
  if (typed.years?.trim() && years === undefined) return { problem: texts.cadence.yearsUnread };
  const { weekday, nth, first, distance: n, unit } = typed;
  const given: Given = {
    weekday,
    nth,
    first,
    years,
    distance: n === undefined ? undefined : { n, unit: unit ?? 'week' },
  };
  const whole = completed(cadence, given, from);
  return whole ? { cadence: whole } : { problem: texts.cadence.firstDisagrees };
}

const same = (a: Forum, b: Forum): boolean => sorted(a) === sorted(b);
const sorted = (forum: Forum): string =>
  JSON.stringify(Object.entries(forum).toSorted(([a], [b]) => (a < b ? -1 : 1)));

async function saved(
  ctx: Ctx,
  before: Forum,
  next: Forum,
  warning: string | undefined,
  done: string = ctx.texts.cadence.saved,
): Promise<Outcome> {
  const { texts } = ctx;
  if (same(before, next)) return { show: await nowCard(ctx, before, { receipt: texts.cadence.unchanged }) };
  const receipt = [done, ...(await standing(ctx, next)), ...(warning === undefined ? [] : [warning])].join(
    ' ',
  );
  return {
    changes: [{ kind: 'forum', id: next.id, value: next }],
    show: await nowCard(ctx, next, { receipt }),
  };
}

/** What a new rhythm does not move: meetings already called, and dates already set. */
async function standing({ read: from, now, texts }: Ctx, forum: Forum): Promise<readonly string[]> {
  const ahead = (await meetingsOf(from, forum)).filter((one) => startOf(one) > now);
  const count = (state: string): number => ahead.filter((one) => one.state === state).length;
  return [
    ...(count('invited') > 0 ? [texts.cadence.called({ n: count('invited') })] : []),
    ...(count('planned') > 0 ? [texts.cadence.set({ n: count('planned') })] : []),
  ];
}
