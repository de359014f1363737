// What each decides for themselves: peace from reminders until a day, and the language. The outbox keeps the peace.
import { z } from 'zod';
import { type Capability, type Ctx, type Drawing, type Outcome, GONE, verb } from '../capability.ts';
import { type Language, languageSchema } from '../domain/area.ts';
import { type Day, dayOf, daySchema, timeOfWall, wallOf } from '../domain/calendar.ts';
import { latestPause, pauseSpans, readPause, untilOf } from '../domain/pause.ts';
import type { Person } from '../domain/people.ts';
import { readLanguage } from '../domain/language.ts';
import { textsIn } from '../texts/index.ts';
import { anyone } from '../reading/who.ts';

const pauseSchema = z.object({
  text: z.string().max(200).default(''),
  span: z.enum(pauseSpans).optional(),
  day: daySchema.optional(),
});

export const personal: Capability = {
  name: 'personal',
  commands: [
    {
      verb: 'personal.pause',
      phrases: { nb: ['pause'], nn: ['pause'], en: ['pause'] },
      about: {
        nb: 'Ingen påminnelser til en dag du velger',
        nn: 'Ingen påminningar til ein dag du vel',
        en: 'No reminders until a day you choose',
      },
    },
    {
      verb: 'personal.resume',
      alone: true,
      unlisted: true,
      phrases: { nb: ['fortsett'], nn: ['hald fram', 'fortset'], en: ['resume', 'continue'] },
      about: { nb: 'Avslutt pausen', nn: 'Avslutt pausen', en: 'End the pause' },
    },
    {
      verb: 'personal.language',
      phrases: { nb: ['språk'], nn: ['språk'], en: ['language'] },
      about: {
        nb: 'Bokmål, nynorsk eller engelsk',
        nn: 'Bokmål, nynorsk eller engelsk',
        en: 'Bokmål, nynorsk or English',
      },
    },
  ],
  verbs: {
    'personal.pause': verb({ input: pauseSchema, who: anyone, where: ['private'], span: 'none', run: pause }),
    'personal.resume': verb({
      input: z.object({ text: z.string().max(200).default('') }),
      who: anyone,
      where: ['private'],
      span: 'none',
      run: resume,
    }),
    'personal.language': verb({
      input: z.object({ text: z.string().max(200).default(''), language: languageSchema.optional() }),
      who: anyone,
      where: ['private'],
      span: 'none',
      run: language,
    }),
  },
  views: {},
};

const me = async ({ actor, read }: Ctx): Promise<Person | undefined> =>
  actor.kind === 'person' ? read.get('person', actor.person) : undefined;

// --- pause -----------------------------------------------------------------------------------------------------------

async function pause(ctx: Ctx, { text, span, day }: z.output<typeof pauseSchema>): Promise<Outcome> {
  const person = await me(ctx);
  if (!person) return GONE;
  const today = dayOf(ctx.now);
  if (day ?? span) return pausedUntil(ctx, person, day ?? untilOf(span as NonNullable<typeof span>, today));
  const said = readPause(text, { day: today, time: timeOfWall(wallOf(ctx.now)) });
  if (said.kind === 'until') return pausedUntil(ctx, person, said.day);
  return { show: pauseCard(ctx, person, said.kind === 'ask' ? said.options : undefined) };
}

function pausedUntil(ctx: Ctx, person: Person, until: Day): Outcome {
  const today = dayOf(ctx.now);
  const { dayYear } = ctx.texts.dates;
  const latest = latestPause(today);
  if (until < today || until > latest)
    return { refuse: { reason: 'dayOutside', data: { from: dayYear(today), to: dayYear(latest) } } };
  const text = ctx.texts.personal.paused({ day: dayYear(until) });
  return {
    ...(person.pausedUntil === until
      ? {}
      : { changes: [{ kind: 'person', id: person.id, value: { ...person, pausedUntil: until } }] }),
    show: { card: 'personal.paused', summary: text, data: { text } },
  };
}

/** `options`: days that what was typed may mean; undefined when nothing was typed. */
function pauseCard({ texts, now }: Ctx, person: Person, options: readonly Day[] | undefined): Drawing {
  const { personal: words, dates } = texts;
  const today = dayOf(now);
  const latest = latestPause(today);
  const until = pausedOn(person, today);
  return {
    card: 'personal.pause',
    summary: words.pauseTitle,
    data: {
      unread: options !== undefined,
      pausedNow: until !== undefined,
      now: until === undefined ? '' : words.paused({ day: dates.dayYear(until) }),
      options: (options ?? [])
        .filter((day) => today <= day && day <= latest)
        .map((day) => ({ title: words.until({ day: dates.dayYear(day) }), day })),
      spans: pauseSpans.map((span) => ({ title: words.spans[span], span })),
      min: today,
      max: latest,
    },
  };
}

const pausedOn = ({ pausedUntil: until }: Person, today: Day): Day | undefined =>
  until !== undefined && until >= today ? until : undefined;

async function resume(ctx: Ctx): Promise<Outcome> {
  const person = await me(ctx);
  if (!person) return GONE;
  const { personal: words } = ctx.texts;
  const paused = pausedOn(person, dayOf(ctx.now)) !== undefined;
  const { pausedUntil: _, ...rest } = person;
  return {
    ...(person.pausedUntil === undefined
      ? {}
      : { changes: [{ kind: 'person', id: person.id, value: rest }] }),
    show: receipt(paused ? words.resumed : words.noPause),
  };
}

const receipt = (text: string): Drawing => ({ card: 'personal.receipt', summary: text, data: { text } });

// --- language --------------------------------------------------------------------------------------------------------

async function language(
  ctx: Ctx,
  { text, language: pressed }: { text: string; language?: Language | undefined },
): Promise<Outcome> {
  const person = await me(ctx);
  if (!person) return GONE;
  const chosen = pressed ?? readLanguage(text);
  if (!chosen) return { show: languageCard(ctx) };
  return {
    ...(person.language === chosen
      ? {}
      : { changes: [{ kind: 'person', id: person.id, value: { ...person, language: chosen } }] }),
    show: receipt(textsIn(chosen).personal.languageSet),
    language: chosen,
  };
}

const languageCard = ({ texts }: Ctx): Drawing => ({
  card: 'personal.language',
  summary: texts.personal.languageTitle,
  data: {
    now: texts.personal.languageNow({ language: texts.language }),
    languages: languageSchema.options.map((one) => ({ title: texts.personal.spoken[one], language: one })),
  },
});
