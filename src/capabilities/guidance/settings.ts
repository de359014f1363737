// The coordinator's card of what the municipality has decided about concerns, and its forms. It says plainly whether free text is
// on and what is missing. It decides nothing.
import type { Ctx, Drawing } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { type ConcernRules, type OwnLine, LINES, textAllowed } from '../../domain/concern-rules.ts';
import { inOrder, isOld, lineId, spaced } from '../../domain/guidance.ts';
import { DUTIES } from '../../presets/guidance/duties.ts';
import { RETENTION } from '../../presets/guidance/retention.ts';
import { MOST_LINES } from './form.ts';
import { lineName } from './lines.ts';

type Drawn = Pick<Ctx, 'texts' | 'now' | 'vault'>;

/** `said`: what has just been done. */
export function settingsCard(ctx: Drawn, rules: ConcernRules, said = ''): Drawing {
  const { texts, vault } = ctx;
  const words = texts.guidance;
  const isOn = textAllowed(rules, vault.keyed);
  const missing = [
    ...(rules.assessment ? [] : [words.missingAssessment]),
    ...(vault.keyed ? [] : [words.missingKey]),
  ];
  const lines = inOrder(rules.lines).map((line) => lineRow(ctx, line));
  return {
    card: 'guidance.show',
    summary: words.title,
    data: {
      said,
      hasSaid: said !== '',
      state: isOn ? words.textOn : words.textOff,
      why: isOn ? words.textOnWhy : words.textOffWhy,
      missing: missing.map((text) => ({ text })),
      facts: [...assessmentFacts(ctx, rules), ...termFacts(ctx, rules)],
      keeping: RETENTION.map(({ what, why }) => ({ text: `${words.keeping[what]}: ${why[texts.language]}` })),
      lines,
      isEmpty: lines.length === 0,
      canAdd: lines.length < MOST_LINES,
      // What free text waits for comes first.
      addStyle: rules.assessment ? 'positive' : 'default',
      assessmentStyle: rules.assessment ? 'default' : 'positive',
      uncertain: DUTIES.filter((duty) => !duty.certain).map(({ text }) => ({
        text: text[texts.language],
      })),
    },
  };
}

function lineRow(ctx: Drawn, line: OwnLine) {
  const { texts, now } = ctx;
  const phone = line.phone === undefined ? '' : spaced(line.phone);
  const day = texts.dates.dateYear(line.checked);
  const words = texts.guidance;
  return {
    line: lineId(line),
    name: lineName(ctx, line),
    way: [phone, line.url ?? ''].filter((one) => one !== '').join(' · '),
    checked: isOld(line.checked, dayOf(now)) ? words.old({ day }) : words.checked({ day }),
  };
}

function assessmentFacts({ texts }: Drawn, { assessment }: ConcernRules) {
  if (!assessment) return [];
  const words = texts.guidance;
  return [
    { title: words.done, value: texts.dates.dateYear(assessment.done) },
    { title: words.responsible, value: assessment.responsible },
    { title: words.agreement, value: assessment.agreement },
  ];
}

const proposed = (what: 'concern' | 'log'): number => RETENTION.find((one) => one.what === what)?.days ?? 0;

function termFacts({ texts }: Drawn, { eraseDays, logDays, inhabitants }: ConcernRules) {
  const words = texts.guidance;
  const days = (what: 'concern' | 'log', own: number | undefined): string =>
    words.days({ days: own ?? proposed(what), proposed: proposed(what) });
  return [
    { title: words.eraseDays, value: days('concern', eraseDays) },
    { title: words.logDays, value: days('log', logDays) },
    {
      title: words.inhabitants,
      value: inhabitants === undefined ? words.inhabitantsNone : String(inhabitants),
    },
  ];
}

// --- forms -----------------------------------------------------------------------------------------------------------

/** `line`: the one to change; without, a new one. */
export const lineCard = ({ texts }: Pick<Ctx, 'texts'>, line: OwnLine | undefined): Drawing => ({
  card: 'guidance.line',
  summary: texts.guidance.lineTitle,
  data: {
    line: line ? lineId(line) : '',
    isNew: line === undefined,
    isKnown: line !== undefined,
    what: line?.what ?? '',
    whats: LINES.map((value) => ({ title: texts.guidance.what[value], value })),
    name: line?.name ?? '',
    phone: line?.phone === undefined ? '' : spaced(line.phone),
    url: line?.url ?? '',
  },
});

export const termsCard = (
  { texts }: Pick<Ctx, 'texts'>,
  { eraseDays, logDays, inhabitants }: ConcernRules,
): Drawing => ({
  card: 'guidance.terms',
  summary: texts.guidance.termsTitle,
  data: {
    eraseDays: eraseDays ?? proposed('concern'),
    logDays: logDays ?? proposed('log'),
    inhabitants: inhabitants ?? '',
    hasInhabitants: inhabitants !== undefined,
    hasNone: inhabitants === undefined,
  },
});

export const assessmentCard = (
  { texts, now }: Pick<Ctx, 'texts' | 'now'>,
  { assessment }: ConcernRules,
): Drawing => ({
  card: 'guidance.assessment',
  summary: texts.guidance.assessmentTitle,
  data: {
    done: assessment?.done ?? '',
    latest: dayOf(now),
    responsible: assessment?.responsible ?? '',
    agreement: assessment?.agreement ?? '',
    canStop: assessment !== undefined,
  },
});

export const stopCard = ({ texts }: Pick<Ctx, 'texts'>): Drawing => ({
  card: 'guidance.stop',
  summary: texts.guidance.stopTitle,
  data: {},
});
