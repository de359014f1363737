// The status of a politiråd as a card: a picture where the service has an address, the numbers in words all the same, and the way to
// the document.
import type { Drawing, ViewCtx } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { filedId } from '../../domain/minutes.ts';
import { foldedAt, shortened } from '../../domain/paging.ts';
import type { PersonId } from '../../domain/people.ts';
import { fetchedUntil } from '../../drawing.ts';
import { type Saying, countWords } from '../../reading/status-words.ts';
import type { Found } from './found.ts';
import { needing, quietlyDelayed, silentLines, titleLine, wholeLines } from './lines.ts';
import { titleOf } from './paper.ts';
import { sayingOf, statusChart } from './words.ts';

type Seeing = Pick<ViewCtx, 'read' | 'texts' | 'now' | 'area' | 'link'>;

/** Lines of one kind, and characters of one line: what a card under Teams' limit can carry. */
const SHOWN = 6;
const AREAS = 16;
const LINE = 220;

const cut = (text: string): string => shortened(text, LINE);

export async function statusCard(ctx: Seeing, found: Found, person: PersonId): Promise<Drawing> {
  const { texts, link, now, read } = ctx;
  const { meeting, paper } = found;
  const saying = sayingOf(ctx);
  const until = fetchedUntil(now);
  const about = { person, with: { meeting: meeting.id } };
  const url = await link({ ...about, kind: 'file', of: 'status.paper' }, until);
  const picture =
    paper.lines.length > 0
      ? await link({ ...about, kind: 'picture', of: 'status.picture' }, until)
      : undefined;
  const filed = await read.get('filed', filedId(meeting.id, 'status'));
  return {
    card: 'status.paper',
    summary: texts.status.summary,
    data: {
      title: titleOf(ctx, found),
      said: wholeLines(ctx, found),
      picture: picture ?? '',
      hasPicture: picture !== undefined,
      alt: statusChart(texts, paper, saying).alt,
      parts: partsOf(ctx, found, saying),
      url: url ?? '',
      hasUrl: url !== undefined,
      address:
        url === undefined ? texts.status.noUrl : texts.status.expires({ day: texts.dates.day(dayOf(until)) }),
      archive: filed
        ? texts.status.filedOn({ day: texts.dates.dayYear(dayOf(filed.at)) })
        : texts.status.notFiled,
      isFiled: filed !== undefined,
      meeting: meeting.id,
      previous: found.previous?.id ?? '',
      hasPrevious: found.previous !== undefined,
      following: found.following?.id ?? '',
      hasFollowing: found.following !== undefined,
    },
  };
}

type Part = { readonly title: string; readonly lines: readonly string[] };

function partsOf(ctx: Seeing, found: Found, saying: Saying): readonly Part[] {
  const { texts } = ctx;
  const { status: words } = texts;
  const { paper } = found;
  const part = (title: string, lines: readonly string[], most = SHOWN): readonly Part[] => {
    const shown = foldedAt(most, lines, cut, words.andMore);
    return shown.length === 0 ? [] : [{ title, lines: shown }];
  };
  const areas = paper.areas.map(({ name, counts }) =>
    words.altRow({ label: saying.say(name), counts: countWords(texts, counts) }),
  );
  const needs = needing(found).map((one) =>
    words.needed({
      title: titleLine(ctx, one, saying),
      wanted: saying.say(one.measure.latest?.wanted ?? ''),
    }),
  );
  const titled = (lines: Found['paper']['lines']) => lines.map((one) => titleLine(ctx, one, saying));
  return [
    ...part(words.neededTitle, needs),
    ...part(words.delayedTitle, titled(quietlyDelayed(found))),
    ...part(words.silentTitle, silentLines(ctx, found)),
    ...part(words.ownerlessTitle, titled(paper.lines.filter((one) => one.ownerless))),
    ...part(words.chartTitle, areas, AREAS),
  ];
}
