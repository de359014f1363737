// An account as a document for the leader group and for the year's evaluation: numbers, roles and the titles of measures. No name
// stands in it.
import type { PersonCtx } from '../../capability.ts';
import type { Paper, Part } from '../../written.ts';
import type { Evaluation } from '../../domain/account.ts';
import { dayOf, partsOf } from '../../domain/calendar.ts';
import type { Measure } from '../../domain/measure.ts';
import { ownerWords } from '../../domain/owner.ts';
import { STANDINGS } from '../../domain/status-paper.ts';
import type { Texts } from '../../texts/index.ts';
import { type Saying, countWords, statusWord } from '../../reading/status-words.ts';
import { roundsChart, standingChart } from './charts.ts';
import type { Account } from './gather.ts';
import { meetingLines, met, presenceOf, sayingOf, sumOf, titleOf } from './words.ts';

type Writing = Pick<PersonCtx, 'texts' | 'now' | 'area'>;

export function accountDocument(ctx: Writing, account: Account): Paper {
  const { account: words, dates } = ctx.texts;
  const { period, until } = account;
  const saying = sayingOf(ctx);
  const fact = (title: string, value: string) => ({ title, value });
  const parts: readonly Part[] = [
    {
      kind: 'facts',
      facts: [
        fact(
          words.factPeriod,
          words.span({ from: dates.dayYear(period.from), to: dates.dayYear(period.to) }),
        ),
        fact(words.factSender, ctx.area.name),
        fact(words.factDated, dates.dayYear(dayOf(ctx.now))),
      ],
    },
    ...(until < period.to ? [text(words.soFar({ day: dates.dayYear(until) }))] : []),
    text(words.noNames),
    ...measureParts(ctx, account, saying),
    ...evaluationParts(ctx, account, saying),
    ...meetingParts(ctx, account),
    ...presenceParts(ctx, account),
    ...breakfastParts(ctx, account, saying),
    ...roundParts(ctx, account),
    ...routineParts(ctx, account, saying),
  ];
  const left = saying.left();
  return {
    file: `${words.fileName}-${period.from}`,
    title: titleOf(ctx, period),
    parts: left === 0 ? parts : [...parts, text(ctx.texts.common.leftOutNote({ n: left }))],
  };
}

const heading = (said: string): Part => ({ kind: 'heading', text: said });
const text = (said: string): Part => ({ kind: 'text', text: said });

// --- measures --------------------------------------------------------------------------------------------------------

function measureParts({ texts }: Writing, { measures }: Account, { say }: Saying): readonly Part[] {
  const { account: words } = texts;
  if (measures.of === 0) return [heading(words.measuresTitle), text(words.noMeasures)];
  const titles = (title: string, list: readonly Measure[]): readonly Part[] =>
    list.length === 0
      ? []
      : [heading(title), { kind: 'list', items: list.map((measure) => say(measure.title)) }];
  return [
    heading(words.measuresTitle),
    text(
      words.measuresLine({
        n: measures.of,
        start: countWords(texts, measures.start),
        end: countWords(texts, measures.end),
      }),
    ),
    { kind: 'picture', chart: standingChart(texts, measures) },
    {
      kind: 'table',
      columns: [words.statusColumn, words.start, words.end],
      rows: STANDINGS.map((one) => [
        statusWord(texts, one),
        String(measures.start[one]),
        String(measures.end[one]),
      ]),
    },
    ...titles(words.doneTitle, measures.done),
    ...titles(words.delayedTitle, measures.delayed),
    ...titles(words.takenOutTitle, measures.takenOut),
  ];
}

const EFFECTS = ['yes', 'partly', 'no', 'tooEarly'] as const;

function evaluationParts({ texts }: Writing, account: Account, { say }: Saying): readonly Part[] {
  const { account: words, dates } = texts;
  const { measures, plan, until } = account;
  if (measures.of === 0) return [];
  const roles = (measure: Measure): string => dates.list(ownerWords(measure, plan).map(say)) || words.noOwner;
  const why = (reasons: readonly Evaluation[]): string =>
    reasons.map((one) => whyWord(texts, one)).join('\n');
  return [
    heading(words.effectTitle),
    {
      kind: 'table',
      columns: [words.effectColumn, words.measureCount],
      rows: [
        ...EFFECTS.map((one) => [words[one], String(measures.effects[one])]),
        [words.noEffectAnswer, String(measures.effects.untold)],
      ],
    },
    heading(words.evaluateTitle({ year: partsOf(until).year })),
    measures.toEvaluate.length === 0
      ? text(texts.common.none)
      : {
          kind: 'table',
          columns: [words.measure, words.owner, words.why],
          rows: measures.toEvaluate.map((one) => [say(one.measure.title), roles(one.measure), why(one.why)]),
        },
  ];
}

const whyWord = ({ account: words }: Texts, why: Evaluation): string =>
  ({
    planned: words.whyPlanned,
    noEffect: words.whyNoEffect,
    tooEarly: words.whyTooEarly,
    untold: words.whyUntold,
  })[why];

// --- meetings --------------------------------------------------------------------------------------------------------

function meetingParts({ texts }: Writing, account: Account): readonly Part[] {
  const { account: words } = texts;
  const forums = met(account);
  const emergency = sumOf(forums, 'emergency');
  const rateWords = ({ n, of }: { readonly n: number; readonly of: number }): string =>
    of === 0 ? words.none : words.rate({ n, of });
  return [
    heading(words.meetingsTitle),
    ...meetingLines({ texts }, account).map(text),
    {
      kind: 'table',
      columns: [
        words.forum,
        words.planned,
        words.held,
        words.cancelled,
        words.uncalled,
        words.left,
        words.answers,
      ],
      rows: forums.map((one) => [
        [one.forum.name, one.forum.frequency].filter((said) => said !== '').join('\n'),
        one.expected ? words.plannedOf({ ...one.expected, planned: one.planned }) : String(one.planned),
        ...[one.held, one.cancelled + one.skipped, one.uncalled, one.ahead].map(String),
        rateWords(one.rate),
      ]),
    },
    ...(emergency > 0 ? [text(words.emergency({ n: emergency }))] : []),
    ...(account.forgotten ? [text(words.answersKept)] : []),
  ];
}

function presenceParts(ctx: Writing, account: Account): readonly Part[] {
  const { account: words } = ctx.texts;
  const forums = account.forums.filter(({ presence }) => presence.counted > 0);
  return [
    heading(words.presenceTitle),
    text(forums.length === 0 ? words.presenceNone : words.presenceLine(presenceOf(account))),
    ...(forums.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [words.forum, words.presenceCounted, words.came],
            rows: forums.map(({ forum, presence: { counted, came } }) => [
              forum.name,
              String(counted),
              String(came),
            ]),
          },
        ]),
  ];
}

function breakfastParts({ texts }: Writing, { attendance }: Account, { say }: Saying): readonly Part[] {
  const { account: words } = texts;
  const said = attendance.counted > 0 ? words.breakfastLine(attendance) : words.notCounted;
  return [
    heading(words.breakfastTitle),
    text(said),
    ...(attendance.services.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [words.service, words.came],
            rows: attendance.services.map(({ service, n }) => [say(service), String(n)]),
          },
        ]),
  ];
}

function roundParts({ texts }: Writing, { rounds }: Account): readonly Part[] {
  const { account: words, dates } = texts;
  if (rounds.length === 0) return [heading(words.roundsTitle), text(words.noRounds)];
  return [
    heading(words.roundsTitle),
    { kind: 'picture', chart: roundsChart(texts, rounds) },
    {
      kind: 'table',
      columns: [words.council, words.asked, words.inTime, words.late, words.unanswered],
      rows: rounds.map(({ day, asked, inTime, late }) => [
        dates.dayYear(day),
        ...[asked, inTime, late, asked - inTime - late].map(String),
      ]),
    },
  ];
}

function routineParts({ texts }: Writing, { routines }: Account, { say }: Saying): readonly Part[] {
  const { account: words } = texts;
  if (routines.length === 0) return [heading(words.routinesTitle), text(words.noRoutines)];
  const states = {
    done: words.routineDone,
    planned: words.routinePlanned,
    dropped: words.routineDropped,
    silent: words.routineSilent,
  };
  return [
    heading(words.routinesTitle),
    {
      kind: 'table',
      columns: [words.routine, words.statusColumn],
      rows: routines.map(({ routine, state }) => [say(routine.name), states[state]]),
    },
  ];
}
