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
import { type Instant, daySchema } from '../domain/calendar.ts';
import { noticeKept } from '../domain/notice.ts';
import { personIdSchema } from '../domain/people.ts';
import { anyone, clock, isCoordinator, rolesOf } from '../reading/who.ts';
import { listed } from './house/list.ts';
import { standsAs } from './house/shown.ts';
import { missedLetters, missedVerbs } from './house/missed.ts';
import { type Card, cardOf, hasLater, noticesOf, standing } from './house/notices.ts';

/** The help in the order of the day; what is named in none stands last in the last. */
const HELP = {
  meetings: [
    ...['breakfast.show', 'meeting.invite', 'agenda.show', 'agenda.propose', 'minutes.write', 'minutes.log'],
    ...['meeting.move', 'meeting.cancel', 'meeting.emergency'],
  ],
  plans: [
    ...['plan.show', 'measures.list', 'actionPlan.show', 'measures.new', 'import.start', 'export.plan'],
    ...['round.overview', 'status.paper', 'account.show', 'wheel.show', 'cadence.show', 'cadence.dates'],
    ...['breakfast.year', 'breakfast.trend', 'trend.show'],
  ],
  mine: [
    ...['concern.begin', 'concern.mine'],
    ...['waiting.show', 'measure.mine', 'task.mine', 'feed.show', 'personal.pause', 'personal.language'],
    ...['guidance.lines', 'privacy.show'],
  ],
  setting: ['people.roles', 'route.show', 'channel.bind', 'setup.start', 'guidance.show', 'accessLog.show'],
} as const satisfies Readonly<Record<keyof Ctx['texts']['house']['groups'], readonly string[]>>;
const NAMED: readonly string[] = Object.values(HELP).flat();
type Group = keyof typeof HELP;
const GROUPS = Object.keys(HELP) as [Group, ...Group[]];

const EVERYWHERE = ['private', 'channel', 'tab'] as const;

/** The commands and letters of all capabilities: given once, when the list of capabilities is complete. */
export function houseCapability(all: () => readonly Capability[]): Capability {
  const commands = (): readonly Command[] => all().flatMap((one) => one.commands);
  const letters = () => Object.fromEntries(all().flatMap((one) => Object.entries(one.letters ?? {})));
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
        input: z.object({ group: z.enum(GROUPS).optional().catch(undefined) }),
        who: anyone,
        where: [...EVERYWHERE],
        span: 'none',
        run: async (ctx, { group }) => ({ show: await help(ctx, commands(), group) }),
      }),
      'house.unknown': verb({
        input: z.object({ nearest: z.array(z.string()).max(5), worry: z.boolean().default(false) }),
        who: anyone,
        where: [...EVERYWHERE],
        span: 'none',
        run: async (ctx, { nearest, worry }) => ({
          show: worry ? worried(ctx) : unknown(ctx, offered(commands(), nearest)),
        }),
      }),
      'house.welcome': verb({
        input: z.object({}),
        who: anyone,
        where: ['private'],
        span: 'none',
        run: welcome,
      }),
      // What the door asks for in place of what came too fast to be taken.
      'house.tooFast': verb({
        input: z.object({}),
        who: anyone,
        where: [...EVERYWHERE],
        span: 'none',
        run: async () => ({ refuse: { reason: 'tooFast', data: {} } }),
      }),
      'house.shown': verb({
        input: z.object({ person: personIdSchema, day: daySchema }),
        who: clock,
        where: ['clock'],
        span: 'none',
        run: shown,
      }),
      ...missedVerbs,
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
    letters: missedLetters(letters),
  };
}

const offered = (commands: readonly Command[], verbs: readonly string[]): readonly Command[] =>
  verbs.flatMap((name) => commands.find((command) => command.verb === name) ?? []);

/** All words in their groups; one group at a time is explained, so that the card is no longer than its longest group. */
async function help(ctx: Ctx, commands: readonly Command[], open?: Group): Promise<Drawing> {
  const { texts } = ctx;
  const mine = await standsAs(ctx);
  const listed = commands.filter((one) => !one.unlisted && (one.for === undefined || mine.has(one.for)));
  const others = listed.filter(({ verb }) => !NAMED.includes(verb));
  const groups = GROUPS.map((id) => {
    const named = HELP[id].flatMap((verb) => listed.filter((command) => command.verb === verb));
    const rows = [...named, ...(id === 'setting' ? others : [])].map((command) => row(ctx, command));
    const words = rows.map(({ phrase }) => phrase).join(', ');
    return { id, title: texts.house.groups[id], words, isOpen: id === open, rows: id === open ? rows : [] };
  });
  return {
    card: 'house.help',
    summary: texts.house.helpTitle,
    data: { groups: groups.filter(({ words }) => words !== '') },
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

/** A concern told in the chat: nothing of it came here. In a channel only the way to the private chat is said. */
const worried = ({ texts: { house: t }, place }: Ctx): Drawing => ({
  card: 'house.worry',
  summary: t.worryTitle,
  data: {
    way: place.kind === 'channel' ? t.worryChannel : t.worryWay,
    alone: place.kind !== 'channel',
  },
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
  const holds = settled && (await rolesOf(ctx, person.id)).length > 0;
  return {
    changes: [{ kind: 'person', id: person.id, value: { ...person, welcomed: true } }],
    show: { card: 'house.welcome', summary: welcomeTitle, data: { text, founder, holds } },
  };
}

/**
 * One notice is its own card; several are a list that opens each below. A card that was held up until the next day's was
 * due is not sent: the next one takes its notices along, so that nobody gets two on one day.
 */
async function digest(ctx: ViewCtx, card: Card): Promise<Drawing | undefined> {
  if (await hasLater(ctx, card)) return undefined;
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
      value: { ...value, shown: true, card: card.day },
      expires: noticeKept(ctx.now),
    })),
  };
}

/** Sends the notice's own card below, and marks it in the list. */
async function openNotice(ctx: Ctx, { notice }: { notice: string }) {
  const { actor, read, now } = ctx;
  const mine = actor.kind === 'person' && notice.startsWith(`${actor.person}/`);
  const found = mine ? await read.get('notice', notice) : undefined;
  if (!found || actor.kind !== 'person') return GONE satisfies Outcome;
  const day = cardOf(ctx, { id: notice, value: found });
  const list = await standing(ctx, { person: actor.person, day });
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
        // Says nothing of the notice: an id is remembered longer than some of what notices are about.
        id: `open/${ctx.id()}`,
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
