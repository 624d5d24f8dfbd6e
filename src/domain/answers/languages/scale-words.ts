/**
 * How good, likely or agreeable things are, from very much (2) to not at all (-2), in English, Spanish, Portuguese, German
 * and French. Plain forms; a phrase's words are joined by "-".
 */
export const QUALITY: Readonly<Record<'2' | '1' | '0' | '-1' | '-2', readonly string[]>> = {
  '2': [
    '😍 🤩 🥰 😻 🏆 🔥 💯 🥳 ❤ 😁 excellent outstanding perfect perfectly amazing awesome fantastic superb brilliant wonderful incredible exceptional delighted thrilled ecstatic best love loved loving flawless stellar magnificent marvellous marvelous terrific fabulous phenomenal chuffed over-the-moon couldnt-be-happier could-not-be-happier couldnt-be-better blown-away ten-out-of-ten 10-out-of-10 10-10 five-stars top-notch to-die-for impeccable spotless extremely-happy',
    'excelente excelentes perfecto perfecta perfectamente increible fantastico fantastica maravilloso maravillosa genial espectacular buenisimo buenisima encantado encantada encanta encanto inmejorable estupendo estupenda magnifico magnifica riquisimo riquisima sobresaliente brutal rechupete chuparse-los-dedos de-lujo de-diez de-10 un-10 la-mejor el-mejor lo-mejor espectaculares fenomenal impecable flipante alucinante padrisimo buenazo de-maravilla contentisimo contentisima',
    'excelente excelentes otimo otima perfeito perfeita incrivel fantastico fantastica maravilhoso maravilhosa sensacional amei adorei adoro amo espetacular nota-mil nota-dez nota-10 show top impecavel sem-defeitos delicioso divino maravilha melhor-impossivel o-melhor a-melhor show-de-bola encantado encantada',
    'ausgezeichnet hervorragend perfekt fantastisch grossartig toll spitze klasse super wunderbar exzellent prima genial mega begeistert ueberragend uberragend traumhaft bestens liebe hammer geil sensationell einwandfrei tadellos erstklassig zum-reinlegen top das-beste vorzuglich nichts-auszusetzen',
    'excellent excellente parfait parfaite parfaitement genial geniale fantastique incroyable merveilleux merveilleuse superbe formidable extraordinaire adore adorons ravi ravie exceptionnel impeccable tuerie top magnifique delicieux divin enchante enchantee au-top nickel rien-a-redire regal regale',
  ],
  '1': [
    '🙂 😊 😀 😃 😄 ☺ 👍 😋 🤤 👌 😌 good nice fine happy satisfied pleased well content glad decent solid pleasant friendly tasty enjoyed enjoy like liked recommend agree likely probably easy helpful positive useful important quick fast lovely great cool better not-bad works cant-complain can-not-complain no-complaints',
    'bueno buena buenos buenas buen bien contento contenta satisfecho satisfecha feliz agradable amable rico rica gusto gusta correcto recomiendo acuerdo probable probablemente facil util importante positivo rapido nada-mal no-esta-mal bonito chido chevere padre guay bacano no-me-quejo sin-quejas',
    'bom boa bons boas bem contente satisfeito satisfeita feliz agradavel simpatico simpatica legal bacana gostei gosto gostoso recomendo concordo provavel provavelmente facil util importante positivo rapido nada-mal nao-posso-reclamar maneiro da-hora fixe porreiro joia lindamente',
    'gut gute guter gutes schon nett zufrieden froh ordentlich solide freundlich lecker gefallen gefallt mag empfehle stimme-zu zustimmen wahrscheinlich leicht einfach hilfreich positiv wichtig schnell nicht-schlecht kann-nicht-meckern nicht-meckern nix-zu-meckern glucklich fein angenehm passt sauber',
    'bon bonne bons bonnes bien content contente satisfait satisfaite heureux heureuse agreable sympa gentil gentille aime plait recommande accord probable probablement facile utile important positif rapide pas-mal correct correcte chouette cool pas-me-plaindre rien-a-dire',
  ],
  '0': [
    '😐 😑 🤷 😶 🫤 🆗 neutral ok okay average so-so mediocre medium indifferent moderate regular fair acceptable meh passable middling mixed unsure undecided alright neither-good-nor-bad neither nothing-special fifty-fifty 50-50 nothing-to-write-home could-be-better could-be-worse meeh moderately somewhat normal adequate',
    'neutral regular normal mediocre pasable aceptable indiferente mas-o-menos ni-fu-ni-fa ni-bien-ni-mal regularcito promedio intermedio asi-asi ahi-ahi del-monton nada-del-otro-mundo podria-ser-mejor podria-mejorar ni-una-cosa-ni-otra meh tal-cual ni-bueno-ni-malo',
    'neutro neutra regular normal mediano mediocre medio razoavel aceitavel indiferente mais-ou-menos assim-assim nem-bom-nem-ruim nem-bem-nem-mal nada-de-mais nada-demais poderia-ser-melhor podia-ser-melhor passavel meia-boca',
    'neutral mittel mittelmassig durchschnittlich naja na-ja okay ok ging-so geht-so so-lala solala passabel egal teils-teils halbwegs weder-noch nichts-besonderes akzeptabel annehmbar mittelpracht mittelprachtig durchwachsen befriedigend ausreichend maessig massig',
    'neutre moyen moyenne moyennement mediocre correct passable acceptable indifferent bof comme-ci-comme-ca sans-plus mitige mitigee couci-couca ni-bien-ni-mal ni-bon-ni-mauvais pas-terrible ca-va peut-mieux-faire mouais',
  ],
  '-1': [
    '🙁 ☹ 😕 😟 😞 👎 😒 😔 🤢 🥱 bad poor unhappy dissatisfied unsatisfied disappointed disappointing disappointment unpleasant slow rude weak unfriendly annoying annoyed frustrating frustrated disagree unlikely difficult hard problem problems complicated dirty cold late broken not-good not-great not-happy not-satisfied not-impressed unimpressed lousy rubbish naff let-down worse dislike didnt-like wouldnt-recommend',
    'malo mala malos malas mal descontento descontenta insatisfecho insatisfecha decepcionado decepcionada decepcion decepcionante desagradable lento grosero flojo floja molesto dificil complicado improbable desacuerdo problema problemas frio sucio tarde roto no-me-gusto no-me-gusta deja-que-desear peor quejas queja insipido soso',
    'ruim ruins mau ma mal insatisfeito insatisfeita descontente decepcionado decepcionada decepcionante decepcao desagradavel lento grosseiro fraco fraca chato chata dificil complicado improvavel discordo problema problemas frio sujo atrasado quebrado nao-gostei nao-gosto deixou-a-desejar pior sem-graca',
    'schlecht schlechte schlechter schlechtes unzufrieden enttauscht enttauschend unangenehm langsam unfreundlich schwach unhoflich frustriert frustrierend argerlich schwierig schwer kompliziert unwahrscheinlich problem probleme kalt dreckig spat kaputt nicht-gut nicht-zufrieden nicht-gefallen gefiel-nicht schlimmer lasch fad mies mau',
    'mauvais mauvaise mauvaises mal mecontent mecontente insatisfait insatisfaite decu decue decevant decevante deception desagreable lent impoli faible ennuyeux frustre frustrant difficile complique improbable pas-bon pas-bien pas-satisfait pas-content desaccord probleme problemes froid sale tard casse pas-aime laisse-a-desirer pire fade pas-top nul',
  ],
  '-2': [
    '😡 🤬 😠 🤮 💩 😭 😤 😱 😖 😩 terrible awful horrible worst disgusting disgusted appalling atrocious dreadful furious outraged hate hated hateful unacceptable disaster disastrous nightmare pathetic shocking abysmal ridiculous scandal never-again inedible shambles garbage crap shit sucks sucked useless diabolical rock-bottom fuming a-joke gross vile zero-stars disgrace disgraceful scam',
    'terrible horrible pesimo pesima fatal horroroso asqueroso asco asquerosa desastre desastroso inaceptable indignante odio odie peor-imposible lo-peor el-peor la-peor nunca-mas vergonzoso lamentable incomible nefasto nefasta una-mierda mierda basura porqueria horror espantoso espantosa furioso deplorable verguenza malisimo malisima pesadilla intragable estafa',
    'pessimo pessima terrivel horrivel nojento nojo desastre inaceitavel vergonhoso odiei odeio pior-impossivel o-pior a-pior nunca-mais lixo lamentavel porcaria merda horror intragavel vergonha pesadelo furioso furiosa absurdo maltratado maltratada bosta golpe',
    'schrecklich furchtbar entsetzlich katastrophal katastrophe grauenhaft grausam horror ekelhaft widerlich unverschamt unertraglich miserabel inakzeptabel hasse schlimmste schlechteste nie-wieder ungeniessbar unterirdisch skandal frechheit mull mist scheisse saumassig abgrundtief zum-kotzen unmoglich alptraum albtraum',
    'terrible horrible affreux affreuse catastrophe catastrophique execrable degoutant degueu degueulasse immonde infect infecte inadmissible inacceptable honteux deteste nul-a-chier pire-de-ma-vie le-pire la-pire plus-jamais immangeable scandaleux lamentable desastre desastreux merde horreur cauchemar abominable epouvantable minable honte arnaque',
  ],
}

/** Words that make a quality stronger, and weaker. */
export const STRONGER =
  'very really extremely super totally absolutely completely highly so incredibly strongly definitely much muy mucho super totalmente absolutamente completamente extremadamente sumamente recontra requete muito demais super totalmente absolutamente completamente extremamente sehr total absolut vollig extrem ausserst wirklich super mega tres vraiment super totalement absolument extremement tellement trop fort'.split(
    ' ',
  )
export const WEAKER =
  'slightly somewhat little bit rather fairly quite moderately partly algo medianamente bastante parcialmente meio parcialmente um etwas eher ziemlich bisschen teilweise einigermassen plutot assez partiellement moyennement'.split(
    ' ',
  )

/** "Poco satisfecho" is rather not. */
export const HARDLY = 'hardly barely scarcely poco pouco peu wenig kaum guere'.split(' ')

/** From the smallest (-2) to the largest (2). */
export const SIZES: Readonly<Record<string, string>> = {
  '-2': 'tiny xs pp extra-small minusculo extra-pequeno winzig minuscule',
  '-1': 'small s p little pequeno pequena chico chica pequenito chiquito klein kleine kleiner petit petite',
  '0': 'medium m average mediano mediana medio media mittel mittelgross moyen moyenne middle intermedio',
  '1': 'large l big g grande grandes gross grosse grosser grand grande gran',
  '2': 'xl huge gg enormous extra-large extra-grande enorme gigante riesig sehr-gross tres-grand tres-grande xxl muy-grande muito-grande',
}
