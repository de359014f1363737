// Dates for a forum whose plan only counts: proposed, changed one by one, and set when somebody says so. Nobody is called by it.
import type { z } from 'zod';
import type { Ctx, Drawing, Outcome } from '../../capability.ts';
import { givesDates } from '../../domain/cadence.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Forum } from '../../domain/forum.ts';
import {
  type Asked,
  type Often,
  type Proposal,
  type Usual,
  oftenOf,
  proposalOf,
  usualOf,
  yearToPlan,
} from '../../domain/proposal.ts';
import { questionsOf } from '../../domain/rhythm/complete.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { rhythmIn } from '../../texts/rhythm.ts';
import { nowCard, weekdayChoices } from './card.ts';
import { datesForm, jointOf, said, yearName } from './dates-card.ts';
import type { proposeSchema } from './input.ts';

/** So many fields on one card; the rest is asked for when these are set. */
const MOST = 24;

type Wished = z.output<typeof proposeSchema>;

/** Everything a proposal is made of. */
type Basis = {
  readonly forum: Forum;
  readonly often: Often;
  readonly asked: Asked;
  readonly usual: Usual;
};

export async function propose(ctx: Ctx, forum: Forum, wished: Omit<Wished, 'forum'>): Promise<Outcome> {
  const { texts } = ctx;
  if (forum.calledByOthers || forum.home)
    return {
      show: said(
        forum,
        texts.cadence.byOthers({ forum: forum.name, convene: forum.aliases[0] ?? forum.name }),
      ),
    };
  const often = oftenOf(forum);
  if (!often) return { show: await uncounted(ctx, forum) };
  const basis = await basisOf(ctx, forum, often, wished);
  const { weekday } = basis.usual;
  if (wished.ask || weekday === undefined) return { show: dayCard(ctx, basis, '') };
  const proposal = proposalOf(basis.asked, weekday);
  const year = yearName(ctx, often, basis.asked.year);
  const { known } = proposal;
  if (proposal.wanted === 0) {
    const text =
      known > 0
        ? texts.cadence.enough({ forum: forum.name, year, known })
        : texts.cadence.over({ forum: forum.name, year });
    return { show: said(forum, text) };
  }
  if (proposal.days.length === 0) return { show: dayCard(ctx, basis, texts.cadence.noneFit) };
  return { show: await datesCard(ctx, basis, proposal) };
}

async function basisOf(ctx: Ctx, forum: Forum, often: Often, wished: Omit<Wished, 'forum'>): Promise<Basis> {
  const { area, now } = ctx;
  const today = dayOf(now);
  const { meetings } = await sessionRecords(ctx.read, area, forum);
  const usual = usualOf(forum, meetings);
  const times = wished.times === undefined ? {} : { times: wished.times };
  return {
    forum,
    often,
    asked: {
      often: { ...often, ...times },
      year: wished.year ?? yearToPlan(often, today),
      today,
      since: dayOf(area.createdAt),
      closed: area.closed,
      meetings: meetings.filter((one) => one.forum === forum.id || one.joint?.includes(forum.id)),
    },
    usual: {
      weekday: wished.weekday ?? usual.weekday,
      start: wished.start ?? usual.start,
      end: wished.end ?? usual.end,
    },
  };
}

/** Days that follow by themselves, a rhythm that still lacks something, or no count at all. */
async function uncounted(ctx: Ctx, forum: Forum): Promise<Drawing> {
  const { texts } = ctx;
  if (questionsOf(forum.cadence).length > 0) return nowCard(ctx, forum);
  const often = rhythmIn(texts.language).phrase(forum.cadence);
  return givesDates(forum.cadence)
    ? said(forum, texts.cadence.followsItself({ forum: forum.name, often }))
    : said(forum, texts.cadence.notCounted({ forum: forum.name }));
}

// --- the cards -------------------------------------------------------------------------------------------------------

function dayCard(ctx: Ctx, { forum, often, asked, usual }: Basis, problem: string): Drawing {
  const { texts } = ctx;
  const title = texts.cadence.datesTitle({ forum: forum.name, year: yearName(ctx, often, asked.year) });
  return {
    card: 'cadence.day',
    summary: title,
    data: {
      title,
      problem,
      hasProblem: problem !== '',
      weekdays: weekdayChoices(texts).slice(0, 5),
      weekday: usual.weekday === undefined || usual.weekday > 5 ? '' : String(usual.weekday),
      start: usual.start ?? '',
      end: usual.end ?? '',
      forum: forum.id,
      year: asked.year,
    },
  };
}

async function datesCard(ctx: Ctx, basis: Basis, proposal: Proposal): Promise<Drawing> {
  const { texts } = ctx;
  const { forum, often, asked, usual } = basis;
  const days = proposal.days.slice(0, MOST);
  const { wanted, known } = proposal;
  const top = often.atMost !== undefined && asked.often.times < often.atMost ? often.atMost : undefined;
  const how = rhythmIn(texts.language).phrase(forum.cadence);
  const lead = texts.cadence.proposed({ often: upper(how), known, n: proposal.days.length, wanted });
  const joint = await jointOf(ctx, forum, asked, days);
  return datesForm(ctx, forum, asked.year, {
    title: texts.cadence.datesTitle({ forum: forum.name, year: yearName(ctx, often, asked.year) }),
    lead:
      days.length < proposal.days.length
        ? `${lead} ${texts.cadence.shownOf({ n: days.length, of: proposal.days.length })}`
        : lead,
    problems: [],
    days,
    joint,
    hours: usual,
    anyway: false,
    ...(top === undefined || usual.weekday === undefined
      ? {}
      : { top: { times: top, weekday: usual.weekday } }),
  });
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
