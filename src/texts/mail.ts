// What stands below every letter.
const nb = {
  footer:
    'Denne e-posten er sendt automatisk av SLT-boten. Svar på den blir ikke lest. Har du spørsmål, ta kontakt med SLT-koordinatoren i kommunen.',
};
const nn: typeof nb = {
  footer:
    'Denne e-posten er send automatisk av SLT-boten. Svar på han blir ikkje lese. Har du spørsmål, ta kontakt med SLT-koordinatoren i kommunen.',
};
const en: typeof nb = {
  footer:
    'The SLT bot sent this e-mail automatically. Nobody reads replies to it. If you have a question, contact the SLT coordinator of the municipality.',
};
export const mail = { nb, nn, en };
