// What a municipality has decided about concerns: whether free text may be written, its own numbers and links, how long things are
// kept. It must not know the national numbers and duties: those are data in presets/guidance.
import { z } from 'zod';
import { daySchema, instantSchema } from './calendar.ts';
import { personIdSchema } from './people.ts';

/** The data protection assessment (DPIA, GDPR art. 35) that free text waits for. */
export const assessmentSchema = z.object({
  done: daySchema,
  /** The function that answers for it, never a name: «personvernombud», «kommunedirektør». */
  responsible: z.string().min(2).max(80),
  /** Where the assessment and the data processing agreement are archived. */
  agreement: z.string().min(2).max(80),
  by: personIdSchema,
  at: instantSchema,
});

/** A number or a page of the municipality's own. */
export const LINES = ['barnevernvakt', 'barnevern', 'legevakt', 'bti', 'routine', 'other'] as const;
export const lineSchema = z.object({
  what: z.enum(LINES),
  name: z.string().max(80).optional(),
  phone: z
    .string()
    .regex(/^\+?[\d ]{3,20}$/)
    .optional(),
  url: z
    .url({ protocol: /^https$/ })
    .max(400)
    .optional(),
  /** When somebody last saw that it is right. */
  checked: daySchema,
  by: personIdSchema.optional(),
});
export type OwnLine = Readonly<z.output<typeof lineSchema>>;

/** Kept as one record, `rules`, of each area. */
export const concernRulesSchema = z.object({
  assessment: assessmentSchema.optional(),
  lines: z.array(lineSchema).max(20),
  /** Days from closing, when archiving has been answered, until a concern is erased. */
  eraseDays: z.number().int().min(14).max(400).optional(),
  /** Days the log of who has seen what is kept. */
  logDays: z.number().int().min(90).max(3650).optional(),
  inhabitants: z.number().int().min(100).max(1_000_000).optional(),
});
export type ConcernRules = Readonly<z.output<typeof concernRulesSchema>>;
export const RULES_ID = 'rules';

export const NO_RULES: ConcernRules = { lines: [] };
/** Default days; the municipality's own go before. */
export const ERASE_DAYS = 90;
export const LOG_DAYS = 730;

/** Whether text about groups, milieus, places and trends may be written: the assessment is recorded, and there is a key. */
export const textAllowed = (rules: ConcernRules, keyed: boolean): boolean =>
  keyed && rules.assessment !== undefined;
