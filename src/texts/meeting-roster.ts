// Words for who has come to a meeting and who has left it since it was called. They are of the section `meeting`.

/** `days`: empty when there are too many to name. */
type Left = { forum: string; n: number; days: string };
type Roster = Left & { added: string; left: string };

const nb = {
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
