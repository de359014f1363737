// What card and document of an account share: its title, what people wrote, and sums.
import type { ViewCtx } from '../../capability.ts';
import type { ForumAccount } from '../../domain/account.ts';
import type { AccountPeriod } from '../../domain/account-period.ts';
import { checkNameless } from '../../reading/free-text.ts';
import { type Saying, openSaying } from '../../reading/status-words.ts';
import type { Account } from './gather.ts';

type Seeing = Pick<ViewCtx, 'texts' | 'area'>;

export const titleOf = ({ texts, area }: Seeing, period: AccountPeriod): string =>
  texts.account.title({
    year: period.kind === 'year',
    period: texts.account.period(period),
    area: area.name,
  });

/** Nobody is named in an account. */
export const sayingOf = (ctx: Pick<ViewCtx, 'texts'>): Saying => openSaying(ctx, checkNameless);

type Summed = 'planned' | 'held' | 'cancelled' | 'skipped' | 'uncalled' | 'ahead' | 'emergency';

export const sumOf = (forums: readonly ForumAccount[], what: Summed): number =>
  forums.reduce((sum, one) => sum + one[what], 0);

/** Meetings held and planned, and how many the rhythms that set no days make of them. */
export function meetingLines({ texts }: Pick<ViewCtx, 'texts'>, { forums }: Account): readonly string[] {
  const { account: words } = texts;
  const unset = forums.reduce((sum, one) => sum + Math.max(0, (one.expected?.from ?? 0) - one.planned), 0);
  const planned = sumOf(forums, 'planned');
  return [
    words.meetingsLine({ held: sumOf(forums, 'held'), planned }),
    ...(unset === 0 ? [] : [words.expectedLine({ n: planned + unset, unset })]),
  ];
}

export const rateOf = ({ forums }: Account): { readonly n: number; readonly of: number } => ({
  n: forums.reduce((sum, { rate }) => sum + rate.n, 0),
  of: forums.reduce((sum, { rate }) => sum + rate.of, 0),
});

export const presenceOf = ({ forums }: Account) => ({
  counted: forums.reduce((sum, { presence }) => sum + presence.counted, 0),
  came: forums.reduce((sum, { presence }) => sum + presence.came, 0),
});

export const roundSums = ({ rounds }: Account) => ({
  inTime: rounds.reduce((sum, one) => sum + one.inTime, 0),
  late: rounds.reduce((sum, one) => sum + one.late, 0),
  of: rounds.reduce((sum, one) => sum + one.asked, 0),
});

/** Forums of which there is something to tell. */
export const met = ({ forums }: Account) =>
  forums.filter((one) => one.planned > 0 || one.emergency > 0 || one.forum.cadence.kind !== 'onDemand');
