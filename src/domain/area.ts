// An area: a municipality, a district or a cooperation that runs SLT together. Its settings that are not a forum's.
import { z } from 'zod';
import { daySchema, instantSchema } from './calendar.ts';

export type AreaId = string & { readonly __area: true };
export const areaIdSchema = z.custom<AreaId>((v) => typeof v === 'string' && /^[a-z0-9-]{1,40}$/.test(v));

export const languageSchema = z.enum(['nb', 'nn', 'en']);
/** Bokmål, nynorsk, English: a person's or an area's choice, never an activity's locale. */
export type Language = z.output<typeof languageSchema>;

/** Days without meetings and reminders: the school route, the common holiday, the municipality's own. */
export const closedSchema = z.object({ from: daySchema, to: daySchema, name: z.string().max(80) });

export const areaSchema = z.object({
  id: areaIdSchema,
  name: z.string().min(1).max(80),
  language: languageSchema,
  preset: z.string().max(20).optional(),
  /** The role that answers for the whole; its holders and deputies are the coordinators. */
  coordinator: z.string(),
  closed: z.array(closedSchema),
  /** Calendar days before a politiråd at which owners are asked, furthest first. */
  roundSteps: z.array(z.number().int().min(1).max(60)).max(4),
  /** The round opens by the coordinator's press alone; the steps are then those of the silent. */
  roundByHand: z.boolean().optional(),
  /** Calendar days before a politiråd at which those a measure is anchored with hear what is unanswered; 0 is never. Default 2. */
  anchorDays: z.number().int().min(0).max(60).optional(),
  createdAt: instantSchema,
});
export type Area = Readonly<z.output<typeof areaSchema>>;

/** The area that `oppsett` will make when the organisation has none yet. */
export const provisionalArea = (createdAt: Area['createdAt']): Area => ({
  id: 'kommune' as AreaId,
  name: 'kommunen',
  language: 'nb',
  coordinator: 'slt-koordinator',
  closed: [],
  roundSteps: [14, 3],
  createdAt,
});
