// The card that the peers answer with: fixed, of the size of our breakfast card.
const line = (n: number) => ({
  type: 'TextBlock',
  text: `Linje ${n}: fredag 27. november kl. 08.00–09.00 på Teams`,
  wrap: true,
});

export const FIXED_CARD = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body: Array.from({ length: 12 }, (_, n) => line(n)),
  actions: ['Jeg kommer', 'Kan ikke'].map((title) => ({
    type: 'Action.Execute',
    title,
    verb: 'meeting.answer',
    data: { answer: title },
  })),
};
