// The cards beside: where the file is fetched, and how what is wrong is corrected.
import type { Ctx, Drawing } from '../../capability.ts';
import { DAY_MS, type Instant } from '../../domain/calendar.ts';
import type { PersonId } from '../../domain/people.ts';

/** A link holds so long: it is fetched at once, or asked for again. */
const LINK_MS = DAY_MS;

export async function fileCard({ texts, link, now, area }: Ctx, person: PersonId): Promise<Drawing> {
  const { privacy: words } = texts;
  const until = (now + LINK_MS) as Instant;
  const linked = (of: string) => link({ kind: 'file', person, of, with: {} }, until);
  const [xlsx, json] = await Promise.all([linked('privacy.xlsx'), linked('privacy.json')]);
  return {
    card: 'privacy.file',
    summary: words.fileTitle,
    area: area.id,
    data: {
      area: area.id,
      lead: xlsx === undefined ? words.noAddress : words.fileLead,
      isThere: xlsx !== undefined,
      xlsx: xlsx ?? '',
      json: json ?? '',
    },
  };
}

export const correctCard = ({ texts, area }: Ctx): Drawing => ({
  card: 'privacy.correct',
  summary: texts.privacy.correctTitle,
  area: area.id,
  data: { area: area.id, lines: texts.privacy.corrections },
});
