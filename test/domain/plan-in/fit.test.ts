// A text is shortened to what its record has room for, so the two say the same.
import { expect, it } from '@jest/globals';
import { forumSchema } from '../../../src/domain/forum.ts';
import { measureSchema, reportSchema, timingSchema } from '../../../src/domain/measure.ts';
import { planPeriodSchema } from '../../../src/domain/plan-period.ts';
import { MOST, ROOM } from '../../../src/domain/plan-in/fit.ts';

const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success;

it.each([
  ['title', measureSchema.shape.title],
  ['content', measureSchema.shape.content],
  ['area', measureSchema.shape.goalArea],
  ['targetGroup', measureSchema.shape.targetGroup],
  ['indicator', measureSchema.shape.indicator],
  ['cost', measureSchema.shape.cost],
  ['partner', measureSchema.shape.partners.unwrap().element],
  ['timing', timingSchema.shape.words],
  ['comment', reportSchema.shape.comment],
  ['role', reportSchema.shape.role],
  ['forum', forumSchema.shape.name],
  ['purpose', forumSchema.shape.purpose],
  ['frequency', forumSchema.shape.frequency],
] as const)('a plan’s %s is kept as long as its record takes it, and no longer', (field, schema) => {
  expect(takes(schema, 'ø'.repeat(ROOM[field]))).toBe(true);
  expect(takes(schema, 'ø'.repeat(ROOM[field] + 1))).toBe(false);
});

it.each([
  ['owners', ROOM.owners, measureSchema.shape.owners, { kind: 'text', text: 'Alle' }],
  ['partners', ROOM.partners, measureSchema.shape.partners, 'NAV'],
  ['also', MOST.also, measureSchema.shape.also, { goalArea: 'Rus' }],
  ['areas', MOST.areas, planPeriodSchema.shape.goalAreas, 'Rus'],
] as const)('as many %s are kept as a record takes', (_what, most, schema, one) => {
  expect(takes(schema, Array(most).fill(one))).toBe(true);
  expect(takes(schema, Array(most + 1).fill(one))).toBe(false);
});
