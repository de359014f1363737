// What somebody is told of minutes, as a card in Teams and as a letter: each true only while the minutes stand as they did when it
// was said, and only for whoever may still see it.
import { z } from 'zod';
import {
  type Drawing,
  type View,
  type ViewCtx,
  type Written,
  type PersonCtx,
  file,
  letter,
  view,
} from '../../capability.ts';
import type { Letter } from '../../written.ts';
import { isUnwritten } from '../../domain/minutes.ts';
import type { PersonId } from '../../domain/people.ts';
import { readerOf } from '../../reading/reach.ts';
import {
  type Begun,
  type Found,
  type Key,
  begunOf,
  findMinutes,
  keySchema,
  mayApprove,
  mayRead,
  mayWrite,
} from './access.ts';
import { additionLetter, askLetter, minutesLetter, wantedLetter } from './letter.ts';
import { minutesPaper } from './paper.ts';
import { showCard } from './show.ts';
import { occasion, wantedOf } from './facts.ts';

/** Something told: `of` gives what it is about while it is true. */
type Said<I extends Key, T extends Found> = {
  readonly input: z.ZodType<I>;
  of(found: Found, input: I): T | undefined;
  may(ctx: Pick<ViewCtx, 'read' | 'now' | 'area'>, found: T, person: PersonId): Promise<boolean>;
  card(ctx: ViewCtx, found: T, person: PersonId, input: I): Promise<Drawing | undefined>;
  letter(ctx: PersonCtx, found: T, input: I): Promise<Letter | undefined>;
};

/** What it is about, for a person it is true for. */
async function meant<I extends Key, T extends Found>(
  said: Said<I, T>,
  ctx: Pick<ViewCtx, 'read' | 'now' | 'area'>,
  person: PersonId | undefined,
  input: I,
): Promise<{ readonly about: T; readonly person: PersonId } | undefined> {
  const found = await findMinutes(ctx, input.meeting);
  const about = found && said.of(found, input);
  return about && person && (await said.may(ctx, about, person)) ? { about, person } : undefined;
}

const asCard = <I extends Key, T extends Found>(said: Said<I, T>): View =>
  view({
    input: said.input,
    async draw(ctx, input) {
      const one = await meant(said, ctx, readerOf(ctx.to), input);
      return one && said.card(ctx, one.about, one.person, input);
    },
  });

const asLetter = <I extends Key, T extends Found>(said: Said<I, T>): Written<Letter> =>
  letter({
    input: said.input,
    async write(ctx, input) {
      const one = await meant(said, ctx, ctx.person, input);
      return one && said.letter(ctx, one.about, input);
    },
  });

const submittedSchema = keySchema.extend({ submitted: z.number() });
const addedSchema = keySchema.extend({ n: z.number().int().min(0) });

const ofState =
  (state: Begun['minutes']['state']) =>
  (found: Found): Begun | undefined =>
    found.minutes?.state === state ? begunOf(found) : undefined;

// --- what is told ----------------------------------------------------------------------------------------------------

/** The minutes are missing: to those who write. */
const ask: Said<Key, Found> = {
  input: keySchema,
  of: (found) => (isUnwritten(found.minutes) ? found : undefined),
  may: mayWrite,
  async card(ctx, found) {
    const { askDraft, askText, askSummary } = ctx.texts.minutes;
    const of = occasion(ctx, found);
    const begun = found.minutes !== undefined;
    const data = {
      title: askSummary(of),
      text: begun ? askDraft : askText,
      begun,
      meeting: found.meeting.id,
    };
    return { card: 'minutes.ask', summary: data.title, data };
  },
  letter: askLetter,
};

/** The minutes wait for the chair. */
const approval: Said<z.output<typeof submittedSchema>, Begun> = {
  input: submittedSchema,
  of: (found, { submitted }) =>
    found.minutes?.submittedAt === submitted ? ofState('submitted')(found) : undefined,
  may: mayApprove,
  async card(ctx, found, person) {
    const card = await showCard(ctx, found, person);
    return { ...card, summary: ctx.texts.minutes.letterApproval(occasion(ctx, found)) };
  },
  letter: (ctx, found) => minutesLetter(ctx, found, true),
};

/** The chair wants something changed. */
const wanted: Said<Key, Begun> = {
  input: keySchema,
  of: (found) => (found.minutes?.wanted ? ofState('draft')(found) : undefined),
  may: mayWrite,
  async card(ctx, found) {
    const title = ctx.texts.minutes.letterWanted(occasion(ctx, found));
    const text = (await wantedOf(ctx, found.minutes)).wanted;
    const data = { title, text, begun: true, meeting: found.meeting.id };
    return { card: 'minutes.ask', summary: title, data };
  },
  letter: wantedLetter,
};

/** To everybody: what was decided, and who does what. */
const sent: Said<Key, Begun> = {
  input: keySchema,
  of: ofState('sent'),
  may: mayRead,
  async card(ctx, found, person) {
    const card = await showCard(ctx, found, person, { short: true });
    return { ...card, summary: ctx.texts.minutes.letterSent(occasion(ctx, found)) };
  },
  letter: (ctx, found) => minutesLetter(ctx, found, false),
};

const added: Said<z.output<typeof addedSchema>, Begun> = {
  input: addedSchema,
  of: ofState('sent'),
  may: mayRead,
  async card(ctx, found, _person, { n }) {
    const one = found.minutes.additions[n];
    const of = occasion(ctx, found);
    const title = ctx.texts.minutes.addedTitle(of);
    const data = { title, text: one?.text, meeting: found.meeting.id };
    return one && { card: 'minutes.added', summary: ctx.texts.minutes.letterAdded(of), data };
  },
  async letter(ctx, found, { n }) {
    const one = found.minutes.additions[n];
    return one && additionLetter(ctx, found, one.text);
  },
};

/** As the minutes stand now, with the buttons of whoever reads: the page of a letter. */
const show = view({
  input: keySchema,
  async draw(ctx, { meeting }) {
    const found = begunOf(await findMinutes(ctx, meeting));
    const person = readerOf(ctx.to);
    return found && person && (await mayRead(ctx, found, person)) ? showCard(ctx, found, person) : undefined;
  },
});

export const views = {
  'minutes.ask': asCard(ask),
  'minutes.approval': asCard(approval),
  'minutes.wanted': asCard(wanted),
  'minutes.sent': asCard(sent),
  'minutes.added': asCard(added),
  'minutes.show': show,
};

export const letters = {
  'minutes.ask': asLetter(ask),
  'minutes.approval': asLetter(approval),
  'minutes.wanted': asLetter(wanted),
  'minutes.sent': asLetter(sent),
  'minutes.added': asLetter(added),
};

export const files = {
  'minutes.paper': file({
    input: keySchema,
    async write(ctx, { meeting }) {
      const found = begunOf(await findMinutes(ctx, meeting));
      return found && (await mayRead(ctx, found, ctx.person)) ? minutesPaper(ctx, found) : undefined;
    },
  }),
};
