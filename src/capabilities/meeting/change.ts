// Moving, cancelling and calling in haste.
import type { Capability } from '../../capability.ts';
import { cancelLetters, cancelVerbs, cancelViews } from './cancel.ts';
import { emergencyCommands, emergencyVerbs } from './emergency.ts';
import { moveVerbs } from './move.ts';
import { movedLetters, movedViews } from './moved.ts';

export const changing: Omit<Capability, 'name'> = {
  commands: [
    {
      verb: 'meeting.move',
      for: 'convener',
      phrases: {
        nb: ['flytt', 'flytte', 'utsett', 'utsette'],
        nn: ['flytt', 'flytte', 'utset', 'utsetje'],
        en: ['move', 'postpone', 'reschedule'],
      },
      about: {
        nb: 'Flytt et møte: «flytt fagteam til 17. desember kl. 9»',
        nn: 'Flytt eit møte: «flytt fagteam til 17. desember kl. 9»',
        en: 'Move a meeting: “move fagteam to 17 December 09:00”',
      },
    },
    {
      verb: 'meeting.cancel',
      for: 'convener',
      phrases: {
        nb: ['avlys', 'avlyse'],
        nn: ['avlys', 'avlyse'],
        en: ['cancel', 'call off'],
      },
      about: {
        nb: 'Avlys et møte: «avlys fagteam 10. desember»',
        nn: 'Avlys eit møte: «avlys fagteam 10. desember»',
        en: 'Cancel a meeting: “cancel fagteam 10 December”',
      },
    },
    ...emergencyCommands,
  ],
  verbs: { ...moveVerbs, ...cancelVerbs, ...emergencyVerbs },
  views: { ...movedViews, ...cancelViews },
  letters: { ...movedLetters, ...cancelLetters },
};
