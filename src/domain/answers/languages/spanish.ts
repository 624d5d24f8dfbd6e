import type { LanguageData } from './language-data.ts'

export const spanish: LanguageData = {
  yes: 'si|sii|sip|sipi|simon|obvio|dale|de una|va|sale|sale y vale|vale|listo|eso|eso es|asi es|asi mismo|como no|por que no|porque no|sin problema|sin problemas|sin duda|sin dudas|no hay problema|ningun problema|no hay inconveniente|ningun inconveniente|no tengo inconveniente|no veo por que no|me encantaria|con gusto|con mucho gusto|encantado|encantada|me apunto|cuenten conmigo|hagale|hagamoslo|ok|okay|okey|oki|afirmativo|trato hecho|hecho|si quiero|si tengo|si senor|si senora|ya lo creo|eso creo|supongo que si|creo que si|yo creo que si|me parece que si|y tanto|sipo|orale|desde luego|claro que si|si claro|faltaba mas|faltaria mas|por descontado|cuenta conmigo|bueno si|pues si|pos si|que si|afirma|va que va|me late|arre|chevere|bacano|de ley|fijo|simon que si|sin falta|cuando quieran|cuando guste|cuando gusten|no me molesta|no me importaria|no tengo problema|no tengo objecion|ninguna objecion|todo bien|todo correcto|asi fue|igual si|yes|ok si|oki doki|eso mero|ajá|aja|ujum|obvio que si|sisi|sep|sehh|seh|venga|okis|tal cual',
  agreeing:
    'claro|calro|claro que|por supuesto|seguro|segura|efectivamente|exacto|exactamente|correcto|correcta|cierto|verdad|verdadero|positivo|perfecto|genial|excelente|buenisimo|bueno|bien|esta bien|me parece bien|todavia|siempre|totalmente|definitivamente|absolutamente|conforme|me interesa|interesado|interesada|me sirve|acepto|aceptado|aceptamos|confirmo|confirmado|de acuerdo|estoy de acuerdo|me gustaria|adelante|perfe|guay|segurisimo|barbaro',
  elliptic: 'tengo|quiero|puedo|ya|ya esta|ya lo hice|lo tengo|la tengo|lo soy|lo hice|soy|estoy|hay',
  no: 'no|nop|nope|nel|nanai|ni de broma|ni loco|ni loca|ni hablar|ni modo|ni en suenos|para nada|en absoluto|de ninguna manera|de ningun modo|de eso nada|que va|nunca|jamas|nada|negativo|tampoco|todavia no|aun no|ya no|ahora no|por ahora no|de momento no|por el momento no|hoy no|no gracias|no hace falta|no es necesario|no me interesa|no quiero|no deseo|claro que no|por supuesto que no|creo que no|no creo|me parece que no|supongo que no|espero que no|mejor no|paso|no cuento|que no|rechazo|no acepto|no por ahora|desde luego que no|nones|nadie|nah|nanay|noo|ni pensarlo|ni muerto|ni muerta|ni por asomo|ni de chiste|ni de cona|pues no|no por favor|no hoy|ahorita no|por el momento no gracias|no es el caso|no lo creo|no me parece|no lo haria|no estoy de acuerdo|en desacuerdo|no creo que si|nunca jamas|lo dudo|dudo que|que va hombre|ni hablar del tema|no me gustaria|gracias pero no|no me sirve|no me viene bien|no es asi|imposible|ojala|que mas quisiera|ni mucho menos|nop nop|naranjas|va a ser que no|olvidalo|dejalo|que dices|obvio que no|dificilmente|poco probable|muy poco probable|improbable',
  not: 'no|ni|sin|nunca|jamas|tampoco|nada de|ningun|ninguna|en vez de|en lugar de|antes que',
  wrong: 'incorrecto|incorrecta|falso|falsa|mentira|erroneo|equivocado|equivocada|mal|imposible',
  maybe: 'quizas|quiza|tal vez|talvez|a lo mejor|puede ser|puede que|posiblemente|es posible|capaz',
  unsure:
    'no se|no lo se|nose|ni idea|no tengo idea|no estoy seguro|no estoy segura|no sabria|no sabria decir|quien sabe|depende|segun|no recuerdo|no me acuerdo|no lo recuerdo|no he decidido|todavia no se|aun no se|aun no lo se|todavia no lo se|lo pensare|lo tengo que pensar|tengo que pensarlo|dejeme pensarlo|deja pensarlo|no sabe no contesta|si o no|me da igual si|no lo tengo claro|no tengo claro|ni si ni no|mas o menos|tengo dudas|tengo que ver|hay que ver|vere',
  likely:
    'probablemente|seguramente|creo|yo creo|supongo|me imagino|me parece|probable|es probable|muy probable|lo mas probable|eso creo|eso parece',
  hedge:
    'creo|creo que|yo creo|yo creo que|supongo|supongo que|me imagino|imagino que|pienso que|diria|diria que|yo diria|yo diria que|me parece|me parece que|probablemente|seguramente|posiblemente|en principio|mas bien|por ahora|por el momento|parece|parece que|la verdad|la verdad es que|casi|a lo mejor|normalmente|generalmente',
  except:
    'menos|excepto|salvo|todo menos|todos menos|todas menos|cualquiera menos|cualquier menos|cualquier dia menos|todo excepto|todos excepto|todas excepto|a excepcion de|con excepcion de|fuera de|aparte de|que no sea|cualquiera que no sea|cualquiera excepto|quitando|solo no tengo|solo me falta|solo no|todos salvo|todo salvo',
  contrast:
    'pero|sino|mejor|prefiero|preferiria|mas bien|en cambio|entonces|asi que|por eso|por lo que|al final|finalmente|no espera|sera|o mejor',
  and: 'y|e|mas|tambien|ademas|junto con|como tambien',
  or: 'o|u',
  none: 'ninguno|ninguna|ninguno de estos|ninguna de estas|ninguno de ellos|ninguna de las anteriores|ninguno de los anteriores|ninguna de ellas|ninguna opcion|otro|otra|otra cosa|otros|otras|algo mas',
  any: 'cualquiera|cualquier|el que sea|la que sea|lo que sea|da igual|me da igual|me da lo mismo|da lo mismo|no importa|indiferente|usted elija|tu elige|el que quieran',
  all: 'todo|todos|todas|todos ellos|todas ellas|todo lo anterior|todas las anteriores|todos los anteriores|toda|completo|todas y cada una|todos y cada uno',
  both: 'ambos|ambas|los dos|las dos',
  asking:
    'que|cual|cuales|quien|quienes|cuando|donde|por que|porque|como|cuanto|cuanta|cuantos|cuantas|a que hora|hay|tienen|tienes|venden|puede usted|podrian|me puede|me pueden|pueden|para que|de parte de',
  wanting:
    'digamos|quiero|queria|quisiera|quieren|quiere|deseo|desearia|gustaria|gusta|necesito|necesita|necesitaria|prefiero|preferiria|tengo|tiene|tenemos|puedo|puede|podemos|podria|pueden|hay|va|voy|vamos|ser|es|sea|seria|era|fue|soy|estoy|esta|elijo|escojo|tomo|uso|usa|usar|digo|decir|dije|acepto|sirve|hacer|hago|dar|doy|dame|deme|me sirve|pago|pagar|vivo|contacten|contactar',
  filler:
    'ha|han|he|hemos|sido|era|eran|cual|esos|esas|aquel|aquella|donde|ahora mismo|si no|el|la|los|las|lo|un|una|uno|unos|unas|de|del|al|a|en|con|por|para|me|mi|mis|te|tu|su|sus|se|le|les|nos|yo|tu|usted|ustedes|ella|ellos|nosotros|esto|eso|esta|este|ese|esa|aqui|alli|ahi|muy|mucho|mas|solo|solamente|nada mas|favor|por favor|porfa|porfavor|porfis|gracias|muchas gracias|hola|buenas|pues|bueno|ah|eh|ehm|mmm|sobre|desde|hasta|hace|que|como|cuando|porque|ya|si|asi|tan|algo|poco|un poco|alguien|disculpe|disculpa|perdon|senor|senora|amigo|jaja|jajaja|opcion|verdad|lamentablemente|respuesta|usualmente|mejor|tambien|lo de|estos|estas|buenos dias|buenas tardes|buenas noches|a ver|vamos a ver',
  position:
    'opcion|numero|respuesta|letra|alternativa|num|nro|no|la opcion|el numero|la letra|opciones|numeros|respuestas|letras|las opciones|los numeros',
  numbers:
    'cero|uno un una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve|veinte',
  ordinals:
    'primero primera primer primeros primeras|segundo segunda segundos segundas|tercero tercera tercer|cuarto cuarta|quinto quinta|sexto sexta|septimo septima|octavo octava|noveno novena|decimo decima',
  penultimate: 'penultimo|penultima|la penultima|el penultimo',
  abbreviations: 'lun lunes|mie miercoles|jue jueves|vie viernes|sab sabado',
  last: 'ultimo|ultima|ultimos|ultimas|final',
  middle: 'medio|en medio|de en medio|del medio|del centro|la del medio|el del medio|central',
  beginnings: '',
  endings:
    'amientos|amiento|imientos|imiento|aciones|acion|iciones|icion|uciones|ucion|adores|adoras|ador|adora|idades|idad|amente|mente|andome|ando|iendo|aronme|aron|ieron|arme|arlo|arla|arse|ados|adas|idos|idas|ado|ada|ido|ida|aban|aba|arian|aria|emos|amos|ame|eme|isimo|isima|iones|ion|itos|itas|ito|ita|ar|er|ir|os|as|es|an|en|o|a|e|s|isimos|isimas',
  correcting:
    'quise decir|queria decir|he querido decir|me equivoque|me he equivocado|me confundi|me he confundido|corrijo|me corrijo|correccion|rectifico|cambio mi respuesta a|cambio mi respuesta|quiero cambiar mi respuesta a|quiero cambiar mi respuesta|cambiar mi respuesta|cambie de opinion|he cambiado de opinion|cambie de idea|he cambiado de idea|mejor dicho|ups|fe de erratas|error mio|fue un error|me retracto|pensandolo bien|pensandolo mejor|no espera|no espere|ay no|uy no|me salio mal|le di al|le di a la|marque mal|puse mal|elegi mal',
  interrupting:
    'perdon|disculpa|disculpe|perdona|perdone|espera|espere|un momento|quiero decir|digo|en realidad',
}
