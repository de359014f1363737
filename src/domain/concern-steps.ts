// The reporter's way through a concern, one card at a time: which questions there are, in which order, and what an answer takes away.
// About one young person nothing is asked but how much it hastens and what has been tried. It must not know how a question is worded.
import {
  type Closed,
  type Day,
  type Instant,
  dayOf,
  instantOf,
  nextWorkday,
  wall,
  workdayAfter,
} from './calendar.ts';
import type { Answers, ConcernDraft } from './concern.ts';

/** `kind`: what and where. `grave`: since when, how serious, how much it hastens. */
export const STEPS = ['about', 'kind', 'grave', 'tried', 'talk', 'text', 'summary'] as const;
export type Step = (typeof STEPS)[number];

/** Days without a step until the answers so far are gone, with the text. */
export const DRAFT_DAYS = 14;

type Some = ConcernDraft['answers'];
const isPerson = ({ about }: Some): boolean => about === 'person';

/** The steps of these answers; `withText`: free text may be written here. */
export const stepsOf = (answers: Some, withText: boolean): readonly Step[] =>
  STEPS.filter((step) => {
    if (step === 'kind') return !isPerson(answers);
    return step !== 'text' || (withText && !isPerson(answers));
  });

/** The one that follows, the summary after the last. A step that these answers do not have is followed by the next they have. */
export const stepAfter = (step: Step, answers: Some, withText: boolean): Step =>
  stepsOf(answers, withText).find((one) => STEPS.indexOf(one) > STEPS.indexOf(step)) ?? 'summary';

/** The one before; undefined at the first. */
export const stepBefore = (step: Step, answers: Some, withText: boolean): Step | undefined =>
  stepsOf(answers, withText).findLast((one) => STEPS.indexOf(one) < STEPS.indexOf(step));

/** Where somebody left off: the step kept, or the nearest after it that these answers have. */
export function stepOf({ step, answers }: ConcernDraft, withText: boolean): Step {
  const kept = STEPS.find((one) => one === step) ?? 'about';
  return stepsOf(answers, withText).includes(kept) ? kept : stepAfter(kept, answers, withText);
}

/** «Nothing» beside something that was tried is no answer. */
export function triedOf(chosen: Answers['tried']): Answers['tried'] {
  const distinct = [...new Set(chosen)];
  const some = distinct.filter((one) => one !== 'nothing');
  return some.length > 0 ? some : distinct;
}

/** With more answers. About one person topic, place and time are forgotten, and that there is a text. */
export function answered(draft: ConcernDraft, more: Some): ConcernDraft {
  const answers = { ...draft.answers, ...more };
  if (!isPerson(answers)) return { ...draft, answers };
  const { topics: _topics, where: _where, since: _since, gravity: _gravity, ...kept } = answers;
  const { hasText: _text, ...rest } = draft;
  return { ...rest, answers: kept };
}

/** The first question that must be answered and is not. */
export function stepMissing(answers: Some): Step | undefined {
  const { about, topics, where, since, gravity, urgency, tried } = answers;
  if (about === undefined) return 'about';
  const person = isPerson(answers);
  if (!person && (where === undefined || topics === undefined || topics.length === 0)) return 'kind';
  if (urgency === undefined || (!person && (since === undefined || gravity === undefined))) return 'grave';
  return tried === undefined ? 'tried' : undefined;
}

export const isComplete = (answers: Some): answers is Answers => stepMissing(answers) === undefined;

/** The school's own tverrfaglige team comes first, and has not been asked (Nes: «Benytt Tverrfaglig team på skolen»). */
export const teamFirst = ({ where, tried = [] }: Some): boolean =>
  where === 'school' && !tried.includes('schoolTeam');

/** Working days until the coordinator answers, by how much it hastens. */
const ANSWER_DAYS = { today: 0, week: 2, wait: 5 } as const satisfies Record<Answers['urgency'], number>;

/** The day by which the coordinator has answered: what is sent after four o'clock is sent the next working day. */
export function answerBy(at: Instant, { urgency }: Pick<Answers, 'urgency'>, closed: readonly Closed[]): Day {
  const today = dayOf(at);
  const first = nextWorkday(today, closed);
  const isOver = first === today && at >= instantOf(wall(today, '16:00'));
  const begins = isOver ? workdayAfter(today, 1, closed) : first;
  const days = ANSWER_DAYS[urgency];
  return days === 0 ? begins : workdayAfter(begins, days, closed);
}
