// What was understood, made fit to be kept, whatever document it came from: nothing in it points out a person, and no text is longer
// than its record has room for. It must not know how a document was read.
import { unidentified } from '../identity.ts';
import type { Report } from '../measure.ts';
import { documentedId } from '../report.ts';
import { withoutPersons } from './owner-words.ts';
import type { Note, Skipped, Understood, UnderstoodForum, UnderstoodMeasure } from './understood.ts';

/** As many as a plan may have. */
export const MOST = {
  measures: 1000,
  forums: 100,
  skipped: 500,
  notes: 60,
  sources: 200,
  areas: 40,
  also: 8,
};

/** What measures, a report and a forum have room for. */
export const ROOM = {
  title: 200,
  content: 2000,
  area: 120,
  owner: 200,
  owners: 12,
  targetGroup: 200,
  partner: 120,
  partners: 20,
  timing: 200,
  indicator: 400,
  cost: 200,
  comment: 1000,
  role: 120,
  forum: 80,
  purpose: 600,
  frequency: 200,
  words: 120,
} as const;

export type Fit = {
  readonly understood: Understood;
  readonly reports: readonly Report[];
  /** How many texts and rows were shortened or left out. */
  readonly cut: number;
  /** How many texts of the plan itself and the history something was taken out of; rows have a note of it. */
  readonly cleared: number;
};

/** `known`: words that are a role's or a forum's own, and stay as they are. */
export function fit(understood: Understood, reports: readonly Report[], known: readonly string[]): Fit {
  const pen = openPen(new Set(known));
  const { plan, measures, forums, skipped } = understood;
  const itself = {
    ...plan,
    ...(plan.title === undefined ? {} : { title: pen.text(plan.title, ROOM.title) }),
    goalAreas: pen.texts(plan.goalAreas, MOST.areas, ROOM.area),
  };
  const history = once(reports.map((one) => fitReport(one, pen)));
  const cleared = pen.cleared();
  const fitted: Understood = {
    plan: itself,
    measures: pen.first(measures, MOST.measures).map((one) => fitMeasure(one, pen)),
    forums: pen.first(forums, MOST.forums).map((one) => fitForum(one, pen)),
    skipped: skipped
      .slice(0, MOST.skipped)
      .map((one): Skipped => ({ ...one, words: pen.text(one.words, ROOM.words) })),
  };
  return { understood: fitted, reports: history, cut: pen.cut(), cleared };
}

// --- the pen ---------------------------------------------------------------------------------------------------------

type Pen = ReturnType<typeof openPen>;

/** Shortens and clears texts, and counts those that were too long and those that something was taken out of. */
function openPen(known: ReadonlySet<string>) {
  let cut = 0;
  let cleared = 0;
  const text = (said: string, most: number): string => {
    const clear = unidentified(said);
    if (clear !== said) cleared += 1;
    if (clear.length <= most) return clear;
    cut += 1;
    return `${clear.slice(0, most - 1).toWellFormed()}…`;
  };
  const first = <T>(all: readonly T[], most: number): readonly T[] => {
    cut += Math.max(0, all.length - most);
    return all.slice(0, most);
  };
  return {
    text,
    first,
    texts: (all: readonly string[], most: number, long: number): readonly string[] =>
      first([...new Set(all.map((one) => text(one, long)))], most),
    /** Of somebody's name only the post it stood with. */
    owners: (all: readonly string[]): readonly string[] =>
      first(
        all
          .map((one) => (known.has(one) ? one : text(withoutPersons(one).words, ROOM.owner)))
          .filter((one) => one !== ''),
        ROOM.owners,
      ),
    cut: () => cut,
    cleared: () => cleared,
  };
}

// --- what it writes --------------------------------------------------------------------------------------------------

const TEXTS = ['targetGroup', 'indicator', 'cost'] as const;

function fitMeasure(one: UnderstoodMeasure, pen: Pen): UnderstoodMeasure {
  const before = pen.cleared();
  const { goalArea, timing, report } = one;
  const texts = TEXTS.flatMap((field) => {
    const said = one[field];
    return said === undefined ? [] : [[field, pen.text(said, ROOM[field])] as const];
  });
  const fitted = {
    ...one,
    notes: notesOf(one, pen),
    title: pen.text(one.title, ROOM.title),
    content: pen.text(one.content, ROOM.content),
    ...(goalArea === undefined ? {} : { goalArea: pen.text(goalArea, ROOM.area) }),
    also: pen.first(one.also, MOST.also).map(({ goalArea: area, owners }) => ({
      goalArea: pen.text(area, ROOM.area),
      ...(owners ? { owners: pen.owners(owners) } : {}),
    })),
    owners: pen.owners(one.owners),
    anchors: pen.owners(one.anchors),
    partners: pen.texts(one.partners, ROOM.partners, ROOM.partner),
    ...Object.fromEntries(texts),
    ...(timing === undefined ? {} : { timing: { ...timing, words: pen.text(timing.words, ROOM.timing) } }),
    ...(report === undefined ? {} : { report: { ...report, ...wordsOf(report, pen) } }),
    more: one.more.slice(0, MOST.sources),
  };
  return pen.cleared() > before ? noted(fitted) : fitted;
}

function fitForum(one: UnderstoodForum, pen: Pen): UnderstoodForum {
  const before = pen.cleared();
  const fitted = {
    ...one,
    notes: notesOf(one, pen),
    name: pen.text(one.name, ROOM.forum),
    purpose: pen.text(one.purpose, ROOM.purpose),
    frequency: pen.text(one.frequency, ROOM.frequency),
    convener: pen.owners(one.convener),
    members: one.members.flatMap((member) => pen.owners([member])),
  };
  return pen.cleared() > before ? noted(fitted) : fitted;
}

function fitReport(one: Report, pen: Pen): Report {
  return {
    ...one,
    ...wordsOf(one, pen),
    ...(one.role === undefined ? {} : { role: pen.text(one.role, ROOM.role) }),
  };
}

const wordsOf = ({ comment, wanted }: Pick<Report, 'comment' | 'wanted'>, pen: Pen) => ({
  ...(comment === undefined ? {} : { comment: pen.text(comment, ROOM.comment) }),
  ...(wanted === undefined ? {} : { wanted: pen.text(wanted, ROOM.comment) }),
});

/** A report is told once, by its measure, its moment and its role. */
const once = (reports: readonly Report[]): readonly Report[] => [
  ...new Map(reports.map((one) => [documentedId(one), one])).values(),
];

const notesOf = ({ notes }: { readonly notes: readonly Note[] }, pen: Pen): readonly Note[] =>
  notes.slice(0, MOST.notes - 1).map((one) => ({ ...one, words: pen.text(one.words, ROOM.words) }));

/** With the note that something was taken out, once. */
const noted = <T extends { readonly notes: readonly Note[] }>(one: T): T =>
  one.notes.some(({ code }) => code === 'identity')
    ? one
    : { ...one, notes: [...one.notes, { code: 'identity', words: '' }] };
