// From a draft to minutes that stand: submitted to the chair, approved or let pass, sent once and then locked. What comes after
// is an addition. The tasks of the minutes are given to their roles at the same moment.
import { z } from 'zod';
import { type Change, type Ctx, type Message, type Outcome, GONE } from '../../capability.ts';
import { type Instant, DAY_MS } from '../../domain/calendar.ts';
import { type Forum, habitsOf } from '../../domain/forum.ts';
import { type Minutes, approvalTimes, filedId, isWritten, tasksOf } from '../../domain/minutes.ts';
import type { PersonId } from '../../domain/people.ts';
import { firstWord, taskId } from '../../domain/task.ts';
import { textCard } from '../../drawing.ts';
import { checkMinutes } from '../../reading/minutes-text.ts';
import { mailInstead, messagesTo } from '../../reading/reach.ts';
import { afterwards } from '../../reading/read.ts';
import { tellOf } from '../../reading/tasks.ts';
import {
  type Begun,
  type Key,
  approvers,
  begunOf,
  findMinutes,
  keySchema,
  mayApprove,
  mayWrite,
  stillInvited,
  writers,
} from './access.ts';
import { showCard } from './show.ts';

type Seeing = Pick<Ctx, 'read' | 'area' | 'now'>;

/** An act on minutes that have been begun, by a person. */
async function withBegun(
  ctx: Ctx,
  { meeting }: Key,
  act: (found: Begun, by: PersonId) => Promise<Outcome>,
): Promise<Outcome> {
  const found = begunOf(await findMinutes(ctx, meeting));
  return found && ctx.actor.kind === 'person' ? act(found, ctx.actor.person) : GONE;
}

/** The minutes as they are after the changes, shown to the one who acted. */
async function shown(
  ctx: Ctx,
  found: Begun,
  by: PersonId,
  outcome: Outcome,
  said?: string,
): Promise<Outcome> {
  const then = afterwards(ctx, outcome.changes);
  const minutes = (await then.read.get('minutes', found.meeting.id)) ?? found.minutes;
  return { ...outcome, show: await showCard(then, { ...found, minutes }, by, { said }) };
}

const put = (value: Minutes): readonly Change[] => [{ kind: 'minutes', id: value.meeting, value }];

// --- submitted -------------------------------------------------------------------------------------------------------

/** To the chair; sent at once where the one who submits is the chair. */
export const submit = (ctx: Ctx, key: Key): Promise<Outcome> =>
  withBegun(ctx, key, async (found, by) => {
    if (found.minutes.state !== 'draft') return { show: await showCard(ctx, found, by) };
    if (!found.minutes.entries.some(isWritten)) return { refuse: { reason: 'minutesEmpty', data: {} } };
    const { texts, now } = ctx;
    if (await mayApprove(ctx, found, by)) {
      const own = { ...found, minutes: { ...found.minutes, secretary: by } };
      const outcome = await sending(ctx, own, by);
      return shown(ctx, found, by, outcome, texts.minutes.sentTo(await sentTo(ctx, found)));
    }
    const { wanted: _, ...rest } = found.minutes;
    const value: Minutes = { ...rest, state: 'submitted', secretary: by, submittedAt: now };
    const asked = await askApproval(ctx, found.forum, value, 'approve');
    const said = asked.length > 0 ? texts.minutes.submitted : texts.minutes.submittedToNobody;
    return shown(ctx, found, by, { changes: put(value), send: asked }, said);
  });

/** A card or letter to whoever approves: at once, and once more before time does it. */
export async function askApproval(
  ctx: Seeing,
  forum: Forum,
  { meeting, submittedAt = 0 as Instant }: Minutes,
  step: 'approve' | 'remind',
): Promise<readonly Message[]> {
  const { send, remind = send } = approvalTimes(submittedAt, habitsOf(forum).approvalDays, ctx.area.closed);
  return messagesTo(ctx, await approvers(ctx, forum), (person) => ({
    id: `minutes/${meeting}/${step}/${submittedAt}/${person}`,
    mode: 'say',
    view: 'minutes.approval',
    with: { meeting, submitted: submittedAt },
    at: ctx.now,
    expires: step === 'remind' ? send : remind,
    ...(step === 'remind' ? { digest: true, reminder: true } : { lost: 'minutes.lost' }),
  }));
}

const approvalGone = ({ meeting }: Minutes): readonly string[] => [
  `minutes/${meeting}/approve/`,
  `minutes/${meeting}/remind/`,
];

/** Taken back by whoever writes, before anybody has approved. */
export const reopen = (ctx: Ctx, key: Key): Promise<Outcome> =>
  withBegun(ctx, key, async (found, by) => {
    const { submittedAt: _, ...rest } = found.minutes;
    if (found.minutes.state !== 'submitted') return { show: await showCard(ctx, found, by) };
    const value: Minutes = { ...rest, state: 'draft' };
    return shown(ctx, found, by, { changes: put(value), withdraw: approvalGone(value) });
  });

// --- approved --------------------------------------------------------------------------------------------------------

/** `submitted`: what was read; a chair approves no other text than that. */
export const approveSchema = keySchema.extend({ submitted: z.number().optional() });

export const approve = (ctx: Ctx, { submitted, ...key }: z.output<typeof approveSchema>): Promise<Outcome> =>
  withBegun(ctx, key, async (found, by) => {
    const { state, submittedAt } = found.minutes;
    if (state === 'draft') return GONE;
    if (state === 'sent') return { show: await showCard(ctx, found, by) };
    if (submitted !== undefined && submitted !== submittedAt)
      return { show: await showCard(ctx, found, by, { said: ctx.texts.minutes.changedSince }) };
    const said = ctx.texts.minutes.sentTo(await sentTo(ctx, found));
    return shown(ctx, found, by, await sending(ctx, found, by), said);
  });

export const returnSchema = keySchema.extend({ text: z.string().trim().max(1000).default('') });

/** The chair wants something changed: it is a draft again, and those who write are told what. */
export const sendBack = (ctx: Ctx, { text, ...key }: z.output<typeof returnSchema>): Promise<Outcome> =>
  withBegun(ctx, key, async (found, by) => {
    const { minutes } = found;
    const said = textCard(ctx.texts.minutes.sentBack);
    if (minutes.state === 'draft' && minutes.wanted?.text === text && minutes.wanted.by === by)
      return { show: said };
    if (minutes.state !== 'submitted') return GONE;
    if (text === '') return { refuse: { reason: 'noteMissing', data: {} } };
    const checked = await checkMinutes(ctx, found.forum, text);
    if (checked.refuse) return { refuse: checked.refuse };
    const { submittedAt: _, ...rest } = minutes;
    const value: Minutes = { ...rest, state: 'draft', wanted: { text, by, at: ctx.now } };
    return {
      changes: put(value),
      withdraw: approvalGone(value),
      send: await tellWanted(ctx, found, ctx.now),
      show: checked.warning === undefined ? said : textCard(checked.warning),
    };
  });

/** To those who write, and to the one who wrote where that is somebody else who still may. */
async function tellWanted(ctx: Ctx, found: Begun, at: Instant): Promise<readonly Message[]> {
  const { secretary: wrote, meeting } = found.minutes;
  const own = (await mayWrite(ctx, found, wrote)) ? [wrote] : [];
  const to = [...new Set([...(await writers(ctx, found.forum)), ...own])];
  return messagesTo(ctx, to, (person) => ({
    id: `minutes/${meeting}/wanted/${at}/${person}`,
    mode: 'say',
    view: 'minutes.wanted',
    with: { meeting },
    at,
    expires: (at + 30 * DAY_MS) as Instant,
  }));
}

// --- sent ------------------------------------------------------------------------------------------------------------

/** Everybody who was invited and still belongs, the absent too, and those who write, who put it in the archive. */
async function recipients(ctx: Seeing, found: Found): Promise<readonly PersonId[]> {
  return [...new Set([...(await stillInvited(ctx, found)), ...(await writers(ctx, found.forum))])];
}
type Found = Pick<Begun, 'meeting' | 'forum' | 'forums'>;

const sentTo = async (ctx: Seeing, found: Found): Promise<{ readonly n: number }> => ({
  n: (await stillInvited(ctx, found)).length,
});

/** Locked and sent, once, with its tasks given. `by`: who approved; nobody when it was time. */
export async function sending(ctx: Seeing, found: Begun, by?: PersonId): Promise<Outcome> {
  const { now, read, area } = ctx;
  const { wanted: _, ...rest } = found.minutes;
  const value: Minutes = { ...rest, state: 'sent', sentAt: now, ...(by ? { approvedBy: by } : {}) };
  const tasks = tasksOf(value, now);
  await Promise.all(tasks.map((task) => read.get('task', taskId(task))));
  const given = await Promise.all(tasks.map((task) => tellOf(ctx, task, firstWord(task, area.closed))));
  return {
    changes: [
      ...put(value),
      ...tasks.map((task): Change => ({ kind: 'task', id: taskId(task), value: task })),
    ],
    withdraw: [...approvalGone(value), `minutes/${value.meeting}/ask/`, `minutes/${value.meeting}/wanted/`],
    send: [...(await out(ctx, found, 'sent', {})), ...given.flat()],
  };
}

/** The minutes, or the addition of this number, to everybody. */
async function out(
  ctx: Seeing,
  found: Found,
  what: 'sent' | 'added',
  nth: { readonly n?: number },
): Promise<readonly Message[]> {
  const { id } = found.meeting;
  return messagesTo(ctx, await recipients(ctx, found), (person) => ({
    id: `minutes/${id}/${what}/${nth.n ?? 0}/${person}`,
    mode: 'say',
    view: what === 'sent' ? 'minutes.sent' : 'minutes.added',
    with: { meeting: id, ...nth },
    at: ctx.now,
    expires: (ctx.now + 30 * DAY_MS) as Instant,
    lost: 'minutes.lost',
  }));
}

// --- after -----------------------------------------------------------------------------------------------------------

export const addSchema = keySchema.extend({ text: z.string().trim().max(1000).default('') });
const ADDITIONS_AT_MOST = 50;

/** What is sent is not changed: a correction stands after it, and goes to the same people. */
export const add = (ctx: Ctx, { text, ...key }: z.output<typeof addSchema>): Promise<Outcome> =>
  withBegun(ctx, key, async (found, by) => {
    const { minutes } = found;
    const { additions } = minutes;
    if (minutes.state !== 'sent') return GONE;
    if (additions.at(-1)?.text === text) return { show: await showCard(ctx, found, by) };
    if (text === '') return { refuse: { reason: 'noteMissing', data: {} } };
    if (additions.length >= ADDITIONS_AT_MOST) return { refuse: { reason: 'badInput', data: {} } };
    const checked = await checkMinutes(ctx, found.forum, text);
    if (checked.refuse) return { refuse: checked.refuse };
    const value: Minutes = { ...minutes, additions: [...additions, { text, by, at: ctx.now }] };
    const send = await out(ctx, found, 'added', { n: additions.length });
    const said = checked.warning ?? ctx.texts.minutes.addedTo(await sentTo(ctx, found));
    return shown(ctx, found, by, { changes: put(value), send }, said);
  });

export const filedSchema = keySchema.extend({ filed: z.boolean().default(true) });

/** Put in the archive by hand, or not after all. */
export const setFiled = (ctx: Ctx, { filed, meeting }: z.output<typeof filedSchema>): Promise<Outcome> =>
  withBegun(ctx, { meeting }, async (found, by) => {
    if (found.minutes.state !== 'sent') return GONE;
    const id = filedId(meeting, 'minutes');
    const there = await ctx.read.get('filed', id);
    if (filed === (there !== undefined)) return { show: await showCard(ctx, found, by) };
    const value = { meeting, document: 'minutes' as const, by, at: ctx.now };
    return shown(ctx, found, by, { changes: [{ kind: 'filed', id, ...(filed ? { value } : {}) }] });
  });

// --- lost ------------------------------------------------------------------------------------------------------------

export const lostSchema = z.looseObject({
  ...keySchema.shape,
  to: z.string().max(400),
  n: z.number().int().optional(),
  submitted: z.number().optional(),
});

/** Teams reached nobody: the same goes by e-mail, where there is an address. */
export async function lost(
  ctx: Ctx,
  { meeting, to, n, submitted }: z.output<typeof lostSchema>,
): Promise<Outcome> {
  const view =
    submitted !== undefined ? 'minutes.approval' : n === undefined ? 'minutes.sent' : 'minutes.added';
  const nth = { ...(n === undefined ? {} : { n }), ...(submitted === undefined ? {} : { submitted }) };
  return mailInstead(ctx, to, (person) => ({
    id: `minutes/${meeting}/mail/${view}/${submitted ?? n ?? 0}/${person}`,
    mode: 'say',
    view,
    with: { meeting, ...nth },
    at: ctx.now,
    expires: (ctx.now + 7 * DAY_MS) as Instant,
  }));
}
