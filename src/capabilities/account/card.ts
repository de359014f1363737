// An account on a card: a picture where the service has an address, the numbers in a line each all the same, the way to the
// document, and other periods.
import type { Drawing, ViewCtx } from '../../capability.ts';
import { periodKey, periodsOn } from '../../domain/account-period.ts';
import { dayOf, partsOf } from '../../domain/calendar.ts';
import type { PersonId } from '../../domain/people.ts';
import { fetchedUntil } from '../../drawing.ts';
import { countWords } from '../../reading/status-words.ts';
import { standingChart } from './charts.ts';
import type { Account } from './gather.ts';
import { meetingLines, presenceOf, rateOf, roundSums, sumOf, titleOf } from './words.ts';

type Seeing = Pick<ViewCtx, 'texts' | 'now' | 'area' | 'link'>;

export async function accountCard(ctx: Seeing, account: Account, person: PersonId): Promise<Drawing> {
  const { texts, now, link } = ctx;
  const { account: words } = texts;
  const until = fetchedUntil(now);
  const period = periodKey(account.period);
  const about = { person, with: { period } };
  const url = await link({ ...about, kind: 'file', of: 'account.paper' }, until);
  const picture =
    account.measures.of > 0
      ? await link({ ...about, kind: 'picture', of: 'account.picture' }, until)
      : undefined;
  const others = periodsOn(dayOf(now)).filter((one) => periodKey(one) !== period);
  return {
    card: 'account.show',
    summary: words.summary,
    data: {
      title: titleOf(ctx, account.period),
      picture: picture ?? '',
      hasPicture: picture !== undefined,
      alt: standingChart(texts, account.measures).alt,
      lines: linesOf(ctx, account),
      url: url ?? '',
      hasUrl: url !== undefined,
      address: url === undefined ? words.noUrl : words.expires({ day: texts.dates.day(dayOf(until)) }),
      others: others.map((one) => ({ label: words.choice(one), period: periodKey(one) })),
    },
  };
}

function linesOf({ texts }: Seeing, account: Account): readonly string[] {
  const { account: words, dates } = texts;
  const { measures, forums, attendance, rounds, routines, period, until } = account;
  const rate = rateOf(account);
  const presence = presenceOf(account);
  const emergency = sumOf(forums, 'emergency');
  const done = routines.filter(({ state }) => state === 'done').length;
  return [
    ...(until < period.to ? [words.soFar({ day: dates.dayYear(until) })] : []),
    ...(measures.of === 0
      ? [words.noMeasures]
      : [
          words.measuresLine({
            n: measures.of,
            start: countWords(texts, measures.start),
            end: countWords(texts, measures.end),
          }),
          words.doneLine({ done: measures.done.length, delayed: measures.delayed.length }),
          words.evaluateLine({ n: measures.toEvaluate.length, year: partsOf(until).year }),
        ]),
    ...meetingLines({ texts }, account),
    ...(emergency > 0 ? [words.emergency({ n: emergency })] : []),
    ...(rate.of > 0 ? [words.answersLine(rate)] : []),
    ...(presence.counted > 0 ? [words.presenceLine(presence)] : []),
    attendance.counted > 0 ? words.breakfastLine(attendance) : words.notCounted,
    rounds.length > 0 ? words.roundsLine(roundSums(account)) : words.noRounds,
    routines.length > 0 ? words.routinesLine({ done, of: routines.length }) : words.noRoutines,
  ];
}
