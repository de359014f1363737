// What belongs to no single task: welcome, help, the card of the day, and the answer to what was not understood.
import { z } from 'zod';
import {
  type Capability,
  type Command,
  type Ctx,
  type Drawing,
  type Outcome,
  type ViewCtx,
  GONE,
  PRIVATE,
  verb,
  view,
} from '../capability.ts';
import { shownPhrase } from '../command.ts';
import { type Day, type Instant, dayOf, daySchema } from '../domain/calendar.ts';
import { noticeKept } from '../domain/notice.ts';
import { type PersonId, personIdSchema } from '../domain/people.ts';
import { anyone, clock, isCoordinator } from '../reading/who.ts';

/** The help in the order of the day; what is named in none stands last in the last. */
const HELP = {
  meetings: [
    ...['breakfast.show', 'meeting.invite', 'agenda.show', 'agenda.propose', 'minutes.write', 'minutes.log'],
    ...['meeting.move', 'meeting.cancel', 'meeting.emergency'],
  ],
  plans: [
    ...['plan.show', 'measures.list', 'round.overview', 'wheel.show', 'cadence.show', 'cadence.dates'],
    ...['breakfast.year', 'breakfast.trend'],
  ],
  mine: ['waiting.show', 'measure.mine', 'task.mine', 'feed.show', 'personal.pause', 'personal.language'],
  setting: ['people.roles', 'route.show', 'channel.bind', 'setup.start'],
} as const satisfies Readonly<Record<keyof Ctx['texts']['house']['groups'], readonly string[]>>;
const NAMED: readonly string[] = Object.values(HELP).flat();

const EVERYWHERE = ['private', 'channel', 'tab'] as const;

/** The commands of all capabilities: given once, when the list of capabilities is complete. */
export function houseCapability(commands: () => readonly Command[]): Capability {
  return {
    name: 'house',
    commands: [
      {
        verb: 'house.help',
        alone: true,
        unlisted: true,
        menu: 10,
        phrases: {
          nb: ['hjelp', 'hei', 'hallo', 'meny', 'start', '?'],
          nn: ['hjelp', 'hei', 'meny'],
          en: ['help', 'hi', 'hello', 'menu'],
        },
        about: {
          nb: 'Alt jeg kan, på ett kort',
          nn: 'Alt eg kan, på eitt kort',
          en: 'All I can do, on one card',
        },
      },
    ],
    verbs: {
      'house.help': verb({
        input: z.object({}),
        who: anyone,
        where: [...EVERYWHERE],
        span: 'none',
        run: async (ctx) => ({ show: await help(ctx, commands()) }),
      }),
      'house.unknown': verb({
        input: z.object({ nearest: z.array(z.string()).max(5) }),
        who: anyone,
        where: [...EVERYWHERE],
        span: 'none',
        run: async (ctx, { nearest }) => ({ show: unknown(ctx, offered(commands(), nearest)) }),
      }),
      'house.welcome': verb({
        input: z.object({}),
        who: anyone,
        where: ['private'],
        span: 'none',
        run: welcome,
      }),
      'house.shown': verb({
        input: z.object({ person: personIdSchema, day: daySchema }),
        who: clock,
        where: ['clock'],
        span: 'none',
        run: shown,
      }),
      'house.open': verb({
        input: z.object({ notice: z.string().max(400) }),
        who: anyone,
        where: PRIVATE,
        span: 'none',
        run: openNotice,
      }),
    },
    views: {
      'house.digest': view({
        input: z.object({ person: personIdSchema, day: daySchema }),
        draw: digest,
      }),
    },
  };
}

const offered = (commands: readonly Command[], verbs: readonly string[]): readonly Command[] =>
  verbs.flatMap((name) => commands.find((command) => command.verb === name) ?? []);

async function help(ctx: Ctx, commands: readonly Command[]): Promise<Drawing> {
  const { texts } = ctx;
  const mayAll = await isCoordinator(ctx);
  const listed = commands.filter((command) => !command.unlisted && (mayAll || command.for !== 'coordinator'));
  const others = listed.filter(({ verb }) => !NAMED.includes(verb));
  const groups = (Object.keys(HELP) as readonly (keyof typeof HELP)[]).map((id) => {
    const named = HELP[id].flatMap((verb) => listed.filter((command) => command.verb === verb));
    const rows = [...named, ...(id === 'setting' ? others : [])].map((command) => row(ctx, command));
    return { id, title: texts.house.groups[id], words: rows.map(({ phrase }) => phrase).join(', '), rows };
  });
  return {
    card: 'house.help',
    summary: texts.house.helpTitle,
    data: { groups: groups.filter(({ rows }) => rows.length > 0) },
  };
}

const row = ({ texts }: Pick<Ctx, 'texts'>, command: Command) => ({
  phrase: shownPhrase(command, texts.language),
  about: command.about[texts.language],
  verb: command.verb,
});

const unknown = ({ texts }: Ctx, nearest: readonly Command[]): Drawing => ({
  card: 'house.unknown',
  summary: texts.house.unknownTitle,
  data: { some: nearest.length > 0, rows: nearest.map((command) => row({ texts }, command)) },
});

/** Once to each: an upgrade of the app is no first meeting. */
async function welcome(ctx: Ctx): Promise<Outcome> {
  const { actor, read, texts } = ctx;
  const person = actor.kind === 'person' ? await read.get('person', actor.person) : undefined;
  if (!person || person.welcomed) return {};
  const settled = (await read.list('area')).length > 0;
  const founder = !settled && (await isCoordinator(ctx));
  const { welcomeStaff, welcomeFounder, welcomeNotSetUp, welcomeTitle } = texts.house;
  const text = settled ? welcomeStaff : founder ? welcomeFounder : welcomeNotSetUp;
  return {
    changes: [{ kind: 'person', id: person.id, value: { ...person, welcomed: true } }],
    show: { card: 'house.welcome', summary: welcomeTitle, data: { text, founder } },
  };
}

type Notices = Awaited<ReturnType<typeof standing>>;
type Card = { readonly person: PersonId; readonly day: Day };

/** `<person>/<day>/<message>` */
const dayOfNotice = (id: string): Day => (id.split('/')[1] ?? '') as Day;

/** The notices of a day's card: that day's, and those of earlier days that never stood on a card. */
async function noticesOf({ read }: Pick<Ctx, 'read'>, { person, day }: Card) {
  const notices = await read.list('notice', `${person}/`);
  return notices.filter(
    ({ id, value }) => dayOfNotice(id) === day || (dayOfNotice(id) < day && !value.shown),
  );
}

/** What of them is still true for the person, drawn. */
async function standing(ctx: Pick<Ctx, 'read' | 'now' | 'draw'>, card: Card) {
  const notices = (await noticesOf(ctx, card)).filter(({ value }) => value.expires > ctx.now);
  const drawn = await Promise.all(
    notices.map(async ({ id, value }) => ({
      id,
      opened: value.opened === true,
      drawing: await ctx.draw({ person: card.person }, value.view, value.with, value.area),
    })),
  );
  return drawn.flatMap(({ id, opened, drawing }) => (drawing ? [{ id, opened, drawing }] : []));
}

/**
 * One notice is its own card; several are a list that opens each below. A card that was held up until the next day's was
 * due is not sent: the next one takes its notices along, so that nobody gets two on one day.
 */
async function digest(ctx: ViewCtx, card: Card): Promise<Drawing | undefined> {
  const later = (await ctx.read.list('notice', `${card.person}/`)).some(
    ({ id }) => dayOfNotice(id) > card.day && dayOfNotice(id) <= dayOf(ctx.now),
  );
  if (later) return undefined;
  const notices = await standing(ctx, card);
  const [only] = notices;
  if (!only) return undefined;
  return notices.length === 1 && !only.opened ? only.drawing : listed(ctx, notices);
}

async function shown(ctx: Ctx, card: Card): Promise<Outcome> {
  const notices = (await noticesOf(ctx, card)).filter(({ value }) => !value.shown);
  return {
    changes: notices.map(({ id, value }) => ({
      kind: 'notice',
      id,
      value: { ...value, shown: true },
      expires: noticeKept(ctx.now),
    })),
  };
}

/** So many lines of the longest words keep the card under 28 kB; what has been opened gives its place to what has not. */
const LISTED = 20;

function toList(notices: Notices): Notices {
  if (notices.length <= LISTED) return notices;
  const unopened = notices.filter(({ opened }) => !opened);
  const kept = new Set([...unopened, ...notices.filter(({ opened }) => opened)].slice(0, LISTED));
  return notices.filter((one) => kept.has(one));
}

const listed = ({ texts }: Pick<Ctx, 'texts'>, notices: Notices): Drawing => ({
  card: 'house.digest',
  summary: texts.house.digestTitle({ n: notices.length }),
  data: {
    title: texts.house.digestTitle({ n: notices.length }),
    items: toList(notices).map(({ id, opened, drawing }) => ({
      text: drawing.summary.slice(0, 200),
      opened,
      notice: id,
    })),
    more: texts.house.digestMore({ n: notices.length - LISTED }),
    hasMore: notices.length > LISTED,
  },
});

/** Sends the notice's own card below, and marks it in the list. */
async function openNotice(ctx: Ctx, { notice }: { notice: string }) {
  const { actor, read, now } = ctx;
  const mine = actor.kind === 'person' && notice.startsWith(`${actor.person}/`);
  const found = mine ? await read.get('notice', notice) : undefined;
  if (!found || actor.kind !== 'person') return GONE satisfies Outcome;
  const list = await standing(ctx, { person: actor.person, day: dayOfNotice(notice) });
  const show = listed(
    ctx,
    list.map((one) => (one.id === notice ? { ...one, opened: true } : one)),
  );
  const expires = (now + 600_000) as Instant;
  return {
    changes: [
      {
        kind: 'notice',
        id: notice,
        value: { ...found, opened: true },
        expires: noticeKept(now),
      },
    ],
    send: [
      {
        id: `open/${notice}/${now}`,
        to: { person: actor.person },
        mode: 'say',
        view: found.view,
        with: found.with,
        area: found.area,
        at: now,
        expires,
        urgent: true,
      },
    ],
    show,
  } satisfies Outcome;
}
