// What the coordinator types about concerns' rules: a number or a link of the municipality's own, the days things are kept, and the
// record of the data protection assessment. Each reads what came in and answers with the rules as they shall be, or a refusal.
import { z } from 'zod';
import type { Ctx, Refusal } from '../../capability.ts';
import { type Day, dayOf, daySchema } from '../../domain/calendar.ts';
import {
  type ConcernRules,
  type OwnLine,
  LINES,
  assessmentSchema,
  concernRulesSchema,
  lineSchema,
} from '../../domain/concern-rules.ts';
import { lineId } from '../../domain/guidance.ts';
import type { PersonId } from '../../domain/people.ts';
import { checkNameless, checkNames } from '../../reading/free-text.ts';

/** So many of the municipality's own stand on the card with the national ones. */
export const MOST_LINES = 8;

export const lineIdSchema = z.string().max(60);
export const lineFormSchema = z.object({
  /** The one that is changed; left out, a new one. */
  line: lineIdSchema.optional(),
  what: z.enum(LINES),
  name: z.string().trim().max(80).optional(),
  phone: z.string().trim().max(40).optional(),
  url: z.string().trim().max(400).optional(),
});
export const termsSchema = z.object({
  eraseDays: z.coerce.number().int().min(14).max(400),
  logDays: z.coerce.number().int().min(90).max(3650),
  inhabitants: z.coerce.number().int().min(100).max(1_000_000).optional(),
});
export const assessmentFormSchema = z.object({
  done: daySchema,
  responsible: z.string().trim().pipe(assessmentSchema.shape.responsible),
  agreement: z.string().trim().pipe(assessmentSchema.shape.agreement),
});

type Typing = Pick<Ctx, 'texts' | 'now'> & { readonly by: PersonId };
type Refused = { readonly refuse: Refusal };
/** `warning`: what the identity guard is in doubt about, in words. `line`: the one that was typed. */
export type Ruled =
  | Refused
  | {
      readonly refuse?: undefined;
      readonly rules: ConcernRules;
      readonly warning: string | undefined;
      readonly line?: OwnLine;
    };

export const lineOf = ({ lines }: ConcernRules, id: string): OwnLine | undefined =>
  lines.find((line) => lineId(line) === id);

const without = (rules: ConcernRules, ...ids: readonly (string | undefined)[]): readonly OwnLine[] =>
  rules.lines.filter((line) => !ids.includes(lineId(line)));

// --- a number or a link ----------------------------------------------------------------------------------------------

/** A service has a name, a number and a page; a person has none here. */
export function withLine(ctx: Typing, rules: ConcernRules, typed: z.output<typeof lineFormSchema>): Ruled {
  // Numbers in an address are no one's telephone.
  const checked = checkNameless(ctx, typed.name, typed.url?.replace(/\d/g, ''));
  if (checked.refuse) return { refuse: checked.refuse };
  const numbered = checkNames(ctx, typed.phone, typed.url);
  if (numbered) return { refuse: numbered };
  const line = lineIn(ctx, typed);
  if ('refuse' in line) return line;
  const others = without(rules, typed.line, lineId(line));
  if (others.length >= MOST_LINES) return { refuse: { reason: 'linesFull', data: { most: MOST_LINES } } };
  return { rules: { ...rules, lines: [...others, line] }, warning: checked.warning, line };
}

function lineIn(
  { now, by }: Typing,
  { what, name, phone, url }: z.output<typeof lineFormSchema>,
): OwnLine | Refused {
  if (isEmpty(phone) && isEmpty(url)) return { refuse: { reason: 'lineEmpty', data: {} } };
  if (!isEmpty(phone) && !lineSchema.shape.phone.safeParse(phone).success)
    return { refuse: { reason: 'linePhone', data: {} } };
  if (!isEmpty(url) && !lineSchema.shape.url.safeParse(url).success)
    return { refuse: { reason: 'badLink', data: {} } };
  return {
    what,
    ...(isEmpty(name) ? {} : { name }),
    ...(isEmpty(phone) ? {} : { phone }),
    ...(isEmpty(url) ? {} : { url }),
    checked: dayOf(now),
    by,
  };
}

const isEmpty = (text: string | undefined): text is undefined | '' => text === undefined || text === '';

export const withChecked = (
  rules: ConcernRules,
  id: string,
  { today, by }: { readonly today: Day; readonly by: PersonId },
): ConcernRules => ({
  ...rules,
  lines: rules.lines.map((line) =>
    lineId(line) === id && line.checked !== today ? { ...line, checked: today, by } : line,
  ),
});

export const withoutLine = (rules: ConcernRules, id: string): ConcernRules => ({
  ...rules,
  lines: [...without(rules, id)],
});

// --- the rest --------------------------------------------------------------------------------------------------------

export const withTerms = (rules: ConcernRules, typed: z.output<typeof termsSchema>): ConcernRules => {
  const { inhabitants: _, ...rest } = rules;
  return concernRulesSchema.parse({ ...rest, ...typed });
};

/** By a function, never by a name; not done in a day that has not come. */
export function withAssessment(
  ctx: Typing,
  rules: ConcernRules,
  { done, responsible, agreement }: z.output<typeof assessmentFormSchema>,
): Ruled {
  const { texts, now, by } = ctx;
  const checked = checkNameless(ctx, responsible, agreement);
  if (checked.refuse) return { refuse: checked.refuse };
  const today = dayOf(now);
  if (done > today || done < FIRST)
    return {
      refuse: {
        reason: 'dayOutside',
        data: { from: texts.dates.dateYear(FIRST), to: texts.dates.dateYear(today) },
      },
    };
  const { assessment: before } = rules;
  const isSame =
    before?.done === done && before.responsible === responsible && before.agreement === agreement;
  return {
    rules: isSame ? rules : { ...rules, assessment: { done, responsible, agreement, by, at: now } },
    warning: checked.warning,
  };
}

/** GDPR in Norwegian law: personopplysningsloven of 15 June 2018. No such assessment is older. */
const FIRST = '2018-06-15' as Day;

export const withoutAssessment = ({ assessment: _, ...rules }: ConcernRules): ConcernRules => rules;
