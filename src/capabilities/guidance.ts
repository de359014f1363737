// Whom to call and which duties nobody can take over, and what the municipality has decided about concerns: its own numbers, how long
// things are kept, and the assessment that free text waits for. It holds no concern.
import { z } from 'zod';
import { type Capability, type Change, type Ctx, type Outcome, GONE, verb, view } from '../capability.ts';
import { dayOf } from '../domain/calendar.ts';
import { type ConcernRules, RULES_ID, textAllowed } from '../domain/concern-rules.ts';
import type { PersonId } from '../domain/people.ts';
import { logged, mayDo, placesTo, rulesOf } from '../reading/concerns.ts';
import { checkSchema, due, question } from './guidance/check.ts';
import {
  type Ruled,
  assessmentFormSchema,
  lineFormSchema,
  lineIdSchema,
  lineOf,
  termsSchema,
  withAssessment,
  withChecked,
  withLine,
  withTerms,
  withoutAssessment,
  withoutLine,
} from './guidance/form.ts';
import { lineName, linesCard } from './guidance/lines.ts';
import { assessmentCard, lineCard, settingsCard, stopCard, termsCard } from './guidance/settings.ts';

/** For everybody, alone with the bot. */
const SHOWN = { who: mayDo('rules', 'read', 'anyone'), where: placesTo('rules', 'read') } as const;
/** For the coordinator. */
const SET = { who: mayDo('rules', 'write', 'coordinator'), where: placesTo('rules', 'write') } as const;

const nothing = z.object({});
const lineSchema = z.object({ line: lineIdSchema });

export const guidance: Capability = {
  name: 'guidance',
  commands: [
    {
      verb: 'guidance.lines',
      alone: true,
      phrases: {
        nb: ['nødnumre', 'fare', 'barnevernvakt', 'opplysningsplikt'],
        nn: ['naudnummer', 'fare', 'barnevernvakt', 'opplysningsplikt'],
        en: ['emergency numbers', 'danger'],
      },
      about: {
        nb: 'Hvem du ringer når noen er i fare, og hva som er din egen plikt',
        nn: 'Kven du ringjer når nokon er i fare, og kva som er di eiga plikt',
        en: 'Whom to call when somebody is in danger, and what is your own duty',
      },
    },
    {
      verb: 'guidance.show',
      alone: true,
      for: 'coordinator',
      phrases: {
        nb: ['regler', 'egne numre'],
        nn: ['reglar', 'eigne nummer'],
        en: ['rules', 'own numbers'],
      },
      about: {
        nb: 'Egne numre, frister og personvernvurdering for henvendelser',
        nn: 'Eigne nummer, fristar og personvernvurdering for henvendingar',
        en: 'Own numbers, time limits and data protection assessment for concerns',
      },
    },
  ],
  verbs: {
    'guidance.lines': verb({
      input: nothing,
      ...SHOWN,
      span: 'none',
      run: async (ctx) => ({ show: await linesCard(ctx) }),
    }),
    'guidance.show': verb({
      input: nothing,
      ...SET,
      run: async (ctx) => ({ show: settingsCard(ctx, await rulesOf(ctx)) }),
    }),
    'guidance.line': verb({
      input: z.object({ line: lineIdSchema.optional() }),
      ...SET,
      run: async (ctx, { line }) => {
        if (line === undefined || line === '') return { show: lineCard(ctx, undefined) };
        const found = lineOf(await rulesOf(ctx), line);
        return found ? { show: lineCard(ctx, found) } : GONE;
      },
    }),
    'guidance.save': verb({
      input: lineFormSchema,
      ...SET,
      run: (ctx, typed) =>
        ruled(
          ctx,
          (rules, by) => withLine({ ...ctx, by }, rules, typed),
          ({ line }) => ctx.texts.guidance.lineSaved({ name: line ? lineName(ctx, line) : '' }),
        ),
    }),
    'guidance.checked': verb({ input: lineSchema, ...SET, run: checked }),
    'guidance.drop': verb({ input: lineSchema, ...SET, run: drop }),
    'guidance.terms': verb({
      input: nothing,
      ...SET,
      run: async (ctx) => ({ show: termsCard(ctx, await rulesOf(ctx)) }),
    }),
    'guidance.setTerms': verb({
      input: termsSchema,
      ...SET,
      run: (ctx, typed) =>
        ruled(
          ctx,
          (rules) => ({ rules: withTerms(rules, typed), warning: undefined }),
          () => ctx.texts.guidance.termsSaved,
        ),
    }),
    'guidance.assessment': verb({
      input: nothing,
      ...SET,
      run: async (ctx) => ({ show: assessmentCard(ctx, await rulesOf(ctx)) }),
    }),
    'guidance.assess': verb({
      input: assessmentFormSchema,
      ...SET,
      run: (ctx, typed) =>
        ruled(
          ctx,
          (rules, by) => withAssessment({ ...ctx, by }, rules, typed),
          ({ rules }) => assessed(ctx, rules),
        ),
    }),
    'guidance.stop': verb({
      input: nothing,
      ...SET,
      run: async (ctx) =>
        (await rulesOf(ctx)).assessment
          ? { show: stopCard(ctx) }
          : { show: settingsCard(ctx, await rulesOf(ctx)) },
    }),
    'guidance.stopped': verb({
      input: nothing,
      ...SET,
      run: (ctx) =>
        ruled(
          ctx,
          (rules) => ({ rules: withoutAssessment(rules), warning: undefined }),
          () => ctx.texts.guidance.stopped,
        ),
    }),
  },
  views: { 'guidance.check': view({ input: checkSchema, draw: question }) },
  due,
};

const assessed = ({ texts, vault }: Ctx, rules: ConcernRules): string => {
  const { assessmentSaved, nowOn, stillOff } = texts.guidance;
  return `${assessmentSaved} ${textAllowed(rules, vault.keyed) ? nowOn : stillOff}`;
};

async function checked(ctx: Ctx, { line: id }: { readonly line: string }): Promise<Outcome> {
  const line = lineOf(await rulesOf(ctx), id);
  if (!line) return GONE;
  return ruled(
    ctx,
    (rules, by) => ({ rules: withChecked(rules, id, { today: dayOf(ctx.now), by }), warning: undefined }),
    () => ctx.texts.guidance.lineChecked({ name: lineName(ctx, line) }),
  );
}

async function drop(ctx: Ctx, { line: id }: { readonly line: string }): Promise<Outcome> {
  const line = lineOf(await rulesOf(ctx), id);
  if (!line) return GONE;
  return ruled(
    ctx,
    (rules) => ({ rules: withoutLine(rules, id), warning: undefined }),
    () => ctx.texts.guidance.lineDropped({ name: lineName(ctx, line) }),
  );
}

/** A change of the rules with its line in the log; what changes nothing leaves no line. */
async function ruled(
  ctx: Ctx,
  change: (rules: ConcernRules, by: PersonId) => Ruled,
  said: (done: Exclude<Ruled, { readonly refuse: object }>) => string,
): Promise<Outcome> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return GONE;
  const before = await rulesOf(ctx);
  const done = change(before, actor.person);
  if (done.refuse) return { refuse: done.refuse };
  const changes: readonly Change[] =
    JSON.stringify(before) === JSON.stringify(done.rules)
      ? []
      : [
          { kind: 'concernRules', id: RULES_ID, value: done.rules },
          await logged(ctx, 'rules', [], 'control'),
        ];
  const told = [said(done), done.warning].filter((one) => one !== undefined).join(' ');
  return { changes, show: settingsCard(ctx, done.rules, told) };
}
