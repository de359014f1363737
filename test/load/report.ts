// What a load run says of itself: a table of figures with what each was held against, and how much was lost or doubled. It knows
// nothing of what was run; test/load/run.ts prints it and ends with 1 when something failed.

/** One figure. `limit`: what it is held against, in words; `holds`: whether it does, undefined where it is told for its own sake. */
export type Row = {
  readonly figure: string;
  readonly value: string;
  readonly limit?: string;
  readonly holds?: boolean;
};

/**
 * What one part found. `lost`: messages, presses or answers that came to nothing without anybody being told. `doubled`: what had its
 * effect twice, but for what is called ambiguous (an answer that never came), which is a row of its own. Each is left out where it was
 * not counted.
 */
export type Report = {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly lost?: number;
  readonly doubled?: number;
};

/** `seed` decides latency and faults, so that a run can be made again. `tell`: a line as soon as it is known, for who waits. */
export type LoadOptions = { readonly seed: number; readonly tell: (line: string) => void };

/** A part of the load run: starts what it needs on loopback, ends it, and tells. Throws when it could not be run at all. */
export type LoadPart = (options: LoadOptions) => Promise<Report>;

/** Nothing lost, nothing doubled as far as it was counted, and no figure outside its limit. */
export const holds = (report: Report): boolean => rowsOf(report).every((row) => row.holds !== false);

const rowsOf = ({ rows, lost, doubled }: Report): readonly Row[] => [
  ...rows,
  ...counted('lost', lost),
  ...counted('doubled', doubled),
];

const counted = (figure: string, times: number | undefined): readonly Row[] =>
  times === undefined ? [] : [{ figure, value: String(times), limit: '0', holds: times === 0 }];

/** As text of a fixed width, one line a figure. */
export function printed(report: Report): string {
  const rows = rowsOf(report);
  const width = (of: (row: Row) => string): number => Math.max(...rows.map((row) => of(row).length));
  const [first, second, third] = [
    width((r) => r.figure),
    width((r) => r.value),
    width((r) => r.limit ?? ''),
  ] as const;
  const lines = rows.map(({ figure, value, limit = '', holds: kept }) =>
    `  ${figure.padEnd(first)}  ${value.padStart(second)}  ${limit.padEnd(third)}  ${VERDICT[String(kept)]}`.trimEnd(),
  );
  return [report.title, ...lines].join('\n');
}

const VERDICT: Readonly<Record<string, string>> = { true: 'holds', false: 'FAILS', undefined: '' };
