// When the coordinator wants the asking done: each step with its days, or off. Part of round.ts.
import { z } from 'zod';
import type { Ctx, Drawing, Outcome } from '../../capability.ts';
import { areaSchema } from '../../domain/area.ts';
import { ANCHOR_DAYS } from '../../domain/round-days.ts';
import { overview } from './overview.ts';

const days = z.coerce.number().pipe(areaSchema.shape.roundSteps.element);
const emptyIsOff = (typed: unknown): unknown => (typed === '' ? undefined : typed);
const step = z.preprocess(emptyIsOff, days.optional()).optional();

/** An empty field is a step that is off. */
export const stepsSchema = z.object({ first: step, second: step, third: step, anchor: step });

export function settings({ area, texts }: Ctx): Drawing {
  const steps = area.roundSteps.toSorted((a, b) => b - a);
  const [first, second, third] = area.roundByHand ? [undefined, ...steps] : steps;
  const anchor = (area.anchorDays ?? ANCHOR_DAYS) || undefined;
  const { round: words } = texts;
  const field = (id: string, label: string, n: number | undefined) => ({
    id,
    label,
    n: n ?? 0,
    on: n !== undefined,
  });
  return {
    card: 'round.settings',
    summary: words.settingsTitle,
    data: {
      area: area.id,
      fields: [
        field('first', words.first, first),
        field('second', words.second, second),
        field('third', words.third, third),
        field('anchor', words.anchor, anchor),
      ],
    },
  };
}

export async function saveSteps(ctx: Ctx, typed: z.output<typeof stepsSchema>): Promise<Outcome> {
  const { read, texts } = ctx;
  const area = (await read.get('area', ctx.area.id)) ?? ctx.area;
  const { first, second, third, anchor } = typed;
  const { roundByHand: _, ...rest } = area;
  const set = [first, second, third].filter((n) => n !== undefined);
  const value = {
    ...rest,
    roundSteps: [...new Set(set)].toSorted((a, b) => b - a),
    ...(first === undefined ? { roundByHand: true } : {}),
    anchorDays: anchor ?? 0,
  };
  return {
    changes: [{ kind: 'area', id: area.id, value }],
    show: await overview({ ...ctx, area: value }, { note: texts.round.saved }),
  };
}
