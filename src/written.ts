// What is written for people outside a card: letters, documents, spreadsheets and calendars, as data. Only shapes; mail/ and papers/
// draw them, and need not know what a capability is.
import type { Chart } from './domain/chart.ts';
import type { CalendarEvent } from './domain/ics.ts';

/** A piece of a letter or a document: data, drawn by mail/ and papers/. */
export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly title: string; readonly value: string }[] }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'picture'; readonly chart: Chart };

/** An e-mail to one person. The subject is neutral: it stands on lock screens. */
export type Letter = {
  readonly subject: string;
  readonly parts: readonly Part[];
  /** Its calendar entry as iTIP (RFC 5546). */
  readonly event?: { readonly method: 'REQUEST' | 'CANCEL'; readonly event: CalendarEvent };
};

/** A document for one person to fetch. `file`: its name without ending, ASCII. `header`: stands on every page, as an access code does. */
export type Paper = {
  readonly file: string;
  readonly title: string;
  readonly header?: string;
  readonly parts: readonly Part[];
};

/** Numbers and lists for a spreadsheet or another program. `json`: an object with a list of rows by sheet, keyed by column. */
export type Workbook = {
  readonly file: string;
  readonly format: 'xlsx' | 'csv' | 'json';
  /** `csv` has the first only. */
  readonly sheets: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
};

/** A calendar that others subscribe to. */
export type Calendar = { readonly name: string; readonly events: readonly CalendarEvent[] };
