import type { LanguageData } from './language-data.ts'

export const german: LanguageData = {
  yes: 'ja|jaa|jaja|jo|joa|jep|jup|jepp|jawohl|jawoll|doch|logo|klaro|na klar|klar doch|aber ja|aber klar|aber sicher|aber gerne|ja klar|selbstverstandlich|unbedingt|auf jeden fall|auf alle falle|kein problem|keine frage|kein ding|kein thema|warum nicht|wieso nicht|spricht nichts dagegen|nichts dagegen|keine einwande|ohne zweifel|mit vergnugen|geht klar|geht in ordnung|alles klar|ok|okay|okey|oki|jupp|bin dabei|ich bin dabei|ich denke schon|ich glaube schon|denke schon|glaube schon|ich glaube ja|ich denke ja|so ist es|zugestimmt|stimme zu|ich stimme zu|von mir aus|wurde mich freuen|das ware super|das ware toll|das ware schon|freilich|sowieso|logisch|klar gerne|jawoll ja|aber hallo|aber sicher doch|ich bitte darum|bitte ja|ja bitte|ja gerne|meinetwegen|von mir aus gerne|kein einwand|nichts einzuwenden|steht nichts im weg|ohne weiteres|mit sicherheit|ganz sicher|ganz bestimmt|das stimmt|stimmt genau|das ist richtig|so ist das|trifft zu|das trifft zu|mach ich|machen wir|wird gemacht|abgemacht|gebongt|alles bestens|ist recht|passt schon|yes|jap|joah|ei sicher|jo klar|immer gerne|durfen sie|konnen sie machen|konnen sie gerne|logen|ohne frage|gute idee',
  agreeing:
    'naturlich|naturlcih|klar|sicher|sicherlich|genau|richtig|korrekt|wahr|zutreffend|exakt|definitiv|absolut|vollig|total|bestimmt|gewiss|freilich|wirklich|gut|super|toll|prima|perfekt|fein|wunderbar|interessiert|zufrieden|jederzeit|weiterhin|gern|gerne|sehr gerne|sehr gern|einverstanden|in ordnung|passt|passt so|passt mir|stimmt|schon|bestatigt|bestatige|akzeptiert|akzeptiere|immer|selbstredend|in der tat',
  elliptic:
    'habe ich|hab ich|haben wir|bin ich|sind wir|will ich|mochte ich|kann ich|mache ich|mach ich|ist er|ist sie|ist es',
  no: 'nein|nee|ne|no|nope|noe|neee|nicht wirklich|nicht mehr|noch nicht|jetzt nicht|heute nicht|lieber nicht|eher nicht|besser nicht|gar nicht|uberhaupt nicht|ganz und gar nicht|auf keinen fall|auf gar keinen fall|keinesfalls|keineswegs|niemals|nie|nichts|nie im leben|kein interesse|kein bedarf|nicht notig|nicht notwendig|nicht interessiert|nein danke|danke nein|lass mal|lassen sie mal|vergiss es|nicht einverstanden|naturlich nicht|klar nicht|sicher nicht|bestimmt nicht|leider nicht|leider nein|bisher nicht|ich glaube nicht|ich denke nicht|glaube nicht|wohl kaum|kaum|von wegen|ausgeschlossen|negativ|abgelehnt|lehne ab|ich lehne ab|verzichte|ich verzichte|niemand|not|ungern|nicht gern|nicht gerne|mitnichten|nie und nimmer|nix da|nix|nicht die bohne|im gegenteil|auf keinsten|nicht im geringsten|nicht unbedingt|nicht so richtig|nicht direkt|nicht ganz|momentan nicht|derzeit nicht|zurzeit nicht|im moment nicht|aktuell nicht|vorerst nicht|bitte nicht|bloss nicht|nein nein|nein leider|noo|nah|naa|nein bitte nicht|kommt nicht in frage|kommt nicht infrage|keine lust|kein bock|keine zeit|kein interesse daran|passt nicht|passt mir nicht|geht nicht|geht leider nicht|das ist falsch|das stimmt nicht|stimmt nicht|ich bezweifle|bezweifle ich|eher weniger|denkste|um gottes willen|bin raus|unwahrscheinlich|sehr unwahrscheinlich|eher unwahrscheinlich',
  not: 'nicht|nich|net|kein|keine|keinen|keinem|keiner|keines|nie|niemals|ohne|weder|noch keine|statt|anstatt|anstelle von|an stelle von',
  wrong: 'falsch|unrichtig|unwahr|inkorrekt|verkehrt|gelogen|unmoglich|schlecht',
  maybe:
    'vielleicht|eventuell|evtl|moglicherweise|unter umstanden|kann sein|konnte sein|moglich|mal sehen|jein',
  unsure:
    'weiss nicht|weiss ich nicht|ich weiss nicht|weiss ich noch nicht|ich weiss es nicht|weiss es noch nicht|keine ahnung|ka|nicht sicher|bin mir nicht sicher|bin nicht sicher|unsicher|kommt drauf an|kommt darauf an|hangt davon ab|je nachdem|schwer zu sagen|kann ich nicht sagen|noch nicht entschieden|unentschlossen|unentschieden|muss ich uberlegen|uberlege noch|ich uberlege|musste ich nachschauen|muss nachschauen|erinnere mich nicht|ja oder nein|teils teils|wer weiss|weder noch ja',
  likely:
    'wahrscheinlich|hochstwahrscheinlich|vermutlich|ich glaube|glaube|ich denke|denke|ich vermute|wohl|anscheinend|sieht so aus|scheint so',
  hedge:
    'ich glaube|glaube|ich denke|denke|ich vermute|vermutlich|wahrscheinlich|wohl|wohl eher|eher|ziemlich|ungefahr|etwa|im grossen und ganzen|im prinzip|eigentlich|meistens|normalerweise|in der regel|ich schatze|schatze|schatzungsweise|meine|ich meine|scheint|so weit ich weiss|soweit ich weiss|musste|durfte|tendenziell|am ehesten|mehr oder weniger|vielleicht|ich wurde sagen|wurde sagen',
  except:
    'ausser|alles ausser|alle ausser|jeder ausser|bis auf|alles bis auf|alle bis auf|mit ausnahme|mit ausnahme von|abgesehen von|alles aber nicht|nur nicht|blos nicht|bloss nicht|ausgenommen|alles andere als',
  contrast:
    'aber|sondern|stattdessen|lieber|bevorzuge|dafur|jedoch|also|dann|deshalb|daher|vielmehr|doch lieber|also|am ende|doch lieber|ach nee|dann doch|besser',
  and: 'und|sowie|plus|auch|u|dazu|ausserdem',
  or: 'oder|bzw|beziehungsweise',
  none: 'keiner|keine|keines|keins|keiner davon|keine davon|keines davon|keins davon|keiner von denen|nichts davon|weder noch|etwas anderes|was anderes|anderes|andere|anderer|sonstiges',
  any: 'egal|ist egal|ist mir egal|mir egal|egal welche|egal welcher|irgendeine|irgendeiner|irgendein|beliebig|spielt keine rolle|was auch immer|ganz gleich|sie entscheiden',
  all: 'alle|alles|alle davon|alles davon|samtliche|alle zusammen|komplett|jeden|jeder|jedes|das ganze|jede einzelne|jedes einzelne|jeden einzelnen',
  both: 'beide|beides|die beiden|beiden',
  asking:
    'was|wer|wen|wem|wessen|wann|wo|wohin|woher|warum|wieso|weshalb|wie|wieviel|wie viel|wie lange|welche|welcher|welches|welchen|konnen sie|kann man|haben sie|gibt es|ist das|sind sie|worum|wozu|wofur|konnten sie|was kostet',
  wanting:
    'hat|hast|habt|wird|werden|waren|seid|gibt|kommt|bekomme|funktioniert|will|wollte|wollen|mochte|mochten|mag|wunsche|brauche|brauchen|benotige|nehme|nehmen|nimm|habe|hab|haben|hatte|hatten|kann|kannst|konnen|konnte|geht|ging|ginge|wird|werde|wurde|wurden|sein|ist|war|ware|bin|sind|passt|passen|wahle|wahlen|nutze|nutzen|benutze|zahle|zahlen|bezahlen|machen|mache|sage|sagen|meinte|meine|gehort|trage|soll|sollte|komme|teilnehmen|reden|sprechen',
  filler:
    'sich|man|ihre|seit|haette|worden|geworden|der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|ich|du|er|sie|es|wir|ihr|mir|mich|dir|dich|uns|euch|ihn|ihm|ihnen|mein|meine|meiner|meinem|meinen|dein|ihr|ihre|ihrer|unser|in|im|an|am|auf|aus|bei|beim|mit|nach|von|vom|zu|zum|zur|fur|um|uber|unter|durch|gegen|per|via|als|wenn|weil|da|dass|ob|so|hier|dort|nun|jetzt|mal|nur|bloss|einfach|bitte|bitteschon|danke|dankeschon|vielen dank|vielen|dank|hallo|hi|guten tag|moin|na|ah|oh|hm|hmm|tja|ganz|sehr|zu|auch|noch|schon|ja|gern|gerne|bitte sehr|leider|antwort|option|wahl|eure|tag|mfg|lg|lol|haha|herr|frau|etwas|ein bisschen|bisschen|davon|falls|gerade|diese|dieser|dieses|diesen|guten morgen|guten abend',
  position:
    'option|nummer|antwort|nr|buchstabe|moglichkeit|punkt|auswahl|variante|termin|ziffer|optionen|nummern|antworten|punkte|buchstaben',
  numbers:
    'null|eins ein eine einen einem einer|zwei zwo|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|dreizehn|vierzehn|funfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig',
  ordinals:
    'erste erster erstes ersten erstens|zweite zweiter zweites zweiten zweitens|dritte dritter drittes dritten drittens|vierte vierter viertes vierten viertens|funfte funfter funftes funften|sechste sechster sechstes sechsten|siebte siebter siebtes siebten|achte achter achtes achten|neunte neunter neuntes neunten|zehnte zehnter zehntes zehnten',
  penultimate: 'vorletzte|vorletzter|vorletztes|vorletzten',
  abbreviations:
    'mo montag|di dienstag|mi mittwoch|do donnerstag|fr freitag|sa samstag|std stunden|vorm vormittags|nachm nachmittags',
  last: 'letzte|letzter|letztes|letzten|letztere|letzteres|unterste',
  middle: 'mitte|in der mitte|die mittlere|der mittlere|das mittlere|mittlere|mittlerer|mittleres',
  beginnings: 'ge',
  endings:
    'ungen|ung|heiten|heit|keiten|keit|lichen|liche|lich|ischen|ische|isch|igen|ige|ig|enden|ende|end|est|ern|ete|eten|tet|te|ten|st|en|er|es|em|e|n|s|t',
  correcting:
    'ich meinte|meinte ich|meinte|ich wollte sagen|wollte sagen|korrektur|ich korrigiere|ich korrigiere mich|ich habe mich geirrt|habe mich geirrt|hab mich geirrt|ich habe mich vertan|habe mich vertan|hab mich vertan|ich habe mich verklickt|habe mich verklickt|verklickt|vertippt|hab mich vertippt|habe mich vertippt|falsch gedruckt|falsch geklickt|ich habe es mir anders uberlegt|habe es mir anders uberlegt|habs mir anders uberlegt|ich mochte meine antwort andern|meine antwort andern|antwort andern|ups|quatsch|besser gesagt|nein warte|nein warten sie|ach nein|nein doch|bei naherem nachdenken|nein moment|moment nein',
  interrupting:
    'entschuldigung|sorry|warte|warten sie|moment|ich meine|eigentlich|verzeihung|tut mir leid|doch lieber',
}
