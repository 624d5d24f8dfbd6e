/** Words about amounts and times in all five languages, plain forms; a phrase's words are joined by "-". */

const list = (text: string) => text.split(' ')
const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(rows).flatMap(([value, words]) => list(words).map((word) => [word, Number(value)])))

/** Numbers that the languages' own lists do not count up to. */
export const LARGE_NUMBERS = table({
  21: 'veintiuno',
  25: 'veinticinco funfundzwanzig vingt-cinq',
  30: 'thirty treinta trinta dreissig trente',
  40: 'forty cuarenta quarenta vierzig quarante',
  50: 'fifty cincuenta cinquenta funfzig cinquante',
  60: 'sixty sesenta sessenta sechzig soixante',
  70: 'seventy setenta siebzig soixante-dix',
  80: 'eighty ochenta oitenta achtzig quatre-vingts quatre-vingt',
  90: 'ninety noventa neunzig quatre-vingt-dix',
  100: 'hundred cien ciento cem cento hundert cent',
  200: 'doscientos duzentos zweihundert',
  300: 'trescientos trezentos dreihundert',
  500: 'quinientos quinhentos funfhundert',
  1000: 'thousand mil tausend mille k grand',
})

/** Days of a length of time. */
export const LENGTHS = table({
  0.0007: 'minute minutes min mins minuto minutos minuten',
  0.0417: 'hour hours hr hrs hora horas stunde stunden std heure heures',
  1: 'day days dia dias tag tage tagen jour jours',
  7: 'week weeks wk semana semanas woche wochen semaine semaines',
  30: 'month months mes meses mes monat monate monaten mois',
  365: 'year years yr yrs ano anos jahr jahre jahren an ans annee annees',
  3650: 'decade decada dekade decennie',
})

/** How often in a year. */
export const RATES = table({
  0: 'never nunca jamas niemals nie jamais not-at-all zero',
  3: 'rarely seldom hardly hardly-ever almost-never casi-nunca raramente rara-vez quase-nunca raro selten fast-nie kaum rarement presque-jamais once-in-a-blue-moon de-pascuas-a-ramos alle-jubeljahre jubeljahre de-uvas-a-peras de-ciento-en-viento barely muy-de-vez-en-cuando muito-de-vez-em-quando cada-muerte-de-obispo uma-vez-na-vida tous-les-trente-six',
  1: 'yearly annually annual anual anualmente jahrlich annuel annuellement once-a-year',
  4: 'quarterly trimestral trimestralmente vierteljahrlich trimestriel quartalsweise',
  12: 'monthly mensual mensualmente mensal mensalmente monatlich mensuel mensuellement payday',
  20: 'occasionally sometimes now-and-then from-time-to-time every-now-and-then a-veces de-vez-en-cuando ocasionalmente as-vezes de-vez-em-quando manchmal gelegentlich ab-und-zu hin-und-wieder parfois de-temps-en-temps occasionnellement quelquefois',
  26: 'fortnightly biweekly quincenal quinzenal zweiwochentlich',
  52: 'weekly semanal semanalmente wochentlich hebdomadaire mondays tuesdays wednesdays thursdays fridays saturdays sundays montags dienstags mittwochs donnerstags freitags samstags sonntags',
  104: 'weekends fines-de-semana fins-de-semana wochenenden week-ends at-the-weekend',
  150: 'often frequently regularly regularmente a-menudo frecuentemente seguido con-frecuencia frequentemente regularmente com-frequencia oft haufig regelmassig souvent frequemment regulierement',
  365: 'daily everyday diario diariamente a-diario diaria taglich quotidien quotidiennement tagtaglich',
  500: 'always constantly all-the-time siempre todo-el-tiempo constantemente sempre o-tempo-todo constantemente immer standig dauernd toujours tout-le-temps constamment',
})

/** "Twice". */
export const TIMES = table({
  1: 'once einmal',
  2: 'twice zweimal couple',
  3: 'thrice dreimal',
  4: 'viermal several varias algunas mehrmals plusieurs few varias-veces algumas mehrere quelques some',
})
export const COUNTED_TIMES = new Set(list('times time vez veces vezes mal fois x'))
export const EVERY = new Set(
  list('every each cada todos todas todo toda jeden jede jedes jeder chaque tous toutes'),
)
export const OTHER = new Set(list('other second zweiten zweite'))
export const WEEKDAYS = new Set(
  list(
    'monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado domingo segunda terca quarta quinta sexta montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes domingos sabados samstags sonntags sundays saturdays',
  ),
)

export const LESS = new Set(
  list(
    'less under below up-to within until till fewer at-most younger menos debajo hasta bajo maximo menor menores inferior abaixo ate menor weniger unter bis hochstens maximal junger moins jusque jusqu jusqua maximum almost nearly casi quase fast knapp presque',
  ),
)
export const MORE = new Set(
  list(
    'more over above plus least older exceeding beyond upwards mas encima superior mayor mayores mais acima superior maior mehr uber mindestens ab alter plus dela davantage minimum since',
  ),
)
export const BETWEEN = new Set(list('to bis a and y e und et between entre zwischen'))

/** Hours from which to which a part of the day goes. */
export const DAY_PARTS: Readonly<Record<string, string>> = {
  '6-12':
    'morning mornings morn am manana mananas manha manhas vormittag vormittags morgens matin matinee matins morning-time mananita mananitas',
  '6-9':
    'early earliest dawn breakfast temprano tempranito temprana madrugada desayuno cedo cedinho fruh fruhstuck tot primera-hora first-thing sunrise amanecer reveil petit-dejeuner',
  '12-14':
    'lunch lunchtime midday noon mediodia meio-dia almuerzo almoco mittag mittags mittagspause mittagessen midi dejeuner',
  '12-18': 'afternoon afternoons arvo pm tarde tardes tardecita nachmittag nachmittags apres-midi aprem',
  '18-23':
    'evening evenings abend abends soir soiree dinner supper cena jantar abendessen feierabend diner sunset dusk noche noches noite noites nuit dark bedtime',
  '21-24':
    'night nights nacht nachts late tonight midnight medianoche meia-noite mitternacht minuit noche noches noite noites nuit',
}

/** When things of the day happen; "after work" is later than that. */
export const EVENTS: Readonly<Record<string, string>> = {
  '8.5':
    'work office job school boulot taf arbeit arbeiten trabajo trabajar oficina colegio trabalho trabalhar escritorio escola travail bureau ecole cole buro schule breakfast desayuno desayunar fruhstuck open opens abre offnet ouvre shift',
  '13': 'lunch lunchtime midday noon comer comida almuerzo almorzar almoco almocar mediodia meio-dia mittag mittagessen mittagspause essen midi dejeuner siesta pausa manger',
  '20': 'dinner supper tea cena cenar cenado cenen jantar abendessen abendbrot diner souper kids ninos criancas kinder enfants bed bett schlafen cama lit coucher dormir',
}
/** What ends rather than begins when somebody is after it. */
export const ENDS: Readonly<Record<string, string>> = {
  '17.5':
    'work office job school boulot taf arbeit arbeiten trabajo trabajar oficina colegio trabalho trabalhar escritorio escola travail bureau ecole cole buro schule shift finish turno expediente feierabend',
}
export const AFTER = new Set(
  list(
    'after from past once since despues tras cuando desde partir apos depois quando nach ab wenn danach apres quand des later salgo saio finish',
  ),
)
export const BEFORE = new Set(list('before until till by antes hasta ate vor bevor bis avant jusqu jusqua'))

/** They ask for the largest, dearest or latest option, and for the smallest, cheapest or earliest one. */
export const MOST = new Set(
  list(
    'biggest largest highest dearest latest longest most-expensive top-one mas-grande mas-tarde mas-caro mas-cara mas-completo mas-completa mas-alto maior mais-caro mais-tarde mais-completo mais-alto grosste grosstes grossten teuerste spateste langste hochste plus-grand plus-grande plus-cher plus-chere plus-tard plus-complet la-totale moneys-no-object money-no-object',
  ),
)
export const LEAST = new Set(
  list(
    'smallest lowest cheapest earliest shortest tiniest mas-pequeno mas-pequena mas-temprano mas-barato mas-barata mas-chica mas-chico mas-economico menor mais-barato mais-cedo mais-pequeno kleinste billigste gunstigste fruheste kurzeste plus-petit plus-petite plus-tot moins-cher moins-chere',
  ),
)
