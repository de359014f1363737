// A forum's habits: what is done on a day off, how long before a meeting each thing happens, its hours and place.
import type { z } from 'zod';
import type { Ctx, Drawing, Outcome } from '../../capability.ts';
import { type Forum, collisionPolicySchema, habitsOf } from '../../domain/forum.ts';
import { checkText } from '../../reading/free-text.ts';
import { nowCard } from './card.ts';
import type { habitsSchema } from './input.ts';

export function form({ texts }: Ctx, forum: Forum, problem = ''): Drawing {
  const habits = habitsOf(forum);
  const title = texts.cadence.settingsTitle({ forum: forum.name });
  return {
    card: 'cadence.settings',
    summary: title,
    data: {
      title,
      problem,
      hasProblem: problem !== '',
      collision: habits.collision,
      policies: collisionPolicySchema.options.map((value) => ({
        title: texts.cadence.collision[value],
        value,
      })),
      callDays: habits.callDays,
      deadlineDays: habits.deadlineDays,
      agendaDays: habits.agendaDays,
      approvalDays: habits.approvalDays,
      fewest: forum.fewest === undefined ? '' : String(forum.fewest),
      start: forum.start ?? '',
      end: forum.end ?? '',
      place: forum.place,
      months: Array.from({ length: 12 }, (_, n) => ({
        title: texts.dates.month(n + 1),
        value: String(n + 1),
      })),
      monthsOff: forum.monthsOff.join(','),
      forum: forum.id,
    },
  };
}

export async function save(ctx: Ctx, forum: Forum, typed: z.output<typeof habitsSchema>): Promise<Outcome> {
  const { texts } = ctx;
  const checked = checkText(ctx, typed.place);
  if (checked.refuse) return { refuse: checked.refuse };
  if ((typed.start === undefined) !== (typed.end === undefined))
    return { show: form(ctx, forum, texts.cadence.hoursOdd) };
  const next = withHabits(forum, typed);
  const changed = changedIn(texts, forum, next);
  if (changed === '') return { show: await nowCard(ctx, forum, { receipt: texts.cadence.unchanged }) };
  const receipt = [
    texts.cadence.settingsSaved({ changed }),
    ...(checked.warning === undefined ? [] : [checked.warning]),
  ].join(' ');
  return {
    changes: [{ kind: 'forum', id: next.id, value: next }],
    show: await nowCard(ctx, next, { receipt }),
  };
}

/** What is otherwise than before, in words; empty when nothing is. What holds for all, written out, is no change. */
function changedIn({ cadence: { changedHabit } }: Ctx['texts'], before: Forum, next: Forum): string {
  const [was, is] = [before, next].map((forum) => ({ ...forum, ...habitsOf(forum) }));
  return Object.entries(changedHabit)
    .filter(([key]) => JSON.stringify(was?.[key as keyof Forum]) !== JSON.stringify(is?.[key as keyof Forum]))
    .map(([, words]) => words)
    .join(', ');
}

const OPTIONAL = [
  'start',
  'end',
  'callDays',
  'deadlineDays',
  'agendaDays',
  'approvalDays',
  'fewest',
] as const;

/** A field that was emptied goes back to what holds for all. */
function withHabits(forum: Forum, { forum: _, ...typed }: z.output<typeof habitsSchema>): Forum {
  const next: Record<string, unknown> = { ...forum, ...typed };
  for (const key of OPTIONAL) if (next[key] === undefined) delete next[key];
  return next as Forum;
}
