// Surnames, as data. The most common in Norway by Statistics Norway's statistics of names (ssb.no/navn), and surnames common among
// people living in Norway with roots elsewhere. Only names, never persons. It must not know what is looked for.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Surnames that are hardly ever anything else: one alone, with a capital, is a name. */
export const SURNAMES = words(`
  aasen abrahamsen amundsen andersen andersson andreassen andresen antonsen arnesen arntzen aronsen aslaksen bendiksen berntsen bertelsen
  birkeland carlsen christensen christiansen christoffersen clausen danielsen davidsen didriksen edvardsen eilertsen ellingsen enoksen
  eriksen eriksson evensen fredriksen gabrielsen gulbrandsen gundersen gustavsen guttormsen halvorsen hansen haraldsen helgesen henriksen
  hermansen ingebrigtsen isaksen ivarsen iversen jacobsen jakobsen jensen jenssen johannesen johannessen johansen johansson johnsen
  jonassen josefsen jørgensen karlsen karlsson kaspersen knudsen knutsen kristensen kristiansen kristoffersen larsen larssen lorentzen
  ludvigsen magnussen martinsen mathiesen mathisen mikkelsen monsen mortensen myklebust nielsen nikolaisen nilsen nilssen nilsson nordmann
  olaussen olavsen olsen ottesen paulsen pedersen petersen pettersen rasmussen reinertsen samuelsen simonsen sivertsen steffensen
  svendsen syvertsen sørensen thomassen thoresen thorsen tobiassen tollefsen torgersen tønnessen wilhelmsen ødegård ødegaard

  abdulle ahmadi akhtar alahmad alhassan almohammad ahmeti amiri andrade arslan aydin begum berhe berisha bondarenko butt celik chaudhry choudhry
  demir dogan farooq fernandez garcia gashi gebremedhin gebremeskel ghebremedhin gonzalez hadzic haidari haile hashemi hersi hosseini hoxha hoang huynh
  iqbal ivanov ivanova jama jankowski jovanovic kaminska kaminski karimi kaur kaya khan kidane koroma kovacevic kovalenko kowalczyk kowalska
  kowalski krasniqi kumar lewandowski mahmood mazur mehari mirza mohammadi mohamud morina mousavi negash nguyen novak nowak özturk
  öztürk patel pereira petrenko petrov petrovic pham qureshi raja rahimi rezai rexhepi rodriguez saleh sahin santos sharma sheikh shevchenko
  singh shrestha smirnov sivakumar szymanski tesfay tesfaye thapa tkachenko tran warsame weldu wisniewski woldu wojcik yildirim yildiz
  yilmaz yusufzai zielinski
`);

/** Surnames that are farms, words of the landscape or given names as well: they count only after a given name. */
export const SURNAMES_TOO = words(`
  aas abdi ahmad ahmed ali amin aune aziz bakke bakken berg berge bjerke brekke bråten bråthen dahl dal dang eggen eide engen farah fjeld
  foss fossum grande grønli hagen hammer hassan haug hauge haugen haugland helland holm holmen hovland hussain hussein ibrahim ismail jamal
  karim le lie lia lien lund lunde løken malik moe moen mohamed mohammed mohammad musa myhre myhr nes ness næss nordby nordli nygård nygaard omar opsahl
  osman rahman rashid rød rønning ruud said salah sandvik shah silva skaar smith solberg solheim solli stenberg stokke strand strøm sultan
  sunde sveen sætre sæther tangen tveit ulvestad vik viken vo vold voll yusuf bui do ho ngo reyes cruz martin thomas
`);
