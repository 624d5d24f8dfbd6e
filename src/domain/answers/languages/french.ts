import type { LanguageData } from './language-data.ts'

export const french: LanguageData = {
  yes: 'oui|ouii|ouais|ouep|ouaip|ouai|mouais|ui|yep|carrement|grave|volontiers|avec plaisir|avec joie|bien sur|bien entendu|evidemment|tout a fait|parfaitement|exactement|exact|entendu|ca marche|ca roule|c est ca|pas de probleme|pas de soucis|pas de souci|aucun probleme|aucun souci|sans probleme|sans souci|sans doute|pourquoi pas|pas d objection|ok|okay|okey|oki|affirmatif|si|mais si|mais oui|mais bien sur|je crois que oui|je pense que oui|il me semble que oui|je pense|c est le cas|allez|allons y|vas y|allez y|marche conclu|j en suis|je suis partant|je suis partante|partant|avec grand plaisir|j aimerais bien|bah oui|ben oui|eh oui|nickel|impec|impeccable|top|banco|parfait pour moi|c est parfait|ca joue|ca le fait|et comment|bien sur que oui|bien evidemment|evidemment oui|sans hesiter|sans hesitation|mille fois oui|ouiii|oui oui|ouaiis|yes|yess|ok pour moi|bon pour moi|je suis pour|vous pouvez|tu peux|faites donc|allez y je vous en prie|je vous en prie|je n ai rien contre|rien contre|ca ne me derange pas|ca me derange pas|je n y vois pas d inconvenient|pas d inconvenient|aucun inconvenient|je suis ok|c est exact|c est juste|c est vrai|c est correct|je le confirme|effectivement oui|eh bien oui|ouais ouais|grave ouais|carrement oui|oue|c est parti|sans aucun doute|vendu|convenu',
  agreeing:
    'certainement|absolument|assurement|effectivement|completement|totalement|vraiment|forcement|surement|juste|vrai|correct|correcte|parfait|super|genial|bien|tres bien|bon|toujours|encore|sur|certain|certaine|interesse|interessee|satisfait|positif|possible|d accord|daccord|dac|c est bon|ca me va|ca me convient|cela me convient|j accepte|accepte|je suis d accord|je veux bien|c est d accord|confirme|je confirme|a fond|dacc|partante',
  elliptic: 'je le veux|j en ai|j ai|c est fait|deja|deja fait|je le suis|je l ai',
  no: 'non|nan|nann|nope|no|nenni|pas du tout|surtout pas|absolument pas|certainement pas|pas question|hors de question|en aucun cas|en aucune facon|pas encore|pas maintenant|pas aujourd hui|pas vraiment|pas trop|pas interesse|pas interessee|pas d accord|pas daccord|plus maintenant|plus du tout|jamais|jamais de la vie|rien|toujours rien|toujours pas|non merci|bien sur que non|je crois que non|je pense que non|je ne pense pas|je ne crois pas|je crois pas|je pense pas|pas la peine|pas besoin|pas necessaire|ca ira|nan c est bon|non c est bon|negatif|je refuse|refuse|sans facon|tant pis|que dalle|c est non|malheureusement non|malheureusement pas|moi non|nonn|non non|bah non|ben non|eh non|mais non|ah non|que non|pas vraiment non|pas pour moi|pas cette fois|pas pour l instant|pas pour le moment|pas actuellement|pas possible|pas d interet|pas que je sache|certes non|en rien|loin de la|au contraire|je prefere pas|je ne prefere pas|je prefere ne pas|plutot pas|mieux vaut pas|meme pas en reve|que nenni|je passe mon tour|je decline|decline|je m y oppose|c est faux|j en doute|ca m etonnerait|je ne crois vraiment pas|je n en veux pas|je n en ai pas|je ne veux pas|je veux pas|impossible pour moi|impossible|merci mais non|tu reves|niet|je passe|bof non|c est mort|oubliez|evidemment pas|nullement|peu probable|sans doute pas|surement pas|sans doute non|tres peu probable|improbable',
  not: 'pas|ne|n|ni|non|sans|jamais|aucun|aucune|point|plus de|guere|au lieu du|a la place du|au lieu de|a la place de|plutot que',
  wrong: 'faux|fausse|incorrect|incorrecte|inexact|errone|erronee|mauvais|impossible',
  maybe: 'peut etre|peutetre|p etre|ptetre|possiblement|eventuellement|c est possible|il se peut|on verra',
  unsure:
    'je ne sais pas|je sais pas|sais pas|chais pas|jsp|je ne sais pas encore|je sais pas encore|je ne sais plus|aucune idee|pas la moindre idee|pas sur|pas sure|pas certain|pas certaine|ca depend|cela depend|tout depend|depend|je ne me souviens pas|je me souviens plus|je ne me souviens plus|je ne me rappelle plus|je me rappelle plus|difficile a dire|je reflechis|je dois reflechir|je vais reflechir|faut voir|a voir|pas encore decide|j hesite|qui sait|oui ou non|bof|plus ou moins|indecis',
  likely:
    'probablement|sans doute|surement|je crois|je pense|je suppose|j imagine|il me semble|apparemment|vraisemblablement|on dirait',
  hedge:
    'je crois|je crois que|je pense|je pense que|je suppose|je suppose que|j imagine|j imagine que|je dirais|je dirais que|il me semble|il me semble que|probablement|sans doute|surement|plutot|a priori|en principe|peut etre|on dirait|quasiment|presque|normalement|generalement|d habitude|disons|franchement|apparemment',
  except:
    'sauf|tout sauf|tous sauf|toutes sauf|excepte|hormis|a part|en dehors de|a l exception de|a l exception du|n importe lequel sauf|n importe laquelle sauf|n importe quand sauf|tout excepte|a l exclusion de|autre que|mis a part|tout mais pas|tous mais pas|juste pas',
  contrast:
    'mais|plutot|au lieu de|par contre|prefere|je prefere|je prefererais|alors|donc|en revanche|en fait|finalement|au final|ce sera|mieux',
  and: 'et|plus|aussi|ainsi que|avec en plus|puis',
  or: 'ou|ou bien',
  none: 'aucun|aucune|aucun des deux|aucun d entre eux|aucune des deux|aucun de ces|aucune de ces|aucune des options|rien de tout ca|autre|autre chose|ni l un ni l autre|quelque chose d autre|un autre|une autre',
  any: 'n importe|n importe lequel|n importe laquelle|n importe quand|n importe quoi|peu importe|ca m est egal|m est egal|comme vous voulez|indifferent|egal|au choix|vous choisissez|l un ou l autre',
  all: 'tout|tous|toutes|tous ceux la|toutes celles la|l ensemble|la totalite|le tout|tous les jours|complet|chacun|chacune|chacune dentre elles|chacun dentre eux',
  both: 'les deux|tous les deux|toutes les deux',
  asking:
    'que|quoi|qui|quel|quelle|quels|quelles|quand|ou est|ou sont|c est ou|pourquoi|comment|combien|est ce que vous|est ce qu il|avez vous|y a t il|vous avez|vous vendez|pouvez vous|vous etes|c est quoi|qu est ce',
  wanting:
    'veux|voudrais|vouloir|voulons|veut|aimerais|aime|desire|souhaite|souhaiterais|besoin|prefere|prefererais|prends|prend|prendre|prendrai|prenais|ai|a|avons|avoir|avais|peux|peut|pouvons|pourrai|pourrais|est|suis|sera|serait|etre|etait|vais|va|aller|choisis|choisir|utilise|dis|dire|disais|paie|payer|paye|ferai|fais|faire|faut|marche|convient|parler|venir|viens',
  filler:
    'ont|ete|avez|sont|etes|sommes|dont|ou|leurs|meme|memes|peu|tout de suite|le|la|les|l|un|une|des|de|du|d|au|aux|a|en|dans|par|pour|avec|sur|sous|chez|je|j|tu|il|elle|on|nous|vous|ils|elles|me|m|te|t|se|s|moi|toi|lui|leur|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|ce|c|cet|cette|ces|ca|cela|celui|celle|ceux|celles|y|qui|que|qu|quand|comme|si|tres|trop|bien|juste|seulement|uniquement|simplement|svp|stp|plait|s il vous plait|s il te plait|il vous plait|merci|merci beaucoup|bonjour|salut|bonsoir|ah|eh|euh|hum|ben|bah|voila|alors|donc|la dessus|ici|maintenant|deja|desole|pardon|monsieur|madame|mdr|lol|reponse|option|malheureusement|ci|est ce|est ce que|toujours|depuis|fait|ca fait|svpp|plutot bien|voyons|voyons voir|ma reponse est',
  position:
    'option|numero|reponse|choix|lettre|no|num|nr|creneau|le numero|options|numeros|reponses|lettres|les options|les numeros',
  numbers:
    'zero|un une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix sept|dix huit|dix neuf|vingt',
  ordinals:
    'premier premiere premiers premieres|deuxieme second seconde deuxiemes|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme',
  penultimate: 'avant dernier|avant derniere|penultieme',
  abbreviations: 'lun lundi|mer mercredi|jeu jeudi|ven vendredi|rdv rendezvous|tel telephone',
  last: 'dernier|derniere|derniers|dernieres|ultime',
  middle: 'milieu|du milieu|au milieu|celle du milieu|celui du milieu|central',
  beginnings: '',
  endings:
    'issements|issement|ements|ement|ations|ation|itions|ition|utions|ution|iations|iation|ateurs|ateur|atrice|eurs|eur|euse|trices|trice|ites|ite|ives|ive|ifs|if|antes|ante|ants|ant|aient|ait|ais|erai|eraient|erait|erais|ees|ee|ies|ie|ions|ion|iers|ier|ieres|iere|er|ez|ent|es|ir|is|it|re|e|s',
  correcting:
    'je voulais dire|voulais dire|je me suis trompe|je me suis trompee|me suis trompe|me suis trompee|je me corrige|correction|rectification|c est une erreur|j ai fait une erreur|erreur de ma part|j ai change d avis|change d avis|je change d avis|je voudrais changer ma reponse|changer ma reponse|changer ma reponse pour|modifier ma reponse|en fait non|enfin non|oups|au temps pour moi|autant pour moi|ma faute|j ai mal clique|mal clique|ah non|reflexion faite|non attends|non attendez|non pardon|plutot non',
  interrupting:
    'pardon|desole|desolee|excusez moi|excuse moi|attends|attendez|un instant|je veux dire|en fait|finalement',
}
