// Words for who has come to a meeting and who has left it since it was called. They are of the section `meeting`.

/** `days`: empty when there are too many to name. */
type Left = { forum: string; n: number; days: string };
type Roster = Left & { added: string; left: string };

type Most = { n: number; most: number };

const nb = {
  andMore: (d: { n: number }) => `${d.n} til`,
  andMoreLine: (d: { n: number }) => `… og ${d.n} til`,
  tooMany: (d: Most) =>
    `Dette blir ${d.n} innkalte, og ett møte kan ha høyst ${d.most}. Ta bort gjester, gi færre en rolle i møtet, eller del det i to.`,
  roomless: (d: Most) =>
    `${d.n === 1 ? 'Én til' : `${d.n} til`} har en rolle i møtet, men er ikke kalt inn: ett møte kan ha høyst ${d.most} innkalte.`,
  leftCard: (d: Left) =>
    `Du er ikke lenger med i ${d.forum}. ${d.n === 1 ? `Møtet ${d.days} gjelder` : d.days ? `Møtene ${d.days} gjelder` : `De ${d.n} neste møtene gjelder`} ikke deg. Er det feil, så si fra til den som kalte inn.`,
  roster: (d: Roster) =>
    [
      `${d.forum}: rollene er endret siden innkallingen.`,
      ...(d.added ? [`Kalt inn nå: ${d.added}.`] : []),
      ...(d.left ? [`Tatt ut: ${d.left}.`] : []),
      d.n === 1
        ? `Det gjelder møtet ${d.days}.`
        : d.days
          ? `Det gjelder møtene ${d.days}.`
          : `Det gjelder ${d.n} møter.`,
    ].join(' '),
};
const nn: typeof nb = {
  andMore: (d) => `${d.n} til`,
  andMoreLine: (d) => `… og ${d.n} til`,
  tooMany: (d) =>
    `Dette blir ${d.n} innkalla, og eitt møte kan ha høgst ${d.most}. Ta bort gjester, gi færre ei rolle i møtet, eller del det i to.`,
  roomless: (d) =>
    `${d.n === 1 ? 'Éin til' : `${d.n} til`} har ei rolle i møtet, men er ikkje kalla inn: eitt møte kan ha høgst ${d.most} innkalla.`,
  leftCard: (d) =>
    `Du er ikkje lenger med i ${d.forum}. ${d.n === 1 ? `Møtet ${d.days} gjeld` : d.days ? `Møta ${d.days} gjeld` : `Dei ${d.n} neste møta gjeld`} ikkje deg. Er det feil, så sei frå til den som kalla inn.`,
  roster: (d) =>
    [
      `${d.forum}: rollene er endra sidan innkallinga.`,
      ...(d.added ? [`Kalla inn no: ${d.added}.`] : []),
      ...(d.left ? [`Tekne ut: ${d.left}.`] : []),
      d.n === 1
        ? `Det gjeld møtet ${d.days}.`
        : d.days
          ? `Det gjeld møta ${d.days}.`
          : `Det gjeld ${d.n} møte.`,
    ].join(' '),
};
const en: typeof nb = {
  andMore: (d) => `${d.n} more`,
  andMoreLine: (d) => `… and ${d.n} more`,
  tooMany: (d) =>
    `This would invite ${d.n}, and one meeting can have at most ${d.most}. Take out guests, give fewer a role in the meeting, or make it two meetings.`,
  roomless: (d) =>
    `${d.n === 1 ? 'One more has' : `${d.n} more have`} a role in the meeting but ${d.n === 1 ? 'is' : 'are'} not invited: one meeting can have at most ${d.most}.`,
  leftCard: (d) =>
    `You are no longer part of ${d.forum}. ${d.n === 1 ? `The meeting on ${d.days} is` : d.days ? `The meetings on ${d.days} are` : `The next ${d.n} meetings are`} not for you. If that is wrong, tell whoever called it.`,
  roster: (d) =>
    [
      `${d.forum}: roles have changed since the invitation.`,
      ...(d.added ? [`Invited now: ${d.added}.`] : []),
      ...(d.left ? [`Taken out: ${d.left}.`] : []),
      d.n === 1
        ? `It concerns the meeting on ${d.days}.`
        : d.days
          ? `It concerns the meetings on ${d.days}.`
          : `It concerns ${d.n} meetings.`,
    ].join(' '),
};
export const meetingRoster = { nb, nn, en };
