// What the secretary writes, kept at once: an item, a task, a case beside the agenda, who was there. Each press changes its own
// part of the minutes and leaves the rest as it stands, so that two can write at once.
import { z } from 'zod';
import { type Ctx, type Outcome, GONE } from '../../capability.ts';
import { daySchema } from '../../domain/calendar.ts';
import {
  ENTRIES_AT_MOST,
  type Entry,
  type Minutes,
  TASKS_AT_MOST,
  isKept,
  isWritten,
  withEntry,
  withTask,
  withoutEntry,
  withoutTask,
} from '../../domain/minutes.ts';
import { personIdSchema } from '../../domain/people.ts';
import { checkPeople } from '../../reading/free-text.ts';
import { checkMinutes } from '../../reading/minutes-text.ts';
import { rowSchema } from '../../typed.ts';
import { type Begun, type Key, findMinutes, keySchema } from './access.ts';
import { occasion } from './facts.ts';
import {
  type Typed,
  attendanceCard,
  itemCard,
  latestDue,
  markIn,
  overviewCard,
  personsFrom,
  typedOf,
} from './card.ts';

/** Runs an act on minutes that may still be written in. */
async function withDraft(
  ctx: Ctx,
  { meeting }: Key,
  act: (found: Begun) => Promise<Outcome>,
): Promise<Outcome> {
  const found = await findMinutes(ctx, meeting);
  const state = found?.minutes?.state;
  if (!found?.minutes || state === 'none') return GONE;
  if (state === 'sent') return { refuse: { reason: 'minutesSent', data: {} } };
  if (state === 'submitted') return { refuse: { reason: 'minutesSubmitted', data: {} } };
  return act({ ...found, minutes: found.minutes });
}

const kept = (found: Begun, minutes: Minutes): Outcome['changes'] =>
  minutes === found.minutes ? [] : [{ kind: 'minutes', id: found.meeting.id, value: minutes }];

// --- an item ---------------------------------------------------------------------------------------------------------

/** What people type on different devices has different line ends. */
const text = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(most))
    .default('');

export const entryKey = keySchema.extend({ entry: z.string().min(1).max(60) });
/** `go`: where the press leads. `drop`: a task that is to go. Empty fields are left out by Teams. */
export const saveSchema = entryKey.extend({
  mark: z.string().max(20),
  go: z.enum(['next', 'back', 'stay', 'done', 'remove']),
  drop: z.string().max(60).optional(),
  title: text(200),
  said: text(2000),
  decision: text(1000),
  task: text(300),
  role: z.string().max(60).default(''),
  due: z.union([z.literal(''), daySchema]).default(''),
});
type Save = z.output<typeof saveSchema>;

/** An item not in the minutes is a case beside the agenda that is about to be written. */
const isFresh = (id: string): boolean => id.startsWith('own-');

const entryOf = ({ entries }: Minutes, id: string): Entry | undefined =>
  entries.find((one) => one.id === id) ?? (isFresh(id) ? { id, title: '', beside: true } : undefined);

export const openItem = (ctx: Ctx, key: z.output<typeof entryKey>): Promise<Outcome> =>
  withDraft(ctx, key, async (found) => {
    const entry = entryOf(found.minutes, key.entry);
    return entry ? { show: await itemCard(ctx, found, entry) } : GONE;
  });

/** The form of a case beside the agenda; it is in the minutes from the moment it is saved. */
export const newItem = (ctx: Ctx, key: Key): Promise<Outcome> =>
  withDraft(ctx, key, async (found) =>
    found.minutes.entries.length < ENTRIES_AT_MOST
      ? { show: await itemCard(ctx, found, { id: `own-${ctx.id()}`, title: '', beside: true }) }
      : { refuse: { reason: 'badInput', data: {} } },
  );

export const saveItem = (ctx: Ctx, typed: Save): Promise<Outcome> =>
  withDraft(ctx, typed, async (found) => {
    const before = entryOf(found.minutes, typed.entry);
    if (!before) return GONE;
    if (typed.go === 'remove' && before.beside) return removed(ctx, found, before);
    const fields = before.beside ? typed : { ...typed, title: before.title };
    const tasks = before.tasks?.map(({ title }) => title) ?? [];
    const { title, said, decision, task } = fields;
    const checked = await checkMinutes(ctx, found.forum, title, said, decision, task, ...tasks);
    if (checked.refuse) return { refuse: checked.refuse };
    const refuse = unfit(ctx, found, before, fields);
    if (refuse) return refuse;
    if (isClash(before, fields)) return clash(ctx, found, before, fields);
    const entry = await written(ctx, before, fields);
    if (!entry) return { refuse: { reason: 'badInput', data: {} } };
    const minutes =
      entry === before || (entry.title === '' && !isWritten(entry))
        ? found.minutes
        : withEntry(found.minutes, entry);
    const show = await onward(ctx, { ...found, minutes }, entry, typed.go, checked.warning);
    return { changes: kept(found, minutes), show };
  });

/** What the form lacks, or holds too much of. */
function unfit(ctx: Ctx, found: Begun, before: Entry, typed: Save): Outcome | undefined {
  const isEmpty = typed.said === '' && typed.decision === '' && typed.task === '';
  if (typed.title === '' && (!isEmpty || before.title !== ''))
    return { refuse: { reason: 'caseUntitled', data: {} } };
  if (!found.minutes.entries.includes(before) && found.minutes.entries.length >= ENTRIES_AT_MOST)
    return { refuse: { reason: 'badInput', data: {} } };
  if (typed.task !== '' && typed.role === '') return { refuse: { reason: 'taskWithoutRole', data: {} } };
  if (typed.task === '' && typed.role !== '') return { refuse: { reason: 'taskUntitled', data: {} } };
  const to = latestDue(found);
  if (typed.due === '' || (typed.due >= found.meeting.day && typed.due <= to)) return undefined;
  const { dayYear } = ctx.texts.dates;
  return { refuse: { reason: 'dayOutside', data: { from: dayYear(found.meeting.day), to: dayYear(to) } } };
}

/** Somebody else has written in the item since the form was drawn, and it is not what is written now. */
function isClash(before: Entry, typed: Save): boolean {
  const stored = markIn(typedOf(before));
  const now = markIn(typed);
  return stored !== typed.mark && now !== typed.mark && now !== stored;
}

/** Both are kept: what is stored stays, what was typed stands in the form until it is saved with that in view. */
async function clash(ctx: Ctx, found: Begun, before: Entry, typed: Typed): Promise<Outcome> {
  const { said = '', decision = '' } = before;
  const stored = shortened([said, decision].filter((one) => one !== '').join('\n'));
  return {
    show: await itemCard(ctx, found, before, { typed, said: ctx.texts.minutes.clash({ stored }) }),
  };
}

/** As much as fits on the card beside the form. */
const shortened = (words: string): string => (words.length > 800 ? `${words.slice(0, 800)} …` : words);

/** The item as it now is; the very same when nothing is new, undefined when it would hold too many tasks. */
async function written(ctx: Ctx, before: Entry, typed: Save): Promise<Entry | undefined> {
  const isChanged = markIn(typed) !== typed.mark && markIn(typed) !== markIn(typedOf(before));
  const { said: _said, decision: _decision, ...rest } = before;
  const entry: Entry = isChanged
    ? {
        ...rest,
        title: typed.title,
        ...(typed.said === '' ? {} : { said: typed.said }),
        ...(typed.decision === '' ? {} : { decision: typed.decision }),
      }
    : before;
  const left = typed.drop === undefined ? entry : withoutTask(entry, typed.drop);
  if (typed.task === '') return left;
  if (!(await ctx.read.get('role', typed.role))) return undefined;
  const { task: title, role, due } = typed;
  const all = withTask(left, { id: ctx.id(), title, role, ...(due === '' ? {} : { due }) });
  return (all.tasks?.length ?? 0) <= TASKS_AT_MOST ? all : undefined;
}

async function removed(ctx: Ctx, found: Begun, { id }: Entry): Promise<Outcome> {
  const there = found.minutes.entries.some((one) => one.id === id);
  const minutes = there ? withoutEntry(found.minutes, id) : found.minutes;
  return { changes: kept(found, minutes), show: await overviewCard(ctx, { ...found, minutes }) };
}

async function onward(ctx: Ctx, found: Begun, entry: Entry, go: Save['go'], said: string | undefined) {
  const { entries } = found.minutes;
  const index = entries.findIndex(({ id }) => id === entry.id);
  const to = go === 'stay' ? entry : entries[index + (go === 'next' ? 1 : -1)];
  return to && go !== 'done' ? itemCard(ctx, found, to, { said }) : overviewCard(ctx, found, { said });
}

// --- who was there ---------------------------------------------------------------------------------------------------

const lines = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const attendingSchema = keySchema.extend({ from: rowSchema });
/** `present`: the ids that were ticked, with commas between, as Teams sends several choices. */
export const attendedSchema = attendingSchema.extend({
  go: z.enum(['next', 'back', 'done']),
  present: z
    .string()
    .max(8000)
    .default('')
    .transform((ids) => ids.split(',').filter((id) => id !== ''))
    .pipe(z.array(personIdSchema)),
  others: text(3000)
    .transform(lines)
    .pipe(z.array(z.string().max(160)).max(30)),
});

export const openAttendance = (ctx: Ctx, { from, ...key }: z.output<typeof attendingSchema>) =>
  withDraft(ctx, key, async (found) => ({ show: await attendanceCard(ctx, found, from) }));

export const saveAttendance = (ctx: Ctx, typed: z.output<typeof attendedSchema>): Promise<Outcome> =>
  withDraft(ctx, typed, async (found) => {
    const checked = checkPeople(ctx, ...typed.others);
    if (checked.refuse) return { refuse: checked.refuse };
    const shown = personsFrom(found, typed.from);
    const ticked = shown.filter((person) => typed.present.includes(person));
    const { others: _, excused, ...rest } = found.minutes;
    const minutes: Minutes = {
      ...rest,
      /** Until the last page has been seen. */
      ...(typed.go === 'done' || excused === undefined ? {} : { excused }),
      present: [...found.minutes.present.filter((person) => !shown.includes(person)), ...ticked],
      ...(typed.others.length > 0 ? { others: typed.others } : {}),
    };
    const after = { ...found, minutes };
    const step = typed.go === 'next' ? shown.length : -personsFrom(found, 0).length;
    const show =
      typed.go === 'done'
        ? await overviewCard(ctx, after, { said: checked.warning })
        : await attendanceCard(ctx, after, Math.max(0, typed.from + step));
    return { changes: kept(found, minutes), show };
  });

// --- none ------------------------------------------------------------------------------------------------------------

/** No minutes are kept of this meeting: nobody is reminded of them any more. What has been written is not thrown away. */
export async function keepNone(ctx: Ctx, { meeting: id }: Key): Promise<Outcome> {
  const found = await findMinutes(ctx, id);
  if (!found || ctx.actor.kind !== 'person') return GONE;
  const { minutes } = found;
  const isOpen = minutes === undefined || minutes.state === 'none' || minutes.state === 'draft';
  if (!isOpen || minutes?.entries.some(isKept)) return GONE;
  const { forum } = found;
  const text = ctx.texts.minutes.keptNone(occasion(ctx, found));
  const show = { card: 'minutes.none', summary: text, data: { text, meeting: id } };
  if (minutes?.state === 'none') return { show };
  const value: Minutes = {
    meeting: id,
    forum: forum.id,
    state: 'none',
    secretary: ctx.actor.person,
    entries: [],
    present: [],
    startedAt: ctx.now,
    additions: [],
  };
  return { changes: [{ kind: 'minutes', id, value }], withdraw: [`minutes/${id}/ask/`], show };
}
