/**
 * Words that bring the same thing to mind: a line is a thing, with its words in English, Spanish, Portuguese, German and
 * French, and its emoji. They need not mean the same: smoke says fire. Plain forms, of two words with a hyphen; other forms of a
 * word are found by its stem.
 */
export const RELATED: readonly string[] = `
broken defective faulty damaged damage cracked smashed crushed shattered torn scratched dented malfunction busted ruined kaput|roto rota danado danada defectuoso estropeado averiado rajado quebrado golpeado aplastado rasgado malogrado descompuesto|quebrado quebrou danificado defeituoso defeito estragado avariado rachado amassado rasgado arranhado pifou|kaputt defekt beschadigt kaputtgegangen zerbrochen gebrochen zerkratzt zerrissen verbeult|casse cassee abime abimee defectueux endommage brise fissure raye dechire foutu
problem trouble issue issues fault failure failing error errors bug bugs glitch crash crashes crashing|problema falla fallo fallos error errores inconveniente averia falla|problema falha falhas erro erros defeito bug travando travou trava pane|problem probleme storung fehler panne storungen abgesturzt|probleme souci soucis panne erreur defaut bug plante|⚠
technical technician tech support it helpdesk troubleshooting fix working works stopped|tecnico tecnica soporte tecnicos funciona funcionar arreglar|tecnico tecnica suporte funciona funcionando funcionar consertar|technik technisch techniker technischer support funktioniert geht|technique technicien support assistance marche fonctionne depannage
repair fix fixed mend repairing maintenance service servicing|reparar reparacion arreglar arreglo mantenimiento reparen|consertar conserto reparo reparar manutencao arrumar|reparatur reparieren wartung instandsetzung reparaturen|reparer reparation entretien maintenance depanner
internet wifi wi-fi router modem connection broadband network signal online offline|internet wifi router modem conexion red senal linea|internet wifi roteador modem conexao rede sinal|internet wlan router modem verbindung netz empfang|internet wifi box routeur connexion reseau debit|🌐 📶 🛜
slow lag laggy sluggish buffering speed|lento lenta lentitud velocidad|lento lenta devagar lentidao velocidade|langsam geschwindigkeit lahm trage|lent lente lenteur ralentit debit rame
bill billing invoice invoices charge charged charges overcharged statement payment fee fees double-charged|factura facturacion cobro cobraron cargo cargos recibo facturas pago cobrado boleta|fatura faturamento cobranca cobraram cobrado conta boleto fatura cobrando|rechnung abrechnung berechnet abgebucht rechnungen gebuhr gebuhren belastet abbuchung|facture facturation facture preleve prelevement factures debite frais
refund refunded reimbursement money-back reimburse cashback repay back money|reembolso reembolsar devolucion dinero devolver devuelvan reintegro plata|reembolso reembolsar estorno devolucao dinheiro devolvam ressarcimento|erstattung ruckerstattung zuruckerstatten geld ruckzahlung erstatten zuruck|remboursement rembourser rembourse rembourses argent
return returns returning send-back give-back|devolver devolucion devoluciones regresar retornar|devolver devolucao devolucoes retornar|zuruckgeben zurucksenden rucksendung retoure zuruckschicken ruckgabe umtausch|retour retourner renvoyer renvoi rendre
exchange swap replace replacement another substitute|cambio cambiar intercambio reemplazo reemplazar sustituir canje|troca trocar substituir substituicao|umtausch umtauschen tauschen ersatz austausch|echange echanger remplacer remplacement
cancel cancellation terminate termination end quit stop unsubscribe leave leaving close|cancelar cancelacion anular baja terminar dejar rescindir desuscribir|cancelar cancelamento encerrar rescindir desistir desistencia terminar|kundigen kundigung stornieren abbestellen beenden absagen storno stornierung aufhoren|annuler annulation resilier resiliation arreter quitter desabonner
reschedule postpone move rearrange delay change later shift rebook|reprogramar aplazar mover posponer cambiar reagendar postergar|remarcar adiar reagendar mudar transferir|verschieben verlegen umbuchen andern verschiebung|reporter decaler deplacer changer repousser
confirm attend attending come coming participate join keep|confirmar asistir asistire ire vendre participar acudir mantener|confirmar comparecer participar irei vou manter|bestatigen teilnehmen komme kommen dabei zusagen|confirmer participer viens venir assister presence serai
book booking reserve reservation appointment schedule|reservar reserva cita turno agendar|reservar reserva agendar agendamento consulta marcar marcacao|buchen buchung reservieren reservierung termin vereinbaren|reserver reservation rendez-vous rdv prendre
order orders purchase ordered bought buy buying|pedido orden compra comprar encargo ordenar pedidos|pedido encomenda compra comprar encomendar|bestellung bestellen bestellt kauf kaufen gekauft auftrag|commande commander achat acheter commandes
track tracking where status follow arrived package parcel shipment shipping|rastrear seguimiento estado donde paquete envio rastreo|rastrear rastreio rastreamento status pacote encomenda envio onde|verfolgen sendungsverfolgung status paket sendung lieferung wo|suivi suivre colis livraison statut ou expedition
late delay delayed slow waiting overdue tardy|tarde retraso atrasado demora demorado tardanza retrasado|atraso atrasado demora demorou tarde demorado|spat verspatung verspatet zu-spat verzogerung gedauert|retard tard retarde delai attente
missing lost never-arrived not-received incomplete absent|falta perdido perdida faltante extraviado falto incompleto|faltando perdido extraviado falta faltou incompleto perdi|fehlt verloren fehlen verschwunden unvollstandig vermisst fehlte|manque manquant perdu perdue incomplet
wrong incorrect mistaken different other|equivocado incorrecto erroneo distinto diferente otro mal|errado incorreto diferente outro trocado|falsch falscher falsche falsches anderer verkehrt|mauvais mauvaise erreur incorrect different faux
account profile login log-in signin sign-in password locked access username credentials|cuenta perfil contrasena clave acceso ingresar entrar sesion usuario bloqueada|conta perfil senha acesso login entrar usuario bloqueada|konto profil passwort anmelden anmeldung zugang login gesperrt kennwort einloggen|compte profil mot-de-passe connexion connecter acces identifiant bloque
information info details learn know question questions inquiry enquiry ask asking|informacion info datos saber consulta pregunta preguntas duda dudas detalles|informacao informacoes info saber duda duvida duvidas pergunta detalhes|information informationen auskunft frage fragen infos wissen anfrage|information informations renseignement renseignements question questions savoir infos
complaint complain complaints unhappy dissatisfied claim report|queja quejas reclamo reclamacion reclamar denuncia reporte|reclamacao reclamar queixa denuncia reclamacoes|beschwerde beschweren reklamation reklamieren beschwerden|plainte reclamation reclamer plaindre
suggestion idea feedback opinion comment review improve|sugerencia idea opinion comentario mejora|sugestao ideia opiniao comentario feedback melhoria|vorschlag idee meinung feedback anregung verbesserung|suggestion idee avis opinion commentaire amelioration
human person agent representative operator advisor someone somebody people staff real rep|persona agente humano asesor operador representante alguien ejecutivo humana|pessoa atendente humano agente operador alguem gente|mensch person mitarbeiter berater jemand jemanden personlich agent|personne humain conseiller agent quelquun quelquun operateur interlocuteur|🧑 👩 👨 🙋
sales buy purchase quote offer offers pricing price salesperson buying product|ventas vender comprar cotizacion presupuesto compra vendedor precios oferta|vendas vender comprar orcamento compra vendedor preco|verkauf vertrieb kaufen angebot verkaufen preise kauf|vente ventes commercial achat acheter devis offre tarif tarifs
quote estimate budget price pricing cost rates|presupuesto cotizacion precio tarifa costo|orcamento cotacao preco valor tarifa|angebot kostenvoranschlag preis preise kosten tarif|devis estimation prix tarif tarifs cout
price cost expensive costly pricey afford overpriced money steep cheaper|precio caro costoso cara dinero costo carisimo presupuesto economico plata|preco caro cara dinheiro custo carissimo salgado grana barato|preis teuer kosten geld kostspielig leisten teurer unbezahlbar|prix cher chere cout argent couteux moyens budget hors-de-prix
cheap affordable inexpensive low-cost economical budget basic bargain|barato economico barata accesible asequible|barato economico em-conta acessivel|gunstig billig preiswert preisgunstig sparsam|pas-cher bon-marche economique abordable
free gratis complimentary no-cost trial|gratis gratuito gratuita sin-costo prueba|gratis gratuito gratuita de-graca teste|kostenlos gratis umsonst testen|gratuit gratuite essai gratuitement
quality craftsmanship well-made durable good|calidad buena resistente duradero|qualidade boa duravel resistente|qualitat gut hochwertig haltbar|qualite solide bonne durable
location place area near nearby close distance far|ubicacion lugar zona cerca cercania lejos|localizacao lugar local perto proximidade longe|lage ort standort nahe entfernung weit|emplacement lieu endroit proximite pres loin localisation
moving moved move relocate relocating relocation house-move|mudanza mudo mudarme mude mudamos traslado|mudanca mudar mudei mudando mudamos|umzug umziehen ziehe umgezogen ziehen|demenagement demenager demenage deplace|📦 🚚
address home street residence residential|direccion domicilio calle residencia casa|endereco residencia rua casa domicilio|adresse anschrift strasse wohnort zuhause|adresse domicile rue residence
upgrade change plan improve better more higher bigger faster|mejorar cambiar plan superior ampliar subir|upgrade mudar plano melhorar aumentar|upgrade wechseln tarif hoher aufrusten grosser|ameliorer changer forfait superieur augmenter
renew renewal extend continue prolong keep|renovar renovacion extender continuar prolongar|renovar renovacao estender continuar prorrogar|verlangern verlangerung erneuern weiterfuhren|renouveler renouvellement prolonger continuer
new first-time newcomer first recently start starting|nuevo nueva primera-vez reciente empezar|novo nova primeira-vez recente comecar|neu neue neukunde erstmals|nouveau nouvelle premiere-fois recent
existing returning already current regular customer client|existente actual cliente ya habitual|existente atual cliente ja antigo|bestehend bestandskunde bereits kunde|existant actuel deja client habitue
competitor switched another provider elsewhere rival alternative better found|competencia otra otro proveedor alternativa encontre mejor|concorrente concorrencia outro outra alternativa encontrei melhor|konkurrenz anbieter gewechselt alternative anderer besseres gefunden|concurrent concurrence autre mieux trouve ailleurs alternative
use using used need needed unused hardly|usar uso utilizo necesito utilizar usado|usar uso utilizo preciso utilizar|nutzen benutze nutze brauche verwenden genutzt gebraucht|utiliser utilise sers sert besoin usage
changed-mind regret mind dont-want anymore reconsidered second-thoughts|arrepenti cambie-opinion idea ya-no arrepentido|arrependi mudei-ideia desisti nao-quero|uberlegt anders meinung mehr-nicht bereue|avis change regrette envie
gift present birthday someone-else|regalo obsequio cumpleanos regalar|presente aniversario presentear|geschenk geburtstag schenken prasent|cadeau anniversaire offrir|🎁
business work professional company corporate commercial job office|negocio trabajo empresa profesional laboral comercial|negocio trabalho empresa profissional comercial|geschaft geschaftlich arbeit beruflich firma gewerblich beruf|affaires travail professionnel entreprise boulot pro
personal private myself own leisure individual|personal privado particular propio mi|pessoal privado particular proprio|privat personlich eigen selbst|personnel prive particulier perso
holiday vacation leisure tourism trip travel travelling|vacaciones turismo viaje ocio viajar descanso|ferias turismo viagem lazer viajar passeio|urlaub ferien reise tourismus freizeit reisen|vacances tourisme voyage loisirs conges
family relatives kids children parents wife husband|familia familiares hijos padres esposa parientes|familia familiares filhos pais esposa parentes|familie verwandte kinder eltern|famille proches enfants parents|👪 👨‍👩‍👧
spouse wife husband partner married marriage|esposa esposo marido mujer pareja conyuge casado casada|esposa esposo marido mulher parceiro conjuge casado casada|ehefrau ehemann mann frau partner partnerin verheiratet|epouse epoux mari femme conjoint conjointe partenaire marie mariee|💍 👫
partner girlfriend boyfriend couple fiance|pareja novia novio|companheiro companheira namorada namorado casal parceiro|partner freundin freund paar lebensgefahrte|partenaire copine copain petite-amie couple compagnon compagne|💑 💏 👫
child children kid kids son daughter baby toddler|hijo hija hijos nino nina ninos bebe|filho filha filhos crianca criancas bebe|kind kinder sohn tochter baby|enfant enfants fils fille bebe gamin|👶 🧒
parent parents mother father mom dad mum|padre madre padres mama papa|pai mae pais mamae papai|eltern mutter vater mama papa|parent parents mere pere maman papa
brother sister sibling siblings|hermano hermana hermanos|irmao irma irmaos|bruder schwester geschwister|frere soeur fratrie
friend friends colleague coworker mate buddy pal acquaintance neighbour neighbor recommended recommendation word-of-mouth|amigo amiga amigos colega companero conocido vecino recomendo recomendacion|amigo amiga amigos colega conhecido vizinho indicou recomendou indicacao|freund freundin freunde kollege kollegin bekannter nachbar empfehlung empfohlen kumpel|ami amie amis collegue copain copine pote voisin recommande recommandation bouche
alone myself solo single one-person just-me by-myself|solo sola individual conmigo solito yo|sozinho sozinha individual so eu|allein alleine single solo nur-ich|seul seule solo individuel moi
single unmarried bachelor|soltero soltera|solteiro solteira|ledig single unverheiratet|celibataire
divorced separated split|divorciado divorciada separado separada|divorciado divorciada separado separada|geschieden getrennt scheidung|divorce divorcee separe separee
widowed widow widower|viudo viuda|viuvo viuva|verwitwet witwe witwer|veuf veuve
employed employee job working worker salaried staff full-time work|empleado empleada trabajo trabajador asalariado empleo trabajando|empregado empregada trabalho trabalhador funcionario clt emprego trabalhando|angestellt angestellter arbeite berufstatig beschaftigt arbeitnehmer|salarie salariee employe employee travaille emploi boulot cdi
self-employed freelance freelancer own-business entrepreneur contractor independent|autonomo independiente freelance emprendedor propio negocio cuenta-propia|autonomo independente freelancer empreendedor negocio empresario mei|selbststandig selbstandig freiberufler freiberuflich unternehmer|independant freelance entrepreneur auto-entrepreneur compte
unemployed jobless out-of-work looking between-jobs|desempleado desempleada paro sin-trabajo buscando parado cesante|desempregado desempregada sem-trabalho procurando|arbeitslos arbeitssuchend ohne-arbeit jobsuche|chomage chomeur chomeuse sans-emploi recherche
student studying study university college school pupil|estudiante estudio estudiando universidad alumno|estudante estudo estudando faculdade universitario aluno|student studentin studiere studium schuler schulerin uni|etudiant etudiante etudes fac lyceen eleve universite
retired pensioner pension retiree|jubilado jubilada retirado pensionado pensionista|aposentado aposentada pensionista|rentner rentnerin pensioniert rente ruhestand pensionar|retraite retraitee pension
homemaker housewife stay-at-home|ama-casa hogar|dona-casa lar|hausfrau hausmann|foyer|🏠
full-time fulltime whole-day eight-hours 40|tiempo-completo completa jornada-completa|tempo-integral integral|vollzeit ganztags|temps-plein plein
part-time parttime half-day few-hours|medio-tiempo parcial media-jornada|meio-periodo parcial meio-expediente|teilzeit halbtags minijob|temps-partiel mi-temps partiel
remote remotely home-office wfh telework home virtual online|remoto teletrabajo casa virtual distancia linea|remoto casa virtual distancia online|homeoffice remote zuhause fernarbeit virtuell online|distance teletravail domicile virtuel visio ligne
in-person onsite on-site face-to-face office presence physically site|presencial persona oficina sede fisico|presencial pessoalmente escritorio loja|vor-ort personlich prasenz buro anwesend|presentiel place personne sur-place bureau
hybrid mixed both mix|hibrido mixto ambos|hibrido misto ambos|hybrid gemischt beides|hybride mixte
online website web internet digital shop browser|linea internet web online sitio pagina|online internet site web pela-internet|online internet web webseite netz|ligne internet web site
app application mobile|aplicacion app movil celular|aplicativo app celular|app anwendung handy|application appli mobile
shop store in-store branch outlet supermarket|tienda local sucursal negocio almacen|loja filial mercado|laden geschaft filiale markt|magasin boutique agence
video zoom teams skype meet facetime videocall webcam|video videollamada zoom skype meet|video videochamada zoom skype meet|video videoanruf zoom skype videokonferenz|video visio zoom skype visioconference|📹 🎥
call phone ring dial telephone talk voice mobile|llamar llamada telefono llamen voz hablar celular|ligar ligacao telefone telefonar voz celular|anrufen anruf telefon telefonisch handy durchklingeln|appeler appel telephone tel telephoner coup-fil|📞 ☎ 📱 🤙
text sms message messaging texting|mensaje sms texto mensajes|mensagem sms texto mensagens|sms nachricht textnachricht|sms texto message|💬 📲 📱
mail post letter postal paper printed|carta correo postal papel impreso|carta correio correios papel impresso|post brief postweg papier per-post|courrier lettre poste postal papier|📮 ✉ 📬 📪
email e-mail mail inbox gmail|correo email mail electronico gmail|email e-mail correio-eletronico gmail|email e-mail mail|email mail mel courriel e-mail|📧 📩 📨
expensive costs cost price money budget afford justify spend bill quid bucks dollars euros pounds pricey dear wallet pocket fortune ripoff rip-off increase overpriced|caro precio dinero pagar cuesta cobran cobrando barbaridad sueldo presupuesto bolsillo gastar gasto euros pesos plata subio aumento economia permitirme carisimo dineral fortuna|caro preco dinheiro pagar custa cobram bolso gastar gasto reais grana aumento aumentou orcamento pesando puxado salgado absurdo fortuna|teuer preis geld kostet leisten budget bezahlen sparen euro gehalt portemonnaie erhoht erhohung ausgaben wucher vermogen|cher prix argent coute budget payer euros depenser portefeuille augmente augmentation salaire moyens abuse fortune ruine economiser|💸 🤑 💰
moving moved move relocating relocate new-place city abroad another-town house country emigrating|mudanza mudo mudamos mudarnos mudar ciudad vivir otra-ciudad pais extranjero traslado|mudanca mudo mudamos mudar morar cidade pais exterior outra-cidade noutra|umzug umziehen ziehe ziehen stadt ausland wegziehen umgezogen wohnungswechsel|demenagement demenage demenager appartement ville etranger pars emmenage habiter muter mute|📦 🚚
unused use twice never-go gathering-dust drawer cupboard closet hardly barely stopped anymore longer|uso cajon apagado apenas olvidado ya-no nunca armario sirve aburri|uso usamos gaveta parado encostado ligo mal-uso nunca esqueci armario|nutze brauche schublade schrank ungenutzt kaum nie staub benutze rumsteht|sers utilise placard tiroir traine jamais poussiere plus-besoin rarement
health doctor injury injured sick ill illness surgery operation pregnant pregnancy hospital medical knee heart pain physio disease back|salud medico doctor lesion enfermo enferma enfermedad operacion cirugia embarazada hospital rodilla corazon espalda dolor lesione|saude medico doutor lesao doente doenca cirurgia operacao gravida hospital joelho coracao costas dor machuquei|gesundheit arzt verletzung verletzt krank krankheit operation schwanger krankenhaus knie herz rucken bandscheibenvorfall schmerzen gesundheitlich trainieren|sante medecin docteur blessure blesse malade maladie operation enceinte hopital genou coeur dos mal chirurgie|🏥 🩺
service staff rude impolite unfriendly attention waiting hotline nobody answer answered hold manners attitude treated ignored careless support help desk response|servicio atencion personal grosero grosera maleducado trato trataron esperando atienden hablan llamo nadie contesta respeto ignoran antipatico|servico atendimento pessoal grosseiro mal-educado tratado tratada maltratada esperando atendem ninguem responde respeito ignoram grossa|service personal unfreundlich hotline bedienung niemand keiner kummert warteschleife antwort behandelt frech erreichbar mitarbeiter kundenservice|service accueil personnel impoli malpoli attente personne repond telephone traite incompetent desagreable clients
coverage signal reception network drops bars antenna|cobertura senal corta red antena recepcion cae|cobertura sinal cai rede antena|netz empfang netzabdeckung balken funkloch|couverture reseau signal coupe capte antenne
time busy schedule hours spare weekends workload timetable free-time|tiempo ocupado horario ocupada agenda trabajo horas|tempo ocupado ocupada horario agenda trabalho corrida correria|zeit beschaftigt stress termine arbeit zeitlich stunden|temps occupe occupee horaire emploi-temps planning heures|⏰ ⌛ ⏳
fault outage breakdown failure down dead power blackout electricity light lights no-signal cut broke stopped|averia funciona fallo caido luz corte apagon internet estropeado senal roto|avaria pane funciona queda caiu luz apagao sem-luz internet defeito|storung stromausfall geht kaputt strom ausfall internet funktioniert tot defekt|panne marche fonctionne courant coupure electricite internet allume bloque
sign-up subscribe join new-contract contract open register registration start hire activate connect moved new|alta contratar nueva nuevo contrato suscribir inscribir registrar abrir activar conectar|contratar novo nova contrato assinar inscrever aderir abrir ativar ligacao|neuvertrag vertrag anmelden abschliessen neu neukunde abonnieren einrichten|abonner souscrire contrat nouveau nouvelle ouvrir inscrire abonnement emmenage
leave quit stop cancel goodbye end terminate done bye unsubscribe|baja irme dejar seguir cancelar anular quitar terminar cerrar acabar|sair deixar cancelar encerrar parar continuar desistir|kundigen aufhoren raus beenden weg gehen schluss abmelden|resilier partir arreter quitter annuler stopper fin stop
happy glad joy cheerful great good smiling delighted joyful pleased wonderful excited|feliz contento contenta alegre bien genial maravilla alegria encantado sonriendo ilusionado|feliz contente alegre bem otimo alegria maravilhoso animado|glucklich froh frohlich gut super freude bestens zufrieden|heureux heureuse content contente joyeux bien joie genial ravi|😀 😃 😄 😁 😊 🙂 😍 🥰 😎 🤗 😆
sad unhappy cry cried crying tears down blue depressed miserable upset heartbroken lonely|triste llorar llore llorando lagrimas deprimido desanimado bajon pena mal|triste chorar chorei chorando lagrimas deprimido desanimado mal tristeza|traurig weinen geweint tranen deprimiert niedergeschlagen unglucklich|triste pleure pleurer larmes deprime cafard malheureux moral|😢 😭 😞 😔 🙁 ☹ 😿 💔 🥺
angry mad furious annoyed irritated pissed rage livid cross raging fuming|enfadado enojado furioso cabreado molesto rabia indignado irritado bravo|bravo irritado furioso zangado chateado raiva puto revoltado|wutend sauer verargert zornig genervt argerlich|colere fache furieux enerve rage agace enervee fachee|😠 😡 🤬 👿 😤
tired exhausted sleepy sleep slept knackered worn drained fatigue fatigued awake shattered nap|cansado cansada agotado agotada sueno dormir dormi dormido ojo rendido reventado molido hecho-polvo|cansado cansada exausto exausta sono dormi dormir esgotado esgotada acabado morto|mude erschopft schlafen geschlafen schlaf ausgelaugt kaputt fertig|fatigue fatiguee creve crevee epuise epuisee dormi dormir sommeil naze lessive|😴 🥱 😪 😫 💤
nervous anxious worried stressed stress pressure tense exam panic afraid scared overwhelmed|nervioso nerviosa ansioso preocupado preocupada estresado presion tenso examen unas miedo agobiado|nervoso nervosa ansioso preocupado estressado pressao tenso prova medo exame|nervos angstlich besorgt gestresst stress druck angespannt prufung angst aufgeregt|stresse stressee nerveux angoisse inquiet pression tendu examen peur anxieux|😰 😨 😱 😟 😬 😥
bored boring dull nothing-new|aburrido aburrida aburre tedioso|entediado chato chata tedio|langweilig gelangweilt langweile|ennuye ennuyeux ennui ennuie|😑 🙄
calm relaxed peaceful chill quiet|tranquilo tranquila relajado calma sereno|tranquilo calmo relaxado sossegado|ruhig entspannt gelassen|calme detendu tranquille serein zen|😌 🧘
water leak leaking leaked flood flooded flooding pipe pipes burst wet soaked ceiling dripping damp plumbing tap toilet|agua fuga gotera goteras inundacion inundo tuberia cano mojado techo humedad grifo|agua vazamento vazando inundacao alagou cano molhado teto umidade infiltracao goteira torneira|wasser leck undicht uberschwemmung rohr rohrbruch nass decke feucht uberflutet tropft|eau fuite inondation inonde tuyau mouille plafond humidite degat deborde goutte|💧 🌊 🚿
theft stolen steal robbed robbery thief burglar burglary burgled broke-in break-in took taken nicked mugged thieves snatched pickpocket|robo robaron robado ladron ladrones hurto llevaron entraron atraco asalto|roubo roubaram roubado ladrao ladroes furto levaram assalto arrombaram entraram|diebstahl gestohlen geklaut dieb diebe einbruch eingebrochen raub geraubt|vol vole volee voleur voleurs cambriolage cambriole pris derobe braquage|🦹 🚨
fire flames flame burn burned burnt smoke blaze burning caught-fire|fuego incendio llamas quemo quemado humo ardio quemada|fogo incendio chamas queimou queimado fumaca pegou-fogo|feuer brand flammen verbrannt rauch gebrannt brennt|feu incendie flammes brule brulee fumee|🔥 🚒
glass window windows windscreen pane smashed windshield mirror shattered|cristal vidrio ventana luna parabrisas espejo|vidro janela espelho parabrisa|glas fenster scheibe spiegel windschutzscheibe fensterscheibe|verre vitre fenetre pare-brise miroir glace bris
accident crash collision crashed hit bumped rear-ended|accidente choque choco colision chocaron golpe|acidente batida bateu colisao bateram|unfall zusammenstoss crash gefahren aufgefahren|accident collision choc accrochage percute rentre
storm wind hail lightning hurricane tree weather|tormenta viento granizo rayo huracan arbol|tempestade vento granizo raio furacao arvore temporal|sturm wind hagel blitz unwetter baum|tempete vent grele foudre orage arbre
car drive driving driver parking park lift motor vehicle automobile wheels|coche carro auto conducir conduciendo manejando aparcar estacionar vehiculo|carro dirigindo dirigir carona estacionar veiculo automovel|auto wagen fahren fahre parken pkw karre fahrzeug mitfahrgelegenheit|voiture bagnole conduire conduis parking garer caisse auto vehicule covoiturage|🚗 🚙 🚘 🏎
train rail railway tgv station express|tren ave ferrocarril estacion renfe cercanias|trem comboio ferrovia estacao|zug bahn ice bahnhof s-bahn regionalbahn|train tgv gare sncf ter rer|🚆 🚂 🚄 🚅 🚉
bus coach busses|autobus bus guagua colectivo camion micro|onibus busao autocarro bus|bus bussen omnibus fernbus|bus autocar car|🚌 🚍
metro subway tube underground|metro subte subterraneo|metro metropolitano|u-bahn ubahn metro|metro|🚇
tram streetcar light-rail|tranvia|bonde eletrico|strassenbahn tram|tramway tram|🚊 🚋
bicycle bike cycle cycling pushbike pedal pedalling|bicicleta bici pedaleando pedalear|bicicleta bike pedalando pedalar|fahrrad rad radeln radle drahtesel velo|velo bicyclette pedale biclou|🚲 🚴 🚵
foot walk walking walked stroll on-foot legs nearby corner|pie andando caminando caminar paseo ando|pe andando caminhando caminhar ando|fuss zu-fuss laufen lauf laufe gehe spazieren|pied pieds marchant marche marcher|🚶 👣 🥾 👟 🦶
plane fly flying flight airport airplane|avion volar vuelo volando aeropuerto|aviao voar voo voando aeroporto|flugzeug fliegen flug fliege flughafen|avion vol voler aeroport|✈ 🛫 🛬 🛩
taxi cab uber bolt|taxi uber cabify|taxi uber|taxi uber|taxi uber vtc|🚕 🚖
motorbike motorcycle scooter moped vespa|moto motocicleta scooter motoneta|moto motocicleta lambreta|motorrad roller moped|moto scooter mobylette|🏍 🛵
boat ship ferry cruise sail|barco ferry crucero|barco navio balsa cruzeiro|schiff boot fahre|bateau ferry navire|🚢 ⛴ ⛵ 🛳
shower bath bathroom toilet loo sink tub washroom restroom|bano ducha aseo inodoro lavabo banera|banheiro chuveiro privada pia banho|bad badezimmer dusche toilette klo waschbecken wc|salle-bain douche toilettes wc lavabo baignoire|🚿 🛁 🚽 🛀
kitchen oven stove fridge cooking cooker dishes cook hob|cocina horno nevera estufa cocinar|cozinha forno geladeira fogao cozinhar|kuche ofen herd kuhlschrank kochen|cuisine four frigo cuisiner|🍳
living-room lounge sofa couch sitting-room tv|salon sala sofa comedor|sala sofa estar|wohnzimmer sofa couch stube|salon sejour canape|🛋 📺
bedroom bed sleep sleeping mattress|dormitorio habitacion cama cuarto dormir|quarto cama dormir|schlafzimmer bett schlafen matratze|chambre lit dormir couche|🛏
hallway corridor entrance hall stairs landing|pasillo entrada vestibulo recibidor escalera|corredor entrada hall escada|flur eingang diele treppe gang|couloir entree hall escalier
garden yard lawn outdoors patio backyard terrace balcony|jardin patio terraza balcon|jardim quintal varanda terraco|garten balkon terrasse hof rasen|jardin terrasse balcon cour|🌳 🌻 🏡
garage basement cellar attic loft|garaje sotano trastero desvan|garagem porao sotao|garage keller dachboden|garage cave grenier sous-sol
house villa chalet detached garden cottage bungalow|casa chalet chale villa adosado jardin|casa chacara sobrado vila jardim|haus villa einfamilienhaus bungalow reihenhaus|maison villa pavillon jardin|🏠 🏡
apartment flat condo unit penthouse|piso apartamento departamento depa|apartamento apto ape|wohnung appartement etagenwohnung|appartement appart duplex|🏢
studio bedsit single-room one-room|estudio monoambiente loft|estudio quitinete kitnet|studio einzimmerwohnung|studio garconniere
room rooms shared roommate flatshare lodging|habitacion cuarto compartido pieza|quarto compartilhado republica|zimmer wg|chambre colocation coloc
rent rented renting tenant lease landlord|alquiler alquilo alquilada arriendo rento inquilino renta|aluguel alugo alugada inquilino|miete mieten gemietet mieter zur-miete|location loue louer locataire loyer
own owner owned mortgage bought property|propia propietario hipoteca compre propiedad|propria proprietario financiada comprei|eigentum eigentumer gehort eigene|proprietaire achete propriete
heating heater radiator radiators cold boiler freezing warm|calefaccion radiador radiadores frio caldera helado|aquecimento aquecedor frio caldeira|heizung heizkorper kalt eiskalt warm frieren|chauffage radiateur radiateurs froid chaudiere|🥶 ♨
tap faucet drips sink water|grifo canilla llave gotea agua|torneira pinga agua|wasserhahn tropft wasser hahn|robinet goutte eau
light lamp bulb dark lights lighting|luz lampara bombilla oscuro foco|luz lampada escuro|licht lampe gluhbirne dunkel stockdunkel birne|lumiere lampe ampoule noir|💡 🔦
door lock key handle locked shut|puerta cerradura llave|porta fechadura chave macaneta|tur schloss schlussel klinke klemmt|porte serrure cle poignee|🚪 🔑 🔒
lift elevator stuck|ascensor elevador|elevador|aufzug fahrstuhl lift|ascenseur
electricity electrical power socket outlet wiring plug fuse|electricidad electricista enchufe corriente luz|eletricidade eletrica tomada energia luz|strom elektrik steckdose sicherung elektriker|electricite prise courant electricien|🔌 ⚡
plumbing plumber drain clogged blocked toilet pipe|plomeria plomero fontanero fontaneria tuberia atascado desague|encanamento encanador entupido cano esgoto|sanitar klempner verstopft rohr abfluss|plomberie plombier bouche evier canalisation
cleaning clean cleaner dirty tidy filthy dust mop|limpieza limpiar sucio limpio|limpeza limpar sujo faxina|reinigung putzen sauber dreckig schmutzig putzfrau|menage nettoyage nettoyer sale propre|🧹 🧼 🧽
painting paint walls painter|pintura pintar paredes pintor|pintura pintar paredes pintor|malen streichen maler wande anstrich|peinture peindre murs peintre|🖌 🎨
gardening garden lawn grass hedge mow plants|jardineria jardin cesped plantas podar|jardinagem jardim grama plantas podar|gartenarbeit garten rasen hecke pflanzen|jardinage jardin pelouse tondre plantes|🌱 🪴
fever temperature hot 38 39 40 shivering chills|fiebre temperatura calentura escalofrios 38 39|febre temperatura calafrios 38 39|fieber temperatur schuttelfrost 38 39|fievre temperature frissons 38 39|🤒 🌡
cough coughing|tos toser tosiendo|tosse tossir tossindo|husten huste|toux tousser tousse|😷
headache migraine head temples|cabeza jaqueca migrana cefalea|cabeca enxaqueca|kopfschmerzen kopf migrane kopfweh|tete migraine maux-tete crane|🤕
throat swallow swallowing hoarse tonsils|garganta tragar ronco anginas|garganta engolir rouco|hals halsschmerzen schlucken heiser|gorge avaler enroue angine
vomiting vomit nausea sick throwing-up puke puking threw-up nauseous queasy|vomitos vomito vomitar vomite nauseas devolvi arcadas|vomito vomitar vomitei enjoo nausea|erbrechen ubelkeit ubel kotzen ubergeben|vomissements vomir vomi nausee nausees rendre|🤮 🤢
dizziness dizzy spinning faint lightheaded vertigo|mareo mareos mareado vueltas vertigo desmayo|tontura tonto tonta zonzo vertigem desmaio|schwindel schwindlig dreht|vertige vertiges tourne etourdi|😵
stomach belly tummy abdomen guts diarrhea indigestion|estomago barriga panza tripa vientre diarrea|estomago barriga ventre diarreia|bauch magen bauchschmerzen durchfall|ventre estomac bide diarrhee
back spine lumbar|espalda lumbar columna|costas coluna lombar|rucken wirbelsaule kreuz|dos lombaires colonne
knee leg ankle foot feet|rodilla pierna tobillo pie|joelho perna tornozelo pe|knie bein knochel fuss|genou jambe cheville pied
arm shoulder hand wrist elbow finger|brazo hombro mano muneca codo dedo|braco ombro mao pulso cotovelo dedo|arm schulter hand handgelenk ellbogen finger|bras epaule main poignet coude doigt
tooth teeth dental dentist gum cavity toothache|diente dientes muela dental dentista|dente dentes dental dentista|zahn zahne zahnarzt zahnschmerzen|dent dents dentiste dentaire|🦷
eye eyes vision sight glasses see|ojo ojos vista vision gafas|olho olhos vista visao oculos|auge augen sehen brille sehkraft|oeil yeux vue vision lunettes|👁 👀 👓
skin rash itchy itching pimples acne spots mole|piel sarpullido picor granos acne ronchas|pele coceira alergia acne manchas|haut ausschlag juckt pickel akne|peau boutons demange eruption acne
heart chest cardiologist palpitations|corazon pecho cardiologo palpitaciones|coracao peito cardiologista|herz brust kardiologe herzklopfen|coeur poitrine cardiologue|❤ 🫀
ear ears hearing deaf|oido oidos oreja oigo|ouvido ouvidos orelha|ohr ohren horen|oreille oreilles entends|👂
nose cold runny sneezing congestion flu|nariz resfriado mocos congestion gripe estornudos|nariz resfriado coriza gripe espirros|nase schnupfen erkaltung grippe niesen|nez rhume enrhume grippe coule|🤧 👃
breathing breath breathe asthma lungs breathless|respirar respiracion asma aire pulmones ahogo|respirar respiracao asma ar falta-ar pulmoes|atmen atem atemnot luft asthma lunge|respirer souffle respiration asthme poumons
allergy allergic intolerance allergies|alergia alergico alergica intolerancia|alergia alergico alergica intolerancia|allergie allergisch unvertraglichkeit|allergie allergique intolerance
checkup check-up routine exam review physical annual screening test|revision chequeo control rutina examen|check-up revisao rotina exame|vorsorge untersuchung kontrolle check|controle bilan examen visite routine
vaccine vaccination shot jab injection flu-shot|vacuna vacunacion inyeccion vacunar|vacina vacinacao injecao vacinar|impfung impfen spritze|vaccin vaccination piqure vacciner|💉
prescription medicine medication pills tablets drugs pharmacy refill|receta medicamento medicina pastillas remedio farmacia|receita medicamento remedio comprimidos farmacia|rezept medikament medikamente tabletten arznei apotheke|ordonnance medicament medicaments cachets pharmacie|💊
results test tests analysis lab blood|resultados analisis prueba sangre laboratorio|resultados exame exames sangue laboratorio|ergebnisse befund test blut labor|resultats analyses prise-sang labo test
emergency urgent urgently asap immediately now quickly soon hurry|urgencia urgente ya ahora inmediatamente pronto rapido cuanto-antes|emergencia urgente ja agora imediatamente rapido logo|notfall dringend sofort jetzt eilig schnell|urgence urgent tout-suite immediatement maintenant vite|🚨 🆘 ⏰
coffee espresso latte cappuccino caffeine|cafe cortado espresso cafecito|cafe cafezinho expresso|kaffee espresso cappuccino|cafe espresso expresso cappuccino|☕
tea chamomile herbal green-tea|te infusion manzanilla|cha|tee krautertee|the tisane infusion|🍵 🫖
water sparkling still mineral|agua mineral|agua mineral|wasser sprudel mineralwasser|eau minerale plate gazeuse|💧 🚰
juice oj orange smoothie|zumo jugo naranja|suco sumo laranja|saft orangensaft o-saft|jus orange|🧃
beer lager pint ale|cerveza cana birra chela|cerveja chopp breja|bier pils halbe|biere pression demi|🍺 🍻
wine red-wine white-wine|vino tinto copa|vinho tinto taca|wein rotwein weisswein|vin rouge blanc verre|🍷 🥂
soda coke cola soft-drink lemonade fizzy pepsi|refresco gaseosa cola coca|refrigerante coca refri|cola limo limonade|soda coca limonade|🥤
milk lactose dairy|leche lacteos lactosa|leite laticinios lactose|milch laktose milchprodukte|lait lactose laitages|🥛
bread toast roll bun loaf baguette|pan tostada panecillo barra|pao torrada paozinho|brot brotchen toast semmel|pain tartine toast baguette|🍞 🥖 🥐
butter jam honey|mantequilla mermelada miel|manteiga geleia mel|butter marmelade honig|beurre confiture miel
egg eggs omelette fried-egg boiled|huevo huevos tortilla|ovo ovos omelete|ei eier ruhrei omelett|oeuf oeufs omelette|🥚 🍳
fruit apple banana berries grapes orange|fruta frutas manzana platano|fruta frutas maca banana|obst apfel banane fruchte|fruit fruits pomme banane|🍎 🍌 🍓 🍇 🍊
cheese cheddar mozzarella parmesan|queso mozarela|queijo mussarela|kase mozzarella|fromage mozzarella|🧀
ham bacon cold-cuts|jamon tocino fiambre|presunto fiambre bacon|schinken speck|jambon lardons|🥓 🍖
tomato tomatoes|tomate tomates jitomate|tomate tomates|tomate tomaten|tomate tomates|🍅
lettuce salad greens leaves|lechuga ensalada hojas|alface salada folhas|salat kopfsalat grunzeug|laitue salade|🥬 🥗
vegetable vegetables veggies veg greens|verdura verduras vegetales hortalizas|verdura verduras legumes vegetais|gemuse grunzeug|legumes crudites|🥦 🥕 🌽
fries chips french-fries|papas patatas fritas|fritas batata|pommes fritten|frites|🍟
rice risotto|arroz risotto|arroz risoto|reis risotto|riz risotto|🍚 🍙
pasta spaghetti noodles lasagna macaroni|pasta fideos espaguetis macarrones lasana|massa macarrao espaguete lasanha|nudeln pasta spaghetti lasagne|pates spaghetti nouilles lasagne|🍝
potato potatoes mash mashed|papa patata pure|batata pure|kartoffel kartoffeln puree knodel|pomme-terre patate puree|🥔
meat beef steak burger pork lamb|carne bistec filete res cerdo cordero|carne bife porco cordeiro|fleisch steak rind schwein lamm|viande boeuf steak porc agneau|🥩 🍖
chicken poultry wings|pollo pechuga alitas|frango galinha peito|hahnchen huhn geflugel|poulet volaille|🍗 🐔
fish salmon tuna seafood cod shrimp|pescado salmon atun marisco bacalao camarones gambas|peixe salmao atum bacalhau camarao|fisch lachs thunfisch meeresfruchte garnelen|poisson saumon thon crevettes|🐟 🍣 🦐
vegetarian veggie no-meat plant-based meatless|vegetariano vegetariana sin-carne|vegetariano vegetariana sem-carne|vegetarisch vegetarier fleischlos|vegetarien vegetarienne sans-viande|🥗 🥦
vegan plant-based no-dairy|vegano vegana|vegano vegana|vegan veganer|vegan vegane vegetalien|🌱 🥦
gluten celiac coeliac wheat|gluten celiaco celiaca trigo|gluten celiaco celiaca trigo|gluten zoliakie weizen glutenfrei|gluten coeliaque ble
nuts peanuts almonds walnuts peanut|nueces cacahuetes mani frutos-secos almendras|nozes amendoim castanhas amendoas|nusse erdnusse mandeln haselnuss|noix cacahuetes arachides amandes noisettes
dessert sweet cake ice-cream pudding tart pie|postre dulce pastel tarta helado flan|sobremesa doce bolo sorvete pudim torta|nachtisch dessert kuchen eis suss torte|dessert sucre gateau glace tarte|🍰 🍨 🍦 🧁 🍮 🍪
soup broth stew|sopa caldo crema|sopa caldo|suppe eintopf bruhe|soupe potage bouillon|🍲
sandwich toastie wrap roll|bocadillo sandwich torta bocata|sanduiche lanche|belegtes-brot sandwich stulle|sandwich casse-croute|🥪
breakfast morning-meal|desayuno desayunar|cafe-manha pequeno-almoco|fruhstuck fruhstucken|petit-dejeuner petit-dej matin
lunch midday noon|almuerzo comida mediodia almorzar|almoco almocar meio-dia|mittagessen mittag|dejeuner midi
dinner supper evening-meal|cena cenar|jantar janta|abendessen abendbrot|diner souper soir
spicy hot chilli pepper|picante chile aji pimienta|picante pimenta apimentado|scharf chili pfeffer|epice pimente piquant|🌶
mild gentle not-hot|suave|suave leve|mild|doux leger
sugar sweet sweetened|azucar dulce endulzado|acucar doce adocado|zucker suss|sucre
lemon lime citrus|limon lima|limao|zitrone limette|citron
red crimson scarlet burgundy|rojo roja colorado granate|vermelho vermelha encarnado|rot rote roter|rouge bordeaux|🔴 🟥 ❤
blue navy azure sky turquoise|azul marino celeste turquesa|azul marinho turquesa|blau blaue dunkelblau turkis|bleu bleue marine turquoise|🔵 🟦 💙
green olive emerald|verde oliva esmeralda|verde|grun grune olivgrun|vert verte olive|🟢 🟩 💚
black dark ebony|negro negra oscuro|preto preta negro escuro|schwarz schwarze dunkel|noir noire|⚫ ⬛ 🖤
white cream ivory|blanco blanca crema|branco branca creme|weiss weisse creme|blanc blanche creme|⚪ ⬜ 🤍
yellow gold golden|amarillo amarilla dorado|amarelo amarela dourado|gelb gelbe gold|jaune dore|🟡 🟨 💛
pink rose|rosa rosado|rosa|rosa pink|rose
purple violet lilac|morado violeta lila|roxo violeta lilas|lila violett|violet mauve lilas|🟣 🟪 💜
grey gray silver|gris plata plateado|cinza prata|grau silber|gris argente
brown beige chestnut tan|marron cafe castano beige|marrom castanho bege|braun beige|marron brun beige|🟤 🟫 🤎
spring april may|primavera abril mayo|primavera abril|fruhling fruhjahr april mai|printemps avril mai|🌸 🌷
summer july august beach june|verano julio agosto playa|verao julho agosto praia|sommer juli august juni|ete juillet aout|☀ 🏖 🌞
autumn fall october september november|otono octubre septiembre noviembre|outono outubro setembro novembro|herbst oktober september november|automne octobre septembre novembre|🍂 🍁
winter december january snow christmas february|invierno diciembre enero nieve navidad febrero|inverno dezembro janeiro neve natal|winter dezember januar schnee weihnachten februar|hiver decembre janvier neige noel fevrier|❄ ⛄ ☃
beach sea sand coast seaside ocean swim sun|playa mar arena costa sol|praia mar areia costa litoral sol|strand meer sand kuste see|plage mer sable cote soleil|🏖 🏝 🌊 ⛱
mountain mountains hiking ski skiing hike climb|montana montanas senderismo esqui sierra|montanha montanhas trilha esqui serra|berg berge wandern ski skifahren alpen|montagne montagnes randonnee ski|⛰ 🏔 🎿 ⛷ 🗻
city town urban sightseeing museum museums downtown|ciudad urbano museos turismo centro|cidade urbano museus centro|stadt stadtereise museen innenstadt|ville urbain musees centre|🏙 🌆 🏛
countryside rural village farm nature|campo rural pueblo naturaleza granja|campo rural interior fazenda natureza sitio|land landlich dorf bauernhof natur|campagne rural village ferme nature|🌾 🚜 🐄
camping tent camper caravan campsite|camping tienda acampar caravana|acampamento barraca acampar|camping zelt wohnmobil wohnwagen campingplatz|camping tente caravane|⛺ 🏕
hotel resort inn hostel|hotel hostal posada resort|hotel pousada hostel|hotel pension gasthof hostel|hotel auberge|🏨
window view look-out|ventana ventanilla vista|janela vista|fenster fensterplatz aussicht|fenetre hublot vue
aisle corridor legs legroom stretch|pasillo piernas|corredor pernas|gang beinfreiheit beine|couloir allee jambes
football soccer goal|futbol pelota|futebol bola pelada|fussball kicken|football foot ballon|⚽
swimming swim pool|natacion nadar piscina alberca|natacao nadar piscina|schwimmen schwimmbad|natation nager piscine nage|🏊
running run jog jogging marathon|correr running carrera maraton trotar|corrida correr maratona|laufen joggen rennen marathon|course courir footing jogging marathon|🏃
gym weights workout fitness lifting|gimnasio pesas gym fitness|academia musculacao malhar pesos treino|fitnessstudio gewichte krafttraining fitness studio|salle-sport musculation muscu fitness|🏋 💪
tennis racket padel|tenis padel raqueta|tenis raquete|tennis schlager|tennis raquette|🎾
basketball basket hoops|baloncesto basquet basket|basquete cesta|basketball korbe|basket|🏀
yoga pilates meditation stretching|yoga pilates meditacion|yoga ioga pilates meditacao|yoga pilates meditation|yoga pilates meditation|🧘
dance dancing ballet salsa|baile bailar danza salsa|danca dancar bale|tanzen tanz ballett|danse danser|💃 🕺
music guitar piano sing song concert|musica guitarra piano cantar concierto|musica violao guitarra piano cantar show|musik gitarre klavier singen konzert|musique guitare piano chanter concert|🎵 🎶 🎸 🎹
movie film cinema series netflix|pelicula cine serie netflix|filme cinema serie netflix|film kino serie netflix|film cinema serie netflix|🎬 🍿 🎥
book books reading read novel|libro libros leer lectura novela|livro livros ler leitura romance|buch bucher lesen roman|livre livres lire lecture roman|📚 📖
games gaming videogames play console playstation|juegos videojuegos jugar consola|jogos videogame jogar console|spiele zocken konsole spielen|jeux console jouer|🎮 🕹
computer laptop pc desktop mac macbook notebook|ordenador computadora portatil pc laptop|computador notebook pc laptop|computer laptop rechner pc notebook|ordinateur portable pc laptop ordi|💻 🖥
phone smartphone mobile cell iphone android handset samsung|telefono movil celular iphone android|celular telefone telemovel iphone android|handy smartphone telefon iphone android|telephone portable smartphone iphone android|📱
tablet ipad|tableta tablet ipad|tablet ipad|tablet ipad|tablette ipad
printer printing print scanner|impresora imprimir|impressora imprimir|drucker drucken|imprimante imprimer|🖨
television tv screen|television tele televisor pantalla|televisao tv televisor|fernseher fernsehen tv glotze|television tele tv|📺
screen display touchscreen glass|pantalla display|tela ecra display|bildschirm display|ecran
battery charge charging charger charges drains|bateria cargar carga cargador|bateria carregar carga carregador|akku batterie laden ladt ladegerat|batterie charge charger chargeur|🔋 🪫
sound speaker audio volume noise hear microphone|sonido audio altavoz volumen oye ruido|som audio alto-falante volume barulho ouvir|ton lautsprecher audio lautstarke horen gerausch|son haut-parleur audio volume bruit entend
camera photo pictures lens|camara foto fotos|camera foto fotos|kamera foto fotos|camera appareil-photo photo photos|📷 📸
keyboard keys typing mouse|teclado teclas raton|teclado teclas mouse|tastatur tasten maus|clavier touches souris
software program update install installation installing|programa software actualizar instalar instalacion|programa software atualizar instalar instalacao|software programm aktualisieren installieren update|logiciel programme mise-jour installer installation
washing-machine washer laundry|lavadora lavarropas ropa|lavadora maquina-lavar roupa|waschmaschine wasche|lave-linge machine-laver linge
fridge refrigerator freezer|nevera frigorifico refrigerador heladera|geladeira frigorifico freezer|kuhlschrank gefrierschrank|frigo refrigerateur congelateur
dog puppy pup hound canine|perro perra cachorro perrito|cachorro cao cadela|hund welpe hundin|chien chienne chiot|🐶 🐕 🦮 🐩
cat kitten kitty tomcat feline|gato gata gatito minino|gato gata gatinho|katze kater katzchen|chat chatte chaton|🐱 🐈 😺
bird parrot canary budgie|pajaro loro canario ave|passaro papagaio canario|vogel papagei wellensittich kanarienvogel|oiseau perroquet canari|🐦 🦜 🐤
fish goldfish aquarium|pez peces acuario|peixe aquario|fisch goldfisch aquarium|poisson aquarium|🐠 🐟 🐡
rabbit bunny hamster guinea-pig rodent|conejo hamster cobaya|coelho hamster|kaninchen hase hamster meerschweinchen|lapin hamster cochon-inde|🐰 🐇 🐹
morning morn early breakfast dawn sunrise am 7am 8am 9am wake|manana mananas temprano tempranito desayuno madrugada amanecer primera-hora|manha manhas cedo cedinho madrugada|morgen morgens vormittag vormittags fruh fruhstuck|matin matinee tot aube reveil|🌅 🌄 ☀ 🐓 🥐
afternoon lunch lunchtime pm midday siesta|tarde tardes almuerzo comer comida mediodia siesta|tarde tardes almoco|nachmittag nachmittags mittagessen|apres-midi aprem dejeuner|🌤 🌞
evening night dinner after-work late sunset dusk supper bedtime|noche noches cena cenar cenado|noite noites jantar|abend abends feierabend abendessen nacht bett|soir soiree diner nuit boulot|🌆 🌇 🌙 🌃
night midnight late overnight|noche medianoche nocturno|noite meia-noite madrugada|nacht nachts mitternacht|nuit minuit|🌙 🌃 🌚 🌛
weekend saturday sunday saturdays sundays|fin-semana finde sabado domingo|fim-semana fds sabado domingo|wochenende samstag sonntag|week-end samedi dimanche
weekday weekdays workday monday-friday during-week|entre-semana laborable laborables|dia-util dias-uteis durante-semana|werktag werktags wochentags unter-woche|semaine jours-ouvres
today tonight now right-away immediately|hoy ahora ahorita ya inmediatamente|hoje agora ja imediatamente|heute jetzt sofort gleich|aujourdhui aujourdhui maintenant tout-suite
later eventually someday future|despues adelante futuro|depois futuro adiante|spater irgendwann zukunft|tard plus-tard avenir
card credit debit visa mastercard amex plastic contactless|tarjeta credito debito visa mastercard plastico|cartao credito debito visa mastercard|karte kreditkarte visa ec-karte mastercard kartenzahlung|carte bancaire visa cb bleue mastercard|💳
cash money notes coins bills banknotes|efectivo metalico billetes monedas dinero|dinheiro especie notas vivo|bar bargeld scheine munzen cash|especes liquide cash billets monnaie|💵 💶 💰 💷 🪙
transfer wire iban bank bank-account|transferencia banco iban bizum cuenta|transferencia banco ted doc pix|uberweisung uberweisen bank iban konto|virement banque iban virer|🏦
direct-debit automatic standing-order autopay|domiciliacion domiciliado automatico debito|debito-automatico automatico|lastschrift einzug abbuchung bankeinzug sepa|prelevement automatique
installments instalments monthly financing split klarna|cuotas plazos financiar mensualidades|parcelado parcelas prestacoes parcelar|raten ratenzahlung finanzierung|mensualites plusieurs-fois credit financement
paypal apple-pay google-pay wallet online|paypal bizum|paypal pix|paypal|paypal lydia
newspaper magazine press print article ad|periodico diario revista prensa anuncio|jornal revista imprensa anuncio|zeitung zeitschrift presse anzeige|journal magazine presse annonce
radio podcast broadcast|radio podcast emisora|radio podcast|radio podcast rundfunk|radio podcast
social-media instagram facebook tiktok twitter insta fb feed influencer reel story linkedin|redes sociales instagram facebook tiktok insta face|redes sociais instagram facebook tiktok insta face|soziale-medien instagram facebook tiktok insta social|reseaux-sociaux instagram facebook tiktok insta reseaux
google search searched googled browser online internet engine|google buscador busque buscando internet|google busca pesquisei pesquisa internet|google suche gegoogelt suchmaschine gesucht internet|google recherche cherche moteur internet
advert advertisement ad ads commercial billboard poster flyer leaflet banner|anuncio publicidad cartel folleto volante|anuncio propaganda publicidade cartaz panfleto folheto|werbung anzeige plakat flyer prospekt|publicite pub affiche flyer prospectus
school primary elementary kids|escuela colegio primaria|escola colegio fundamental|schule grundschule|ecole primaire|🏫
high-school secondary sixth-form|secundaria bachillerato instituto preparatoria|ensino-medio segundo-grau|gymnasium abitur realschule|lycee bac secondaire
university college degree bachelor master graduate campus|universidad carrera grado licenciatura facultad|faculdade universidade graduacao superior|universitat studium uni bachelor master hochschule|universite licence master fac
beginner novice basic starter newbie never-tried first-steps none zero|principiante basico inicial novato cero empezando|iniciante basico zero comecando novato|anfanger einsteiger grundkenntnisse null neuling|debutant base novice zero commence
intermediate medium some average|intermedio medio algo|intermediario medio|mittel fortgeschritten mittelstufe|intermediaire moyen
advanced expert fluent professional proficient years|avanzado experto fluido profesional|avancado experiente fluente|fortgeschritten experte profi fliessend|avance expert confirme courant
driver driving truck delivery-driver|conductor chofer transportista|motorista|fahrer kraftfahrer|chauffeur conducteur
cook chef kitchen|cocinero chef cocina|cozinheiro chef cozinha|koch kuche|cuisinier chef
waiter waitress server bartender barista|camarero mesero mozo bartender|garcom garconete|kellner bedienung barkeeper|serveur serveuse barman
nurse nursing caregiver care|enfermera enfermero cuidador|enfermeira enfermeiro cuidador|pflege krankenschwester pfleger|infirmiere infirmier soignant
teacher teaching education tutor|profesor profesora maestro docente|professor professora|lehrer lehrerin|professeur prof enseignant
developer programmer coding engineer programming|desarrollador programador ingeniero|desenvolvedor programador engenheiro|entwickler programmierer ingenieur|developpeur programmeur ingenieur
marketing advertising communication|marketing publicidad comunicacion|marketing publicidade comunicacao|marketing werbung kommunikation|marketing communication
finance accounting accountant finances tax|finanzas contabilidad contador impuestos|financas contabilidade contador impostos|finanzen buchhaltung buchhalter steuern|finance comptabilite comptable impots
human-resources hr hiring recruiting payroll jobs vacancy|recursos-humanos rrhh personal nomina empleo|recursos-humanos rh vagas salario|personal personalabteilung hr gehalt bewerbung|ressources-humaines rh recrutement paie emploi
insurance policy insured cover|seguro poliza asegurado aseguradora|seguro apolice segurado seguradora|versicherung police versichert|assurance police assure mutuelle
loan mortgage credit borrow lending|prestamo hipoteca credito|emprestimo financiamento credito|kredit darlehen hypothek|pret credit emprunt hypotheque
savings save deposit invest investment|ahorro ahorros ahorrar invertir inversion|poupanca poupar investir investimento|sparen sparkonto anlage investieren|epargne economies investir placement
legal lawyer law court attorney|legal abogado juicio juridico|legal advogado juridico|rechtlich anwalt recht|juridique avocat droit
haircut hair cut trim hairdresser bangs|corte pelo cabello peluqueria|corte cabelo cabeleireiro|haarschnitt haare schneiden friseur|coupe cheveux coiffeur|💇 ✂
color colour dye highlights tint|color tinte mechas tenir|cor tintura mechas pintar|farbe farben strahnen|couleur coloration meches teinture
nails manicure pedicure|unas manicura pedicura|unhas manicure pedicure|nagel manikure pedikure|ongles manucure pedicure|💅
massage spa relax|masaje spa|massagem spa|massage wellness|massage spa|💆
sheets bedding linen|sabanas ropa-cama|lencois roupa-cama|bettlaken bettwasche laken|draps linge
towel towels dry drying|toalla toallas secar secarme|toalha toalhas secar|handtuch handtucher abtrocknen|serviette serviettes secher
soap shampoo wash washing shower-gel|jabon champu lavar lavarme|sabonete shampoo lavar|seife shampoo waschen duschgel|savon shampoing laver
blanket blankets cold duvet quilt|manta mantas frio cobija|cobertor frio coberta|decke kalt bettdecke|couverture froid couette plaid
pillow pillows cushion neck head|almohada almohadas cuello|travesseiro almofada|kissen kopfkissen|oreiller coussin tete
noise noisy loud neighbours music|ruido ruidoso vecinos musica|barulho barulhento vizinhos|larm laut nachbarn|bruit bruyant voisins
smell stink odor stinks|olor huele peste|cheiro fede|geruch stinkt riecht|odeur pue sent
size big small fit fits tight loose large too-big too-small|talla tamano grande pequeno queda apretado ajusta chico|tamanho grande pequeno serve apertado largo|grosse gross klein passt eng weit|taille grand petit serre large
color colour shade|color tono|cor tom|farbe farbton|couleur teinte
taste flavour delicious tasty|sabor rico delicioso|sabor gostoso delicioso|geschmack lecker schmeckt|gout delicieux bon
design look style looks ugly beautiful|diseno estilo bonito feo|design estilo bonito feio|design aussehen stil schon hasslich|design style beau moche
easy simple straightforward effortless|facil sencillo simple|facil simples|einfach leicht simpel|facile simple
difficult hard complicated confusing tricky|dificil complicado confuso lioso|dificil complicado confuso|schwierig schwer kompliziert|difficile complique dur
fast quick quickly speedy rapid prompt|rapido rapidez veloz|rapido rapidez|schnell flott zugig|rapide vite rapidement
safe safety security secure|seguro seguridad|seguro seguranca|sicher sicherheit|sur securite
trust reliable dependable reputation brand|confianza fiable confiable marca|confianca confiavel marca|vertrauen zuverlassig marke ruf|confiance fiable marque
variety choice selection range options|variedad surtido opciones|variedade opcoes|auswahl vielfalt sortiment|choix variete gamme
clothes clothing dress shirt trousers pants jacket fashion|ropa vestido camisa pantalon chaqueta moda|roupa vestido camisa calca jaqueta moda|kleidung kleid hemd hose jacke mode|vetements robe chemise pantalon veste mode|👗 👕 👚 👖
shoes trainers sneakers boots sandals footwear|zapatos zapatillas botas tenis calzado|sapatos tenis botas calcado|schuhe stiefel turnschuhe|chaussures baskets bottes|👟 👠 👞
furniture sofa table chair bed wardrobe|muebles sofa mesa silla armario|moveis sofa mesa cadeira armario|mobel sofa tisch stuhl schrank|meubles canape table chaise armoire|🛋 🪑
toys toy lego dolls|juguetes juguete|brinquedos brinquedo|spielzeug|jouets jouet
jewelry ring necklace watch earrings|joyas anillo collar reloj|joias anel colar relogio|schmuck ring kette uhr|bijoux bague collier montre
id identity card licence|dni identificacion carnet identidad|rg identidade|ausweis personalausweis|identite cni
birthday anniversary party|cumpleanos fiesta aniversario|aniversario festa|geburtstag feier party|anniversaire fete|🎂 🎉 🥳
wedding marry bride married|boda casarse matrimonio|casamento casar|hochzeit heiraten|mariage marier|💒 👰
man male guy masculine gentleman boy|hombre masculino varon chico senor|homem masculino cara rapaz|mann mannlich herr|homme masculin monsieur|👨 ♂ 🚹
woman female lady feminine girl|mujer femenino chica senora|mulher feminino moca|frau weiblich dame|femme feminin dame|👩 ♀ 🚺
recycling paper plastic glass waste rubbish trash bin garbage|reciclaje basura papel plastico residuos|reciclagem lixo papel plastico|recycling mull papier plastik abfall|recyclage poubelle dechets papier plastique
parking park space garage car-park|aparcamiento estacionamiento plaza garaje|estacionamento vaga garagem|parkplatz stellplatz parken|parking place stationnement
pickup collect pick-up fetch myself come-by|recoger recogida retirar paso-recoger|retirar buscar retirada|abholen abholung selbst vorbeikommen|retrait chercher recuperer retirer|🏪 🛍
delivery deliver home bring send courier ship doorstep|entrega envio domicilio mandar traer enviar|entrega entregar enviar mandar|lieferung liefern zustellung bringen schicken|livraison livrer domicile envoyer apporter|📦 🚚 🛵
eat-in here inside dine-in table|aqui dentro mesa local|aqui dentro mesa|hier drinnen tisch|ici place table
takeaway take-out to-go takeout|llevar para-llevar|levar viagem para-levar|mitnehmen zum-mitnehmen|emporter
english uk british american|ingles|ingles|englisch|anglais|🇬🇧 🇺🇸
spanish castilian castellano|espanol castellano|espanhol castelhano|spanisch|espagnol castillan|🇪🇸 🇲🇽
portuguese brazilian|portugues brasileno|portugues brasileiro|portugiesisch brasilianisch|portugais bresilien|🇧🇷 🇵🇹
german deutsch|aleman|alemao|deutsch|allemand|🇩🇪 🇦🇹
french francais|frances|frances|franzosisch|francais|🇫🇷
nothing none neither no-thing|nada ninguno ninguna|nada nenhum nenhuma|nichts keine keins|rien aucun aucune
everything all both whole|todo todos todas ambos|tudo todos ambos|alles alle beides|tout tous toutes deux
north|norte|norte|norden|nord
lost stolen misplaced|perdido extraviado robado perdi|perdido perdi roubado|verloren gestohlen|perdu vole egare
noisy party neighbours music loud|ruido fiesta vecinos|barulho festa vizinhos|larm party nachbarn|bruit fete voisins
wrong-item wrong different instead another mix-up mixed-up ordered sent swapped|equivocado otro distinto pedi mandaron llego enviaron cambiado|errado outro diferente pedi veio mandaram trocado|falsch anderes bestellt bekommen geschickt verwechselt|mauvais autre commande recu envoye different
not-delivered nothing-came never-came never arrived door turned-up yet nowhere|no-llego nunca-llego nada todavia puerta aparecio|nao-chegou nunca-chegou nada ainda apareceu|nie-angekommen nicht-angekommen nichts gekommen zugestellt|jamais-arrive pas-recu rien toujours livre
item-missing missing only short part parts piece pieces meant supposed without lacking incomplete|falta faltan faltaba solo pieza piezas incompleto venian|falta faltam faltou so peca pecas incompleto vieram|fehlt fehlen nur teil teile unvollstandig|manque manquant que piece incomplet seulement
damaged snapped bent smashed shattered leaking lid pieces ripped chipped dent stain stained crumpled squashed box|roto partido aplastado rajado mancha abollado hecho-pedazos golpeado|quebrado amassado rachado mancha pedacos partido rasgado|zerbrochen verbogen zerdruckt fleck delle gesprungen kaputt zerfetzt|casse ecrase fendu tache plie brise ebreche
arrived-late late days weeks promised waited waiting yesterday supposed eventually|tarde dias semanas retraso prometieron tardo tenia-que|atrasado dias semanas atraso prometeram demorou devia era-pra|spat tage wochen verspatet versprochen gedauert|retard jours semaines promis devait attendu
unknown-payment unknown fraud unrecognised unauthorised website scam strange suspicious stolen heard never-made|desconocido fraude cargo no-reconozco estafa raro sospechoso|desconhecido fraude nao-reconheco golpe estranho suspeito indevida descontaram|unbekannt betrug abbuchung verdachtig komisch|inconnu fraude arnaque bizarre suspect reconnais
pin password code forgotten forgot remember forgotten-pin number|pin clave codigo olvide olvidado recuerdo numero|pin senha codigo esqueci lembro numero|pin code vergessen erinnere geheimzahl passwort|code pin oublie souviens mot-passe
lost lost-card find cant-find left wallet purse dropped disappeared|perdi perdida encuentro deje cartera bolso|perdi perdido encontro deixei carteira bolsa|verloren finde liegen portemonnaie geldborse weg|perdu trouve laisse portefeuille sac egare
seasonal summer winter holidays christmas temporary season vacation temp|temporal temporada verano vacaciones navidad|temporario temporada verao ferias natal|saison sommer ferien aushilfe befristet ferienjob|saisonnier ete vacances noel temporaire
weekends-only weekend saturdays sundays saturday sunday|fines-semana sabados domingos sabado|fins-semana sabados domingos sabado|wochenende samstags sonntags samstag|week-ends samedis dimanches samedi
apprenticeship training learn trade trainee internship apprentice school-leaver|practicas aprendiz formacion becario aprender|estagio aprendiz formacao aprender|ausbildung azubi lernen lehre praktikum beruf realschule|apprentissage alternance stage formation apprendre
permanent fixed full proper wage 40 forty stable|fijo indefinido completa estable cuarenta 40|fixo efetivo integral estavel 40|fest unbefristet vierzig 40|fixe permanent quarante 35
pension retire retired grandchildren 65 67|pension jubile jubilado nietos 65 cobro|aposentadoria inss reformado reforma aposentei netos 65|rente pension ruhestand enkel 65|retraite pension retraite petits-enfants
study uni university semester degree exams course class classes campus lecture college|universidad carrera facultad clases examenes curso semestre matriculado|faculdade universidade semestre provas curso cursando|uni studium semester prufungen vorlesung hochschule|fac universite cours examens semestre licence campus
hall dormitory dorm campus student-hall residence|residencia colegio-mayor campus|republica residencia alojamento campus|wohnheim campus studentenwohnheim|residence cite-u crous campus
parents folks mum dad mom home-with mother father|padres papas viejos mama papa madre|pais mae pai coroas|eltern mama papa mutter hotel-mama|parents maman papa mere pere
self freelance own-boss own own-business clients invoices myself bakery shop|cuenta-propia autonomo propio negocio jefe clientes encargos|conta-propria autonomo proprio negocio clientes encomendas mei|selbststandig eigene firma kunden chef selber|compte-propre patron clients entreprise propre
unemployed laid-off fired sacked redundant job-seeking lost-job looking|paro desempleo despidieron echaron buscando|desempregado demitido mandaram-embora seguro-desemprego procurando|arbeitslos gekundigt entlassen jobcenter suche|chomage licencie vire cherche pole-emploi
employed payslip boss contract nine-to-five salary shift company factory office|nomina jefe contrato sueldo empresa fabrica oficina turno|carteira-assinada carteira chefe contrato salario empresa fabrica escritorio|festangestellt chef gehalt firma buro fabrik|cdi patron salaire entreprise usine bureau
poster wall sign billboard bus-stop board notice leaflet flyer stuck|cartel pared valla pegado tablon folleto|cartaz parede mural outdoor panfleto|plakat wand aushang schild zettel|affiche mur panneau affichage prospectus
word-mouth mouth told mentioned swears sister cousin brother aunt uncle mother neighbour recommended mate|boca-boca dijo conto contaron hermana primo prima hermano tia vecina recomendo|boca-boca disse falou contou irma primo prima irmao tia vizinha indicou|mundpropaganda erzahlt gesagt schwester cousin bruder tante nachbarin empfohlen schwagerin|bouche-oreille dit parle soeur cousin cousine frere tante voisine recommande conseille
reputation name famous known reviews stars trusted renowned everyone-knows|fama reputacion nombre conocido famoso resenas estrellas|fama reputacao nome conhecido famoso avaliacoes estrelas|ruf bekannt namhaft bewertungen sterne|reputation renommee nom connu avis etoiles
doorstep near nearby close corner nextdoor minutes walking-distance location round-corner convenient|cerca lado esquina pasos minutos proximidad pilla|perto lado esquina passos minutos pertinho|nahe ecke nebenan minuten umme-ecke gleich-um|proche cote coin pas minutes pres
cheapest lowest price cheap least money value|barato economico precio menor|barato economico preco menor conta|billigste gunstig preis billig gunstigste preiswert|cher moins-chere prix economique abordable
chess board checkmate|ajedrez|xadrez|schach|echecs|♟
drama theatre theater acting stage act play|teatro actuar obra escenario|teatro atuar palco peca|theater schauspiel buhne spielen|theatre jouer scene acteur|🎭
choir sing singing songs vocal voice|coro cantar canta canto voz|coral cantar canta canto voz|chor singen singt gesang stimme|chorale chanter chante chant voix|🎤
art drawing draw paint painting paints crafts sketch|arte dibujo dibujar pintar pintura manualidades|arte desenho desenhar pintar pintura|kunst malen zeichnen basteln|art dessin dessiner peindre peinture|🎨
dancing dance ballet|baile bailar danza|danca dancar|tanzen tanz ballett|danse danser
floor carpet carpets parquet tiles flooring rug laminate|suelo piso parque alfombra baldosas tarima|piso chao carpete tapete assoalho soalho|boden teppich parkett fliesen laminat|sol parquet moquette carrelage tapis
walls wall wallpaper plaster paint mould mold|paredes pared papel yeso moho|paredes parede papel gesso mofo|wande wand tapete putz schimmel|murs mur papier-peint platre moisissure
furniture sofa couch beds bed table chairs wardrobe cabinet shelves|muebles sofa cama camas mesa sillas armario estanteria|moveis sofa cama camas mesa cadeiras armario estante|mobel sofa betten bett tisch stuhle schrank regal|meubles canape lits lit table chaises armoire etagere
appliances appliance fridge washer dishwasher oven microwave electrical tv freezer|electrodomesticos nevera lavadora horno microondas lavavajillas frigorifico|eletrodomesticos geladeira lavadora forno microondas maquina|elektrogerate gerate kuhlschrank waschmaschine ofen mikrowelle|electromenager frigo lave-linge four micro-ondes appareils
wardrobe closet clothes hang cupboard|armario ropero ropa guardo|roupeiro guarda-roupa roupas guardo armario|schrank kleiderschrank kleider hangen|armoire penderie habits range dressing
checkup yearly once-over annual routine look-over nothing-wrong mot|revision anual rutina chequeo control|rotina anual check-up revisao|vorsorge jahrlich routine kontrolle check|controle annuel routine bilan
injury fell fall ankle twisted sprained broke wrist bone hurt cut bruise ladder fracture|lesion cai caida tobillo torci esguince rompi muneca hueso golpe|lesao cai queda tornozelo torci quebrei pulso osso machuquei parti|verletzung gefallen gesturzt verstaucht gebrochen knochel handgelenk|blessure tombe chute cheville tordu foule casse poignet os
suite luxury luxurious honeymoon presidential best fancy top|suite lujo luna-miel luna lujosa|suite luxo lua-mel lua luxuoso|suite luxus flitterwochen luxurios|suite luxe luxueuse lune-miel anniversaire-mariage
double couple two-people twin both wife husband us|doble pareja dos matrimonio mujer|duplo casal dois esposa marido|doppelzimmer paar zwei beide frau mann doppel|double couple deux femme mari
single alone myself one individual just-me|individual solo yo una simple|individual so sozinho eu solteiro|einzelzimmer allein einzel nur-ich einer|simple seul seule individuelle moi
licence license drive driving-licence permit driver|carnet-conducir carnet conducir permiso licencia manejar|carta-conducao carta carteira-motorista cnh habilitacao motorista conducao|fuhrerschein lappen autofahren fahrerlaubnis|permis conduire conduite
payslip salary wage pay-slip paycheck pay|nomina sueldo salario recibo-sueldo|contracheque holerite salario vencimento recibo-vencimento|gehaltsabrechnung lohnzettel lohn gehalt lohnabrechnung|paie fiche-paie bulletin salaire
utility-bill electricity-bill bill proof-address|recibo-luz factura-luz luz|conta-luz fatura-luz luz comprovante|stromrechnung stromabrechnung|facture-electricite edf quittance
rail rails tracks train platform|via rieles andenes tren|trilhos trem plataforma|schiene gleis bahn zug|rail rails train quai
plane land landing flight fly airport flying wings|avion aterrizo vuelo volar aterrizar aeropuerto|aviao aterrisso pouso voo voar aeroporto desembarco|flugzeug lande landen flug fliegen flughafen flieger|avion atterris vol atterrir voler aeroport|✈ 🛫 🛬
household contents belongings furniture theft burglary home-insurance|hogar contenido muebles robo|residencial conteudo moveis roubo|hausrat mobel einbruch wohnung|habitation meubles cambriolage logement
liability damage someone-else third-party|responsabilidad civil terceros|responsabilidade civil terceiros|haftpflicht schaden dritte|responsabilite civile tiers
travel trip abroad holiday flight cruise|viaje viajar extranjero vacaciones|viagem viajar exterior ferias|reise reisen ausland urlaub|voyage voyager etranger vacances
life death die funeral family-provided|vida muerte fallezco|vida morte falecer|leben tod sterbe|vie deces mort
legal sue court dispute|legal juicio demanda|juridico processo|recht rechtsschutz gericht|juridique proces
bird parrot cage sings budgies feathers chirps tweets|pajaro jaula canta plumas periquito|passaro gaiola canta penas periquito|vogel kafig federn wellensittich zwitschert|oiseau cage plumes perruche perruches chante|🐦 🦜 🐤
cat purr purrs meow moggy whiskers tabby|gato ronronea maulla minino bigotes|gato mia ronrona bichana bichano|katze schnurrt miaut mieze stubentiger|chat minette minou miaule ronronne|🐱 🐈 😺
dog barks bark woof labrador poodle terrier fetch walkies|perro ladra labrador caniche|cachorro late labrador poodle|hund bellt labrador pudel gassi wuffi|chien aboie labrador caniche toutou|🐶 🐕 🐩
fish tank bowl fins aquarium swims|pez pecera acuario aletas|peixe aquario nada|fisch aquarium becken|poisson bocal aquarium|🐠 🐟
rabbit carrots hops bunny ears burrow|conejo zanahorias orejas|coelho cenouras orelhas|hase karotten mohren hoppelt|lapin carottes oreilles|🐰 🐇 🐹
traffic jam stuck bumper queue heavy standstill congested gridlock congestion|atasco trancon embotellamiento parado denso cola taco|congestionado engarrafamento parado engarrafado fila|stau stehe stockend dicht stillstand|bouchon bouchons embouteillage bloque dense coince
clear empty free flowing smooth fluid sailing|fluido libre vacio despejado seda|livre vazio fluindo beleza|frei leer fluessig flussig|fluide vide libre degage
closed blocked police shut diverted detour barrier|cortado cerrado policia bloqueado desvio cerraron|interditado fechado policia bloqueado desvio fechou|gesperrt polizei abgeriegelt umleitung zu|fermee ferme police gendarmes barre deviation
rent landlord tenancy monthly-rent|alquiler casero arrendador|aluguel senhorio aluguer|miete vermieter|loyer proprio proprietaire bailleur
repair fix mend patch sort-it working-again|reparar arreglar arreglen compongan|consertar arrumar conserto|reparieren hinkriegen flicken wieder-ganz|reparer arranger rafistoler
exchange new-one another-one replacement send-new working-one swap|otra nueva nuevo sirva manden|outra nova novo funcione mandem|neuen neues schickt ersatz|autre neuf nouveau marche envoyez
refund money-back cash-back money dosh return-money|dinero plata devuelvan lana|dinheiro grana devolvam|geld kohle wiederhaben zuruckhaben|argent sous fric rendez rembourse
voucher credit gift-card coupon store-credit|vale bono cupon tarjeta-regalo|vale cupom credito|gutschein|bon avoir coupon
rare bloody pink red mooing raw blue|poco-hecha sangre cruda roja jugosa vuelta|malpassado sangrando cru vermelho|blutig rot roh englisch|saignant bleu rouge cru
well-done done burnt through crisp cooked charred pink|muy-hecha bien-cocida pasada quemada hecha cocida|bem-passado torradinho torrado queimado|durch durchgebraten verkohlt|bien-cuit cuit carbonise semelle
medium pink middle|punto medio termino-medio|ponto medio|medium rosa|point rose
coverage network dead-zone bars|cobertura senal rayas|cobertura sinal|empfang netz|reseau couverture
competitor signed elsewhere switching rival somewhere-else another-company deal|competencia otra-compania cambie firme otra-empresa|concorrente outra-empresa outra-operadora assinei|konkurrenz woanders anderer-anbieter gewechselt|concurrent ailleurs autre-operateur
teachers teacher staff tutor instructor|profesores profes maestros profesor|professores profes professor|lehrer lehrerin|professeurs profs maitresse
meals food canteen lunch cafeteria eat ate|comida comedor cantina comer|refeicoes comida cantina comer|essen kantine mensa gegessen|repas cantine nourriture mange manger
facilities building rooms buildings equipment premises|instalaciones edificio salas|instalacoes edificio predio salas|gebaude raume ausstattung|installations batiment locaux salles
staff people kind helpful receptionist team lovely friendly|personal gente amable equipo recepcionista|funcionarios pessoal equipe atenciosos gente|personal leute team mitarbeiter freundlich|personnel gens equipe adorables accueil
pool swim swimming dip|piscina nadar chapuzon|piscina nadar mergulho|pool schwimmen schwimmbad|piscine nager baignade
weights lift lifting iron bench muscles|pesas hierro levanto musculos|pesos ferro musculos levanto|gewichte hanteln eisen|poids halteres fonte
classes class zumba yoga spinning instructor pilates|clases zumba yoga monitora spinning|aulas zumba yoga professora|kurse zumba yoga kurs|cours zumba yoga
washing-machine clothes drum spin laundry washer|lavadora ropa tambor centrifuga|maquina-lavar roupa tambor lavar|waschmaschine wasche trommel|lave-linge linge tambour
fridge food cold milk spoiled spoiling freezer warm|nevera comida enfria frigorifico estropea leche|geladeira comida gela frigorifico estraga leite|kuhlschrank essen kuhlt milch|frigo nourriture froid lait
stove burner burners cook gas hob oven|cocina fogones hornilla quemadores horno|fogao bocas cozinhar acendem|herd kochen platten|cuisiniere plaques feux four
air-conditioning ac hot heat cool air sweating|aire-acondicionado aire calor enfria|ar-condicionado ar calor|klimaanlage heiss hitze|clim climatisation chaud chaleur
dishwasher dishes plates|lavavajillas lavaplatos platos|lava-loucas loucas pratos|spulmaschine geschirr|lave-vaisselle vaisselle
nose blow sneeze sneezing runny|nariz mocos sueno|nariz assoar|nase schnupfen|nez mouche moucher coule
premium top-one best everything complete full deluxe ultimate money-no-object|premium completo mejor todo maximo|premium completo melhor tudo maximo|premium beste komplett alles|premium complet totale meilleur tout
basic cheapest simplest minimum essential least entry starter|basico barato simple minimo esencial sencillo|basico barato simples minimo essencial|basis billigste einfachste minimum|essentiel basique simple minimum moins
cold freezing chilly icy|frio helado congelado|frio gelado congelando|kalt eiskalt frostig|froid gele glacial|🥶 ❄
hot boiling warm sweltering|calor caluroso caliente|quente calor|heiss warm hitze|chaud chaleur|🥵 ☀
rain raining umbrella wet drizzle|lluvia llueve paraguas lloviendo|chuva chovendo guarda-chuva|regen regnet regenschirm|pluie pleut parapluie|🌧 ☔
loan borrow lend credit finance buy-house|prestamo prestado credito financiar|emprestimo emprestado credito|kredit leihen darlehen|pret emprunter credit
new-account open opening account paid-into salary|cuenta-nueva abrir cuenta nomina|conta-nova abrir conta salario|konto eroffnen neues-konto|compte ouvrir nouveau-compte salaire
dates calendar day date|fecha dia calendario|data dia calendario|datum tag kalender|date jour calendrier
people guests guest number-people persons attendees|personas gente invitados comensales|pessoas gente convidados|personen leute gaste|personnes gens invites convives
petrol gas gasoline unleaded fuel|gasolina nafta bencina|gasolina alcool etanol|benzin benziner super|essence sans-plomb
diesel|diesel gasoil|diesel gasoleo|diesel|diesel gazole
electric ev tesla battery charging plug-in|electrico electrica tesla enchufable|eletrico eletrica tesla|elektro elektroauto strom tesla|electrique tesla
hybrid|hibrido hibrida|hibrido hibrida|hybrid|hybride
brakes brake squeal|frenos freno|freios freio travoes|bremsen bremse quietschen|freins frein grince
tyres tires tyre tire flat puncture wheel|neumaticos llantas rueda ruedas pinchazo goma|pneus pneu furo roda|reifen platten rad|pneus pneu crevaison roue
engine motor overheating smoke oil start|motor arranca aceite|motor liga oleo|motor ol springt anspringen|moteur huile demarre demarrer
oil-change oil service maintenance|aceite mantenimiento cambio-aceite|oleo revisao troca-oleo|olwechsel inspektion|vidange revision
inspection mot test check technical|itv inspeccion revision verificacion|vistoria inspecao|tuv hauptuntersuchung inspektion|controle-technique revision
bodywork dent scratch paint bumper|carroceria abolladura rayon chapa|lataria funilaria amassado risco|karosserie delle kratzer lack|carrosserie bosse rayure
rock metal guitar punk|rock metal punk|rock metal punk|rock metal punk|rock metal punk
pop charts|pop|pop|pop charts|pop variete
jazz blues saxophone|jazz blues saxofon|jazz blues|jazz blues|jazz blues
classical orchestra mozart beethoven opera symphony|clasica orquesta mozart opera|classica erudita orquestra mozart opera|klassik klassisch orchester mozart oper|classique orchestre mozart opera
electronic techno house dj edm|electronica techno dj|eletronica techno dj|elektro techno dj|electro techno dj
hip-hop rap rapper|rap hip-hop trap|rap hip-hop trap|rap hip-hop deutschrap|rap hip-hop
folk country traditional acoustic|folklore folk ranchera tradicional|sertanejo forro samba folclore|volksmusik folk schlager|folk traditionnelle chanson
comedy funny laugh laughs sitcom humour|comedia risa reir graciosa humor|comedia rir engracado humor|komodie lustig lachen|comedie rire drole humour
horror scary fright zombies ghosts|terror miedo zombis sustos|terror medo zumbis sustos|horror grusel gruselig zombies|horreur peur epouvante
action explosions fights chase superhero marvel|accion explosiones peleas heroes|acao explosoes lutas herois|action explosionen helden|action explosions bagarre heros
romance love romantic rom-com|romance romantica amor|romance romantico amor|liebe romantik liebesfilm romantisch|romance romantique amour
documentary nature history facts real|documental naturaleza|documentario natureza|doku dokumentation natur|documentaire nature
thriller crime detective mystery murder police|thriller suspenso crimen policiaco misterio|suspense policial crime misterio|krimi thriller mord detektiv|policier thriller polar crime enquete
sci-fi science-fiction space aliens star|ciencia-ficcion espacio extraterrestres|ficcao-cientifica espaco|science-fiction weltraum aliens|science-fiction espace aliens
italian pizza pasta risotto|italiana italiano pizza pasta|italiana italiano pizza massa|italienisch italiener pizza pasta|italien italienne pizza pates
chinese noodles dumplings wok|chino china fideos|chinesa china|chinesisch chinese china|chinois chine nouilles
japanese sushi ramen sashimi|japones japonesa sushi ramen|japonesa japones sushi|japanisch japaner sushi ramen|japonais sushi ramen
mexican tacos burrito nachos|mexicana mexicano tacos burrito|mexicana mexicano tacos burrito|mexikanisch mexikaner tacos burrito|mexicain tacos burrito
indian curry naan tikka|india indio curry|indiana indiano curry|indisch inder curry|indien curry
thai asian pad|tailandesa asiatica|tailandesa asiatica|thailandisch asiatisch asiate|thai asiatique
greek gyros feta|griega griego|grega grego|griechisch grieche gyros|grec grecque
burger fast-food mcdonalds hamburger|hamburguesa comida-rapida|hamburguer fast-food|burger fastfood doner|burger fast-food kebab
barbecue grill bbq asado|asado parrilla barbacoa|churrasco grelhado|grill grillen bbq|barbecue grillades
italy rome venice florence|italia roma venecia|italia roma veneza|italien rom venedig|italie rome venise
spain madrid barcelona|espana madrid barcelona|espanha madri barcelona|spanien madrid barcelona mallorca|espagne madrid barcelone
france paris|francia paris|franca paris|frankreich paris|france paris
germany berlin munich|alemania berlin munich|alemanha berlim|deutschland berlin munchen|allemagne berlin
portugal lisbon porto|portugal lisboa oporto|portugal lisboa porto|portugal lissabon|portugal lisbonne
england uk london britain|inglaterra londres|inglaterra londres|england london|angleterre londres
usa america states new-york|eeuu estados-unidos nueva-york|eua estados-unidos|usa amerika|etats-unis amerique
brazil rio|brasil rio|brasil rio|brasilien|bresil
mexico cancun|mexico cancun|mexico|mexiko|mexique
africa safari|africa safari|africa safari|afrika safari|afrique safari
asia thailand japan bali|asia tailandia japon bali|asia tailandia japao|asien thailand japan|asie thailande japon
blond blonde fair|rubio rubia|loiro loira|blond|blond blonde
curly curls wavy|rizado rizos chino|cacheado cachos|lockig locken|boucle boucles frise
straight sleek|liso lacio|liso|glatt|lisse raide
long|largo larga|longo comprido|lang|long longue
short cropped|corto corta|curto curta|kurz|court courte
beard shave stubble|barba afeitar|barba barbear|bart rasieren|barbe raser
dry flaky tight|seca reseca tirante|seca ressecada|trocken spannt|seche tiraille
oily greasy shiny|grasa grasosa brilla|oleosa brilhosa|fettig olig glanzt|grasse huileuse brille
sensitive irritated red reacts|sensible irritada roja|sensivel irritada|empfindlich gereizt rot|sensible irritee rougeurs
normal regular ordinary standard|normal regular corriente|normal comum|normal gewohnlich|normal normale ordinaire
wood wooden oak pine|madera roble pino|madeira carvalho|holz eiche kiefer|bois chene pin
metal steel iron aluminium|metal acero hierro aluminio|metal aco ferro aluminio|metall stahl eisen alu|metal acier fer alu
plastic pvc vinyl|plastico pvc|plastico pvc|plastik kunststoff|plastique pvc
glass crystal transparent|vidrio cristal|vidro|glas|verre
leather suede|cuero piel|couro|leder|cuir
cotton linen natural|algodon lino|algodao linho|baumwolle leinen|coton lin
wool knitted sheep|lana tejido|la|wolle|laine
stone marble granite|piedra marmol granito|pedra marmore|stein marmor|pierre marbre
android samsung xiaomi google-pixel huawei pixel|android samsung xiaomi huawei|android samsung xiaomi motorola|android samsung xiaomi huawei|android samsung xiaomi huawei
iphone ios apple|iphone ios apple manzana|iphone ios apple|iphone ios apple|iphone ios apple
windows microsoft pc|windows microsoft|windows microsoft|windows microsoft|windows microsoft
mac macbook apple macos imac|mac macbook apple|mac macbook apple|mac macbook apple|mac macbook apple
linux ubuntu|linux ubuntu|linux ubuntu|linux ubuntu|linux ubuntu
chrome browser|chrome navegador|chrome navegador|chrome browser|chrome navigateur
password login locked forgot reset|contrasena clave olvide bloqueado restablecer|senha esqueci bloqueado redefinir|passwort vergessen gesperrt zurucksetzen|mot-de-passe passe oublie bloque reinitialiser
virus hacked malware phishing|virus hackeado hackearon|virus hackeado hackearam|virus gehackt schadsoftware|virus pirate piratage
install setup configure set-up activation|instalar configurar instalacion activar|instalar configurar instalacao ativar|installieren einrichten einrichtung aktivieren|installer configurer installation activer
update upgrade version|actualizar actualizacion version|atualizar atualizacao versao|aktualisieren update version|mise-jour version
slow-internet slow buffering speed mbps|lento lentitud velocidad megas|lento lentidao velocidade megas|langsam geschwindigkeit mbit|lent lenteur debit
no-internet disconnected offline dropout drops cuts|sin-internet desconectado corta caido|sem-internet desconectado cai caindo|kein-internet getrennt offline bricht|coupe deconnecte coupures
meter reading usage consumption|contador lectura consumo medidor|medidor leitura consumo|zahler zahlerstand verbrauch ablesung|compteur releve consommation
gas boiler stove smell leak|gas caldera olor fuga|gas cheiro botijao vazamento|gas geruch therme|gaz odeur chaudiere fuite
solar panels sun roof|solar placas paneles|solar placas paineis|solar photovoltaik solaranlage|solaire panneaux
cat-food pet food kibble|pienso comida-animales|racao|futter tierfutter|croquettes nourriture
vet veterinary animal|veterinario animal|veterinario animal|tierarzt tier|veterinaire animal
grooming bath fur trim|peluqueria bano pelo|banho tosa pelo|fellpflege scheren|toilettage poils
boarding kennel sitter dog-sitter|guarderia residencia cuidador|hotel creche cuidador|pension tierpension sitter|pension garde chenil
babysitter nanny childcare daycare nursery kindergarten|ninera guarderia canguro|baba creche|babysitter kita tagesmutter krippe|nounou creche garderie baby-sitter
homework tutoring lessons maths|deberes clases-particulares refuerzo|aulas-particulares reforco licao|nachhilfe hausaufgaben|soutien cours devoirs|🏠
maths math algebra numbers geometry calculus|matematicas numeros algebra|matematica numeros contas|mathe mathematik zahlen rechnen|maths mathematiques calcul chiffres
science physics chemistry biology experiments|ciencias fisica quimica biologia|ciencias fisica quimica biologia|naturwissenschaft physik chemie biologie|sciences physique chimie biologie
history past wars dates|historia guerras pasado|historia guerras passado|geschichte kriege|histoire guerres
geography maps countries|geografia mapas paises|geografia mapas paises|erdkunde geographie karten|geographie cartes pays
languages language foreign english|idiomas lenguas ingles|idiomas linguas ingles|sprachen fremdsprachen englisch|langues anglais
sports pe physical-education games|deporte deportes gimnasia|esporte esportes educacao-fisica|sport turnen|sport eps
morning-shift early-shift early mornings|turno-manana mananas|turno-manha manhas|fruhschicht morgens fruh|matin matinee
night-shift nights graveyard overnight|turno-noche noches nocturno|turno-noite noites noturno|nachtschicht nachts|nuit nuits
rotating flexible shifts variable|rotativo flexible variable|rotativo flexivel variavel|wechselschicht flexibel|variable flexible roulement
salary pay raise money wage underpaid better-pay|salario sueldo dinero aumento paga|salario dinheiro aumento paga|gehalt geld lohn bezahlung|salaire argent paye augmentation
career growth promotion opportunity develop progress|carrera crecimiento ascenso crecer oportunidad|carreira crescimento promocao crescer oportunidade|karriere aufstieg entwicklung chancen|carriere evolution promotion evoluer
boss manager management leadership supervisor|jefe jefa gerente superior|chefe gerente chefia|chef chefin vorgesetzter fuhrung|chef patron manager hierarchie
colleagues team atmosphere coworkers climate|companeros equipo ambiente clima|colegas equipe ambiente clima|kollegen team klima arbeitsklima|collegues equipe ambiance
commute distance far drive travel-time hours|distancia lejos trayecto viaje|distancia longe trajeto deslocamento|arbeitsweg weit pendeln strecke|trajet loin distance transports
hours overtime workload stress burnout long-hours|horario horas-extra estres carga|horario horas-extras estresse carga|arbeitszeit uberstunden stress|horaires heures-sup stress charge
experience years skilled senior veteran|experiencia anos|experiencia anos|erfahrung jahre|experience annees
no-experience never-worked newbie fresh graduate|sin-experiencia nunca-trabaje recien|sem-experiencia nunca-trabalhei recem|keine-erfahrung berufseinsteiger|debutant jamais-travaille
doctorate phd doctoral|doctorado|doutorado|promotion doktor dr|doctorat these
master masters postgraduate|master maestria posgrado|mestrado pos-graduacao|master|master bac+5
vocational trade-school technical diploma|formacion-profesional tecnico fp|tecnico profissionalizante|ausbildung berufsschule lehre|cap bep professionnel
landline house-phone home-phone|fijo telefono-fijo|fixo telefone-fixo|festnetz|fixe
mobile cell cellphone smartphone sim|movil celular chip|celular telemovel chip movel|handy mobil mobilfunk|portable mobile forfait
streaming netflix series tv shows channels|streaming netflix series canales|streaming netflix series canais|streaming netflix serien|streaming netflix series chaines
travel abroad roaming foreign|extranjero roaming viaje|exterior roaming viagem|ausland roaming reise|etranger roaming voyage
buffet all-you-can-eat|bufe bufet|bufe buffet|buffet|buffet
terrace outside outdoors garden sun|terraza fuera exterior aire-libre|varanda fora externa ar-livre|terrasse draussen garten aussen|terrasse dehors exterieur
inside indoors interior|dentro interior|dentro interna interior|drinnen innen|interieur dedans
smoking cigarette smoke|fumar fumadores cigarrillo|fumar fumantes cigarro|rauchen raucher zigarette|fumer fumeur cigarette
bill cheque check pay receipt|cuenta pagar recibo|conta pagar|rechnung zahlen beleg|addition payer note
birthday party celebration anniversary|cumpleanos fiesta celebracion|aniversario festa comemoracao|geburtstag feier party jubilaum|anniversaire fete|🎂 🎉 🥳
business-meeting meeting conference client clients|negocios reunion conferencia cliente|negocios reuniao conferencia cliente|geschaftlich meeting konferenz kunde|affaires reunion conference client
date romantic candlelit|cita romantica romantico|encontro romantico|date romantisch|rendez-vous romantique
funeral mourning grief|funeral luto|funeral luto enterro|beerdigung trauer|enterrement deuil
conference workshop seminar course|conferencia taller seminario curso|palestra oficina seminario curso|vortrag workshop seminar kurs|conference atelier seminaire cours
ticket tickets admission seat seats|entrada entradas boleto boletos asiento|ingresso ingressos bilhete assento|karte karten ticket eintritt platz|billet billets place places
adult grown-up|adulto mayor|adulto|erwachsener erwachsene|adulte
senior elderly old pensioner grandparents grandma grandpa|mayor anciano abuelo abuela tercera-edad|idoso idosa avo|senior alter oma opa grosseltern|senior age grand-mere grand-pere
teenager teen adolescent youth|adolescente joven chaval|adolescente jovem|jugendlicher teenager|adolescent ado jeune
first-class business luxury|primera-clase ejecutiva|primeira-classe executiva|erste-klasse business|premiere-classe affaires
economy second-class tourist cheap|turista economica segunda-clase|economica turistica|economy zweite-klasse|economique seconde-classe
one-way single outbound|solo-ida ida|so-ida ida|einfach hinfahrt|aller-simple aller
return round-trip there-and-back both-ways|ida-vuelta vuelta|ida-volta volta|hin-zuruck ruckfahrt|aller-retour retour
luggage suitcase bag bags baggage checked|maleta equipaje maletas bolso|mala bagagem malas|gepack koffer tasche|bagage valise bagages
hand-luggage cabin backpack carry-on|mano mochila cabina|mao mochila|handgepack rucksack|cabine sac-dos
visa permit immigration|visado permiso inmigracion visa|visto imigracao|visum aufenthalt|visa immigration
tax taxes declaration|impuestos hacienda declaracion|impostos imposto-renda declaracao|steuer steuern steuererklarung|impots declaration
pension retirement|pension jubilacion|aposentadoria pensao|rente pension|retraite pension
divorce custody separation|divorcio custodia separacion|divorcio guarda separacao|scheidung sorgerecht trennung|divorce garde separation
inheritance will estate testament|herencia testamento|heranca testamento|erbe testament erbschaft|heritage testament succession
fine ticket penalty speeding|multa exceso-velocidad|multa|strafzettel bussgeld blitzer|amende pv
rent-car hire-car rental|alquiler-coche alquilar rentar|alugar aluguel-carro|mietwagen leihwagen|location louer
flood flooding earthquake natural-disaster|inundacion terremoto|inundacao enchente terremoto|hochwasser erdbeben|inondation seisme
pests mice rats cockroaches ants bugs insects|plaga ratones ratas cucarachas hormigas|pragas ratos baratas formigas|ungeziefer mause ratten kakerlaken ameisen|nuisibles souris rats cafards fourmis
mold mould damp fungus|moho humedad hongos|mofo umidade bolor|schimmel feuchtigkeit|moisissure humidite
roof tiles leak attic|tejado techo goteras|telhado teto goteira|dach ziegel|toit tuiles
lock keys locked-out|cerradura llaves cerrajero|fechadura chaves chaveiro|schloss schlussel ausgesperrt|serrure cles
neighbours neighbour dispute party|vecinos vecino pelea|vizinhos vizinho briga|nachbarn nachbar streit|voisins voisin dispute
safety crime dark lighting dangerous streetlights|seguridad delincuencia robos peligroso|seguranca crime violencia perigoso|sicherheit kriminalitat gefahrlich|securite insecurite dangereux
public-transport buses trains stops|transporte-publico buses|transporte-publico onibus|nahverkehr busse opnv|transports-commun bus
roads potholes pavement asphalt|calles baches asfalto carretera|ruas buracos asfalto estrada|strassen schlaglocher|routes nids-de-poule voirie
parks green trees playground|parques verde arboles|parques verde arvores|parks grun baume spielplatz|parcs verts arbres
schools education teachers|escuelas educacion|escolas educacao|schulen bildung|ecoles education
organic bio eco natural sustainable environment green|ecologico organico natural sostenible|organico ecologico natural sustentavel|bio okologisch nachhaltig umwelt|bio ecologique naturel durable
local regional nearby farm|local regional cercano|local regional|regional lokal|local regional
frozen freezer ice|congelado congelados|congelado congelados|tiefkuhl gefroren|surgele surgeles
canned tin tins can|lata enlatado conserva|lata enlatado|dose dosen konserve|boite conserve
clothing-size fit tight loose|talla ajustado holgado|tamanho apertado largo|passform eng weit|taille serre ample
colour-faded faded different-colour shade|color destenido distinto-color|cor desbotado|farbe verblasst ausgewaschen|couleur delave
weight-loss lose weight slim slimmer kilos diet fat|adelgazar perder-peso bajar kilos dieta|emagrecer perder-peso quilos dieta|abnehmen gewicht kilos diat schlank|maigrir perdre poids kilos regime mincir
muscle strength build bulk stronger toned|musculo fuerza ganar-musculo|musculo forca ganhar-massa massa|muskeln kraft aufbauen muskelaufbau|muscle force muscler
fitness healthy shape endurance cardio stamina|forma salud resistencia cardio|forma saude resistencia cardio|fit kondition ausdauer gesund|forme sante endurance cardio
stress relax unwind mental head switch-off|estres relajar despejar mente desconectar|estresse relaxar mente desestressar|stress entspannen abschalten kopf|stress detendre deconnecter tete
fun enjoy social friends people meet|diversion divertirme amigos gente conocer|diversao divertir amigos gente conhecer|spass freunde leute kennenlernen|plaisir amuser amis rencontrer
competition compete win race tournament|competir competicion ganar torneo|competir competicao ganhar torneio|wettkampf gewinnen turnier|competition gagner tournoi
rain bad-weather wind cold cancelled|lluvia mal-tiempo viento|chuva mau-tempo vento|regen schlechtes-wetter|pluie mauvais-temps|🌧 ☔
sunny sun clear blue-sky|soleado sol despejado|sol ensolarado|sonnig sonne|soleil ensoleille
snow snowing skiing white|nieve nevando|neve nevando|schnee schneit|neige neiger
cloudy clouds overcast grey|nublado nubes|nublado nuvens|bewolkt wolken|nuageux nuages gris
red postbox blood tomato cherry|rojo sangre tomate cereza|vermelho sangue tomate cereja|rot blut tomate kirsche|rouge sang tomate cerise|🔴 🟥 ❤
green grass forest lime leaf|verde hierba cesped bosque hoja|verde grama relva floresta folha|grun gras wald blatt|vert herbe foret feuille|🟢 🟩 💚
blue sky sea ocean|azul cielo mar|azul ceu mar|blau himmel meer|bleu ciel mer|🔵 🟦 💙
white snow clear light bright|blanco nieve claro|branco neve claro|weiss schnee hell|blanc neige clair
black night coal dark|negro noche carbon oscuro|preto noite carvao escuro|schwarz nacht kohle dunkel|noir nuit charbon fonce|⚫ ⬛ 🖤
packed-lunch sandwiches lunchbox tupperware homemade box|tupper bocadillo fiambrera tartera casera|marmita lancheira sanduiche|brotdose pausenbrot lunchbox|gamelle boite lunch-box
canteen dining hot-meal dinner-ladies school-dinner cafeteria|comedor escolar cantina menu|cantina refeitorio merenda|kantine mensa schulessen|cantine self refectoire
goes-home home back comes-back|casa vuelve|casa volta|heim nach-hause hause|maison rentre
indifferent dont-mind fussed whatever bothered care either-way|indiferente igual mismo suda importa|indiferente tanto-faz faz importa|egal wurscht wurst gleich schnuppe|indifferent egal osef peu-importe fous
for agree favour support approve backing idea|favor apoyo acuerdo idea|favor apoio concordo ideia|dafur unterstutze einverstanden idee|favorable soutiens pour accord idee
against oppose opposed disagree object|contra opongo desacuerdo|contra oponho discordo|dagegen lehne ablehnen|contre oppose desaccord
staff kind everyone receptionist waiter guy girl lady reception insulted|personal recepcion chica chico recepcionista insulto|funcionarios recepcao moca rapaz recepcionista|personal rezeption kellner alle angeschnauzt|personnel reception receptionniste serveur serveuse
food breakfast delicious ate meal cook dinner tasty|comida desayuno delicioso comimos cena|comida cafe-da-manha delicioso comemos jantar|essen fruhstuck lecker gegessen kuche|repas nourriture petit-dejeuner mange delicieux cuisine
location beach sea centre view next lake station right-next|ubicacion playa mar centro vista lado|localizacao praia mar centro vista lado|lage strand see meer zentrum bahnhof direkt|emplacement plage mer centre vue lac
room bed comfy mattress spacious|habitacion cama colchon comoda amplia|quarto cama colchao|zimmer bett matratze gemutlich|chambre lit matelas confortable
pool swimming water splash slide|piscina nadando tobogan|piscina nadando|pool schwimmen rutsche|piscine nage baigner toboggan
easy piece-cake breeze walk-park closed-eyes chupado|facil chupado pan-comido tirado papita ojos-cerrados regalado|facil moleza mamao tranquilo canja|leicht kinderspiel pipifax locker|facile fastoche doigts-dans simple
difficult hard fast understand lost struggled tough|dificil rapido entere enteraba perdi costo complicado|dificil rapido entendi perdi complicado|schwer schwierig verstanden schnell mitgekommen|difficile dur compris vite suivi galere
single alone solo by-myself one-person just-me|individual solo sencilla simple yo-solo|individual sozinho solteiro simples|einzelzimmer allein einzel|simple seul seule individuelle
double two girlfriend boyfriend wife husband couple both partner|doble novia novio pareja dos mujer marido esposa|duplo casal namorada namorado mulher marido dois|doppelzimmer freundin freund frau mann zu-zweit paar|double couple copine copain femme mari deux
triple three|triple tres|triplo tres|dreibett drei|triple trois
family kids children grandma little-ones mother-in-law nephew whole-family|familia familiar ninos abuela suegra peques crios|familia miudos sogra criancas avo filhos|familie familienzimmer kleinen kinder oma schwiegermutter|famille enfants belle-mere petits grand-mere|👪 👨‍👩‍👧
friends gang mates lads girls crew buddies|amigos colegas pandilla pena chicas amigas|amigos galera turma pessoal amigas|freunde clique kumpels madels jungs|amis potes bande copains copines
sometimes remember occasionally when-i|veces acuerdo cuando-me|vezes lembro quando-me|manchmal dran-denke denke|parfois pense quand-je
collision crash hit behind light rear-ended|choque golpe detras semaforo chocaron atropello|batida colisao atras semaforo bateram|unfall aufgefahren ampel hinten|collision choc feu derriere percute
theft parked gone there-anymore|robo aparque aparcado estaba desaparecio|roubo estacionei sumiu|diebstahl geparkt weg|vol gare disparu|🦹 🚨
mechanical engine start smoke motor gearbox clutch|mecanica motor arranca humo embrague|mecanica motor liga fumaca embreagem|motor anspringt rauch getriebe kupplung|mecanique moteur demarre fumee embrayage
friday before-weekend|viernes|sexta|freitag|vendredi
saturday weekend|sabado fin-semana finde|sabado fim-semana|samstag wochenende|samedi week-end
shop premises bakery business open-a store|local tienda panaderia abrir|loja ponto padaria abrir espaco|laden geschaft backerei gewerbe|local boutique boulangerie commerce
room shared students corner|habitacion compartido estudiantes|quarto partilhada cantinho estudantes republica|zimmer wg studenten|chambre colocation etudiants
well fine good great boa ok alright|bien genial estupendo|bem boa otimo tranquilo|gut prima super bestens|bien super nickel forme
bad terrible awful rough crap lousy|mal fatal horrible|mal pessimo horrivel|schlecht beschissen mies elend|mal horrible patraque
tired rastos eyes-open knackered worked-all night|cansado rastras hecho-polvo|cansado rastos podre noite|mude augen-offen platt nacht|fatigue mort crame rince|😴 🥱 😪 😫 💤
anxious interview heart racing nervous thinking|ansioso entrevista corazon|ansioso entrevista coracao disparado|angstlich vorstellungsgesprach nervos|anxieux entretien angoisse
throat swallow engolir|garganta tragar|garganta engolir|hals schlucken|gorge avaler
runny-nose nose dripping runny|nariz moqueo mocos|nariz coriza pingando|nase lauft|nez coule
diabetes sugar blood-pressure asthma cancer condition illness chronic|diabetes azucar tension asma cancer cronica|diabetes pressao asma cancer cronica|zucker diabetes blutdruck asthma krebs chronisch vorerkrankungen|diabete tension asthme cancer chronique
damaged pieces shards|roto pedazos anicos|quebrado cacos|beschadigt scherben|abime morceaux
direct-debit my-account account withdraw take-from|domiciliado cuenta|debito conta|lastschrift konto abbuchen buchen|prelevement compte
invoice 14-days later transfer-later bill|factura|fatura boleto|rechnung uberweise tagen|facture
card ec debit tap|tarjeta|cartao|karte ec|carte cb
hot sweat sweating boiling sauna roasting tropical|calor sudo sudando sauna asarse|quente suando calor sauna|heiss schwitzt schwitze sauna hitze|chaude chaud transpire sauna fournaise
cold freezing coat scarf gloves shiver shivering|frio abrigo bufanda tiritando helado|frio casaco cachecol tremendo gelado|kalt friere mantel schal zittere|froide froid manteau echarpe pele caille grelotte|🥶 ❄
right just-right comfortable pleasant perfect nice|agradable justo perfecto comodo adecuado|agradavel certo perfeito confortavel|angenehm richtig genau perfekt|agreable parfait nickel bien
chair sit sitting seat back|silla sentarme espalda asiento|cadeira sentar costas|stuhl sitzen rucken|chaise asseoir dos
monitor screen display|pantalla monitor|tela monitor ecra|bildschirm monitor|ecran moniteur
keyboard type typing|teclado escribir teclear|teclado digitar|tastatur tippen|clavier taper
lamp dark light|lampara oscuro luz|luminaria escuro luz|lampe dunkel licht|lampe noir lumiere
water tap flows faucet|agua grifo sale|agua torneira|wasser wasserhahn|eau robinet coule
electricity dark fridge-off lights candle|electricidad luz oscuras nevera|eletricidade luz escuras geladeira|strom dunkel licht kerzen|electricite noir frigo eteint bougies|🔌 ⚡
lift stairs floors stuck pushchair elevator|ascensor escaleras pisos|elevador escadas andares|aufzug treppe stockwerke|ascenseur escaliers etages poussette rez
transfer rib iban my-account|transferencia iban|transferencia|uberweisung iban|virement rib compte
too-high double doubled more huge increase|alto doble mas subido dispara|alta dobro mais|hoch doppelt mehr|eleve double plus
charged-twice twice again same-payment two-times|dos-veces doble|duas-vezes dobro|doppelt zweimal|deux-fois double
wrong-name mr mrs made-out spelled surname name|nombre apellido|nome sobrenome|name nachname|nom prenom
wrong-address old-address old-flat old|antigua direccion|antigo endereco|alte adresse|ancienne adresse
post letter stamp envelope paper|correo carta sobre|correio carta envelope|post brief umschlag|courrier lettre enveloppe timbre
text txt sms|sms mensajito|sms|sms|sms texto
internet surfing browsing online computer web pc google|internet navegando compu ordenador|internet navegando computador|internet surfen computer netz|internet surfant ordi web
radio heard listening driving|radio oi escuche oyendo|radio ouvi escutei|radio gehort horen|radio entendu ecoutant
poster saw stuck road sign lamp-post pole|cartel letrero vi carretera pegado|cartaz vi colado poste|plakat hangt bushaltestelle gesehen|affiche colle vu arret panneau
newspaper read weekly column page|periodico lei pagina|jornal li pagina|zeitung wochenblatt gelesen|journal lu page
noise club disco music downstairs sleep bark hammering|ruido discoteca ojo dormir musica|barulho boate balada dormir|larm disco club schlafen|bruit discotheque boite-de dormir
dirt hair hairs stains stained dust filthy mouldy|suciedad pelos manchadas polvo manchas sucio|sujeira cabelos manchas po|schmutz haare flecken staub dreckig|salete cheveux taches poussiere sale
faults broken tv air-con working|averias tele aire iban funcionaba|avarias tv ar funcionava|defekte fernseher klima|pannes tele clim marchait
rude insulted shouted yelled snapped treatment|trato insulto grito grosero|tratamento gritou insultou grosseiro|unfreundlich angeschnauzt angeschrien beleidigt|accueil insulte crie bonjour malpoli
loan lend borrow|prestamo presten|emprestimo|kredit leihen|pret emprunter
account nomina salary open-account|cuenta abrir nomina ingresen|conta abrir salario|konto eroffnen gehalt|compte ouvrir salaire
unknown recognise shop euros charge dont-know|desconocido conozco aparecen movimiento|desconhecida gasto fiz nao-fiz|unbekannt gekauft kenne|inconnu reconnais depense
slow eternity ages forever snail|lento eternidad tortuga siglos|lenta lento eternidade tartaruga demorou|langsam ewig ewigkeit schnecke|lent eternite escargot siecle
fast flew lightning same-day next-day instantly|rapido volando rayo mismo-dia|rapida rapido voou raio|schnell blitz ruckzuck|rapide eclair instantane
retired pensionist pension pensioner reformado|jubilado pensionista|aposentado reformado|rentner pensionist|retraite
unemployed emploi without-work|desempleado sin-empleo|desempregado|arbeitslos ohne-arbeit|chomage emploi sans-emploi
employed permanent company insurance bank|empleado fijo|empregado empresa|angestellt fest versicherung bank arbeite|salarie boite
beer mousse pint cold-one blonde helles|cerveza rubia cana birra|cerveja gelada imperial fino|bier helles|biere mousse|🍺 🍻
juice squeezed orange pressed|zumo exprimido naranja|suco espremido laranja|saft gepresst orange|jus pressee orange|🧃
drawing scribbles doodle draws|dibujo garabatea dibuja|desenho rabisca desenha|zeichnen kritzelt malt|dessin gribouille dessine
swimming water fish|natacion agua pez|natacao agua peixe|schwimmen wasser fisch|natation eau poisson|🏊
music plays piano drum|musica toca piano|musica toca piano|musik spielt klavier|musique joue piano|🎵 🎶 🎸 🎹
yes-allergy swell peanuts pollen rash|alergia hincho polen|alergia incho polen|allergie pollen schwelle|allergie pollen gonfle
happy joyful thrilled delighted buzzing stoked ecstatic pumped overjoyed smiling chuffed|feliz contento encantado ilusionado euforico radiante sonriendo alegria dichoso|feliz contente radiante euforico empolgado sorrindo alegria realizado animado|glucklich froh frohlich begeistert strahlend gluckselig happy freue freude|heureux joyeux ravi enchante aux-anges rayonnant comble joie souriant|😀 😃 😄 😁 😊 🥳 🤩 😍 🥰 😎 🎉
sad down blue gloomy heartbroken miserable depressed tearful low weepy gutted|triste deprimido bajon decaido llorando lloro desanimado hundido afligido|triste deprimido chateado desanimado chorando choro abatido magoado|traurig niedergeschlagen deprimiert bedruckt heule weine down unglucklich|triste deprime cafard abattu malheureux pleure larmes morose|😢 😭 ☹ 🙁 😞 😔 💔 😿
angry furious raging livid fuming pissed irritated outraged mad cross|enfadado furioso cabreado rabia indignado enojado mosqueado encabronado bronca|zangado furioso irritado puto raiva revoltado bravo indignado|wutend sauer zornig stinksauer genervt aggro verargert rasend|colere furieux enerve fache rage vener irrite hors-moi|😠 😡 🤬 💢
tired exhausted drained wiped shattered beat sleepy zonked worn-out burnt-out|cansado agotado reventado molido exhausto muerto hecho-polvo sueno rendido|cansado exausto esgotado morto quebrado sono acabado moido|mude erschopft kaputt fertig ausgelaugt schlapp platt ubermudet|fatigue epuise creve claque lessive sommeil mort vanne|😴 🥱 😪 😩 😫
scared afraid frightened terrified fear spooked panicking|asustado miedo aterrado panico temor acojonado|assustado medo apavorado panico temor|verangstigt angst erschrocken panik furchte|effraye peur terrifie panique trouille flippe|😨 😱 😰 👻
surprised shocked amazed stunned astonished wow unexpected|sorprendido asombrado flipando alucinado impactado boquiabierto|surpreso chocado espantado pasmo admirado|uberrascht erstaunt schockiert baff verblufft sprachlos|surpris choque etonne stupefait bluffe|😮 😲 🤯
confused puzzled lost unsure baffled dont-get|confundido perdido liado lioso despistado|confuso perdido baralhado boiando|verwirrt ratlos durcheinander planlos|confus perdu embrouille paume|😕 🤔 🧐 😵
calm relaxed peaceful zen chilled serene mellow|tranquilo relajado sereno calmado paz zen|calmo tranquilo relaxado sereno paz zen|ruhig entspannt gelassen locker friedlich|calme detendu serein zen apaise tranquille|😌 🧘 ☮
stressed overwhelmed pressure swamped overloaded frazzled deadline|estresado agobiado presion desbordado saturado nervios|estressado pressao sobrecarregado atolado pilha|gestresst uberfordert uberlastet druck angespannt stress|stresse deborde submerge surmene tendu pression|😬 🤯 😣
excited looking-forward cant-wait hyped eager thrilled pumped|emocionado ilusionado ganas impaciente entusiasmado|animado empolgado ansioso entusiasmado mal-posso|aufgeregt gespannt begeistert vorfreude hibbelig|excite impatient enthousiaste hate emballe|🤩 🎉 🙌
sick ill unwell poorly rough feverish bed-ridden bug|enfermo malo malito pachucho indispuesto gripe griposo|doente mal gripado adoentado indisposto|krank kranklich angeschlagen schlapp erkaltet grippe|malade souffrant patraque mal-fichu grippe fievreux|🤒 🤢 🤧 🤮 😷
bored dull monotonous tedious meh|aburrido monotono rollo tedio sopor|entediado chato monotono tedio|gelangweilt langweilig ode eintonig|ennuye ennuyeux monotone barbant|🥱 😐 😑
love adore crazy-about obsessed heart|amor encanta adoro flipa chifla|amor adoro apaixonado amo|liebe liebe-es verliebt vernarrt|adore amour aime kiffe raffole|❤ 😍 🥰 😘 💕 💖 💯
excellent outstanding superb brilliant awesome fantastic top perfect flawless stellar|excelente genial estupendo fantastico perfecto brutal buenisimo maravilloso chevere bacano padrisimo|excelente otimo fantastico perfeito maravilhoso show espetacular top sensacional|ausgezeichnet hervorragend super klasse spitze perfekt toll grandios mega|excellent genial parfait super top formidable magnifique nickel|⭐ 🌟 💯 👌 🏆 🔥 👏
terrible awful horrible dreadful disaster rubbish worst garbage atrocious disgusting|terrible horrible pesimo fatal desastre asco horroroso nefasto basura|terrivel horrivel pessimo desastre nojento lixo vergonha|schrecklich furchtbar katastrophe mies grauenhaft grottig unterirdisch|terrible horrible nul catastrophe affreux epouvantable lamentable|🤮 💩 👎 😡 🤢
normal average ok okay so-so meh passable mediocre fair alright|normal regular pasable asi-asi mediocre aceptable ni-fu|normal regular razoavel mediano aceitavel mais-menos|normal mittel durchschnittlich geht-so okay mittelmassig passabel|normal moyen passable correct bof couci-couca mitige|😐 🤷 😶
dog pup doggo mutt labrador poodle chihuahua dachshund terrier bulldog shepherd|perro perrito cachorro chucho labrador caniche chihuahua pastor can|cachorro cao dog vira-lata labrador poodle pastor cachorrinho|hund welpe klaffer labrador pudel dackel schaferhund vierbeiner|chien chiot toutou clebs labrador caniche berger teckel|🐶 🐕 🦮 🐩 🐾
cat kitty tabby siamese persian feline moggy|gato gatito minino siames persa michi felino|gato gatinho bichano siames persa felino|katze kater katzchen mieze stubentiger siam|chat chaton minou siamois persan matou felin|🐱 🐈 😺
bird budgie parakeet canary parrot cockatiel|pajaro periquito canario loro cotorra ave|passaro papagaio periquito canario ave calopsita|vogel wellensittich kanarienvogel papagei|oiseau perruche canari perroquet|🐦 🦜 🐤
fish goldfish guppy aquarium betta|pez peces pececito acuario|peixe peixinho aquario|fisch fische goldfisch aquarium|poisson poissons aquarium|🐟 🐠 🐡
rabbit bunny lagomorph|conejo conejito gazapo|coelho coelhinho|kaninchen hase hoppler|lapin lapereau|🐰 🐇
hamster gerbil guinea-pig rodent mouse rat|hamster cobaya raton roedor|hamster porquinho rato roedor|hamster meerschweinchen maus nager|hamster cochon-inde souris rongeur|🐹 🐭
horse pony mare stallion riding|caballo yegua poni equitacion|cavalo egua ponei hipismo|pferd pony stute reiten gaul|cheval jument poney equitation|🐴 🐎
turtle tortoise reptile lizard snake iguana|tortuga reptil lagarto serpiente iguana|tartaruga reptil lagarto cobra iguana|schildkrote reptil echse schlange|tortue reptile lezard serpent iguane|🐢 🦎 🐍
car vehicle automobile wheels suv sedan hatchback ride|coche carro auto automovil vehiculo nave todoterreno|carro automovel veiculo viatura|auto wagen pkw karre kiste fahrzeug|voiture auto bagnole caisse vehicule tire|🚗 🚙 🚘
train railway intercity high-speed|tren ave cercanias ferrocarril|trem comboio ferrovia|zug bahn ice regionalbahn s-bahn eisenbahn|train tgv ter rer|🚆 🚄 🚅 🚂
bus coach shuttle autocar|autobus bus guagua colectivo camion micro|onibus autocarro busao|bus reisebus fernbus flixbus|bus autobus car autocar|🚌 🚍 🚎
subway metro underground tube|metro subte suburbano|metro metropolitano|u-bahn ubahn metro|metro|🚇
bicycle bike cycling pedal pushbike ebike|bicicleta bici pedaleando pedales|bicicleta bike magrela pedalando|fahrrad rad drahtesel radel radle|velo bicyclette bicloune pedale|🚲 🚴 🚵
walk foot stroll legs on-foot walking hike|andando pie caminando paseo patas pata|pe andando caminhando caminhada|fuss laufe gehe spaziere zu-fuss|pied marche marchant pattes|🚶 👣 🥾 👟
plane flight flying airplane jet airline|avion vuelo volando aereo|aviao voo voando aereo|flugzeug flieger fliege flug jet|avion vol volant aerien|✈ 🛫 🛬 🛩
taxi cab uber lyft bolt cabify|taxi uber cabify didi|taxi uber 99 bolt|taxi uber bolt|taxi uber vtc|🚕 🚖
motorbike motorcycle scooter moped vespa biker|moto motocicleta scooter ciclomotor vespa|moto motocicleta scooter vespa|motorrad moped roller mofa vespa|moto motocyclette scooter mobylette|🏍 🛵
ship boat ferry cruise sail yacht sailing|barco ferry crucero velero lancha|barco navio ferry cruzeiro veleiro|schiff boot fahre kreuzfahrt segeln|bateau ferry croisiere voilier|🚢 ⛴ ⛵ 🚤
scooter e-scooter kick|patinete patin|patinete trotinete|roller e-scooter tretroller|trottinette|🛴
truck lorry van pickup|camion furgoneta camioneta|caminhao furgao camioneta|lkw laster transporter|camion camionnette fourgon|🚚 🚛
pizza margherita pepperoni slice|pizza margarita pepperoni|pizza marguerita calabresa|pizza margherita salami|pizza margherita|🍕
burger hamburger cheeseburger whopper|hamburguesa burger|hamburguer burger lanche|burger hamburger|burger hamburger|🍔
sushi maki nigiri sashimi|sushi maki nigiri|sushi temaki|sushi maki|sushi maki|🍣
salad greens lettuce caesar light|ensalada lechuga verde|salada alface verde|salat blattsalat|salade crudites|🥗
soup broth chowder stew|sopa caldo crema potaje|sopa caldo|suppe eintopf bruhe|soupe potage veloute|🍲 🥣
chicken nuggets drumstick wings hen|pollo alitas nuggets gallina|frango galinha asa|hahnchen huhn geflugel nuggets|poulet volaille nuggets|🍗 🐔
meat steak beef pork lamb veal ribs sausage|carne filete bistec cerdo ternera cordero costillas salchicha|carne bife porco vitela costela picanha linguica|fleisch steak schnitzel schwein rind lamm wurst braten|viande steak boeuf porc agneau entrecote saucisse|🥩 🍖 🥓
fish salmon tuna cod hake trout seafood shrimp prawns|pescado salmon atun merluza bacalao trucha marisco gambas|peixe salmao atum bacalhau pescada marisco camarao|fisch lachs thunfisch kabeljau forelle garnelen|poisson saumon thon cabillaud truite crevettes|🐟 🍣 🦐
vegetarian veggie vegetables no-meat plant tofu|vegetariano verduras sin-carne tofu veggie|vegetariano legumes sem-carne tofu|vegetarisch veggie fleischlos gemuse tofu|vegetarien legumes sans-viande tofu|🥦 🥕 🥬
dessert cake cookie pie brownie pudding tiramisu cheesecake sweet|postre tarta galleta flan brownie dulce helado|sobremesa bolo bolacha pudim brownie doce sorvete|nachtisch dessert kuchen keks pudding eis|dessert gateau tarte mousse glace brownie|🍰 🎂 🍪 🧁 🍮
ice-cream icecream gelato sorbet cone scoop|helado cucurucho bola|sorvete gelado picole|eis eiscreme kugel|glace sorbet cornet boule|🍦 🍨
fruit apple pear grapes strawberry melon mango pineapple orange|fruta manzana pera uvas fresa melon mango pina naranja platano|fruta maca pera uva morango melao manga abacaxi banana|obst apfel birne trauben erdbeere melone banane|fruit pomme poire raisin fraise melon banane|🍎 🍌 🍇 🍓 🍊
chocolate cocoa cacao|chocolate cacao choco|chocolate cacau|schokolade kakao schoko|chocolat cacao choco|🍫
vanilla|vainilla|baunilha|vanille|vanille|🍦
strawberry strawberries berry|fresa frutilla fresas|morango morangos|erdbeere erdbeeren|fraise fraises|🍓
coffee espresso latte cappuccino americano brew caffeine java mocha|cafe cortado cafelito expreso capuchino cafeina tinto|cafe cafezinho expresso capuccino cafeina pingado bica|kaffee espresso cappuccino koffein latte|cafe expresso cappuccino cafeine petit-noir|☕
tea chai brew cuppa earl-grey infusion herbal|te infusion manzanilla|cha mate camomila infusao|tee kamille krauter earl-grey|the tisane infusion|🍵 🫖
beer pint lager ale brew ipa cold-one|cerveza birra cana chela caguama rubia|cerveja chope breja loira imperial|bier pils weizen helles radler|biere mousse pression demi blonde|🍺 🍻
wine red white rose merlot rioja chardonnay|vino tinto blanco rosado copa rioja|vinho tinto branco rose|wein rotwein weisswein riesling|vin rouge blanc rose|🍷
juice smoothie orange squash|zumo jugo naranja|suco sumo laranja|saft orangensaft schorle|jus orange|🧃
water tap sparkling still mineral|agua mineral grifo gas|agua mineral torneira|wasser sprudel leitung|eau plate gazeuse carafe|💧 🚰
soda coke pepsi fanta sprite fizzy pop|refresco gaseosa coca pepsi fanta soda|refrigerante coca guarana pepsi refri|limo cola fanta softdrink|soda coca pepsi limonade|🥤
cocktail mojito gin spirits whisky vodka rum|coctel mojito gin copa ron cubata|coquetel caipirinha gin rum|cocktail mojito gin schnaps|cocktail mojito gin rhum|🍸 🍹
sunny sunshine bright clear blue-sky scorcher|soleado sol despejado cielo-azul|ensolarado sol limpo|sonnig sonne heiter strahlend|ensoleille soleil beau-temps|☀ 🌞 😎
rainy rain pouring showers drizzle wet umbrella raining|lluvia lluvioso llueve lloviendo chubascos paraguas|chuva chuvoso chove chovendo garoa guarda-chuva|regen regnerisch regnet schutten schauer schirm|pluie pluvieux pleut averse parapluie flotte|🌧 ☔ 🌦
snow snowy snowing blizzard sledge|nieve nevando nevada|neve nevando|schnee schneit verschneit|neige neigeux|❄ ☃ 🌨
cloudy overcast grey clouds|nublado nubes gris cubierto|nublado nuvens cinzento|bewolkt wolken trub grau|nuageux nuages gris couvert|☁ ⛅
wind windy gusts breezy|viento ventoso rafagas|vento ventania|wind windig boen|vent venteux rafales|🌬 💨
storm thunder lightning thunderstorm|tormenta truenos rayos|tempestade trovoada raios|gewitter donner blitz sturm|orage tonnerre foudre tempete|⛈ 🌩
headache migraine head pounding throbbing|cabeza jaqueca migrana dolor-cabeza|cabeca enxaqueca dor-cabeca|kopfschmerzen migrane kopf brummt|tete migraine mal-tete|🤕
fever temperature burning chills shivering thermometer|fiebre temperatura escalofrios calentura termometro|febre temperatura calafrios termometro|fieber temperatur schuttelfrost thermometer|fievre temperature frissons thermometre|🤒 🌡
cough coughing hacking phlegm chesty|tos tosiendo flemas|tosse tossindo catarro|husten huste schleim|toux tousse glaire|😷
nausea nauseous vomit throwing-up puke queasy|nausea nauseas vomito arcadas asco|nausea enjoo vomito vomitando|ubelkeit ubel kotzen erbrechen|nausee vomi vomissement|🤢 🤮
stomach tummy belly gut bloated cramps diarrhea|estomago barriga tripa panza diarrea colico|estomago barriga diarreia colica|bauch magen durchfall krampfe|ventre estomac diarrhee crampes|🤢
tooth toothache molar cavity dentist gum|diente muela caries encia dentista|dente carie gengiva dentista|zahn zahnschmerzen karies zahnarzt zahnfleisch|dent carie gencive dentiste|🦷
back lumbar spine backache sciatica|espalda lumbares lumbago ciatica|costas lombar coluna ciatica|rucken kreuz hexenschuss ischias wirbel|dos lombaires sciatique lumbago
injury broken sprain fracture wound cut bleeding bruise fell|lesion fractura esguince herida corte sangre moreton caida|lesao fratura entorse ferida corte sangue queda|verletzung bruch verstauchung wunde schnitt blutet gesturzt|blessure fracture entorse plaie coupure saigne chute|🤕 🩹 🩸
doctor gp physician clinic surgery|medico doctor consulta ambulatorio|medico doutor consulta posto|arzt hausarzt praxis doktor|medecin docteur cabinet generaliste|👨 👩 🩺
hospital er emergency ward ambulance|hospital urgencias ambulancia|hospital emergencia ambulancia|krankenhaus notaufnahme klinik krankenwagen|hopital urgences ambulance clinique|🏥 🚑
pharmacy drugstore chemist|farmacia botica|farmacia drogaria|apotheke drogerie|pharmacie|💊
morning dawn sunrise early am first-thing breakfast|manana temprano madrugada desayuno amanecer|manha cedo madrugada amanhecer|morgen fruh vormittag morgens|matin tot matinee aube|🌅 🌄
afternoon midday noon after-lunch teatime siesta|tarde mediodia sobremesa siesta comer|tarde meio-dia almoco|nachmittag mittag|apres-midi midi gouter|🌤
evening night dusk sunset after-work dinner|noche anochecer cena oscurece|noite anoitecer jantar|abend abends feierabend|soir soiree nuit diner|🌙 🌆 🌃
doctor lawyer engineer architect professional|profesional abogado ingeniero arquitecto|profissional advogado engenheiro arquiteto|akademiker anwalt ingenieur architekt|professionnel avocat ingenieur architecte
student undergrad freshman college campus studying lectures|estudiante universitario alumno carrera facultad estudiando|estudante universitario aluno faculdade estudando|student studentin studium uni vorlesung studiere|etudiant fac universite etudes licence|🎓 📚
retired pension retiree grandpa golden-years|jubilado jubilacion pensionista retirado|aposentado reformado pensionista aposentadoria|rentner rente pensioniert ruhestand|retraite retraitee pension|👴 👵
unemployed jobless between-jobs job-hunting laid-off redundant dole|desempleado parado paro sin-trabajo despedido|desempregado sem-trabalho demitido|arbeitslos arbeitssuchend jobsuche gekundigt|chomage chomeur sans-emploi licencie
employed employee staff job salaried worker office|empleado trabajador asalariado empleo curro|empregado funcionario trabalhador|angestellt angestellter arbeitnehmer job festangestellt|salarie employe cdi boulot travail|💼
freelance self-employed own-boss entrepreneur contractor|autonomo freelance emprendedor cuenta-propia|autonomo freelancer empreendedor conta-propria|selbststandig freiberufler unternehmer|independant freelance entrepreneur auto-entrepreneur
cash notes coins bills money|efectivo billetes monedas dinero metalico plata cash|dinheiro notas moedas especie grana vivo|bar bargeld scheine munzen cash|especes liquide billets monnaie cash|💵 💶 💰 🪙
card visa mastercard debit credit contactless amex plastic|tarjeta visa debito credito mastercard|cartao visa debito credito mastercard|karte visa ec kreditkarte girocard|carte visa cb bleue|💳
transfer bank wire iban bacs|transferencia banco iban bizum|transferencia pix banco iban ted|uberweisung bank iban|virement banque iban|🏦
phone call ring telephone mobile talk voice|telefono llamada llamar movil celular|telefone ligacao ligar celular telemovel|telefon anruf anrufen handy|telephone appel appeler portable|📞 ☎ 📱
email mail inbox gmail|correo email mail gmail|email e-mail mail gmail|mail email e-mail postfach|mail email courriel|📧 ✉ 📩
whatsapp chat message messenger telegram|whatsapp wasap chat mensaje telegram|whatsapp zap mensagem telegram|whatsapp chat nachricht telegram|whatsapp chat message telegram|💬
house home villa detached bungalow cottage|casa chalet villa adosado unifamiliar|casa moradia vivenda sobrado|haus eigenheim villa einfamilienhaus|maison villa pavillon|🏠 🏡
apartment flat condo loft penthouse studio|piso apartamento departamento estudio atico loft|apartamento ape flat kitnet estudio|wohnung apartment studio loft|appartement appart studio loft|🏢
football soccer match goal ball striker|futbol balon gol partido|futebol bola gol jogo|fussball tor ball kicken|football foot ballon but|⚽
basketball nba hoops dunk|baloncesto basket canasta|basquete basquetebol cesta|basketball korb|basket panier|🏀
tennis racket padel court|tenis raqueta padel|tenis raquete padel|tennis schlager|tennis raquette padel|🎾
swimming swim pool laps diving|natacion nadar piscina|natacao nadar piscina|schwimmen bad becken|natation nager piscine|🏊
running jogging marathon run sprint|correr running maraton trotar|corrida correr maratona|laufen joggen marathon rennen|course courir jogging marathon|🏃
gym weights fitness lifting workout crossfit|gimnasio pesas fitness musculacion gym|academia musculacao pesos fitness malhar|fitness gym krafttraining gewichte hanteln|musculation salle fitness halteres|🏋 💪
yoga meditation stretching pilates|yoga meditacion pilates estiramientos|ioga yoga meditacao pilates|yoga meditation pilates|yoga meditation pilates|🧘
music songs concert band playlist spotify guitar piano|musica canciones concierto grupo guitarra piano|musica cancoes show banda violao piano|musik lieder konzert band gitarre klavier|musique chansons concert groupe guitare piano|🎵 🎶 🎸 🎹 🎧
movies film cinema netflix series|cine pelicula peliculas series netflix|cinema filme filmes series netflix|kino film filme serien netflix|cinema film films series netflix|🎬 🍿 🎥
reading book novel books library|lectura leer libro novela libros|leitura ler livro romance livros|lesen buch roman bucher|lecture lire livre roman bouquin|📖 📚
games gaming console playstation xbox nintendo|juegos videojuegos consola play|jogos videogame consola playstation|spiele zocken konsole gaming|jeux console gaming|🎮 🕹
travel trip holiday tourism journey backpack|viajar viaje viajes turismo mochila|viajar viagem viagens turismo mochila|reisen reise urlaub tourismus rucksack|voyage voyager vacances tourisme|✈ 🧳 🌍
cooking baking kitchen recipes chef|cocinar cocina recetas hornear|cozinhar cozinha receitas|kochen backen rezepte kuche|cuisine cuisiner recettes patisserie|🍳 👩 🧑
art painting drawing museum|arte pintura pintar dibujo museo|arte pintura desenho museu|kunst malen zeichnen museum|art peinture dessin musee|🎨 🖼
beach sea sand ocean coast seaside|playa mar arena costa|praia mar areia litoral|strand meer kuste sand|plage mer sable cote|🏖 🌊 🏝
mountain mountains hiking alps peaks ski|montana sierra senderismo esqui|montanha serra trilha esqui|berge berg wandern alpen ski|montagne randonnee alpes ski|⛰ 🏔 🏂 ⛷
city urban downtown sightseeing museum|ciudad urbano centro|cidade urbano centro|stadt stadtisch innenstadt|ville urbain centre-ville|🏙 🌆
countryside rural nature farm village fields|campo rural naturaleza pueblo granja|campo rural natureza aldeia fazenda|land natur dorf bauernhof landlich|campagne nature rural village ferme|🌾 🌳 🚜
baby newborn infant toddler|bebe recien-nacido|bebe recem-nascido nenem|baby saugling neugeborenes|bebe nourrisson nouveau-ne|👶 🍼
birthday bday party cake candles|cumpleanos cumple fiesta velas|aniversario niver festa velas|geburtstag feier kerzen|anniversaire bougies fete|🎂 🎉 🎈
wedding marriage bride groom married ring|boda matrimonio casamiento novia|casamento noiva bodas|hochzeit heirat braut trauung|mariage noces mariee|💍 👰 💒
money finance financial budget debt|dinero finanzas economico deudas|dinheiro financas financeiro dividas|geld finanzen finanziell schulden|argent finances financier dettes|💰 💸
time busy hours schedule clock|tiempo ocupado horario horas|tempo ocupado horario horas|zeit keine-zeit stunden|temps occupe horaires heures|⏰ ⌛ 🕐
delivery shipping courier driver parcel package arrive dropped doorstep postman|entrega envio repartidor mensajero paquete llego reparto|entrega envio entregador carteiro encomenda chegou|lieferung versand bote paketbote paket zusteller dhl|livraison envoi livreur colis coursier facteur|📦 🚚
late delayed overdue waiting still-waiting weeks days slow|tarde retraso demora esperando semanas dias lento tardo|atraso demora esperando semanas dias demorou tarde|spat verspatung warte wochen tage dauert ewig|retard delai attends semaines jours long tard|⏰ 🐌 ⏳
lost missing disappeared vanished nowhere never-arrived gone|perdido extraviado desaparecio nunca-llego falta|perdido extraviado sumiu nunca-chegou falta|verloren verschwunden weg fehlt nie-angekommen|perdu disparu egare manque jamais-recu|🔍 🤷
damaged broken cracked smashed dented ripped torn bent scratched crushed|danado roto golpeado rajado abollado rasgado aplastado hecho-pedazos|danificado quebrado amassado rasgado rachado arranhado|beschadigt kaputt zerbrochen verbeult gerissen zerdruckt kratzer|abime casse endommage cabosse dechire raye ecrase|💔 📦
wrong incorrect different mix-up not-what another color size mistake|equivocado incorrecto distinto otro confundieron error diferente|errado incorreto diferente outro trocaram engano|falsch falsches andere verwechselt verkehrt|mauvais errone different autre trompe erreur|❌
refund money-back reimburse reimbursed repaid get-back|reembolso devolver dinero devolucion reintegro|reembolso devolver dinheiro estorno|erstattung geld-zuruck ruckzahlung zuruckhaben|remboursement rembourser argent recuperer|💸 💰
exchange swap replacement replace new-one another|cambio cambiar reemplazo sustituir otro|troca trocar substituicao outro|umtausch ersatz tauschen austauschen neues|echange echanger remplacement remplacer autre|🔄 🔁
return send-back bring-back take-back|devolucion devolver regresar|devolucao devolver|rucksendung zuruckgeben zuruckschicken retoure|retour renvoyer rendre retourner|↩ 🔙
bill invoice charge charged statement overcharged fee amount paid twice|factura cobro cobraron recibo importe cargo cobrado doble|fatura cobranca cobraram conta recibo valor cobrado|rechnung abgebucht betrag berechnet gebuhr doppelt|facture preleve montant frais debite double|🧾 💶
payment pay paying paid checkout declined|pago pagar pagado abonar cobro rechazado|pagamento pagar pago paguei recusado|zahlung bezahlen zahlen bezahlt abgelehnt|paiement payer paye reglement refuse|💳 💰
account login password locked sign-in access username forgot reset|cuenta acceso contrasena clave entrar usuario bloqueada olvide|conta acesso senha entrar usuario bloqueada esqueci|konto zugang passwort anmelden login gesperrt vergessen|compte acces mot-passe connexion identifiant bloque oublie|🔐 🔑 🔒
technical bug error crash app freezes frozen glitch loading update|tecnico error fallo app cuelga congela pantalla actualizacion|tecnico erro falha app trava travado atualizacao|technisch fehler absturz app hangt ladt update|technique bug erreur plante application fige chargement|🐛 💻 ⚙
cancel cancellation stop end terminate quit unsubscribe leave|cancelar cancelacion baja anular terminar dejar|cancelar cancelamento encerrar sair desistir|kundigen kundigung stornieren beenden aufhoren abmelden|annuler resilier resiliation arreter quitter|🚫 ❌ 🛑
information info question details know ask inquiry wondering|informacion info pregunta detalles saber consulta duda|informacao info pergunta detalhes saber duda|information frage auskunft info details wissen|information renseignement question details savoir|❓ i 🤔
complaint complain unacceptable disgrace manager angry unhappy|queja reclamo reclamacion quejarme inaceptable verguenza|reclamacao queixa reclamar inaceitavel vergonha|beschwerde reklamation beschweren unverschamt|plainte reclamation plaindre inadmissible honte|😠 👎
appointment booking schedule slot date reserve visit|cita reserva turno agendar fecha visita|consulta marcacao agendamento horario data visita|termin buchung vereinbaren datum|rendez-vous rdv reservation creneau date|📅 🗓
reschedule move change postpone another-day later|cambiar aplazar mover posponer otro-dia|remarcar adiar mudar outro-dia|verschieben verlegen andern anderer-tag|reporter deplacer decaler changer autre-jour|🔄 📅
sales buy purchase order interested pricing quote|ventas comprar compra pedido interesado presupuesto|vendas comprar compra pedido interessado orcamento|verkauf kaufen bestellung interessiert angebot|ventes acheter achat commande interesse devis|🛒 🛍
job vacancy position hiring apply career cv resume|empleo vacante puesto candidatura curriculum trabajo|emprego vaga candidatura curriculo trabalho|stelle bewerbung job karriere lebenslauf|emploi poste candidature offre cv|💼
price cost expensive pricey overpriced costs rip-off dear afford|precio caro costoso carisimo costes dinero barato|preco caro custo carissimo dinheiro barato|preis teuer kosten uberteuert billig leisten|prix cher couteux onereux tarif moyens|💰 💸 🤑
quality poor well-made durable cheap-looking flimsy solid|calidad duradero resistente malo acabado material|qualidade duravel resistente ruim acabamento material|qualitat hochwertig stabil billig verarbeitung material|qualite solide durable fragile finition matiere
service staff friendly helpful rude waiter attention support team|servicio personal amable atencion trato empleados camarero|servico atendimento equipe simpatico funcionarios garcom|service personal freundlich bedienung mitarbeiter kellner|service personnel accueil aimable serveur equipe|🙋 🤝
location near close central area neighborhood convenient far walk|ubicacion cerca centrico zona barrio lejos|localizacao perto central zona bairro longe|lage nah zentral gegend weit entfernt|emplacement proche central quartier loin|📍 🗺
clean cleanliness dirty filthy spotless dust stains hygiene|limpieza limpio sucio higiene polvo manchas|limpeza limpo sujo higiene poeira manchas|sauberkeit sauber dreckig schmutzig hygiene staub|proprete propre sale hygiene poussiere taches|🧹 🧼
noise noisy loud party music neighbors sleep quiet|ruido ruidoso vecinos fiesta musica dormir jaleo|barulho barulhento vizinhos festa musica dormir|larm laut nachbarn party musik schlafen krach|bruit bruyant voisins fete musique dormir|🔊 📢 🎉
room bed bedroom pillow mattress suite shower|habitacion cama cuarto almohada colchon ducha|quarto cama travesseiro colchao chuveiro|zimmer bett kissen matratze dusche|chambre lit oreiller matelas douche|🛏
food meal dish menu tasty cold bland delicious portion|comida plato menu rico frio soso sabroso racion|comida prato cardapio gostoso frio saboroso|essen gericht menu lecker kalt geschmack portion|nourriture repas plat menu bon froid fade|🍽 🍴
wifi internet connection network router signal disconnect browsing|wifi internet conexion red router senal corta navegar|wifi internet conexao rede roteador sinal cai navegar|wlan internet verbindung netz router signal surfen|wifi internet connexion reseau box signal coupe|📶 🌐
electricity power blackout outage current socket fuse lights|electricidad luz apagon corriente enchufe fusible|eletricidade luz apagao energia tomada fusivel|strom stromausfall steckdose sicherung licht|electricite courant panne prise fusible lumiere|⚡ 💡 🔌
water leak leaking pipe burst flood tap drip plumbing|agua fuga gotea tuberia inundacion grifo cano|agua vazamento pinga cano inundacao torneira|wasser leck tropft rohr rohrbruch wasserhahn|eau fuite goutte tuyau inondation robinet|💧 🚰 🌊
heating radiator boiler cold freezing thermostat warm|calefaccion radiador caldera frio termostato|aquecimento radiador caldeira frio termostato|heizung heizkorper kessel kalt thermostat|chauffage radiateur chaudiere froid thermostat|🔥 🥶 🌡
gas smell stove leak cooker|gas olor cocina fuga estufa|gas cheiro fogao vazamento|gas geruch herd riecht|gaz odeur cuisiniere fuite|🔥
lock key door locked-out handle stuck|cerradura llave puerta encerrado manija|fechadura chave porta trancado macaneta|schloss schlussel tur ausgesperrt klinke|serrure cle porte enferme poignee|🔑 🚪
lift elevator stuck floors stairs button|ascensor elevador atascado pisos escaleras|elevador preso andares escadas|aufzug fahrstuhl stecken etagen treppe|ascenseur bloque etages escaliers|🛗
garden lawn grass plants hedge trees outdoor|jardin cesped hierba plantas seto arboles|jardim grama relva plantas arvores|garten rasen pflanzen hecke baume|jardin pelouse herbe plantes haie arbres|🌳 🌱 🌻
accident crash collision hit bumped rear-ended|accidente choque colision golpe chocaron impacto|acidente batida colisao bateram choque|unfall zusammenstoss gecrasht angefahren aufgefahren|accident collision choc percute accrochage|💥 🚗
theft stolen robbed burglary thief burgled pickpocket|robo robaron robado ladron hurto asalto|roubo roubaram furto ladrao assalto|diebstahl gestohlen geklaut einbruch dieb beklaut|vol vole cambriolage voleur pique|🦹 🚨
fire burned burning smoke flames fireman|incendio fuego quemado humo llamas bomberos|incendio fogo queimado fumaca chamas bombeiros|feuer brand rauch flammen brannte feuerwehr|incendie feu brule fumee flammes pompiers|🔥 🚒
engine motor stalls start overheats starting|motor arranca calienta cala humo|motor arranca aquece liga fumaca|motor startet uberhitzt springt-an|moteur demarre cale chauffe|🚗 🔧
brakes braking squeak pedal stop|frenos frenar chirrian pedal|freios travoes freiar pedal|bremsen bremse quietscht pedal|freins freiner grincent pedale|🛑
tyres tire wheel puncture flat|neumaticos rueda llanta pinchazo ruedas|pneus pneu roda furou furado|reifen rad platten platt panne|pneus pneu roue crevaison creve|🛞
battery dead charge charging drains power|bateria cargar carga dura descargada pila|bateria carregar carga descarregada pilha|batterie akku laden leer ladt|batterie recharge charger decharge pile|🔋 🪫
screen display cracked glass touch black|pantalla rota cristal tactil negra|tela ecra rachada vidro toque preta|bildschirm display gesprungen glas schwarz|ecran fissure vitre tactile noir|📱 🖥
camera photos pictures blurry lens selfie|camara fotos borrosas lente selfie|camera fotos desfocadas lente selfie|kamera fotos unscharf linse selfie|camera photos floues objectif selfie|📷 📸
sound audio speaker volume hear mute headphones|sonido audio altavoz volumen oye mudo auriculares|som audio alto-falante volume ouve mudo fones|ton lautsprecher lautstarke hore stumm kopfhorer|son audio haut-parleur volume entends muet ecouteurs|🔊 🔇 🎧
keyboard typing keys letters|teclado teclas escribir letras|teclado teclas digitar letras|tastatur tasten tippen|clavier touches taper|⌨
printer printing ink paper toner jam|impresora imprimir tinta papel toner|impressora imprimir tinta papel toner|drucker drucken tinte papier toner|imprimante imprimer encre papier toner|🖨
computer laptop pc desktop mac notebook|ordenador computadora portatil pc mac|computador notebook portatil pc mac|computer laptop rechner pc mac notebook|ordinateur portable pc mac ordi|💻 🖥
phone smartphone mobile iphone android samsung|movil telefono celular iphone android samsung|celular telemovel telefone iphone android samsung|handy smartphone iphone android samsung|telephone portable smartphone iphone android samsung|📱
tv television telly netflix screen|tele television televisor netflix|televisao tv televisor netflix|fernseher tv glotze netflix|tele television tv netflix|📺
washing-machine washer laundry clothes spin drum|lavadora ropa lavar centrifuga tambor|maquina-lavar lavadora roupa lavar|waschmaschine wasche schleudert trommel|lave-linge machine-laver linge essorage|🧺
fridge refrigerator freezer cold ice food|nevera frigorifico refrigerador congelador heladera|geladeira frigorifico congelador|kuhlschrank gefrierschrank gefriertruhe|frigo refrigerateur congelateur|🧊
oven stove cooker bake hob|horno cocina estufa hornilla|forno fogao|ofen herd backofen kochplatte|four cuisiniere plaques|🍳
dishwasher dishes plates|lavavajillas platos lavaplatos|lava-loucas louca pratos|spulmaschine geschirrspuler geschirr|lave-vaisselle vaisselle|🍽
heart cardiologist chest palpitations beating|corazon cardiologo pecho palpitaciones|coracao cardiologista peito palpitacoes|herz kardiologe brust herzrasen|coeur cardiologue poitrine palpitations|❤ 🫀
skin rash acne spots itchy itching dermatologist mole|piel sarpullido granos acne pica picor dermatologo lunar|pele alergia espinhas acne coca coceira dermatologista|haut ausschlag pickel akne juckt hautarzt muttermal|peau boutons acne demange eczema dermatologue
eyes vision glasses see blurred optician sight|ojos vista gafas ver borroso oftalmologo lentes|olhos visao oculos ver embacado oftalmologista|augen sehen brille verschwommen augenarzt sicht|yeux vue lunettes voir flou ophtalmo|👁 👀 👓
ears hearing deaf ringing earache|oidos oir sordo zumbido oreja|ouvidos ouvir surdo zumbido orelha|ohren horen taub pfeifen ohr|oreilles entendre sourd sifflement|👂
throat sore swallow hoarse tonsils voice|garganta tragar ronco anginas voz|garganta engolir rouco amigdalas voz|hals halsschmerzen schlucken heiser mandeln stimme|gorge avaler enroue angine voix|🗣
allergy allergic pollen sneezing hives hay-fever|alergia alergico polen estornudos ronchas|alergia alergico polen espirros|allergie allergisch pollen niesen heuschnupfen|allergie allergique pollen eternue rhume-foins|🤧
cold flu sneezing runny sniffles blocked|resfriado gripe mocos catarro constipado nariz|resfriado gripe constipado nariz coriza|erkaltung grippe schnupfen nase verstopft|rhume grippe nez bouche enrhume|🤧 🤒
sleep insomnia awake cant-sleep nights|sueno insomnio dormir despierto noches desvelo|sono insonia dormir acordado noites|schlaf schlaflos wach schlafen nachte|sommeil insomnie dormir eveille nuits|😴 🛌
pregnant pregnancy expecting baby due gynecologist|embarazo embarazada bebe ginecologo|gravidez gravida bebe ginecologista|schwanger schwangerschaft baby frauenarzt|grossesse enceinte bebe gynecologue|🤰
vaccine vaccination jab shot booster injection|vacuna vacunacion pinchazo dosis inyeccion|vacina vacinacao dose injecao|impfung impfen spritze auffrischung|vaccin vaccination piqure rappel|💉
prescription medicine pills medication repeat tablets refill|receta medicina pastillas medicamento|receita remedio comprimidos medicamento|rezept medikament tabletten pillen arznei|ordonnance medicament comprimes pilules|💊
blood results test lab analysis report|sangre resultados analisis laboratorio prueba|sangue resultados exame laboratorio analise|blut ergebnisse befund labor test|sang resultats analyse labo|🩸 🧪
checkup routine annual yearly general examination|revision chequeo rutina anual control|revisao check-up rotina anual exame|vorsorge kontrolle routine jahrlich untersuchung|bilan controle routine annuel visite|🩺
mother mum mom mama|madre mama mami|mae mamae mama|mutter mama mutti|mere maman|👩
father dad papa|padre papa papi|pai papai|vater papa vati|pere papa|👨
brother bro sibling|hermano|irmao mano|bruder|frere frangin
sister sis sibling|hermana|irma mana|schwester|soeur frangine
grandparents grandma grandpa granny nan|abuelos abuela abuelo yaya|avos avo vovo|grosseltern oma opa|grands-parents mamie papy|👵 👴
children kids son daughter little-ones toddlers|hijos ninos hija hijo crios chiquillos peques|filhos criancas filha filho miudos|kinder sohn tochter kleinen|enfants fils fille gosses petits|👧 👦 👶
partner wife husband spouse boyfriend girlfriend fiance|pareja esposa marido esposo novio novia mujer|parceiro esposa marido namorado namorada mulher|partner frau mann ehemann ehefrau freundin verlobte|conjoint femme mari epouse copain copine compagnon|💑 👫
friends mates buddies pals friend gang|amigos amiga colegas panas cuates amigo|amigos amiga galera parca amigo|freunde freundin kumpel leute freund|amis amie potes copains ami|👯 👬 👭
colleagues coworkers workmates team office boss|companeros colegas trabajo equipo oficina|colegas trabalho equipe escritorio|kollegen kollegin arbeit team buro|collegues travail equipe bureau|👥
alone myself single solo just-me|solo sola yo mismo soltero|sozinho sozinha eu mesmo solteiro|allein alleine solo single selbst|seul seule moi solo celibataire|🧍
married wife husband wedding ring|casado casada esposa marido matrimonio|casado casada esposa marido matrimonio|verheiratet frau mann ehe|marie mariee femme mari epoux|💍
single unmarried dating bachelor|soltero soltera sin-pareja|solteiro solteira|ledig single unverheiratet|celibataire
divorced separated ex split broke-up|divorciado separado ex separacion|divorciado separado ex separacao|geschieden getrennt ex scheidung|divorce separe ex rupture
red crimson scarlet ruby burgundy cherry maroon|rojo granate carmesi burdeos cereza|vermelho encarnado bordo vinho cereja|rot weinrot dunkelrot knallrot bordeaux|rouge bordeaux carmin cerise|🔴 ❤ 🟥
blue navy sky turquoise azure cyan|azul marino celeste turquesa|azul marinho turquesa|blau dunkelblau hellblau turkis marine|bleu marine turquoise ciel|🔵 💙 🟦
green olive lime mint emerald khaki|verde oliva menta esmeralda caqui|verde oliva menta esmeralda|grun olive dunkelgrun mint|vert olive menthe emeraude kaki|🟢 💚 🟩
yellow gold mustard lemon|amarillo dorado mostaza|amarelo dourado mostarda|gelb gold senf|jaune dore moutarde|🟡 💛 🟨
black dark ebony|negro oscuro|preto negro escuro|schwarz dunkel|noir sombre|⚫ 🖤 ⬛
white ivory cream pale|blanco marfil crema claro|branco marfim creme claro|weiss creme hell|blanc ivoire creme|⚪ 🤍 ⬜
grey gray silver anthracite charcoal|gris plata plateado antracita|cinza cinzento prata|grau silber anthrazit|gris argent anthracite|🩶
pink rose fuchsia magenta|rosa fucsia|rosa fucsia cor-rosa|rosa pink|rose fuchsia|🩷 🌸
brown chocolate tan chestnut beige|marron cafe castano beige|marrom castanho bege|braun beige|marron brun beige chatain|🟤 🤎
orange tangerine|naranja anaranjado|laranja|orange|orange|🟠 🧡
purple violet lilac lavender mauve|morado violeta lila purpura|roxo violeta lilas|lila violett flieder|violet mauve lilas|🟣 💜
kitchen cook stove sink fridge|cocina cocinar fregadero nevera|cozinha cozinhar pia geladeira|kuche kochen herd spule|cuisine cuisiner evier|🍳
bathroom shower bath toilet sink|bano ducha banera inodoro lavabo|banheiro chuveiro banheira vaso pia|bad badezimmer dusche wanne klo|salle-bain douche baignoire toilettes|🛁 🚿 🚽
bedroom bed sleep wardrobe|dormitorio cama dormir habitacion armario|quarto cama dormir|schlafzimmer bett schlafen|chambre lit dormir|🛏
living-room lounge sofa couch tv|salon sala sofa tele|sala sofa tv|wohnzimmer sofa couch|salon canape sejour|🛋
shirt t-shirt tshirt blouse top polo|camisa camiseta blusa polo playera|camisa camiseta blusa polo|hemd t-shirt bluse oberteil shirt|chemise t-shirt chemisier haut|👕 👔 👚
trousers pants jeans leggings shorts|pantalon pantalones vaqueros jeans|calca calcas jeans shorts|hose jeans shorts|pantalon jean short|👖
dress skirt gown|vestido falda|vestido saia|kleid rock|robe jupe|👗
shoes trainers sneakers boots sandals heels|zapatos zapatillas tenis botas sandalias tacones|sapatos tenis botas sandalias salto|schuhe turnschuhe stiefel sandalen sneaker|chaussures baskets bottes sandales|👟 👞 👢 👠
jacket coat parka anorak hoodie|chaqueta abrigo chamarra campera sudadera|casaco jaqueta blusao|jacke mantel parka|veste manteau blouson|🧥
hat cap beanie|sombrero gorra gorro|chapeu bone gorro|hut mutze kappe|chapeau casquette bonnet|🧢 👒
online internet website web browser click|internet online web pagina|internet online site pagina|online internet webseite netz|internet ligne site web|🌐 💻
store shop in-person branch counter mall|tienda local persona sucursal mostrador|loja pessoalmente filial balcao|laden geschaft filiale vor-ort|magasin boutique agence sur-place|🏬 🏪
home house delivery door address|domicilio casa puerta direccion|domicilio casa porta endereco|hause zuhause tur adresse|domicile maison porte adresse|🏠
advert ad tv commercial poster publicity banner|anuncio publicidad comercial cartel|anuncio publicidade propaganda cartaz|werbung anzeige plakat|publicite pub affiche annonce|📺 📢
social-media facebook instagram tiktok twitter youtube insta|redes facebook instagram tiktok twitter youtube insta|redes-sociais facebook instagram tiktok twitter youtube insta|soziale-medien facebook instagram tiktok youtube insta|reseaux-sociaux facebook instagram tiktok youtube insta|📱 📲
recommended friend word-mouth told neighbour cousin colleague|recomendacion amigo boca-boca conto vecino primo|indicacao amigo boca-boca contou vizinho|empfehlung freund erzahlt nachbar bekannter|recommandation ami bouche-oreille voisin collegue|🗣
newspaper magazine press article print|periodico revista prensa diario articulo|jornal revista imprensa artigo|zeitung zeitschrift presse artikel|journal magazine presse article|📰
search google googled looked-up bing|buscador google busque buscando|busca google pesquisei|suche google gegoogelt suchmaschine|recherche google moteur cherche|🔍 🔎
adult grown-up|adulto mayor-edad|adulto|erwachsener erwachsene|adulte
child kid minor underage|nino menor chico|crianca menor|kind minderjahrig|enfant mineur|🧒
window view seat outside|ventana ventanilla vista|janela vista|fenster aussicht|fenetre hublot vue|🪟
aisle corridor legs|pasillo|corredor|gang|couloir allee
smoking smoker cigarettes|fumador fumar cigarros|fumante fumar cigarros|raucher rauchen zigaretten|fumeur fumer cigarettes|🚬
hot boiling heat warm sweating sweltering|calor caliente sudando bochorno|calor quente suando|heiss hitze warm schwitze|chaud chaleur bouillant transpire|🥵 🔥 ☀
cold freezing chilly icy shivering|frio helado congelado tiritando|frio gelado congelando|kalt eiskalt friere frost|froid glacial gele frissonne|🥶 ❄ 🧊
moving relocate relocating new-city new-flat packing boxes transferred|mudanza mudarme mudo traslado otra-ciudad nuevo-piso cajas|mudanca mudar mudando outra-cidade novo-apartamento caixas|umzug umziehen ziehe neue-stadt neue-wohnung kisten|demenagement demenage demenager autre-ville cartons|📦 🚚
too-expensive price afford budget cheaper-elsewhere bills costs tight money|caro precio presupuesto pagar dinero alcanza subida|caro preco orcamento pagar dinheiro bolso aumento|teuer preis budget leisten geld erhohung|cher prix budget payer moyens augmentation|💸
competitor better-offer another-company rival switch switched elsewhere|competencia otra-compania mejor-oferta otra-empresa cambie|concorrencia concorrente outra-empresa oferta-melhor troquei|konkurrenz anderer-anbieter besseres-angebot gewechselt|concurrence concurrent autre-operateur meilleure-offre
not-using never-use hardly-use unused need-anymore gathering-dust|no-uso no-lo-uso apenas-uso necesito sirve|nao-uso quase-nao preciso serve|nutze-nicht nie-benutzt brauche-nicht selten|utilise-plus sers-pas besoin-plus sert-rien
curious curiosity interest learn discover hobby fun|curiosidad interes aprender descubrir aficion|curiosidade interesse aprender descobrir passatempo|neugier interesse lernen entdecken hobby|curiosite interet apprendre decouvrir loisir
work job office career business professional company meeting|trabajo laboral oficina carrera negocio profesional empresa reunion|trabalho escritorio carreira negocio profissional empresa reuniao|arbeit beruf buro karriere geschaft beruflich firma dienstlich|travail boulot bureau carriere affaires professionnel entreprise|💼 🏢
holiday leisure vacation trip break getaway sightseeing pleasure|vacaciones ocio viaje descanso escapada turismo placer|ferias lazer viagem descanso turismo passeio|urlaub ferien freizeit reise erholung|vacances loisirs voyage repos tourisme plaisir|🏖 🌴 🧳
study studies exam exams class classes thesis homework lecture|estudios estudiar examen clase tesis deberes|estudos estudar prova aula tese|studium studieren prufung vorlesung hausarbeit|etudes etudier examen cours these devoirs|📚 🎓 📝
health illness doctor therapy treatment disease condition medical|salud enfermedad medico tratamiento terapia|saude doenca medico tratamento terapia|gesundheit krankheit arzt behandlung therapie|sante maladie medecin traitement|🏥 ⚕
family parents kids relatives home mother visit|familia padres hijos parientes casa|familia pais filhos parentes casa|familie eltern kinder verwandte|famille parents enfants proches|👪 👨 👩
weight diet slim kilos fat lose calories|peso dieta adelgazar kilos bajar calorias|peso dieta emagrecer quilos perder calorias|gewicht diat abnehmen kilos kalorien|poids regime maigrir kilos perdre calories|⚖
muscle strength strong bulk lift power|musculo fuerza fuerte masa|musculo forca forte massa|muskeln kraft stark muskelaufbau|muscle force fort masse|💪
sunburn sun tan sunscreen|sol quemadura bronceado|sol queimadura bronzeado|sonne sonnenbrand|soleil coup-soleil bronzage|☀
teacher professor instructor tutor school lesson explained|profesor maestro docente clase explica|professor docente aula explica|lehrer dozent unterricht erklart|professeur prof enseignant cours explique|👩 🏫
content material topics syllabus subject relevant|contenido material temas temario materia|conteudo material temas materia|inhalt stoff themen material|contenu matiere sujets programme
schedule timetable hours times opening early late|horario horarios horas turno|horario horarios horas turno|zeiten uhrzeit stundenplan offnungszeiten|horaires heures emploi-temps|🕐 ⏰
salary pay wage money raise paycheck earn|salario sueldo paga dinero aumento nomina|salario ordenado pagamento dinheiro aumento|gehalt lohn geld verdienst bezahlung|salaire paie argent remuneration|💰
boss manager supervisor leadership bullying|jefe jefa gerente encargado superior|chefe gerente patrao supervisor|chef vorgesetzter boss leitung|chef patron manager superieur hierarchie
stress workload overtime burnout pressure hours|estres carga horas-extra presion agotamiento|estresse carga hora-extra pressao esgotamento|stress uberstunden druck belastung|stress charge heures-sup pression surmenage
commute distance far traffic drive journey hour|distancia lejos trayecto trafico desplazamiento|distancia longe trajeto transito deslocamento|entfernung weit arbeitsweg fahrt pendeln|distance loin trajet bouchons
truck van removal lorry|camion furgoneta flete|caminhao furgao frete|lkw transporter umzugswagen|camion fourgon|🚚
documents paperwork forms papers certificate|documentos papeles papeleo formulario certificado|documentos papeis papelada formulario certidao|dokumente unterlagen papiere formular bescheinigung|documents papiers dossier formulaire attestation|📄 📑
passport id identity card nationality|pasaporte dni identidad carnet cedula|passaporte rg identidade cartao|pass reisepass ausweis personalausweis|passeport identite carte|🛂 🪪
driving license licence driver test|carnet licencia conducir permiso|carteira habilitacao carta conducao|fuhrerschein fahrerlaubnis|permis conduire|🚗
visa permit residence immigration foreigner|visado visa permiso residencia extranjeria|visto residencia imigracao|visum aufenthalt auslander|visa titre-sejour immigration
taxes tax return irs income declare|impuestos renta hacienda declaracion|impostos renda irs declaracao|steuern steuererklarung finanzamt|impots declaration fisc revenus|🧾
loan credit borrow mortgage financing lend|prestamo credito hipoteca financiacion|emprestimo credito hipoteca financiamento|kredit darlehen hypothek finanzierung leihen|pret credit emprunt hypotheque|🏦
savings save deposit piggy interest|ahorro ahorros ahorrar deposito|poupanca poupar economias|sparen ersparnisse sparbuch tagesgeld|epargne economies livret|🐖
investment stocks shares funds bonds crypto|inversion acciones fondos bolsa cripto|investimento acoes fundos bolsa cripto|anlage aktien fonds depot krypto|investissement actions bourse fonds crypto|📈
insurance policy coverage claim premium|seguro poliza cobertura siniestro|seguro apolice cobertura sinistro|versicherung police schaden|assurance police sinistre garantie|🛡
fraud scam unauthorized unknown-charge phishing hacked|fraude estafa desconocido no-reconozco hackeado|fraude golpe desconhecida nao-reconheco hackeado|betrug unbekannte-abbuchung gehackt|fraude arnaque inconnu pirate|🚨 🦹
lost-card misplaced stolen-card wallet purse|tarjeta-perdida perdi cartera monedero|cartao-perdido perdi carteira|karte-verloren portemonnaie geldborse|carte-perdue portefeuille|👛
pin code password digits forgot number|pin clave codigo contrasena olvide|pin senha codigo esqueci|pin code geheimzahl passwort vergessen|pin code mot-passe oublie|🔢
breakfast cereal toast pancakes croissant eggs coffee|desayuno cereales tostadas cafe bollo|cafe-manha pao torrada cereais|fruhstuck musli brotchen toast|petit-dejeuner cereales tartines croissant|🥐 🥞 🍳
lunch midday noon sandwich canteen|almuerzo comida mediodia bocadillo|almoco meio-dia|mittagessen mittag kantine|dejeuner midi cantine|🥪
dinner supper evening night restaurant|cena cenar noche restaurante|jantar noite janta|abendessen abendbrot restaurant|diner soir souper restaurant|🍽
snack crisps nuts cookies bite|merienda tentempie aperitivo picar|lanche petisco salgadinho|snack imbiss kleinigkeit|gouter encas grignoter|🍿 🥨
spicy hot chili pepper burning|picante chile guindilla aji|picante apimentado pimenta malagueta|scharf chili paprika|epice piquant piment|🌶
sweet sugar honey candy dessert|dulce azucar miel golosinas|doce acucar mel bala|suss zucker honig sussigkeiten|sucre miel bonbons sucreries|🍬 🍭 🍯
salty salt savory crisps|salado sal|salgado sal|salzig salz herzhaft|sale sel|🧂
garlic onion herbs|ajo cebolla|alho cebola|knoblauch zwiebel|ail oignon|🧄 🧅
mushroom mushrooms fungi|champinon champinones setas hongos|cogumelo cogumelos champignon|pilz pilze champignons|champignon champignons|🍄
cheese cheddar mozzarella brie parmesan gouda|queso manchego mozzarella|queijo mussarela parmesao|kase gouda mozzarella|fromage camembert comte chevre|🧀
ham bacon salami pepperoni prosciutto|jamon tocino bacon chorizo|presunto bacon fiambre|schinken speck salami wurst|jambon lardons saucisson|🥓
tomato ketchup salsa|tomate ketchup|tomate ketchup|tomate ketchup|tomate ketchup|🍅
nuts peanut almond walnut cashew hazelnut|nueces cacahuete almendra frutos-secos mani|nozes amendoim castanha amendoas|nusse erdnuss mandel haselnuss|noix cacahuete amande noisette|🥜 🌰
milk lactose dairy yogurt cream|leche lactosa lacteos yogur nata|leite lactose laticinios iogurte|milch laktose milchprodukte joghurt|lait lactose laitages yaourt|🥛
gluten wheat flour bread celiac|gluten trigo harina pan celiaco|gluten trigo farinha pao celiaco|gluten weizen mehl brot zoliakie|gluten ble farine pain coeliaque|🍞 🌾
seafood shrimp shellfish crab lobster mussels|marisco gambas langosta cangrejo mejillones|marisco camarao lagosta caranguejo|meeresfruchte garnelen krabben muscheln|fruits-mer crevettes crabe homard moules|🦐 🦞 🦀
eggs egg omelette scrambled|huevo huevos tortilla|ovo ovos omelete|ei eier omelett ruhrei|oeuf oeufs omelette|🥚 🍳
pasta spaghetti lasagne noodles carbonara macaroni|pasta espaguetis lasana macarrones fideos|massa macarrao espaguete lasanha|nudeln pasta spaghetti lasagne|pates spaghetti lasagnes nouilles|🍝
rice paella risotto basmati|arroz paella risotto|arroz risoto|reis risotto|riz risotto|🍚
potatoes fries chips mash crisps|patatas fritas papas pure|batatas fritas pure|kartoffeln pommes fritten|patates frites puree|🍟 🥔
vegetables carrots broccoli spinach beans greens|verduras zanahoria brocoli espinacas legumbres|legumes verduras cenoura brocolis espinafre|gemuse karotten brokkoli spinat bohnen|legumes carottes brocoli epinards haricots|🥦 🥕
rock guitar metal band nirvana|rock guitarra metal|rock guitarra metal|rock gitarre metal|rock guitare metal|🎸 🤘
classical piano violin orchestra symphony mozart|clasica piano violin orquesta sinfonia|classica piano violino orquestra|klassik klavier geige orchester|classique piano violon orchestre|🎻 🎼
rap hip-hop trap rapper|rap hip-hop trap|rap hip-hop trap|rap hip-hop|rap hip-hop|🎤
electronic techno dj rave house|electronica techno dj|eletronica techno dj|elektro techno dj|electro techno dj|🎧
comedy funny laugh humour hilarious|comedia risa divertido reir humor|comedia rir engracado humor|komodie lustig lachen humor|comedie rire drole humour|😂 🤣
horror scary ghosts zombies fear blood|terror miedo zombis fantasmas|terror medo zumbis fantasmas|horror grusel angst geister|horreur peur zombies fantomes|👻 🧟 🎃
romance romantic love story kiss|romance romantica amor beso|romance romantico amor beijo|romantik liebe romantisch|romance romantique amour|💕 💏
action explosions fight chase guns|accion peleas explosiones tiros|acao luta explosoes tiros|action kampf explosionen|action combat explosions|💥 🔫
documentary nature real history facts|documental naturaleza historia real|documentario natureza historia|dokumentation doku natur geschichte|documentaire nature histoire|🎥
science-fiction sci-fi space aliens robots future|ciencia-ficcion espacio robots futuro|ficcao-cientifica espaco robos futuro|science-fiction weltraum roboter zukunft|science-fiction espace robots futur|👽 🚀 🤖
museum exhibition gallery art|museo exposicion galeria arte|museu exposicao galeria arte|museum ausstellung galerie|musee exposition galerie|🏛 🖼
theatre play stage actors musical|teatro obra escenario musical|teatro peca palco musical|theater stuck buhne musical|theatre piece scene comedie-musicale|🎭
concert gig live festival show|concierto directo festival|show concerto festival|konzert live festival|concert live festival|🎫 🎤
gardening plants flowers garden roses|jardineria plantas flores jardin|jardinagem plantas flores jardim|gartnern pflanzen blumen garten|jardinage plantes fleurs jardin|🌱 🌷
photography camera photos pictures shoot|fotografia camara fotos|fotografia camera fotos|fotografie kamera bilder|photographie appareil photos|📷
sewing knitting crafts diy handmade wool|coser tejer manualidades bricolaje|costura croche tricot artesanato|nahen stricken basteln handarbeit|couture tricot bricolage|🧶 🧵
fishing rod river hooks|pesca pescar cana|pesca pescar vara|angeln fischen|peche pecher|🎣
cycling bike ride mountain-bike pedals|ciclismo bici pedalear|ciclismo bike pedalar|radfahren rad radsport|cyclisme velo|🚴
ski skiing snowboard slopes snow|esqui esquiar pistas|esqui esquiar pistas|ski skifahren piste|ski skier pistes|⛷ 🎿
dance dancing salsa ballet zumba|baile bailar salsa ballet|danca dancar bale|tanz tanzen ballett|danse danser|💃 🕺
volunteering charity help community|voluntariado ayuda caridad|voluntariado caridade ajuda|ehrenamt freiwillig wohltatig|benevolat charite|🤝
math mathematics numbers algebra equations sums|matematicas numeros algebra ecuaciones mates|matematica numeros algebra contas|mathe mathematik zahlen rechnen|maths mathematiques nombres calcul|➗ 🔢
history past wars ancient kings|historia pasado guerras reyes|historia passado guerras|geschichte vergangenheit kriege|histoire passe guerres rois|🏛
biology chemistry physics science lab|biologia quimica fisica ciencias laboratorio|biologia quimica fisica ciencias laboratorio|biologie chemie physik naturwissenschaft labor|biologie chimie physique sciences labo|🔬 🧪
languages english french spanish german language|idiomas lenguas ingles frances aleman|idiomas linguas ingles frances alemao|sprachen englisch franzosisch spanisch|langues anglais espagnol allemand|🗣
plumber pipes leak tap drain blocked|fontanero plomero tuberia grifo desague|encanador cano torneira ralo|klempner installateur rohr abfluss|plombier tuyau robinet evier bouche|🔧 🚰
electrician wiring socket lights fuse|electricista cables enchufe luces|eletricista fios tomada luzes|elektriker leitung steckdose|electricien cables prise|⚡
painter painting walls colour brush|pintor pintar paredes brocha|pintor pintar paredes pincel|maler streichen wande pinsel|peintre peindre murs pinceau|🎨 🖌
carpenter wood furniture doors shelves|carpintero madera muebles|carpinteiro madeira moveis marceneiro|tischler schreiner holz mobel|menuisier bois meubles|🪚 🔨
locksmith lock keys locked-out|cerrajero cerradura llaves|chaveiro fechadura chaves|schlusseldienst schloss ausgesperrt|serrurier serrure cles|🔑
cleaning housekeeping maid mop vacuum|limpieza limpiar aspiradora fregar|limpeza faxina limpar aspirador|reinigung putzen staubsaugen|menage nettoyage aspirateur|🧹 🧽
babysitter nanny childcare kids sitter|ninera canguro cuidar ninos|baba cuidar criancas|babysitter kinderbetreuung tagesmutter|nounou baby-sitter garde|🍼
elderly senior old grandparents caregiver nursing|mayores ancianos abuelos cuidador tercera-edad|idosos avos cuidador terceira-idade|senioren alte pflege grosseltern|seniors aines ages personnes-agees|👵
rubbish trash garbage bin waste collection|basura contenedor residuos|lixo lixeira residuos|mull abfall tonne|poubelle ordures dechets|🗑
recycling recycle plastic glass paper bins|reciclaje reciclar plastico vidrio|reciclagem reciclar plastico vidro|recycling wertstoffe plastik glas|recyclage recycler tri plastique|♻
streetlight lamp lighting dark street|farola alumbrado luz oscuro|poste iluminacao luz escuro|strassenlaterne beleuchtung dunkel|lampadaire eclairage noir|💡
pothole road asphalt street hole|bache carretera asfalto hoyo|buraco estrada asfalto|schlagloch strasse asphalt|nid-poule route chaussee trou|🕳
parking park space car garage meter|aparcamiento estacionar parking garaje|estacionamento vaga garagem|parken parkplatz garage|parking stationnement garer|🅿
traffic jam queue congestion cars slow|trafico atasco embotellamiento cola|transito engarrafamento congestionamento|verkehr stau|circulation bouchon embouteillage|🚦 🚗
playground swings slide kids park|parque columpios tobogan juegos|parque parquinho balancos escorrega|spielplatz schaukel rutsche|aire-jeux balancoires toboggan|🛝
police officer crime report station|policia agente delito denuncia|policia delito denuncia boletim|polizei anzeige kriminalitat|police agent delit plainte|👮 🚓
yesterday last-night day-before|ayer anoche|ontem|gestern|hier
morning-shift early dawn mornings|turno-manana temprano|turno-manha cedo|fruhschicht fruh|matin tot
night-shift nights overnight owl|turno-noche noches nocturno|turno-noite noites noturno|nachtschicht nachts|nuit nuits|🦉 🌙
full-time whole-day forty-hours 40-hours|completa jornada-completa cuarenta-horas|integral periodo-integral quarenta-horas|vollzeit ganztags vierzig-stunden|temps-plein plein-temps trente-cinq
part-time half-day few-hours mornings-only|parcial media-jornada medio-dia|parcial meio-periodo meio-expediente|teilzeit halbtags minijob|temps-partiel mi-temps
remote home-office home wfh sofa pyjamas|remoto teletrabajo casa|remoto home-office casa|homeoffice remote zuhause|teletravail distance maison|🏠 💻
hybrid mixed both mix half-half|hibrido mixto mezcla mitad|hibrido misto mistura|hybrid gemischt mix|hybride mixte melange
hurt hurts pain ache aching sore|duele dolor duelen molestia|doi dor doendo dores|schmerzen weh schmerz tut-weh|mal douleur fait-mal douloureux|🤕
worried anxious nervous uneasy restless panic exam interview|ansioso nervioso preocupado inquieto angustia|ansioso nervoso preocupado inquieto aflito|nervos angstlich besorgt unruhig aufgeregt|anxieux nerveux inquiet angoisse stresse|😰 😟 😬
proud achievement accomplished|orgulloso logro|orgulhoso conquista|stolz erfolg|fier reussite|🏅 😤
lonely isolated abandoned nobody|solo soledad aislado nadie|sozinho solidao isolado ninguem|einsam allein isoliert niemand|seul solitude isole personne
`
  .trim()
  .split('\n')
