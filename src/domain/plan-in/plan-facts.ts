// What a plan says of itself: its name, the years it holds for, when it is to be revised. Only what is plainly said.
import { type Day, dayFrom } from '../calendar.ts';
import type { Block } from '../document.ts';
import { line } from '../plain-text.ts';
import { isContents } from './areas.ts';
import type { UnderstoodPlan } from './understood.ts';
import { wholeDays } from '../timing-words.ts';

const PLAN =
  /(?:handlings|tiltaks|strategi|slt-|årsplan|virksomhets)\p{L}*(?:plan|program)|handlingsprogram|(?<!\p{L})(?:action )?plan(?!\p{L})/iu;
/** «Oppvekstplan 2026–2030»: any plan with its years. */
const NAMED_PLAN = /^\p{Lu}\p{L}{4,}plan(?:en)?(?!\p{L}).*20\d\d/u;
/** A title stands near the top; the lines that were looked at. */
const TOP = 12;
const TITLED_ROWS = 3;
const SPAN = /(?<!\d)(20\d\d)\s*(?:[-–—/]|til|to)\s*(20\d\d|\d\d)(?!\d)/i;
const REVISION =
  /(?:revideres|revidert|reviderast|revisjon|rulleres|rullerast|rullering|revised|gjennomgås)/i;

type Facts = Pick<UnderstoodPlan, 'title' | 'from' | 'to' | 'revision'>;

export function planFacts(blocks: readonly Block[]): Facts {
  const texts = blocks
    .flatMap((block) => (block.kind === 'table' ? aloneIn(block.rows) : block.text.split('\n')))
    .map(line)
    .filter((text) => text !== '' && !isContents(text));
  const top = texts.slice(0, TOP).filter((text) => text.length <= 200);
  const named = top.filter((text) => PLAN.test(text) && !/[.;]$/.test(text));
  const spanned = top.find((text) => text.length <= 100 && NAMED_PLAN.test(text));
  const title = named.find((text) => SPAN.test(text)) ?? named[0] ?? spanned;
  const span = spanIn([...(title === undefined ? [] : [title]), ...top.filter((text) => text.length <= 80)]);
  const revision = revisionIn(texts);
  return {
    ...(title === undefined ? {} : { title }),
    ...span,
    ...(revision ? { revision } : {}),
  };
}

/** What stands alone in the first rows of a table or a sheet: its title. */
const aloneIn = (rows: readonly (readonly string[])[]): readonly string[] =>
  rows.slice(0, TITLED_ROWS).flatMap((row) => {
    const [only, ...more] = row.filter((cell) => cell.trim() !== '');
    return only !== undefined && more.length === 0 ? [only] : [];
  });

/** «2022–2025», «2024-27»: the first day and the last. */
function spanIn(texts: readonly string[]): Pick<Facts, 'from' | 'to'> {
  for (const text of texts) {
    const [, first, last = ''] = SPAN.exec(text) ?? [];
    if (first === undefined) continue;
    const end = Number(last.length === 2 ? `${first.slice(0, 2)}${last}` : last);
    const [from, to] = [dayFrom(Number(first), 1, 1), dayFrom(end, 12, 31)];
    if (from && to && from < to) return { from, to };
  }
  return {};
}

/** The day of the only sentence that says when the plan is to be revised. */
function revisionIn(texts: readonly string[]): Day | undefined {
  const days = texts
    .flatMap((text) => text.split(/(?<=\p{L}{2}\.)\s+(?=\p{Lu})/u))
    .filter(
      (text) =>
        REVISION.test(text) && /plan|program|dokument/i.test(text) && !/(?:ble|vart|blei|sist) /i.test(text),
    )
    .flatMap((text) => wholeDays(text.toLowerCase()));
  const [only, ...more] = new Set(days);
  return more.length === 0 ? only : undefined;
}
