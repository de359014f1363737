// The coordinator's and the case holder's card of one concern: what was chosen, who holds the baton, what has happened, what waits,
// and what is natural to do next. Never a text.
import type { Ctx, Drawing } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { type Concern, isIndividual } from '../../domain/concern.ts';
import { nextOf } from '../../domain/triage.ts';
import { nameOf } from '../../reading/who.ts';
import { answerFacts } from '../../texts/concern-words.ts';
import { historyOf } from './history.ts';
import { type Standings, ownStandings, roleWords } from './standing.ts';
import { hourWords, standingWords } from './waits.ts';

type Button = { readonly title: string; readonly verb: string };
type Buttons = { readonly first: Button | undefined; readonly rest: readonly Button[] };

/** Besides the first: five in a row are shown everywhere. */
const AT_MOST = 4;

/** `said`: what has just been done. `more`: the buttons that there was no room for. */
export async function openCard(ctx: Ctx, concern: Concern, said = '', more = false): Promise<Drawing> {
  const { triage: words } = ctx.texts;
  const standings = await ownStandings(ctx, concern);
  const history = await historyOf(ctx, concern);
  const title = words.number({ id: concern.id });
  const { first, rest } = fitted(ctx, buttonsOf(ctx, concern, standings), more);
  return {
    card: 'triage.open',
    summary: title,
    data: {
      concern: concern.id,
      title,
      said,
      hasSaid: said !== '',
      standing: standingWords(ctx, concern),
      facts: await factsOf(ctx, concern),
      aboutPerson: isIndividual(concern),
      history: history.lines.map((text) => ({ text })),
      earlier: words.earlierEvents({ n: history.left }),
      hasEarlier: history.left > 0,
      hasFirst: first !== undefined,
      firstTitle: first?.title ?? '',
      firstVerb: first?.verb ?? '',
      rest,
    },
  };
}

// --- what is natural to do -------------------------------------------------------------------------------------------

function fitted({ texts }: Ctx, { first, rest }: Buttons, more: boolean): Buttons {
  const { triage: words } = texts;
  if (rest.length <= AT_MOST) return { first, rest };
  const over = rest.slice(AT_MOST - 1);
  if (more) return { first: undefined, rest: [...over, { title: words.back, verb: 'triage.open' }] };
  return {
    first,
    rest: [...rest.slice(0, AT_MOST - 1), { title: words.moreActions, verb: 'triage.more' }],
  };
}

function buttonsOf(ctx: Ctx, concern: Concern, standings: Standings): Buttons {
  const { triage: words } = ctx.texts;
  const text = hasText(concern) ? [{ title: words.showText, verb: 'triage.text' }] : [];
  const coordinator = standings.has('coordinator');
  const list = coordinator ? [{ title: words.refresh, verb: 'triage.list' }] : [];
  if (concern.state === 'closed')
    return { first: { title: words.archive, verb: 'closing.ask' }, rest: [...text, ...list] };
  if (concern.state === 'new' && coordinator)
    return { first: { title: words.receive, verb: 'triage.receive' }, rest: [...text, ...list] };
  const own = coordinator ? coordinating(ctx, concern) : holding(ctx);
  const [first, ...others] = own;
  return { first, rest: [...text, ...others, ...forBoth(ctx, concern), ...list] };
}

/** What the holder does: where it goes, and who has it next. */
const holding = ({ texts }: Ctx): readonly Button[] => [
  { title: texts.triage.send, verb: 'baton.where' },
  { title: texts.baton.pass, verb: 'baton.pass' },
];

/** A text of the reporter's, or a question in own words. */
export const hasText = ({ hasText: written, history }: Concern): boolean =>
  written === true || history.some(({ kind, ask }) => kind === 'asked' && ask === undefined);

/** What only the coordinator does, and sending it on: what is natural first. */
function coordinating({ texts: { triage: words }, now }: Ctx, concern: Concern): readonly Button[] {
  const next = nextOf(concern, now);
  const send = { title: words.send, verb: 'baton.where' };
  const talk = { title: words.offerTalk, verb: 'triage.talk' };
  const pass = { title: words.passTalk, verb: 'triage.passTalk' };
  const ask = { title: words.ask, verb: 'triage.ask' };
  const held = { title: words.held, verb: 'triage.held' };
  const isSet = concern.talk?.state === 'offered' || concern.talk?.state === 'agreed';
  switch (next) {
    case 'held':
      return [held, send, ask, talk];
    case 'passTalk':
      return [pass, send, ask, talk];
    case 'talk':
      return [talk, send, ask, { ...held, title: words.heldAtOnce }];
    case 'route':
      return [send, ask, talk, ...(isSet ? [held] : [])];
  }
}

const forBoth = ({ texts: { triage: words } }: Ctx, concern: Concern): readonly Button[] => [
  { title: words.follow, verb: 'triage.follow' },
  { title: words.close, verb: 'closing.ask' },
  ...(isIndividual(concern) ? [{ title: words.consent, verb: 'consent.show' }] : []),
];

// --- what was chosen -------------------------------------------------------------------------------------------------

type Fact = { readonly title: string; readonly value: string };

async function factsOf(ctx: Ctx, concern: Concern): Promise<readonly Fact[]> {
  const { triage: words, dates } = ctx.texts;
  const [by, holder] = await Promise.all(
    [concern.by, concern.holder].map((one) => ctx.read.get('person', one)),
  );
  const { followUp } = concern;
  const facts: readonly Fact[] = [
    ...answerFacts(ctx.texts, concern.answers),
    { title: words.by, value: `${nameOf(by)} (${await roleWords(ctx, concern.by)})` },
    { title: words.holder, value: nameOf(holder) },
    { title: words.followUp, value: followUp ? dates.dayNear(followUp, dayOf(ctx.now)) : '' },
    { title: words.talk, value: talkWords(ctx, concern) },
  ];
  return facts.filter(({ value }) => value !== '');
}

function talkWords(ctx: Ctx, concern: Concern): string {
  const { triage: words, concernWords } = ctx.texts;
  const { talk } = concern;
  if (!talk) return '';
  const when = hourWords(ctx, concern) || concernWords.when[talk.when];
  return [
    words.talkState[talk.state],
    concernWords.withWhom[talk.with],
    concernWords.how[talk.how],
    when,
  ].join(' · ');
}
