// Words for taking the plan and its history out as a file.
const nb = {
  title: 'Handlingsplanen som fil',
  lead: (d: { n: number; reports: number }) =>
    `${d.n} tiltak og ${d.reports === 1 ? '1 status' : `${d.reports} statuser`}. Excel-filen kan rettes og leses inn igjen. Lenkene er bare for deg og virker til i morgen.`,
  empty: 'Planen har ingen tiltak ennå.',
  noAddress:
    'Tjenesten har ingen nettadresse, så her kan ingen filer hentes. Den som drifter boten, kan hente planen med «slt export».',
  xlsx: 'Hent Excel-fil',
  csv: 'Hent CSV-fil',
  history: 'Hent historikken (CSV)',
  json: 'Hent JSON-fil',
  file: 'handlingsplan',
  historyFile: 'handlingsplan-historikk',
};
const nn: typeof nb = {
  title: 'Handlingsplanen som fil',
  lead: (d) =>
    `${d.n} tiltak og ${d.reports === 1 ? '1 status' : `${d.reports} statusar`}. Excel-fila kan rettast og lesast inn igjen. Lenkjene er berre for deg og verkar til i morgon.`,
  empty: 'Planen har ingen tiltak enno.',
  noAddress:
    'Tenesta har inga nettadresse, så her kan ingen filer hentast. Den som driftar boten, kan hente planen med «slt export».',
  xlsx: 'Hent Excel-fil',
  csv: 'Hent CSV-fil',
  history: 'Hent historikken (CSV)',
  json: 'Hent JSON-fil',
  file: 'handlingsplan',
  historyFile: 'handlingsplan-historikk',
};
const en: typeof nb = {
  title: 'The action plan as a file',
  lead: (d) =>
    `${d.n === 1 ? '1 measure' : `${d.n} measures`} and ${d.reports === 1 ? '1 report' : `${d.reports} reports`}. The Excel file can be edited and imported again. The links are for you only and work until tomorrow.`,
  empty: 'The plan has no measures yet.',
  noAddress:
    'The service has no web address, so no files can be fetched here. Whoever runs the bot can get the plan with “slt export”.',
  xlsx: 'Get Excel file',
  csv: 'Get CSV file',
  history: 'Get the history (CSV)',
  json: 'Get JSON file',
  file: 'handlingsplan',
  historyFile: 'handlingsplan-historikk',
};

export const planExport = { nb, nn, en };
