// The card of the day that Teams could not deliver: what would have stood on it goes by e-mail the same day, one letter for each
// municipality. Who has no address, or whose mail server does not want it, has it on their next card.
import { z } from 'zod';
import {
  type Capability,
  type Change,
  type Ctx,
  type Message,
  type Outcome,
  type PersonCtx,
  type Verb,
  letter,
  verb,
} from '../../capability.ts';
import type { Letter, Part } from '../../written.ts';
import { type Instant, daySchema, instantSchema } from '../../domain/calendar.ts';
import { withArea } from '../../domain/event.ts';
import { noticeKept } from '../../domain/notice.ts';
import { personIdSchema } from '../../domain/people.ts';
import { clock } from '../../reading/who.ts';
import { type Card, hasLater, standing } from './notices.ts';

/** Notices by their ids, and until when each is worth telling. */
const noticesSchema = z.array(z.object({ id: z.string().max(1000), until: instantSchema })).max(400);
type Notices = z.output<typeof noticesSchema>;

type Letters = () => NonNullable<Capability['letters']>;
type Standing = Awaited<ReturnType<typeof standing>>;

// --- from the card to the letter -------------------------------------------------------------------------------------

/** What goes by e-mail stands on no card any more; what has stood on one is not told again. */
async function lost(ctx: Ctx, card: Card): Promise<Outcome> {
  const { read, now } = ctx;
  const person = await read.get('person', card.person);
  if (person?.email === undefined || (await hasLater(ctx, card))) return {};
  const missed = (await standing(ctx, card)).filter(({ value }) => !value.shown);
  const areas = [...new Set(missed.map(({ value }) => value.area))];
  return {
    changes: missed.map(({ id, value }) => ({
      kind: 'notice',
      id,
      value: { ...value, shown: true, expires: now },
      expires: noticeKept(now),
    })),
    send: areas.map((area) => message(card, area, missed, now)),
  };
}

function message({ person, day }: Card, area: string, missed: Standing, now: Instant): Message {
  const mine = missed.filter(({ value }) => value.area === area);
  const notices = mine.map(({ id, value }) => ({ id, until: value.expires }));
  return {
    id: `missed/${person}/${day}/${area}/${now}`,
    to: { mail: person },
    mode: 'say',
    view: 'house.missed',
    with: { notices },
    area,
    at: now,
    expires: Math.max(...notices.map(({ until }) => until)) as Instant,
    reminder: true,
    lost: 'house.unmailed',
  };
}

/** The letter reached nobody either: they wait for the next card. */
async function unmailed({ read, now }: Ctx, { notices }: { notices: Notices }): Promise<Outcome> {
  const changes = await Promise.all(
    notices.map(async ({ id, until }): Promise<readonly Change[]> => {
      const value = await read.get('notice', id);
      if (!value || until <= now) return [];
      const { shown: _, ...rest } = value;
      return [{ kind: 'notice', id, value: { ...rest, expires: until }, expires: noticeKept(now) }];
    }),
  );
  return { changes: changes.flat() };
}

export const missedVerbs: Readonly<Record<string, Verb>> = {
  'house.lost': verb({
    input: z.object({ person: personIdSchema, day: daySchema }),
    who: clock,
    where: ['clock'],
    span: 'none',
    run: lost,
  }),
  'house.unmailed': verb({
    input: z.object({ notices: noticesSchema }),
    who: clock,
    where: ['clock'],
    span: 'none',
    run: unmailed,
  }),
};

// --- the letter ------------------------------------------------------------------------------------------------------

/** `own`: the notice's own letter, where it has one; `text`: else its line. */
type Told = { readonly own: Letter } | { readonly text: string };

async function toldOf(ctx: PersonCtx, letters: Letters, { id, until }: Notices[number]): Promise<Told[]> {
  const notice = await ctx.read.get('notice', id);
  if (!notice || until <= ctx.now) return [];
  const written = letters()[notice.view];
  if (written) {
    const own = await written.write(ctx, written.input.parse(notice.with) as never);
    return own ? [{ own }] : [];
  }
  const drawing = await ctx.draw({ person: ctx.person }, notice.view, notice.with);
  return drawing ? [{ text: drawing.summary.slice(0, 200) }] : [];
}

/** One that has a letter of its own is that letter; of several, what each says, the lines first. */
async function write(ctx: PersonCtx, letters: Letters, notices: Notices): Promise<Letter | undefined> {
  const { house } = ctx.texts;
  const told = (await Promise.all(notices.map((one) => toldOf(ctx, letters, one)))).flat();
  const [only] = told;
  if (!only) return undefined;
  if (told.length === 1 && 'own' in only) return only.own;
  const lines = told.flatMap((one) => ('text' in one ? [one.text] : []));
  const own = told.flatMap((one) => ('own' in one ? one.own.parts : []));
  const list: readonly Part[] =
    lines.length === 0
      ? []
      : [
          { kind: 'list', items: lines },
          { kind: 'text', text: house.missedHow },
        ];
  const subject = house.digestTitle({ n: told.length });
  return {
    subject: withArea(subject, ctx.area),
    parts: [{ kind: 'heading', text: subject }, { kind: 'text', text: house.missedLead }, ...list, ...own],
  };
}

export const missedLetters = (letters: Letters): NonNullable<Capability['letters']> => ({
  'house.missed': letter({
    input: z.object({ notices: noticesSchema }),
    write: (ctx, { notices }) => write(ctx, letters, notices),
  }),
});
