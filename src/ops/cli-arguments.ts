// What can be typed after `slt`: the verbs as `slt --help` tells of them, the options, and how they are read. It carries nothing out.
import { parseArgs } from 'node:util';
import { type Day, daySchema } from '../domain/calendar.ts';

export const HELP = `slt read "<tekst>" [--from 2027-01-01] [--json]
    Hvordan en tekst om hvor ofte, eller en dato, blir forstått: «tolket som», de neste dagene, eller spørsmålet.
slt guard "<tekst>" [--json]
    Om teksten kan identifisere en person, og hvorfor. Teksten gjentas aldri.
slt preview [--area kommune] [--from 2027-01-01] [--to 2027-12-31] [--format table|csv|json|ics]
    Alle møter, spørsmål og påminnelser i perioden. Ingenting sendes.
slt share --area ringerike --forum politiraad --with jevnaker [--as politiraad]
    Jevnaker følger datoene for politirådet i Ringerike, som innkaller. --as er hva møtet heter hos Jevnaker.
slt unshare --area ringerike --forum politiraad --with jevnaker [--as politiraad]
    Løser dem fra hverandre. Datoene som er kopiert, blir stående.
slt import plan.docx [--area jevnaker] [--dry-run] [--yes] [--json]
    Hva planen i filen ville endre, rad for rad. Bare --yes skriver. --dry-run trenger ingen database.
slt export [--area jevnaker] [--format xlsx|csv|json] [--out plan.xlsx]
    Handlingsplanen med historikk, slik at import leser den uendret tilbake.
slt erase --person navn@kommunen.no [--yes]
    Hvor mye som slettes om en person uten rolle, aldri hva. Bare --yes sletter. --person er en e-postadresse eller id.
slt access [--area kommune] [--from 2027-01-01] [--to 2027-12-31] [--csv|--json]
    Innsynsloggen til kommunens kontroll: hvem, når, hvilket nummer og hvorfor, aldri innhold. Utleveringen blir logget.
slt backup kopi.jsonl.gz [--yes] [--json]
    Alt som er lagret, i én fil, mens tjenesten går. Filen leses tilbake og prøves. --yes skriver over en som finnes.
    Nøklene i CONCERN_KEYS og LINK_KEYS er ikke med: uten dem kan tekstene i henvendelser ikke leses.
slt restore kopi.jsonl.gz [--json]
    Legger kopien inn i en tom database, på fil eller i Redis. Stopp tjenesten først. Ingenting fra før nå sendes; det listes opp.
slt rotate-keys [--area jevnaker] [--dry-run] [--json]
    Låser tekstene i henvendelser på nytt med den første nøkkelen i CONCERN_KEYS. Start tjenesten med den først. Kan kjøres om igjen.
slt status [--json]
    Hva som ligger i lageret, hva som venter i køen, og om klokka er i rute. Endrer ingenting.
slt --help`;

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  area: { type: 'string' },
  forum: { type: 'string' },
  with: { type: 'string' },
  as: { type: 'string' },
  person: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What was typed after `slt`; a sentence where it cannot be read. The codes: https://nodejs.org/api/errors.html */
export function argumentsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: OPTIONS,
    });
  } catch (error) {
    return misread(error as NodeJS.ErrnoException);
  }
}

function misread({ code, message }: NodeJS.ErrnoException): string {
  const option = /'(?:-\w, )?(--?[^' ]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Ukjent valg: ${option}.`;
  const takesNone = Object.entries(OPTIONS).some(
    ([name, { type }]) => type === 'boolean' && option === `--${name}`,
  );
  return takesNone ? `${option} tar ingen verdi.` : `${option} mangler en verdi.`;
}

/** A day as it is typed, `2027-01-01`. */
export function dayIn(text: string | undefined): Day | undefined | 'bad' {
  return text === undefined ? undefined : (daySchema.safeParse(text).data ?? 'bad');
}
