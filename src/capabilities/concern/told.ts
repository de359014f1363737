// The card that tells of what has happened with a concern, to whoever was told: what kind of thing it was, nothing of what it is about,
// and a button that leads on. When the concern is gone the card says so and has no button.
import { z } from 'zod';
import { type Drawing, type ViewCtx, view } from '../../capability.ts';
import { type Concern, type ConcernEvent, concernIdSchema } from '../../domain/concern.ts';
import type { PersonId } from '../../domain/people.ts';
import { openAsks } from '../../domain/triage.ts';
import { findConcern, mayBeShown, standingsOf } from '../../reading/concerns.ts';
import { nameOf, rolesOf } from '../../reading/who.ts';
import { type Reader, adviceOf, sentenceOf } from './happened.ts';
import { replyRow, talkRow } from './rows.ts';

const toldSchema = z.object({ concern: concernIdSchema, event: z.number().int().min(0) });
type Input = z.output<typeof toldSchema>;

export const views = {
  'concern.told': view({
    input: toldSchema,
    async draw(ctx, input) {
      const person = 'person' in ctx.to ? ctx.to.person : undefined;
      if (!person) return undefined;
      const concern = await findConcern(ctx, input.concern);
      return concern ? toldCard(ctx, concern, input, person) : goneCard(ctx, input);
    },
  }),
};

const goneCard = ({ texts: { concern: t } }: ViewCtx, { concern }: Input): Drawing => ({
  card: 'house.text',
  summary: t.toldGone,
  data: { text: t.gone({ number: concern }) },
});

/** The first of these that somebody stands as; who is asked to take it is told as such whatever else they are. */
const READERS: readonly Reader[] = ['reporter', 'holder', 'coordinator', 'offered'];

async function readerOf(ctx: ViewCtx, concern: Concern, person: PersonId, kind: string) {
  const standings = await standingsOf(ctx, person, concern);
  if (kind === 'offered' && standings.has('offered')) return 'offered';
  return READERS.find((one) => standings.has(one));
}

/** Where the button leads. */
const OPENS = {
  reporter: 'concern.show',
  holder: 'triage.open',
  coordinator: 'triage.open',
  offered: 'baton.show',
} as const satisfies Readonly<Record<Reader, string>>;

async function toldCard(
  ctx: ViewCtx,
  concern: Concern,
  { event: index }: Input,
  person: PersonId,
): Promise<Drawing | undefined> {
  const event = concern.history[index];
  if (!event?.told?.includes(person)) return undefined;
  const as = await readerOf(ctx, concern, person, event.kind);
  if (!as || !(await mayBeShown(ctx, person, concern, 'concern', 'private'))) return undefined;
  const { concern: t } = ctx.texts;
  const mine = as === 'reporter';
  const urgent = event.kind === 'sent' && concern.answers.urgency === 'today';
  const asked =
    mine && event.kind === 'asked' && event.ask !== undefined && openAsks(concern).includes(index);
  const offers = concern.state !== 'closed' && concern.talk?.state === 'offered';
  const offered = mine && event.kind === 'talkOffered' && offers;
  const dutiful = mine && event.kind === 'routed' && event.route === 'barnevern';
  const advice = mine ? await adviceOf(ctx, concern, event) : await agendaOf(ctx, concern, event);
  return {
    card: 'concern.told',
    summary: urgent ? t.toldUrgent : t.toldSummary,
    data: {
      title: t.number({ number: concern.id }),
      sentence: await sentenceOf(ctx, concern, event, as),
      advice,
      hasAdvice: advice !== '',
      from: mine ? '' : await fromOf(ctx, concern),
      hasFrom: !mine,
      urgent,
      replies: asked ? replyRow(ctx, concern, index) : [],
      talk: offered ? talkRow(concern) : [],
      // Where there is something to answer, that is what stands out.
      openStyle: asked || offered ? 'default' : 'positive',
      dutiful,
      verb: OPENS[as],
      concern: concern.id,
    },
  };
}

/** Withdrawn, and its number stands on an agenda: whoever coordinates takes it off there. */
async function agendaOf({ read, texts }: ViewCtx, concern: Concern, { kind }: ConcernEvent): Promise<string> {
  if (kind !== 'closed' || concern.ending !== 'withdrawn') return '';
  const keys = concern.history.flatMap(({ item }) => item ?? []);
  const items = await Promise.all(keys.map((key) => read.get('item', key)));
  return items.some((item) => item && item.state !== 'declined') ? texts.concern.onAgenda : '';
}

/** Who reported, and as what; coordinator, holder and whoever is asked may know. */
async function fromOf(ctx: ViewCtx, { by }: Concern): Promise<string> {
  const { texts, read } = ctx;
  const [person, roles] = await Promise.all([read.get('person', by), rolesOf(ctx, by)]);
  const who = person ? nameOf(person) : texts.concern.somebody;
  return texts.concern.from({ who, roles: texts.dates.list(roles.slice(0, 2).map(({ name }) => name)) });
}
