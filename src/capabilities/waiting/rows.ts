// How each thing that waits is worded, and which button answers it: the verbs are other capabilities', known by name only.
import type { Ctx } from '../../capability.ts';
import type { Waiting } from '../../domain/waiting.ts';
import { nameOf } from '../../reading/who.ts';

type Seeing = Pick<Ctx, 'texts'>;

export type Row = {
  readonly text: string;
  readonly button: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** A line and its button, in the reader's language. */
export const row = (ctx: Seeing, one: Waiting): Row => ({
  text: textOf(ctx, one),
  button: ctx.texts.waiting.do[one.kind],
  ...buttonOf(one),
});

function textOf({ texts }: Seeing, one: Waiting): string {
  const { waiting: words, dates, meeting } = texts;
  switch (one.kind) {
    case 'concerns':
      return words.concerns({ n: one.n });
    case 'claim':
      return words.claim({ name: one.name || '–' });
    case 'collision':
    case 'invite':
    case 'link':
      return words[one.kind]({ forum: one.forum.name, day: dates.day(one.day) });
    case 'unwritten':
    case 'unapproved':
    case 'unfiled':
      return words[one.kind]({
        forum: one.emergency ? meeting.urgentTitle : one.forum.name,
        day: dates.day(one.day),
        more: one.more,
      });
    case 'undated':
    case 'channel':
      return words[one.kind]({ forum: one.forum.name });
    case 'dates':
      return words.dates(some(one.forums.map(({ name }) => name)));
    case 'ownerless':
      return words.ownerless({ n: one.n });
    case 'round':
      return words.round({ ...one, day: dates.day(one.day) });
    case 'unreached':
    case 'unmailed':
    case 'unsure':
      return words[one.kind](some(one.persons.map(nameOf)));
    case 'vacant':
      return words.vacant(some(one.roles.map(({ name }) => name)));
    case 'month':
      return words.month(some(one.routines.map(({ name }) => name)));
    case 'years':
      return words.years({ name: one.routine.name });
    case 'silent':
      return words.silent({ name: one.routine.name, month: dates.month(one.routine.month ?? 1) });
  }
}

/** A line holds three names; the rest are counted. */
const NAMES = 3;

const some = (names: readonly string[]) => ({
  names: names.slice(0, NAMES).join(', '),
  more: Math.max(0, names.length - NAMES),
});

function buttonOf(one: Waiting): Pick<Row, 'verb' | 'data'> {
  switch (one.kind) {
    case 'concerns':
      return { verb: 'triage.list', data: {} };
    case 'claim':
      return { verb: 'waiting.claim', data: { stranger: one.stranger } };
    case 'collision':
      return { verb: 'waiting.collision', data: { forum: one.forum.id, day: one.day } };
    case 'invite':
      return { verb: 'meeting.invite', data: { text: `${one.forum.name} ${one.day}` } };
    case 'link':
      return { verb: 'breakfast.edit', data: { session: one.meeting } };
    case 'unwritten':
      return { verb: 'minutes.begin', data: { meeting: one.meeting } };
    case 'unapproved':
    case 'unfiled':
      return { verb: 'minutes.open', data: { meeting: one.meeting } };
    case 'undated':
      return { verb: 'meeting.invite', data: { text: one.forum.name } };
    case 'dates':
      return datesButton(one.forums);
    case 'channel':
      return { verb: 'channel.bind', data: { text: '' } };
    case 'round':
    case 'ownerless':
      return { verb: 'round.overview', data: {} };
    case 'unreached':
    case 'unmailed':
    case 'unsure':
      return { verb: 'people.roles', data: { text: '' } };
    case 'vacant':
      return roleButton(one.roles);
    case 'month':
      return routineButton(one.routines);
    case 'years':
      return { verb: 'wheel.settings', data: { routine: one.routine.id } };
    case 'silent':
      return { verb: 'routine.open', data: { routine: one.routine.id, year: one.year } };
  }
}

function datesButton([first, ...others]: Extract<Waiting, { kind: 'dates' }>['forums']): Pick<
  Row,
  'verb' | 'data'
> {
  if (first && others.length === 0) return { verb: 'cadence.propose', data: { forum: first.id } };
  return { verb: 'cadence.dates', data: { text: '' } };
}

function roleButton([first, ...others]: Extract<Waiting, { kind: 'vacant' }>['roles']): Pick<
  Row,
  'verb' | 'data'
> {
  if (first && others.length === 0) return { verb: 'people.role', data: { role: first.id } };
  return { verb: 'people.roles', data: { text: '' } };
}

function routineButton([first, ...others]: Extract<Waiting, { kind: 'month' }>['routines']): Pick<
  Row,
  'verb' | 'data'
> {
  if (first && others.length === 0) return { verb: 'wheel.settings', data: { routine: first.id } };
  return { verb: 'wheel.show', data: { text: '' } };
}
