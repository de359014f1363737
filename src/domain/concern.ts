// A concern: somebody on the staff is worried and asks for help. All of it is chosen from closed lists; about one person only that
// there is a case is kept. It must not hold a text: text is sealed in a record of its own (`sealed`), and about one person there is none.
import { z } from 'zod';
import { type Instant, daySchema, instantSchema } from './calendar.ts';
import { forumIdSchema, timeSchema } from './forum.ts';
import { personIdSchema, roleIdSchema } from './people.ts';

/** A number that says nothing of how many there are: the year and five digits drawn by lot, `2026-48213`. */
export type ConcernId = string & { readonly __concern: true };
export const concernIdSchema = z.custom<ConcernId>((v) => typeof v === 'string' && /^\d{4}-\d{5}$/.test(v));

/** What it is about. About `person`, one young person, no topic, place or text is kept (law.md: forvaltningsloven § 13, GDPR art. 9 and 10). */
export const ABOUT = ['group', 'milieu', 'place', 'trend', 'person'] as const;
/** The field's own worries: rus, vold, skadeverk, mobbing, bildedeling, utnytting, hat, fravær, uro, psykisk helse. */
export const TOPICS = [
  'drugs',
  'violence',
  'damage',
  'bullying',
  'images',
  'exploitation',
  'hate',
  'absence',
  'unrest',
  'mentalHealth',
  'other',
] as const;
export const WHERE = [
  'school',
  'outdoors',
  'leisure',
  'transport',
  'online',
  'homes',
  'event',
  'several',
] as const;
export const SINCE = ['days', 'weeks', 'months', 'longer'] as const;
/** The vurderingsskjema's scale: undring, bekymring, alvorlig bekymring. */
export const GRAVITY = ['wonder', 'worry', 'grave'] as const;
export const URGENCY = ['today', 'week', 'wait'] as const;
/** What has been tried; `schoolTeam`: the school's own tverrfaglige team, which comes first (Nes's page). */
export const TRIED = [
  'talked',
  'guardians',
  'ownService',
  'schoolTeam',
  'healthNurse',
  'police',
  'barnevern',
  'bti',
  'nothing',
] as const;
/** BTI levels 0–3 (undring; own service; one or two others; several), or not known. */
export const LEVELS = ['0', '1', '2', '3', 'unsure'] as const;

export const answersSchema = z.object({
  about: z.enum(ABOUT),
  topics: z.array(z.enum(TOPICS)).max(TOPICS.length).optional(),
  where: z.enum(WHERE).optional(),
  since: z.enum(SINCE).optional(),
  gravity: z.enum(GRAVITY).optional(),
  urgency: z.enum(URGENCY),
  tried: z.array(z.enum(TRIED)).max(TRIED.length),
  level: z.enum(LEVELS).optional(),
});
export type Answers = Readonly<z.output<typeof answersSchema>>;

/** The talk that is wished for: with whom, how and when it suits; then agreed to a day and an hour. */
export const WITH = ['coordinator', 'police'] as const;
export const HOW = ['phone', 'teams', 'meet'] as const;
export const WHEN = ['today', 'morning', 'midday', 'afternoon', 'any'] as const;
const talkSchema = z.object({
  with: z.enum(WITH),
  how: z.enum(HOW),
  when: z.enum(WHEN),
  day: daySchema.optional(),
  start: timeSchema.optional(),
  /** `offered`: a time that waits for the reporter's word. */
  state: z.enum(['wished', 'offered', 'agreed', 'held']),
});
export type Talk = Readonly<z.output<typeof talkSchema>>;

/** What can be asked of the reporter, and answered, without a word of one's own. */
export const ASKS = ['call', 'several', 'still', 'schoolTeam', 'consent', 'level'] as const;
export const REPLIES = ['yes', 'no', 'unsure'] as const;

/** Where a concern can go. `barnevern` and `otherMunicipality`: by their own channel, never through us. */
export const ROUTES = [
  'schoolTeam',
  'ownService',
  'bti',
  'barnevern',
  'fagteam',
  'innsatsteam',
  'emergency',
  'otherMunicipality',
  'notOurs',
] as const;
export type Route = (typeof ROUTES)[number];
/** Why it goes there, or why somebody cannot take it; `tooClose`: knows those it concerns. */
export const REASONS = [
  'rightPlace',
  'notTriedFirst',
  'severalServices',
  'acute',
  'dutyToReport',
  'livesElsewhere',
  'otherTask',
  'askedFor',
  'noCapacity',
  'tooClose',
] as const;
export type Reason = (typeof REASONS)[number];

/** How it ended. */
export const ENDINGS = ['helped', 'takenOver', 'passed', 'unfounded', 'withdrawn'] as const;

/** Consent or presence of a case about one person: never what a form says, only whether there is one and where it is archived. */
export const consentSchema = z.object({
  state: z.enum(['none', 'consent', 'present', 'withdrawn']),
  archive: z.string().max(40).optional(),
  /** Consent is given for a limited, agreed time (konfliktraadet.no, taushetsplikten). */
  until: daySchema.optional(),
  by: personIdSchema,
  at: instantSchema,
});
export type Consent = Readonly<z.output<typeof consentSchema>>;

/** What has happened, in order; each is told by its place in the list. */
export const EVENTS = [
  'sent',
  'received',
  'asked',
  'answered',
  'talkOffered',
  'talkAgreed',
  'talkDeclined',
  'talkPassed',
  'routed',
  'offered',
  'accepted',
  'joined',
  'declined',
  'followUp',
  'consent',
  'closed',
  'reopened',
] as const;
export const eventSchema = z.object({
  kind: z.enum(EVENTS),
  at: instantSchema,
  by: personIdSchema,
  route: z.enum(ROUTES).optional(),
  reason: z.enum(REASONS).optional(),
  role: roleIdSchema.optional(),
  forum: forumIdSchema.optional(),
  ask: z.enum(ASKS).optional(),
  reply: z.enum(REPLIES).optional(),
  /** The agenda item or meeting that came of it. */
  item: z.string().max(120).optional(),
  /** Who got a card about it: the card is changed to «slettet» when the concern is erased. */
  told: z.array(personIdSchema).max(40).optional(),
});
export type ConcernEvent = Readonly<z.output<typeof eventSchema>>;

/** Whether the case documents are archived elsewhere: erasing what is not may be unlawful (arkivlova). */
const filedAwaySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('archived'),
    reference: z.string().min(1).max(40),
    by: personIdSchema,
    at: instantSchema,
  }),
  z.object({ kind: z.literal('notArchival'), by: personIdSchema, at: instantSchema }),
]);

/** More than a case of many years comes to; so much is kept, and nothing is ever stopped by it. */
export const MOST_EVENTS = 2000;

export const concernSchema = z.object({
  id: concernIdSchema,
  /** The reporter, varsleren: holds the baton until another has accepted it (BTI). */
  by: personIdSchema,
  at: instantSchema,
  answers: answersSchema,
  /** A text is sealed under `<id>/text`. */
  hasText: z.boolean().optional(),
  talk: talkSchema.optional(),
  /** `new`: nobody has received it. */
  state: z.enum(['new', 'received', 'closed']),
  /** Stafettholder: who answers for it now. */
  holder: personIdSchema,
  /** Asked to take the baton: any of them may accept. */
  offered: z
    .object({
      to: z.array(personIdSchema).max(20),
      role: roleIdSchema.optional(),
      at: instantSchema,
      by: personIdSchema,
    })
    .optional(),
  /** When it is looked at again. */
  followUp: daySchema.optional(),
  consent: consentSchema.optional(),
  history: z.array(eventSchema).max(MOST_EVENTS),
  ending: z.enum(ENDINGS).optional(),
  filed: filedAwaySchema.optional(),
  /** Somebody has asked that it is not erased before this day. */
  keptUntil: daySchema.optional(),
  /** The coordinator has been told that it is erased on this day. */
  erases: daySchema.optional(),
});
export type Concern = Readonly<z.output<typeof concernSchema>>;

/** Answers so far, one for each reporter; kept between steps under the reporter's own id. */
export const concernDraftSchema = z.object({
  by: personIdSchema,
  at: instantSchema,
  step: z.string().max(20),
  answers: answersSchema.partial(),
  hasText: z.boolean().optional(),
  talk: talkSchema.optional(),
});
export type ConcernDraft = Readonly<z.output<typeof concernDraftSchema>>;

/** A number drawn from a fresh id: the same id gives the same number; `nth` when that is taken. */
export function concernIdOf(year: number, fresh: string, nth = 0): ConcernId {
  let mixed = 2_166_136_261 + nth;
  for (const character of fresh) mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return `${year}-${String(10_000 + (mixed % 90_000))}` as ConcernId;
}

/** The place of what happens next. */
export const nextEvent = ({ history }: Concern): number => Math.min(history.length, MOST_EVENTS - 1);

/**
 * The concern with one more thing that has happened. Each is told by its place, so none is ever moved: when the history is full, the
 * newest stands where the last one stood.
 */
export const happened = (concern: Concern, event: ConcernEvent, changed: Partial<Concern> = {}): Concern => ({
  ...concern,
  ...changed,
  history: [...concern.history.slice(0, MOST_EVENTS - 1), event],
});

export const lastEvent = ({ history }: Concern): number => history.length - 1;
export const closedAt = ({ state, history }: Concern): Instant | undefined =>
  state === 'closed' ? history.findLast(({ kind }) => kind === 'closed')?.at : undefined;
export const isIndividual = ({ answers }: Pick<Concern, 'answers'>): boolean => answers.about === 'person';
