// Cards that any capability answers with: a sentence, and a question with a button for each answer. What is a capability's own is
// drawn there.
import type { Drawing } from './capability.ts';
import { type Instant, DAY_MS } from './domain/calendar.ts';

/** One sentence, or a few, and nothing to press. */
export const textCard = (text: string): Drawing => ({ card: 'house.text', summary: text, data: { text } });

/** How long a document or a picture on a card can be fetched: the card asked for anew has new addresses. */
export const fetchedUntil = (now: Instant): Instant => (now + 7 * DAY_MS) as Instant;

/** A command given anew, complete this time. `text`: what stands after it; `meeting`: the one it is for, where that is known. */
type Choice = {
  readonly label: string;
  readonly verb: string;
  readonly text: string;
  readonly meeting?: string;
};

/** «Hvilket møte?»: what a command left open, one button for each thing it may have meant. */
export const choiceCard = (title: string, choices: readonly Choice[]): Drawing => ({
  card: 'house.choice',
  summary: title,
  data: { title, rows: choices.map((one) => ({ meeting: '', ...one })) },
});
