// Words of the page where a document is handed in.
const nb = {
  heading: 'Send inn handlingsplanen',
  what: 'Du får se hva som ble forstått, rad for rad. Planen endres ikke før du sier ja.',
  file: 'Velg en fil',
  fileHint: (d: { megabytes: number }) =>
    `Word (.docx), Excel (.xlsx), .csv, .html, .txt eller .json som er hentet herfra. Høyst ${d.megabytes} MB.`,
  text: 'Eller lim inn teksten',
  textHint: 'Tabeller fra Excel kan limes rett inn. Fra Word er det tryggere å velge filen.',
  send: 'Les dokumentet',
  pasted: 'Limt inn tekst',
  nothing: 'Velg en fil, eller lim inn teksten. Ingenting er sendt.',
  tooLargeTitle: 'Filen er for stor',
  tooLarge: (d: { megabytes: number }) =>
    `Ingenting er lest. Filen kan være på høyst ${d.megabytes} MB. Ta ut bildene og lagre på nytt, eller lim inn teksten.`,
};
const nn: typeof nb = {
  heading: 'Send inn handlingsplanen',
  what: 'Du får sjå kva som vart forstått, rad for rad. Planen blir ikkje endra før du seier ja.',
  file: 'Vel ei fil',
  fileHint: (d) =>
    `Word (.docx), Excel (.xlsx), .csv, .html, .txt eller .json som er henta herfrå. Høgst ${d.megabytes} MB.`,
  text: 'Eller lim inn teksten',
  textHint: 'Tabellar frå Excel kan limast rett inn. Frå Word er det tryggare å velje fila.',
  send: 'Les dokumentet',
  pasted: 'Limt inn tekst',
  nothing: 'Vel ei fil, eller lim inn teksten. Ingenting er sendt.',
  tooLargeTitle: 'Fila er for stor',
  tooLarge: (d) =>
    `Ingenting er lese. Fila kan vere på høgst ${d.megabytes} MB. Ta ut bileta og lagre på nytt, eller lim inn teksten.`,
};
const en: typeof nb = {
  heading: 'Upload the action plan',
  what: 'You will see what was understood, row by row. The plan is not changed until you say yes.',
  file: 'Choose a file',
  fileHint: (d) =>
    `Word (.docx), Excel (.xlsx), .csv, .html, .txt, or a .json file from here. At most ${d.megabytes} MB.`,
  text: 'Or paste the text',
  textHint: 'Tables from Excel can be pasted as they are. From Word it is safer to choose the file.',
  send: 'Read the document',
  pasted: 'Pasted text',
  nothing: 'Choose a file, or paste the text. Nothing was sent.',
  tooLargeTitle: 'The file is too large',
  tooLarge: (d) =>
    `Nothing was read. The file may be ${d.megabytes} MB at most. Take out the pictures and save again, or paste the text.`,
};
export const upload = { nb, nn, en };
