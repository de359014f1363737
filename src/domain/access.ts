// Who may do what with a concern, and where: one table (as whom × record × action × place), asked by every verb and view, and tested
// cell by cell. It must not know who somebody is; being a member of a team stands for nothing here.

/**
 * As whom somebody acts. `reporter`: sent it. `holder`: has accepted the baton. `offered`: is asked to take it. `coordinator`:
 * holds the coordinating role or stands in. `employee`: anybody known to the municipality. `operator`: runs the service.
 * `clock`: the service itself.
 */
export const STANDINGS = [
  'reporter',
  'holder',
  'offered',
  'coordinator',
  'employee',
  'operator',
  'clock',
] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * `draft`: answers not yet sent. `concern`: the chosen answers, the number, how it stands. `text`: what was written. `consent`:
 * whether there is one. `log`: who has seen what. `counts`: how many, never under five. `rules`: the municipality's settings.
 */
export const RECORDS = ['draft', 'concern', 'text', 'consent', 'log', 'counts', 'rules'] as const;
export type Guarded = (typeof RECORDS)[number];

export const ACTIONS = [
  'read',
  'write',
  'withdraw',
  'answer',
  'triage',
  'pass',
  'accept',
  'close',
  'export',
  'erase',
] as const;
export type Action = (typeof ACTIONS)[number];

export const PLACES = ['private', 'channel', 'tab', 'link', 'operator', 'clock'] as const;
export type PlaceKind = (typeof PLACES)[number];

const ALONE = ['private', 'tab'] as const;
const ANYWHERE = ['private', 'channel', 'tab'] as const;

type Cell = Partial<Readonly<Record<Standing, readonly PlaceKind[]>>>;
type Table = Readonly<Record<Guarded, Partial<Readonly<Record<Action, Cell>>>>>;

/** What is not here may nobody. */
export const ACCESS: Table = {
  draft: {
    read: { reporter: ALONE },
    write: { employee: ALONE },
    erase: { reporter: ALONE, clock: ['clock'] },
  },
  concern: {
    read: { reporter: ALONE, holder: ALONE, offered: ALONE, coordinator: ALONE, clock: ['clock'] },
    write: { employee: ALONE },
    withdraw: { reporter: ALONE },
    answer: { reporter: ALONE },
    triage: { coordinator: ALONE },
    pass: { holder: ALONE, coordinator: ALONE },
    accept: { offered: ALONE },
    close: { holder: ALONE, coordinator: ALONE },
    export: { coordinator: [...ALONE, 'link'], reporter: ['link'] },
    erase: { clock: ['clock'] },
  },
  text: {
    read: { reporter: ALONE, holder: ALONE, coordinator: ALONE },
    // The coordinator: a question in own words, which the reporter reads.
    write: { reporter: ALONE, coordinator: ALONE },
    export: { coordinator: ['link'], reporter: ['link'] },
    erase: { clock: ['clock'] },
  },
  consent: {
    read: { reporter: ALONE, holder: ALONE, coordinator: ALONE },
    // The reporter as long as the baton lies with them (BTI); the verb looks to that.
    write: { reporter: ALONE, holder: ALONE, coordinator: ALONE },
  },
  log: {
    // A reporter sees who has seen their own (GDPR art. 15).
    read: { reporter: ALONE, coordinator: ALONE },
    export: { reporter: ['link'], coordinator: ['link'], operator: ['operator'] },
    erase: { clock: ['clock'] },
  },
  counts: {
    read: { employee: ANYWHERE, coordinator: ANYWHERE },
    write: { clock: ['clock'] },
  },
  rules: {
    read: { employee: ALONE, coordinator: ALONE },
    write: { coordinator: ALONE },
  },
};

/** Whether one of these standings may. */
export const allows = (
  record: Guarded,
  action: Action,
  standings: ReadonlySet<Standing>,
  place: PlaceKind,
): boolean =>
  Object.entries(ACCESS[record][action] ?? {}).some(
    ([standing, places]) => standings.has(standing as Standing) && places.includes(place),
  );

/** Every place where somebody may: what a verb gives as its `where`. */
export const placesFor = (record: Guarded, action: Action): readonly PlaceKind[] =>
  PLACES.filter((place) =>
    Object.values(ACCESS[record][action] ?? {}).some((places) => places.includes(place)),
  );
