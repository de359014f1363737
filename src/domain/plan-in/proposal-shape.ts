// What a plan would change here, row by row, for somebody to say yes or no to, and the answers. Nothing is decided in it.
import type { Instant } from '../calendar.ts';
import type { Forum } from '../forum.ts';
import type { Measure } from '../measure.ts';
import type { PlanPeriod } from '../plan-period.ts';
import type { Role } from '../people.ts';
import type { Note, Skipped, Source, UnderstoodForum, UnderstoodMeasure } from './understood.ts';

/** What words that name an owner were taken as. `words` are the document's, each once. */
export type OwnerProposal = {
  readonly words: string;
  readonly as:
    | { readonly kind: 'role'; readonly role: string }
    | { readonly kind: 'forum'; readonly forum: Forum['id'] }
    /** Several may be meant: asked. Unanswered, the words stand as they are. */
    | {
        readonly kind: 'ask';
        readonly roles: readonly string[];
        readonly forums: readonly Forum['id'][];
      }
    | { readonly kind: 'newRole'; readonly id: string; readonly name: string }
    /** «Alle sektorene»: nobody in particular. */
    | { readonly kind: 'text' }
    /** A person's name or address: never kept. `words` is empty. */
    | { readonly kind: 'person' };
};

/** A field before and after, in words: owners by name, levels and statuses by their code. An empty `from` was not there. */
export type Change = { readonly field: MeasureField; readonly from: string; readonly to: string };
export const measureFields = [
  'title',
  'content',
  'goalArea',
  'also',
  'owners',
  'anchors',
  'level',
  'targetGroup',
  'partners',
  'timing',
  'indicator',
  'cost',
  'evaluateIn',
  'every',
  'separately',
  'retired',
  'latest',
] as const;
export type MeasureField = (typeof measureFields)[number];

/** `renamed?`: one or more here may be the same under another name; asked, and left as it is until answered. */
export type MeasureState =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly id: string }
  | { readonly kind: 'changed'; readonly id: string; readonly changes: readonly Change[] }
  | {
      readonly kind: 'renamed?';
      readonly candidates: readonly { readonly id: string; readonly title: string }[];
    };

export type MeasureRow = {
  /** What an answer names it by: stable while document and records are the same. */
  readonly key: string;
  readonly source: Source;
  readonly understood: UnderstoodMeasure;
  readonly state: MeasureState;
  readonly notes: readonly Note[];
};

export type ForumState =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly id: Forum['id'] }
  | { readonly kind: 'changed'; readonly id: Forum['id']; readonly changes: readonly ForumChange[] }
  | {
      readonly kind: 'renamed?';
      readonly candidates: readonly { readonly id: string; readonly title: string }[];
    };
export type ForumChange = {
  readonly field: 'purpose' | 'frequency' | 'convener' | 'members';
  readonly from: string;
  readonly to: string;
};

export type ForumRow = {
  readonly key: string;
  readonly source: Source;
  readonly understood: UnderstoodForum;
  readonly state: ForumState;
  readonly notes: readonly Note[];
};

export type PlanChange = {
  readonly field: 'title' | 'from' | 'to' | 'revision' | 'goalAreas';
  readonly from: string;
  readonly to: string;
};

export type Proposal = {
  readonly measures: readonly MeasureRow[];
  readonly forums: readonly ForumRow[];
  /** Everyone named as an owner, an anchor, a convener or a member, once each. */
  readonly owners: readonly OwnerProposal[];
  /** In the plan here and not in the document: told, never taken away. */
  readonly missing: { readonly measures: readonly Measure[]; readonly forums: readonly Forum[] };
  readonly plan: readonly PlanChange[];
  /** Looked at in the document and left. */
  readonly skipped: readonly Skipped[];
  /** Title, period, revision and goal areas as the document has them. */
  readonly planAfter: PlanPeriod;
};

/** What is here now. */
export type Existing = {
  readonly measures: readonly Measure[];
  readonly roles: readonly Role[];
  readonly forums: readonly Forum[];
  readonly plan?: PlanPeriod;
  /** When a status that stands without a day in the document was told; without it, it is not kept. */
  readonly now?: Instant;
};

export type OwnerAnswer =
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'forum'; readonly forum: Forum['id'] }
  | { readonly kind: 'newRole'; readonly name: string }
  | { readonly kind: 'text' }
  /** Nobody: left out. */
  | { readonly kind: 'none' };

/** What was answered; everything may be left out. */
export type Answers = {
  /** By a measure's or forum's key: it is the one with this id, it is new, or it is left. */
  readonly rows?: Readonly<Record<string, { readonly is: string } | 'new' | 'leave'>>;
  /** By the document's words. */
  readonly owners?: Readonly<Record<string, OwnerAnswer>>;
};

/** What is to be written: only records that are new or changed. */
export type Applied = {
  readonly measures: readonly Measure[];
  readonly roles: readonly Role[];
  readonly forums: readonly Forum[];
  readonly plan?: PlanPeriod;
};
