// What has happened with a concern, in words: a line of its history, and the sentence for whoever is told. Never what it is about.
import type { Ctx } from '../../capability.ts';
import { type Day, dayOf } from '../../domain/calendar.ts';
import type { Concern, ConcernEvent, Talk } from '../../domain/concern.ts';
import { nameOf } from '../../reading/who.ts';

type Seeing = Pick<Ctx, 'read' | 'texts' | 'now'>;
/** As whom somebody is told. */
export type Reader = 'reporter' | 'holder' | 'offered' | 'coordinator';

const near = ({ texts, now }: Pick<Ctx, 'texts' | 'now'>, day: Day | undefined): string =>
  day === undefined ? '' : texts.dates.dayNear(day, dayOf(now));

/** «torsdag 3. desember kl. 10.00, på Teams». */
export function talkTime(ctx: Pick<Ctx, 'texts' | 'now'>, talk: Talk | undefined): string {
  if (!talk) return '';
  const { texts } = ctx;
  const hour = talk.start === undefined ? '' : texts.dates.time(talk.start);
  const how = texts.concernWords.how[talk.how];
  const when = [near(ctx, talk.day), hour].filter(Boolean).join(' ');
  return [when, `${how.charAt(0).toLowerCase()}${how.slice(1)}`].filter(Boolean).join(', ');
}

async function told(ctx: Seeing, concern: Concern, event: ConcernEvent) {
  const { read, texts } = ctx;
  const { concern: t, concernWords: said } = texts;
  const [by, role, forum] = await Promise.all([
    read.get('person', event.by),
    event.role === undefined ? undefined : read.get('role', event.role),
    event.forum === undefined ? undefined : read.get('forum', event.forum),
  ]);
  const { route, reason, ask, reply } = event;
  const place = route ? [said.routes[route], forum?.name].filter(Boolean).join(': ') : '';
  return {
    who: by ? nameOf(by) : t.somebody,
    route: place,
    team: route === 'innsatsteam',
    way: route ? t.routedTo[route]({ forum: forum?.name ?? '' }) : '',
    reason: reason ? said.reasons[reason] : '',
    to: role?.name ?? '',
    ask: ask ? said.asks[ask] : '',
    reply: reply ? said.replies[reply] : '',
    talk: talkTime(ctx, concern.talk),
    day: event.kind === 'sent' ? said.urgency[concern.answers.urgency] : near(ctx, concern.followUp),
    ending: concern.ending ? said.endings[concern.ending] : '',
  };
}
type Told = Awaited<ReturnType<typeof told>>;
type Sentences = Readonly<Partial<Record<ConcernEvent['kind'], (d: Told) => string>>>;

/** A line of the history, to be read after its day. */
export async function lineOf(ctx: Seeing, concern: Concern, event: ConcernEvent): Promise<string> {
  const words: Sentences = ctx.texts.concern.events;
  return words[event.kind]?.(await told(ctx, concern, event)) ?? '';
}

/** With a full stop, but for what ends as a question. */
const ended = (line: string): string => (/[.?!]$/.test(line) ? line : `${line}.`);

/** The sentence for one who is told: their own where there is one, else the line of the history. */
export async function sentenceOf(
  ctx: Seeing,
  concern: Concern,
  event: ConcernEvent,
  as: Reader,
): Promise<string> {
  const { concern: t } = ctx.texts;
  const own: Readonly<Record<Reader, Sentences>> = {
    reporter: t.toReporter,
    holder: { ...t.toCoordinator, ...t.toHolder },
    offered: t.toOffered,
    coordinator: t.toCoordinator,
  };
  const d = await told(ctx, concern, event);
  const sentence = own[as][event.kind]?.(d);
  return sentence ?? ended(await lineOf(ctx, concern, event));
}

/** What the reporter does next: where a role is asked, that it stays with them until it has said yes; else the advice of that place. */
export async function adviceOf(ctx: Seeing, concern: Concern, event: ConcernEvent): Promise<string> {
  const { concern: t } = ctx.texts;
  const { kind, route, role } = event;
  if (kind !== 'routed' || !route) return '';
  if (role !== undefined && concern.holder === concern.by)
    return t.toReporter.offered(await told(ctx, concern, event));
  const advice: Readonly<Record<string, string>> = t.routeAdvice;
  return role === undefined ? (advice[route] ?? '') : '';
}
