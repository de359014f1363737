// What stands below every letter.
const nb = {
  footer:
    'SLT-boten har sendt denne e-posten automatisk. Ingen leser svar på den. Har du spørsmål, så ta kontakt med SLT-koordinatoren i kommunen.',
};
const nn: typeof nb = {
  footer:
    'SLT-boten har sendt denne e-posten automatisk. Ingen les svar på han. Har du spørsmål, så ta kontakt med SLT-koordinatoren i kommunen.',
};
const en: typeof nb = {
  footer:
    'The SLT bot sent this e-mail automatically. Nobody reads replies to it. If you have a question, contact the SLT coordinator of the municipality.',
};
export const mail = { nb, nn, en };
