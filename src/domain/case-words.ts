// The word «enkeltsak» in a text, in its forms. Who a text points at is the identity guard's matter. It must not know where the text
// was written, and never repeats it.

const CASE =
  /(?<!\p{L})(?:enkelt|einskild|person|individ|elev|barneverns?)-?sak(?:a|en|er|ene|ane)?(?!\p{L})|(?<!\p{L})(?:enkelttilfelle|einskildtilfelle|enkeltindivid|individual case)/iu;
/** How cases are handled in general may be talked of anywhere. */
const IN_GENERAL =
  /(?:rutine|retningslinj|prosedyre|veileder|rettleiar|opplæring|kurs|mal(?!\p{L})|skjema|ikke ta|ikkje ta|routine|guideline|training)/iu;

/** Whether a text speaks of an individual case by that word. Never throws, whatever the string. */
export function speaksOfCase(given: string): boolean {
  const text = given
    .normalize('NFC')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ');
  return CASE.test(text) && !IN_GENERAL.test(text);
}
