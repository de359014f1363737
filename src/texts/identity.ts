// What the identity guard has found, in words; never the thing itself.
const nb = {
  birthNumber: 'et fødselsnummer',
  phone: 'et telefonnummer',
  email: 'en e-postadresse',
  address: 'en adresse',
  duf: 'et DUF-nummer',
  accountName: 'et brukernavn',
  child: 'opplysninger om ett barn, én ungdom eller én familie',
  personName: 'navnet på en person',
  warning: (d: { what: string }) =>
    `Lagret, men teksten kan inneholde ${d.what}. Rett den hvis den peker på en person.`,
};
const nn: typeof nb = {
  birthNumber: 'eit fødselsnummer',
  phone: 'eit telefonnummer',
  email: 'ei e-postadresse',
  address: 'ei adresse',
  duf: 'eit DUF-nummer',
  accountName: 'eit brukarnamn',
  child: 'opplysningar om eitt barn, éin ungdom eller éin familie',
  personName: 'namnet på ein person',
  warning: (d) => `Lagra, men teksten kan innehalde ${d.what}. Rett han dersom han peikar på ein person.`,
};
const en: typeof nb = {
  birthNumber: 'a national identity number',
  phone: 'a telephone number',
  email: 'an e-mail address',
  address: 'an address',
  duf: 'a DUF number',
  accountName: 'an account name',
  child: 'details of one child, young person or family',
  personName: 'the name of a person',
  warning: (d) => `Saved, but the text may contain ${d.what}. Correct it if it points to a person.`,
};
export const identity = { nb, nn, en };
