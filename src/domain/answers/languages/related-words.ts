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
`
  .trim()
  .split('\n')
