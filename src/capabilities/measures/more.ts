// The rest of what a plan may say of a measure: level, target group, partners, indicator, cost, and the year it is evaluated.
import { z } from 'zod';
import { levelSchema } from '../../domain/measure.ts';
import { described, linesIn } from '../../domain/measure-edit.ts';
import { emptyOr } from '../../typed.ts';
import { facts } from './lines.ts';
import { type Part, keySchema } from './part.ts';

const MOST_PARTNERS = 20;
const PARTNER_LENGTH = 120;
const NONE = 'none';

export const moreSchema = keySchema.extend({
  level: levelSchema.or(z.literal(NONE)).default(NONE),
  targetGroup: z.string().trim().max(200).default(''),
  partners: z.string().trim().max(2600).default(''),
  indicator: z.string().trim().max(400).default(''),
  cost: z.string().trim().max(200).default(''),
  evaluateIn: emptyOr(z.coerce.number().int().min(2000).max(2100)),
});

export const more: Part<z.output<typeof moreSchema>> = {
  name: 'more',
  kept: ({ level, targetGroup, partners, indicator, cost, evaluateIn }) => ({
    ...{ level, targetGroup, partners, indicator, cost, evaluateIn },
  }),
  fields({ texts: { measures: words } }, { one }, typed) {
    const evaluateIn = typed ? typed.evaluateIn : one.evaluateIn;
    return {
      level: typed?.level ?? one.level ?? NONE,
      levels: [
        { title: words.levelNone, value: NONE },
        ...levelSchema.options.map((value) => ({ title: words.levels[value], value })),
      ],
      targetGroup: typed?.targetGroup ?? one.targetGroup ?? '',
      partners: typed?.partners ?? (one.partners ?? []).join('\n'),
      indicator: typed?.indicator ?? one.indicator ?? '',
      cost: typed?.cost ?? one.cost ?? '',
      evaluateIn: evaluateIn ?? '',
      hasYear: evaluateIn !== undefined,
    };
  },
  facts({ texts: { measures: words } }, { one }) {
    const said = (text: string | undefined): string => text || words.nothing;
    return facts(
      [words.level, one.level ? words.levels[one.level] : words.levelNone],
      [words.targetGroup, said(one.targetGroup)],
      [words.partners, said(one.partners?.join(', '))],
      [words.indicator, said(one.indicator)],
      [words.cost, said(one.cost)],
      [words.evaluateIn, said(one.evaluateIn === undefined ? '' : String(one.evaluateIn))],
    );
  },
  written: ({ targetGroup, partners, indicator, cost }) => [targetGroup, partners, indicator, cost],
  save({ texts: { measures: words } }, { one }, typed) {
    const partners = linesIn(typed.partners);
    if (partners.length > MOST_PARTNERS)
      return { kind: 'problem', text: words.tooManyPartners({ n: MOST_PARTNERS }) };
    if (partners.some((line) => line.length > PARTNER_LENGTH))
      return { kind: 'problem', text: words.tooLong({ n: PARTNER_LENGTH }) };
    const { level, targetGroup, indicator, cost, evaluateIn } = typed;
    const rest = {
      level: level === NONE ? undefined : level,
      targetGroup,
      partners,
      indicator,
      cost,
      evaluateIn,
    };
    return { kind: 'next', one: described(one, rest) };
  },
};
