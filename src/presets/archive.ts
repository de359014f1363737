// The access line a concern is archived with, as data: where it stands in the law, and when somebody last looked. Which paragraph
// holds is the archive's to decide in each case; it stands in the document as a proposal.
import { type Day, day } from '../domain/calendar.ts';

export type ArchiveLine = {
  /** The access code of most archive systems: «unntatt offentlighet». */
  readonly code: string;
  readonly basis: string;
  readonly source: string;
  readonly checked: Day;
};

export const ARCHIVE_LINE: ArchiveLine = {
  code: 'UO',
  basis: 'offentleglova § 13 jf. forvaltningslova § 13',
  source: 'https://samarbeid.digdir.no/einnsyn/rettleiar-publisering-til-einnsyn/1880',
  checked: day('2026-11-22'),
};
