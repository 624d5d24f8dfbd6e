/** What the lists of stop words and the stemmers leave out. Words in lower case, with their accents. */
export interface WordsOfLanguage {
  /** More words that say nothing about what a text is about: question words above all. */
  stopWords?: string
  /** Words of the list of stop words that do say something. */
  contentWords?: string
  /** Words that a question is full of and an answer need not have; they count half. */
  vagueWords?: string
  /** Forms that the stemmer doesn't know, each line with the form that stands for all. */
  irregular?: string
}

export const WORDS_OF_LANGUAGES: Record<string, WordsOfLanguage> = {
  en: {
    stopWords:
      'a an among upon also else ever whose whom may might must shall us via per within without toward towards',
    vagueWords:
      'name names named type types kind kinds sort called call describe described example examples person people thing things many much way ways term terms word main occur occurred happen happened year years often long refer referred known consider considered use used give given mean means place located locate exist become became cost costs price prices',
    irregular: `price cost costs
arise arose arisen
bear bore born borne
beat beaten
become became
begin began begun
bind bound
bite bit bitten
blow blew blown
break broke broken
bring brought
build built
burn burnt
buy bought
catch caught
child children
choose chose chosen
cling clung
come came
deal dealt
die died death
dig dug
do did done
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
fly flew flown
foot feet
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
know knew known
lay laid
lead led
leave left
lend lent
lose lost loss
make made
man men
meet met
mouse mice
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
speak spoke spoken
spend spent
spin spun
stand stood
steal stole stolen
stick stuck
strike struck
swear swore sworn
swim swam swum
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
tooth teeth
understand understood
wear wore worn
win won
woman women
write wrote written`,
  },
  de: {
    stopWords:
      'wer wen wem wessen wann wo wohin woher worum worauf worüber wogegen wodurch womit wofür woran worin wovon wozu weshalb wieso warum wieviel beim zum zur ins ans vom welch statt laut lautet lauten heißt heißen hieß nennt nennen genannt manche mancher manches ja bitte',
    vagueWords:
      'name namen art arten viel viele mensch menschen person personen leute ding jahr jahre beispiel begriff wort lange gibt geben gab gegeben bezeichnet verwendet verwenden befindet finden bekannt kostet kosten preis preise',
    irregular: `preis kosten kostet preise
beginnen begann begonnen
bieten bot geboten
binden band gebunden
bleiben blieb geblieben
brechen brach gebrochen
bringen brachte gebracht
denken dachte gedacht
essen aß gegessen
fahren fuhr gefahren
fallen fiel gefallen
fangen fing gefangen
finden fand gefunden
fliegen flog geflogen
geben gab gegeben
gehen ging gegangen
gewinnen gewann gewonnen
halten hielt gehalten
helfen half geholfen
kommen kam gekommen
lassen ließ gelassen
laufen lief gelaufen
lesen las gelesen
liegen lag gelegen
nehmen nahm genommen
rufen rief gerufen
schlagen schlug geschlagen
schließen schloss geschlossen
schreiben schrieb geschrieben
sehen sah gesehen
singen sang gesungen
sprechen sprach gesprochen
stehen stand gestanden
steigen stieg gestiegen
sterben starb gestorben
tragen trug getragen
treffen traf getroffen
treten trat getreten
verlieren verlor verloren
wachsen wuchs gewachsen
werfen warf geworfen
wissen wusste gewusst
ziehen zog gezogen`,
  },
  es: {
    stopWords: 'cuáles cuántas cuántos quiénes llama llaman llamaba llamó',
    contentWords:
      'trabajo trabajar uso valor empleo pais país lugar momento general final estado estados informo intento total horas verdad partir mediante conocer ejemplo',
    irregular: 'precio precios cuesta cuestan coste costes costo costos',
    vagueWords:
      'nombre nombres tipo tipos clase llamado llamada llamaban ejemplo persona personas gente cosa cosas manera forma año años término palabra lugar situado ubicado encuentra conoce conocido utiliza utilizó cuesta cuestan coste costo precio precios',
  },
  fr: {
    stopWords:
      'combien quand où qui que quoi quel quelle quels quelles lequel laquelle lesquels lesquelles comment pourquoi',
    irregular: 'prix coûte coûtent coût coûts tarif tarifs',
    vagueWords:
      'nom noms type types genre sorte appelle appelé appelée exemple personne personnes gens chose choses façon manière année années terme mot lieu situé trouve coûte coûtent prix tarif',
  },
  pt: {
    stopWords: 'quem qual quais quando quanto quanta quantos quantas onde como porque chama chamam',
    irregular: 'preço preços custa custam custo custos',
    vagueWords:
      'nome nomes tipo tipos chamado chamada exemplo pessoa pessoas gente coisa coisas maneira forma ano anos termo palavra lugar localizado fica conhecido custa custam preço preços',
  },
  it: {
    stopWords: 'chi quale quali quando quanto quanta quanti quante dove come perché chiama chiamano',
    vagueWords:
      'nome nomi tipo tipi chiamato chiamata esempio persona persone gente cosa cose modo anno anni termine parola luogo costa costano prezzo',
  },
  nl: {
    stopWords: 'wie wat welke welk wanneer waar hoe hoeveel waarom heet heten',
    vagueWords:
      'naam namen soort type genoemd voorbeeld persoon mensen ding manier jaar jaren woord plaats kost kosten prijs',
  },
}
