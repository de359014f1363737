// How often a forum meets, in people's own words; dates for what the plan only counts; and the forum's habits. Nothing is saved
// before somebody has said yes to what was understood.
import { z } from 'zod';
import { type Capability, type Ctx, type Drawing, type Outcome, type Who, verb } from '../capability.ts';
import { dayOf, partsOf } from '../domain/calendar.ts';
import type { Forum } from '../domain/forum.ts';
import { findForum } from '../domain/invitation.ts';
import { oftenOf } from '../domain/proposal.ts';
import { readYear } from '../domain/years.ts';
import { anyone, coordinator, holdsOneOf } from '../reading/who.ts';
import { checkText } from '../reading/free-text.ts';
import { accept } from './cadence/accept.ts';
import { propose } from './cadence/dates.ts';
import { form, save } from './cadence/habits.ts';
import {
  acceptSchema,
  forumKey,
  givenSchema,
  habitsSchema,
  newSchema,
  proposeSchema,
  useSchema,
  whoSchema,
} from './cadence/input.ts';
import { create, newForm } from './cadence/new.ts';
import { complete, keep, read, use } from './cadence/rhythm.ts';
import { saveWho, whoForm } from './cadence/who.ts';

const WHERE = ['private', 'tab'] as const;
/** So many rows keep the card well under 28 kB also with long names and words. */
const ROWS = 15;
const DATES = { nb: ['datoer'], nn: ['datoar'], en: ['dates'] } as const;

const convener: Who = {
  name: 'convener',
  async may(ctx, input) {
    const { forum: id } = input as { readonly forum: string };
    const forum = await ctx.read.get('forum', id);
    return forum === undefined || holdsOneOf(ctx, [forum.convener]);
  },
};

/** For whoever convenes the forum that the button names. */
const ofForum = <I extends { readonly forum: string }>(
  input: { parse(value: unknown): I },
  run: (ctx: Ctx, forum: Forum, typed: I) => Promise<Outcome> | Outcome,
) =>
  verb({
    input,
    who: convener,
    where: [...WHERE],
    run: async (ctx, typed) => {
      const forum = await ctx.read.get('forum', typed.forum);
      return forum ? run(ctx, forum, typed) : { refuse: { reason: 'noLonger', data: {} } };
    },
  });

export const cadence: Capability = {
  name: 'cadence',
  commands: [
    {
      verb: 'cadence.show',
      for: 'convener',
      phrases: {
        nb: ['rytme', 'rytmen', 'hyppighet', 'hvor ofte'],
        nn: ['rytme', 'rytmen', 'hyppigheit', 'kor ofte'],
        en: ['rhythm', 'how often'],
      },
      about: {
        nb: 'Hvor ofte et møte holdes, med dine egne ord: «rytme fagteam hver 6. uke på torsdager»',
        nn: 'Kor ofte eit møte blir halde, med dine eigne ord: «rytme fagteam kvar 6. veke på torsdagar»',
        en: 'How often a meeting is held, in your own words: “rhythm fagteam hver 6. uke”',
      },
    },
    {
      verb: 'cadence.dates',
      for: 'convener',
      phrases: DATES,
      about: {
        nb: 'Forslag til årets datoer for et møte: «datoer koordineringsgruppe 2027»',
        nn: 'Forslag til datoane i året for eit møte: «datoar koordineringsgruppe 2027»',
        en: 'Proposed dates of a meeting for a year: “dates koordineringsgruppe 2027”',
      },
    },
    {
      verb: 'cadence.add',
      phrases: { nb: ['nytt møte'], nn: ['nytt møte'], en: ['new forum'] },
      about: {
        nb: 'Legg til et møte som ikke står i møteplanen: «nytt møte Fagråd»',
        nn: 'Legg til eit møte som ikkje står i møteplanen: «nytt møte Fagråd»',
        en: 'Add a meeting that is not in the meeting plan: “new forum Fagråd”',
      },
      for: 'coordinator',
    },
  ],
  verbs: {
    'cadence.show': verb({
      input: z.object({ text: z.string().max(1000).default('') }),
      who: anyone,
      where: [...WHERE],
      run: (ctx, { text }) => named(ctx, text, 'cadence.read', (forum, rest) => read(ctx, forum, rest)),
    }),
    'cadence.read': ofForum(
      forumKey.extend({ words: z.string().max(1000).optional() }),
      (ctx, forum, { words }) => read(ctx, forum, words),
    ),
    'cadence.set': ofForum(useSchema, use),
    'cadence.complete': ofForum(givenSchema.extend(forumKey.shape), complete),
    'cadence.keep': ofForum(
      forumKey.extend({ text: z.string().max(200), words: z.string().max(1000).optional() }),
      (ctx, forum, { text, words }) => keep(ctx, forum, text, words),
    ),
    'cadence.settings': ofForum(forumKey, (ctx, forum) => ({ show: form(ctx, forum) })),
    'cadence.habits': ofForum(habitsSchema, save),
    'cadence.who': ofForum(forumKey, async (ctx, forum) => ({ show: await whoForm(ctx, forum) })),
    'cadence.forum': ofForum(whoSchema, saveWho),
    'cadence.add': verb({
      input: z.object({ text: z.string().max(1000).default('') }),
      who: coordinator,
      where: [...WHERE],
      run: (ctx, { text }) => newForm(ctx, text),
    }),
    'cadence.create': verb({ input: newSchema, who: coordinator, where: [...WHERE], run: create }),
    'cadence.dates': verb({
      input: z.object({ text: z.string().max(1000).default('') }),
      who: anyone,
      where: [...WHERE],
      run: (ctx, { text }) => named(ctx, text, 'cadence.propose', (forum, rest) => ofYear(ctx, forum, rest)),
    }),
    'cadence.propose': ofForum(proposeSchema, propose),
    'cadence.accept': ofForum(acceptSchema, accept),
  },
  views: {},
};

/** The forum a command names; without one, those that may be meant. */
async function named(
  ctx: Ctx,
  text: string,
  button: 'cadence.read' | 'cadence.propose',
  then: (forum: Forum, rest: string) => Promise<Outcome>,
): Promise<Outcome> {
  const forums = (await ctx.read.list('forum')).map(({ value }) => value);
  const found = findForum(text.trim(), forums);
  if (!found) return which(ctx, forums, text, button);
  if (!(await holdsOneOf(ctx, [found.forum.convener])))
    return { refuse: { reason: 'notAllowed', data: { who: ctx.texts.who.convener } } };
  return then(found.forum, found.rest);
}

async function which(
  ctx: Ctx,
  forums: readonly Forum[],
  text: string,
  button: 'cadence.read' | 'cadence.propose',
): Promise<Outcome> {
  const { texts } = ctx;
  const { refuse } = checkText(ctx, text);
  if (refuse) return { refuse };
  const dates = button === 'cadence.propose';
  const mine: Forum[] = [];
  for (const forum of forums)
    if ((await holdsOneOf(ctx, [forum.convener])) && (!dates || (oftenOf(forum) && !forum.calledByOthers)))
      mine.push(forum);
  if (mine.length === 0) return { show: plain(texts.cadence.noForums) };
  const title = dates ? texts.cadence.whichDates : texts.cadence.whichRhythm;
  return {
    show: {
      card: 'cadence.which',
      summary: title,
      data: {
        title,
        note: texts.cadence.notFound,
        hasNote: text.trim() !== '',
        more: texts.cadence.typeName,
        hasMore: mine.length > ROWS,
        forums: mine.slice(0, ROWS).map(({ id, name, frequency }) => ({
          name,
          often: frequency === '' ? texts.cadence.noWords : frequency,
          forum: id,
          verb: button,
          button: dates ? texts.cadence.propose : texts.cadence.change,
        })),
      },
    },
  };
}

const plain = (text: string): Drawing => ({ card: 'cadence.none', summary: text, data: { text } });

/** «datoer fagteam 2027» */
async function ofYear(ctx: Ctx, forum: Forum, rest: string): Promise<Outcome> {
  if (rest.trim() === '') return propose(ctx, forum, {});
  const year = readYear(rest, partsOf(dayOf(ctx.now)).year);
  if (year !== undefined) return propose(ctx, forum, { year });
  const command = `${DATES[ctx.texts.language][0]} ${forum.name}`;
  return { refuse: { reason: 'yearUnread', data: { command } } };
}
