// A measure as it would be after a document: what the document tells, and everything it is silent about as it was. An empty cell
// takes nothing away. It must not know which measure belongs to which row.
import { type Instant, dayOf, startOfDay } from '../calendar.ts';
import { ownerKey } from '../measure-edit.ts';
import type { Latest, Measure, Owner } from '../measure.ts';
import { endDays, wholeDays } from '../timing-words.ts';
import { titleKey } from './one-measure.ts';
import type { Resolve } from './owners.ts';
import { type Change, type MeasureField, measureFields } from './proposal-shape.ts';
import type { UnderstoodMeasure, UnderstoodReport } from './understood.ts';

/** `now`: when a status without a day of its own was told; without it, it is not kept as a report. */
export type Merging = { readonly resolve: Resolve; readonly now?: Instant };

/** A measure that is not here yet. */
export function newMeasure(told: UnderstoodMeasure, id: string, merging: Merging): Measure {
  const every =
    told.timing?.rhythm === 'year' || told.timing?.rhythm === 'halfYear' ? told.timing.rhythm : 'round';
  const empty: Measure = { id, title: told.title, content: '', goalArea: '', owners: [], every };
  return merged(told, empty, merging);
}

/** A measure here with what the document tells of it. The same title written otherwise is no change. */
export function merged(told: UnderstoodMeasure, before: Measure, { resolve, now }: Merging): Measure {
  const owners = resolve(told.owners, before.owners);
  const anchors = resolve(told.anchors, before.anchors ?? []);
  const also = alsoOf(told, before, resolve);
  const latest = latestOf(told, before, now);
  const { level, targetGroup, indicator, cost, evaluateIn, every, separately, retired } = told;
  const said = {
    ...(level ? { level } : {}),
    ...(targetGroup ? { targetGroup } : {}),
    ...(indicator ? { indicator } : {}),
    ...(cost ? { cost } : {}),
    ...(evaluateIn === undefined ? {} : { evaluateIn }),
    ...(every ? { every } : {}),
    ...(separately === undefined || separately === (before.separately ?? false) ? {} : { separately }),
    ...(retired ? { retired } : {}),
    ...(told.partners.length > 0 ? { partners: [...told.partners] } : {}),
    ...(told.timing ? { timing: timingOf(told.timing, before.timing) } : {}),
    ...(anchors.length > 0 ? { anchors: [...anchors] } : {}),
    ...(also.length > 0 ? { also: [...also] } : {}),
    ...(latest ? { latest } : {}),
  };
  return {
    ...before,
    title: titleKey(told.title) === titleKey(before.title) ? before.title : told.title,
    content: told.content || before.content,
    goalArea: sameArea(told.goalArea, before.goalArea) ? before.goalArea : (told.goalArea ?? before.goalArea),
    owners: owners.length > 0 ? [...owners] : before.owners,
    ...said,
  };
}

/**
 * The same words keep the day and the rhythm somebody has set for them here, where the document tells no other. Other words that name
 * another day than the one they were given out with have moved it.
 */
const timingOf = (
  told: NonNullable<Measure['timing']>,
  before: Measure['timing'],
): NonNullable<Measure['timing']> => {
  if (before?.words === told.words) return { ...before, ...told };
  const [named, ...more] = new Set([...wholeDays(told.words), ...endDays(told.words)]);
  const isMoved = told.by !== undefined && told.by === before?.by && named !== undefined && more.length === 0;
  return isMoved ? { ...told, by: named } : told;
};

const sameArea = (one: string | undefined, other: string): boolean =>
  one === undefined || (titleKey(one) === titleKey(other) && other !== '');

/** The other areas here stay; those the document names come to them, with their owners where it tells them. */
function alsoOf(told: UnderstoodMeasure, before: Measure, resolve: Resolve): NonNullable<Measure['also']> {
  const here = before.also ?? [];
  const leading = told.goalArea ?? before.goalArea;
  const named = told.also.map(({ goalArea, owners = [] }) => {
    const old = here.find((one) => sameArea(goalArea, one.goalArea));
    const found = resolve(owners, old?.owners ?? []);
    return {
      goalArea: old?.goalArea ?? goalArea,
      ...(found.length > 0 ? { owners: [...found] } : old?.owners ? { owners: old.owners } : {}),
    };
  });
  const kept = here.map((old) => named.find((one) => one.goalArea === old.goalArea) ?? old);
  const added = named.filter(({ goalArea }) => !here.some((one) => one.goalArea === goalArea));
  return [...kept, ...added].filter(({ goalArea }) => !sameArea(goalArea, leading)).slice(0, 8);
}

/** The document's status where nothing newer was told here. */
function latestOf(
  { report }: UnderstoodMeasure,
  before: Measure,
  now: Instant | undefined,
): Latest | undefined {
  if (!report) return undefined;
  const { told, after: _, ...rest } = report;
  const old = before.latest;
  if (old && !isNewer(report, old)) return undefined;
  const at = told === undefined ? now : startOfDay(told);
  return at === undefined ? undefined : { ...rest, at };
}

/** What was written over a history is news as long as nothing has been told here since. */
const isNewer = ({ told, after }: UnderstoodReport, old: Latest): boolean =>
  after === undefined ? told !== undefined && told > dayOf(old.at) : old.at <= after;

// --- what is different ----------------------------------------------------------------------------------------------

/** A role's or a forum's name by its id. */
export type Naming = (owner: Owner) => string;

/** Each field that differs, in words. */
export function changesBetween(before: Measure, after: Measure, nameOf: Naming): readonly Change[] {
  return measureFields.flatMap((field) =>
    JSON.stringify(keyed(before, field)) === JSON.stringify(keyed(after, field))
      ? []
      : [{ field, from: inWords(before, field, nameOf), to: inWords(after, field, nameOf) }],
  );
}

/** A field as it is compared: the order of owners says nothing. */
function keyed(measure: Measure, field: MeasureField): unknown {
  if (field === 'owners' || field === 'anchors') return (measure[field] ?? []).map(ownerKey).sort();
  if (field === 'also')
    return (measure.also ?? []).map(({ goalArea, owners = [] }) => [goalArea, owners.map(ownerKey).sort()]);
  if (field === 'timing') return [measure.timing?.words, measure.timing?.rhythm, measure.timing?.by];
  return measure[field] ?? null;
}

function inWords(measure: Measure, field: MeasureField, nameOf: Naming): string {
  const list = (owners: readonly Owner[] = []): string => owners.map(nameOf).join(', ');
  switch (field) {
    case 'owners':
    case 'anchors':
      return list(measure[field]);
    case 'also':
      return (measure.also ?? [])
        .map(({ goalArea, owners }) => (owners ? `${goalArea} (${list(owners)})` : goalArea))
        .join('; ');
    case 'partners':
      return (measure.partners ?? []).join(', ');
    case 'timing':
      return [measure.timing?.words, measure.timing?.by].filter((one) => one !== undefined).join(' · ');
    case 'latest':
      return [measure.latest?.status, measure.latest?.comment].filter((one) => one !== undefined).join(': ');
    case 'separately':
      return measure.separately === undefined ? '' : String(measure.separately);
    default:
      return String(measure[field] ?? '');
  }
}
