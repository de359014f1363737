// The card of the day as a list: a line for each thing, or one with the number where several read alike.
import type { Ctx, Drawing } from '../../capability.ts';
import type { standing } from './notices.ts';

type Notices = Awaited<ReturnType<typeof standing>>;
type Notice = Notices[number];
type Line = { readonly text: string; readonly all: Notices };

/** So many lines of the longest words keep the card under 28 kB; what has been opened gives its place to what has not. */
const LISTED = 20;
const LENGTH = 200;

export function listed({ texts }: Pick<Ctx, 'texts'>, notices: Notices): Drawing {
  const lines = linesOf(notices);
  const title = texts.house.digestTitle({ n: notices.length });
  return {
    card: 'house.digest',
    summary: title,
    data: {
      title,
      items: toList(lines).map(({ text, all }) => {
        const open = all.filter(isUnopened);
        const left = open.length > 0 ? open : all;
        return {
          text: left.length > 1 ? texts.house.digestAlike({ text, n: left.length }) : text,
          opened: open.length === 0,
          notice: left[0]?.id ?? '',
        };
      }),
      more: texts.house.digestMore({ n: lines.length - LISTED }),
      hasMore: lines.length > LISTED,
    },
  };
}

const isUnopened = ({ opened }: Notice): boolean => !opened;

/** In the order they came; a press opens the first of a line that has not been opened. */
function linesOf(notices: Notices): readonly Line[] {
  const found = new Map<string, Notice[]>();
  for (const one of notices) {
    const text = one.drawing.summary.slice(0, LENGTH);
    found.set(text, [...(found.get(text) ?? []), one]);
  }
  return [...found].map(([text, all]) => ({ text, all }));
}

function toList(lines: readonly Line[]): readonly Line[] {
  if (lines.length <= LISTED) return lines;
  const isOpen = ({ all }: Line): boolean => all.some(isUnopened);
  const kept = new Set([...lines.filter(isOpen), ...lines.filter((one) => !isOpen(one))].slice(0, LISTED));
  return lines.filter((one) => kept.has(one));
}
