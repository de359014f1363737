// What was understood of a municipality's plan: measures, forums and the plan itself in the document's own words, and what was
// not understood and why. Nothing here is kept; it must not know which roles, forums and measures there are.
import type { Day, Instant } from '../calendar.ts';
import type { Effect, Measure, Status, Timing } from '../measure.ts';
import type { Rhythm } from '../rhythm.ts';

/** Where it stands: the block's number in the document, and the row of a table or the line of a text; both from 0. */
export type Source = { readonly block: number; readonly row?: number };

/** What a reader should look at. Each has its sentence. */
export const noteCodes = [
  /** Nobody answers for it in the document. */
  'noOwner',
  /** Beside `noOwner`: others under the same title have an owner. `words`: the nearest owner above. */
  'ownerAbove',
  /** Its own cell for a title is empty: the title is made of its content. `words`: the title it stands under. */
  'titleFromContent',
  'noGoalArea',
  /** A row that goes on with this one, over a page break or below an empty cell, was joined to it. */
  'joined',
  /** The same title stands under several goal areas: one measure. `words`: the other area. */
  'severalAreas',
  /** Another measure of the same goal area has the same title. Of a forum told twice: the other frequency. */
  'twice',
  /** A column or label that is not known: its text was added to the content. `words`: its heading. */
  'unknownColumn',
  /** Too long to be kept whole. `words`: the field's name. */
  'cut',
  /** Said when, and no rhythm and no day is certain. `words`: what it says. */
  'timing',
  /** A status that is not known: its text was added to the content. `words`: what it says. */
  'status',
  'level',
  'evaluation',
  /** A cell of a table this program has given out says what is not known. `words`: its heading and what it says. */
  'cell',
  /** An id that no id can look like, or that stands twice: read as if there were none. */
  'id',
  /** A person's name stood as the owner: left out. */
  'person',
  /** A number, an address or the like that points out a person was taken out of the text. `words`: the field's name. */
  'identity',
  /** How often it meets is a question, or was not understood. */
  'frequency',
] as const;
export type NoteCode = (typeof noteCodes)[number];
/** `words`: from the document, as short as a title; empty where there is nothing to quote. */
export type Note = { readonly code: NoteCode; readonly words: string };

/**
 * The status a document tells. `told`: the day it was told, where the document says so. `after`: written by hand over what the
 * document's own history told then, the newest.
 */
export type UnderstoodReport = {
  readonly status: Status;
  readonly comment?: string;
  readonly wanted?: string;
  readonly effect?: Effect;
  readonly told?: Day;
  readonly after?: Instant;
};

/** A measure as the document tells it. What is not there, the document is silent about. */
export type UnderstoodMeasure = Pick<
  Measure,
  'level' | 'targetGroup' | 'indicator' | 'cost' | 'evaluateIn' | 'separately' | 'retired'
> & {
  readonly source: Source;
  /** Rows joined to it, and the places it stands in under other goal areas. */
  readonly more: readonly Source[];
  /** Only from a table this program has given out. */
  readonly id?: string;
  readonly title: string;
  /** Empty where the document is silent. */
  readonly content: string;
  /** The leading one. */
  readonly goalArea?: string;
  /** Owners where others answer for it there. */
  readonly also: readonly { readonly goalArea: string; readonly owners?: readonly string[] }[];
  /** Each in the document's words; never a person's name. */
  readonly owners: readonly string[];
  readonly anchors: readonly string[];
  readonly partners: readonly string[];
  readonly timing?: Timing;
  readonly every?: Measure['every'];
  readonly report?: UnderstoodReport;
  readonly notes: readonly Note[];
};

export type UnderstoodForum = {
  readonly source: Source;
  readonly name: string;
  readonly purpose: string;
  /** In the document's words. */
  readonly frequency: string;
  /** What the words were read as: a rhythm, a question, or nothing. */
  readonly rhythm: Rhythm;
  readonly convener: readonly string[];
  readonly members: readonly string[];
  readonly notes: readonly Note[];
};

export type UnderstoodPlan = {
  readonly title?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly revision?: Day;
  /** In the document's order. */
  readonly goalAreas: readonly string[];
};

/** Why something that was looked at is left. */
export const skipReasons = [
  /** The table of contents. */
  'contents',
  /** No column heading that is known, or too few to be a table of measures. */
  'noColumns',
  /** A table without headings that goes on from no table above it. */
  'noHeader',
  /** Facts about a group, without how often it meets. */
  'facts',
  /** A row with nothing a measure could be made of. */
  'emptyRow',
] as const;
export type SkipReason = (typeof skipReasons)[number];
export type Skipped = { readonly source: Source; readonly words: string; readonly why: SkipReason };

export type Understood = {
  readonly plan: UnderstoodPlan;
  readonly measures: readonly UnderstoodMeasure[];
  readonly forums: readonly UnderstoodForum[];
  readonly skipped: readonly Skipped[];
};
