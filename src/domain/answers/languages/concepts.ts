/**
 * Words for the same thing in English, Spanish, Portuguese, German and French, with its emoji; one thing a line.
 * Everyday things that answers are about. Plain forms; other forms of a word are found by its stem.
 */
export const CONCEPTS: readonly string[] = `
monday mon lunes lun segunda segunda-feira montag lundi
tuesday tue tues martes terca terca-feira dienstag mardi
wednesday wed weds miercoles mie quarta-feira mittwoch mercredi
thursday thu thur thurs jueves jue quinta-feira donnerstag jeudi
friday fri viernes vie sexta-feira freitag vendredi
saturday saturdays sabado samstag sonnabend samedi
sunday sundays domingo sonntag dimanche
january jan enero janeiro januar janvier
february feb febrero fevereiro februar fevrier
april abril avril
may mayo maio mai
june junio junho juni juin
july julio julho juli juillet
august agosto aout
september septiembre setembro septembre
october octubre outubro oktober octobre
november noviembre novembro novembre
december diciembre dezembro dezember decembre
weekend finde wochenende week-end
today hoy hoje heute aujourdhui
tomorrow tmrw tmr morgen demain amanha
morning mornings am manana mananas manha morgens vormittag vormittags matin matinee matins frueh 🌅
afternoon afternoons pm tarde tardes nachmittag nachmittags apres-midi aprem aprm
evening evenings soir soiree abend abends 🌆
night nights tonight noche noches noite nacht nachts nuit 🌙
noon midday mediodia meio-dia mittag mittags midi
now immediately asap urgent urgente urgently inmediatamente ahorita ja sofort dringend immediatement maintenant urgence
later luego despues depois spater plus-tard
daily everyday diario diariamente diaria taglich quotidien quotidiennement
weekly semanal semanalmente wochentlich hebdomadaire
monthly mensual mensal mensalmente monatlich mensuel mensuelle
yearly annual annually anual anualmente jahrlich annuel annuelle
never nunca jamas nie niemals jamais
always siempre sempre immer toujours
sometimes occasionally veces algunas-veces manchmal gelegentlich parfois quelquefois
often frequently frecuentemente menudo oft haufig souvent frequemment
rarely seldom raramente selten rarement
card cards visa mastercard amex debit tarjeta cartao karte kreditkarte carte cb 💳
cash efectivo dinero dinheiro plata especes liquide bar bargeld barzahlung 💵 💶 💰
transfer wire transferencia deposito virement uberweisung bankuberweisung iban
check cheque scheck cheques
invoice bill bills invoices factura fatura conta rechnung facture recibo receipt beleg recu 🧾
refund reembolso devolucion devolucao erstattung ruckerstattung remboursement
discount descuento desconto rabatt remise reduction rebaja
price cost precio costo preco custo preis kosten prix cout
phone call calls telephone telefono telefonica llamada llamar llamen llameme telefonema ligacao ligar telefone telefon anruf anrufen appel appeler telephonique telephoner 📞 ☎ 📱
cellphone mobile celular movil handy smartphone portable
email mail mails e-mail correo correos eletronico emails courriel mel 📧 ✉ 📩
whatsapp wasap whats wpp zap guasap whatsap watsap
sms text texto mensaje mensagem torpedo kurznachricht message 💬
letter carta brief post lettre courrier postal poste 📬
chat chatear chatten
internet wifi web online red rede netz linea en-linea 🌐 🛜
app application aplicacion aplicativo anwendung appli
website sitio site pagina webseite
car auto coche carro voiture wagen pkw automovil automobile 🚗 🚙 🚘
bus autobus onibus colectivo omnibus 🚌
train tren trem zug bahn 🚆 🚂 🚄
metro subway underground u-bahn ubahn 🚇
plane flight avion aviao vuelo voo flugzeug flug vol ✈ 🛫
bike bicycle cycling bici bicicleta fahrrad rad velo bicyclette 🚲 🚴
motorbike motorcycle moto motorrad 🏍
taxi cab uber 🚕
truck lorry camion caminhao lkw lastwagen 🚚 🚛
walk walking foot pie pe fuss gehen pied marcher caminando andando 🚶
boat ship barco navio boot schiff bateau ⛵ 🚢
house casa haus maison 🏠 🏡
apartment flat apt apto depa depto apartamento departamento piso wohnung appartement appart 🏢
home house casa hogar zuhause domicile domicilio hause maison
office oficina escritorio buro bureau work trabajo trabalho arbeit travail
store shop tienda loja laden geschaft magasin boutique 🏪 🛒
pickup pick-up collect collection recoger recogida retirar abholen abholung retrait
delivery deliver envio entrega entregar lieferung liefern livraison livrer domicilio zustellung 📦
hotel hotels 🏨
hospital krankenhaus hopital 🏥
school escuela colegio escola schule ecole 🏫
dog dogs perro perros cachorro cao hund chien 🐶 🐕
cat cats kitten kitty gato gatos katze chat 🐱 🐈
bird birds pajaro ave passaro vogel oiseau 🐦 🦜
fish pescado pez peixe fisch poisson 🐟 🐠
horse caballo cavalo pferd cheval 🐴
rabbit conejo coelho kaninchen lapin 🐰
pizza pizzas 🍕
burger hamburger hamburguesa hamburguer 🍔
salad ensalada salada salat salade 🥗
fries chips papas patatas batata batatas-fritas pommes frites 🍟
chicken pollo frango hahnchen huhn poulet 🍗 🐔
meat beef carne fleisch viande steak 🥩
pork cerdo porco schwein porc 🐷
rice arroz reis riz 🍚
pasta noodles spaghetti nudeln pates macarrao 🍝
bread pan pao brot pain 🍞
cheese queso queijo kase fromage 🧀
egg eggs huevo ovo ei eier oeuf 🥚
soup sopa suppe soupe 🍲
cake pastel tarta bolo torta kuchen gateau 🍰 🎂
icecream helado sorvete eis glace 🍦 🍨
chocolate schokolade chocolat 🍫
strawberry fresa morango erdbeere fraise 🍓
apple manzana maca apfel pomme 🍎 🍏
banana platano banane 🍌
orange naranja laranja apfelsine 🍊
grape grapes uva uvas traube trauben raisin 🍇
lemon limon limao zitrone citron 🍋
pineapple pina abacaxi ananas 🍍
vegetables veggie vegetarian vegetariano vegetariana verduras vegetais gemuse vegetarisch legumes vegetarien 🥦 🥕 🥬
vegan vegano vegana vegetalien 🌱
spicy picante scharf epice piquant 🌶
coffee cafe kaffee ☕
tea te cha tee the 🍵 🫖
water agua wasser eau 💧
beer cerveza cerveja bier biere 🍺 🍻
wine vino vinho wein vin 🍷
milk leche leite milch lait 🥛
juice zumo jugo suco saft jus 🧃
breakfast desayuno fruhstuck petit-dejeuner 🥐
lunch almuerzo comida almoco mittagessen dejeuner
dinner supper cena jantar abendessen diner
red rojo roja vermelho vermelha rot rouge 🔴 ❤
blue azul blau bleu bleue 🔵 💙
green verde grun vert verte 🟢 💚
yellow amarillo amarilla amarelo amarela gelb jaune 🟡 💛
black negro negra preto preta schwarz noir noire ⚫ 🖤
white blanco blanca branco branca weiss blanc blanche ⚪
pink rosa rosado rose
purple violet morado violeta roxo lila 🟣
brown marron cafe braun brun 🟤
gray grey gris cinza grau
small little tiny chico chica pequeno pequena peq klein kleine kleiner petit petite s
medium mid middle mediano mediana medio media mittel mittlere mittelgross moyen moyenne m
large big grande gross grosse grosser grand l
extra-large xl enorme riesig
cheap cheapest barato barata economico economica billig gunstig bon-marche economique
expensive pricey caro cara teuer cher chere
fast quick express rapido rapida schnell rapide
slow lento lenta langsam lent lente
new nuevo nueva novo nova neu neue nouveau nouvelle neuf neuve
used secondhand usado usada gebraucht occasion
excellent outstanding amazing fantastic brilliant superb excelente genial fantastico fantastica increible maravilloso otimo otima ausgezeichnet hervorragend fantastisch genial 🤩 😍 🥰 💯 ⭐
good great fine nice ok okay bueno buena buen bien bom boa gut bon bonne 🙂 😊 😀 😃 👍 😁 😄
regular average neutral normal meh so-so mittelmassig mittelmasig moyen passable durchschnittlich 😐 😑
bad poor malo mala mal ruim mau schlecht mauvais mauvaise 👎 🙁 😞 ☹ 😕 😟
terrible awful horrible horrivel pessimo pesimo pesima pessima malisimo furchtbar schrecklich affreux nul nulle 😡 😠 🤬 😢 😭 🤮 💩
satisfied satisfecho satisfecha contento contenta satisfeito satisfeita zufrieden satisfait satisfaite happy pleased content feliz glucklich heureux
dissatisfied unsatisfied unhappy insatisfecho insatisfecha descontento insatisfeito insatisfeita unzufrieden insatisfait mecontent upset
easy simple facil simples leicht einfach facile
difficult hard dificil complicado complicada schwer schwierig difficile complique
man male men hombre masculino homem mann mannlich homme masculin 👨
woman female women mujer femenino femenina mulher feminino frau weiblich femme feminin 👩
child kid kids children nino nina ninos hijo hija crianca filho filha kind kinder enfant enfants 👶 🧒
adult adults adulto erwachsene adulte
family familia familie famille parents padres pais papas eltern familiares 👪
friend friends amigo amiga amigos freund freunde freundin ami amis amie
colleague coworker colleagues companero colega kollege kollegin collegue
alone single solo sola soltero soltera sozinho solteiro solteira allein ledig seul seule celibataire
married casado casada verheiratet marie mariee 💍
divorced divorciado divorciada geschieden divorce divorcee
student estudiante estudante schuler etudiant etudiante 🎓
retired jubilado jubilada pensionado aposentado aposentada rentner pensioniert retraite
unemployed desempleado desempleada desempregado desempregada arbeitslos chomeur
employee employed empleado empleada empregado angestellt angestellte employe salarie
selfemployed freelance freelancer autonomo autonoma selbststandig independant
work job trabajo trabajar empleo trabalho emprego arbeit beruf travail emploi 💼
doctor physician medico medica arzt arztin medecin docteur 👨‍⚕ 🩺
dentist dentista zahnarzt dentiste 🦷
appointment cita consulta termin rdv rendez-vous
cancel cancellation cancelar anular cancelo cancelamento stornieren absagen annuler annulation
reschedule postpone rearrange reprogramar aplazar posponer remarcar reagendar adiar verschieben reporter decaler
confirm confirmation confirmar confirmo bestatigen confirmer
change modify switch cambiar cambio modificar mudar mudanca trocar alterar andern wechseln anderung changer modifier changement
buy purchase order comprar compra pedir pedido kaufen bestellen kauf bestellung acheter achat commander commande 🛍
sell selling vender venta venda verkaufen verkauf vendre vente
rent rental renting alquilar alquiler arriendo alquilada alugar aluguel mieten miete louer location
return devolver devolucion devolver zurucksenden zuruckgeben retour retourner renvoyer
repair fix reparar arreglar reparacion consertar conserto reparieren reparatur reparer reparation 🔧 🛠
install installation instalar instalacion instalacao installieren installer
broken damaged roto rota danado danada quebrado quebrada avariado kaputt beschadigt defekt casse cassee abime endommage panne averia
lost missing stolen perdido perdida robado robada perdi verloren gestohlen perdu perdue vole
complaint complain queja reclamo reclamacao reclamar beschwerde plainte reclamation reklamation
question query doubt pregunta duda consulta pergunta duvida frage demande
help support assistance ayuda soporte ajuda suporte atencion hilfe unterstutzung aide assistance 🆘
sales ventas vendas vertrieb ventes commercial
billing facturacion faturamento buchhaltung facturation comptabilite
human person agent operator representative humano persona agente asesor asesora operador atendente pessoa mensch mitarbeiter berater personne conseiller conseillere humain 🧑 🙋
manager boss supervisor jefe gerente chef responsable vorgesetzter
address direccion endereco adresse anschrift 📍
move moving moved mudanza mudarse mude mudei umzug umziehen umgezogen gezogen ziehe demenagement demenager demenage
password contrasena clave senha passwort kennwort mot-de-passe 🔑
account cuenta konto compte
contract contrato vertrag contrat
insurance seguro versicherung assurance
electricity power luz electricidad energia eletricidade strom electricite ⚡ 💡
gas gaz
heating calefaccion aquecimento heizung chauffage
plumbing plumber plomeria fontaneria plomero encanador encanamento klempner plombier plomberie 🚰
cleaning limpieza limpeza reinigung putzen nettoyage menage 🧹
garden gardening jardin jardineria jardim jardinagem garten jardinage 🌳 🌿
painting pintura pintor malen malerei peinture 🎨
music musica musik musique 🎵 🎶
sport sports deporte deportes esporte 🏃
football soccer futbol futebol fussball foot ⚽
tennis tenis 🎾
basketball baloncesto basquete basket 🏀
swimming natacion natacao schwimmen natation piscine 🏊
travel trip viaje viajar viagem reise voyage 🧳
beach playa praia strand plage 🏖
mountain mountains montana montanha berge montagne ⛰ 🏔
city town ciudad cidade stadt ville 🏙
country countryside campo land campagne
sunny sun sol sonne sonnig soleil ☀ 🌞
rain rainy lluvia chuva regen pluie 🌧 ☔
hot warm caliente quente heiss warm chaud 🔥
cold frio fria kalt froid froide ❄ 🥶
pain ache dolor dor schmerz schmerzen douleur mal 🤕
fever fiebre febre fieber fievre 🤒
cough tos tosse husten toux
headache cefalea kopfschmerzen kopfweh migrane
english ingles inglesa englisch anglais 🇬🇧 🇺🇸
spanish espanol castellano espanhol spanisch espagnol 🇪🇸 🇲🇽
portuguese portugues portuguesa portugiesisch portugais 🇧🇷 🇵🇹
german aleman alemao deutsch allemand 🇩🇪
french frances francesa franzosisch francais 🇫🇷
north norte norden nord
south sur sul suden sud
east este leste osten est
west oeste westen ouest
left izquierda esquerda links gauche ⬅
right derecha direita rechts droite ➡
up more mas mais mehr plus ⬆
down less fewer menos weniger moins ⬇
less under below debajo unter abaixo sous menos weniger moins
over above encima uber acima superieur
half mitad metade halfte moitie
window ventana janela fenster fenetre 🪟
door puerta porta tur porte 🚪
aisle pasillo corredor gang couloir
photo picture foto imagem bild photo image 📷 📸
video videos 🎥 📹
newspaper paper periodico diario jornal zeitung journal 📰
magazine revista zeitschrift magazine
radio 📻
television tv tele fernsehen fernseher 📺
friendrecommendation recommendation recommended recomendacion recomendo recomendacao empfehlung recommandation bouche-a-oreille
google googled searched search buscador buscando busca suche gesucht recherche 🔎 🔍
facebook instagram insta tiktok twitter social redes sociales sociais soziale sociaux
`
  .trim()
  .split('\n')
