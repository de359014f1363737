// What the fields of a card hold when it is pressed: Teams sends every field as a string, and leaves an empty one out or sends
// nothing in it. Parsed at the door of a verb.
import { z } from 'zod';

/** A field that may be left empty. */
export const emptyOr = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();

/** The first row shown of what is longer than a card: the buttons to the rows before and after carry it. */
export const rowSchema = z.coerce.number().int().min(0).default(0);

/** Where a meeting is held, as typed; empty where nothing is. */
export const placeSchema = z.string().trim().max(120).default('');

/** A link as typed: no longer than a Teams deep link may be. Whether it is one is looked at when it is kept. */
export const typedLinkSchema = z.string().trim().max(1900).optional();
