import type { LanguageData } from './language-data.ts'

export const portuguese: LanguageData = {
  yes: 'sim|siim|simm|ss|aham|uhum|isso|isso mesmo|isso ai|exato|claro|bora|beleza|blz|ta|ok|okay|fechado|combinado|pode crer|pode ser|pode sim|positivo|com certeza|certeza|sem problema|sem problemas|nao tem problema|sem duvida|por que nao|porque nao|com prazer|com todo prazer|claro que sim|eu quero|quero sim|tenho sim|chegou sim|acho que sim|creio que sim|acredito que sim|penso que sim|manda|manda ver|opa|demorou|partiu|topo|to dentro|estou dentro|pode mandar|ja sim|era isso|pois|pois sim|fechou|show|show de bola|joia|demoro|ja e|e isso|e sim|sim senhor|sim senhora|logico|logico que sim|obvio que sim|pode contar|com toda certeza|sem falta|quando quiser|quando quiserem|nao vejo por que nao|nao vejo problema|nao me importo|por mim tudo bem|por mim sim|por mim pode|uai sim|uhum sim|claro ne|aceito sim|faco questao|bora la|vamos nessa|vamos la|tranquilo|suave|de boa|tmj|isso ae|ta certo|ta otimo|confere|procede|bele|podem|arra',
  agreeing:
    'evidente|evidentemente|obvio|obviamente|naturalmente|correto|correta|verdade|verdadeiro|exatamente|perfeito|otimo|bom|bem|legal|sempre|totalmente|absolutamente|definitivamente|ainda|interessado|interessada|tenho interesse|me interessa|de acordo|concordo|aceito|confirmo|confirmado|aceitamos|estamos de acordo|gostaria|adoraria|ta bom|ta bem|tudo bem|certo|massa|vamo|vamos',
  elliptic: 'quero|posso|pode|podem|chegou|ja|sou|tenho|fiz|estou|tem|recebi',
  no: 'nao|naum|nn|naao|nem|nem pensar|nem a pau|nem ferrando|nem morto|negativo|nunca|jamais|nada|de jeito nenhum|de maneira nenhuma|de forma alguma|de modo algum|em absoluto|claro que nao|com certeza nao|acho que nao|creio que nao|ainda nao|agora nao|hoje nao|por enquanto nao|nao obrigado|nao obrigada|nao quero|nao preciso|nao precisa|nao desejo|nao tenho interesse|nao e necessario|dispenso|recuso|melhor nao|prefiro nao|nope|que nada|nao mesmo|nao mais|nao aceito|ninguem|nem um pouco|nem de longe|nem sonhando|nem brincando|to fora|estou fora|fora de questao|sem chance|duvido|nunca mesmo|nao curto|nao gosto|nao vai dar|nao da|nao posso|nao consigo|nao e o caso|nao concordo|discordo|deixa pra la|deixa quieto|por ora nao|no momento nao|nesse momento nao|agradeco mas nao|obrigado mas nao|obrigada mas nao|nao faco|nao vou|nao e|imagina nao|capaz|de jeito maneira|nada disso|deixa|esquece|dificilmente|pouco provavel|muito pouco provavel|improvavel',
  not: 'nao|nem|sem|nunca|jamais|nenhum|nenhuma|nao e|em vez de|em lugar de|ao inves de|no lugar de',
  wrong: 'errado|errada|incorreto|incorreta|falso|falsa|mentira|equivocado|impossivel',
  maybe: 'talvez|quem sabe|pode ser que|possivelmente|e possivel|de repente|sera',
  unsure:
    'nao sei|sei la|n sei|nao tenho certeza|sem certeza|nao faco ideia|nao tenho ideia|nem ideia|depende|nao lembro|nao me lembro|nao sei ainda|ainda nao sei|vou pensar|preciso pensar|tenho que pensar|nao decidi|ainda nao decidi|nao conferi|sim ou nao|mais ou menos|vou ver|estou em duvida|to na duvida|nao saberia',
  likely:
    'provavelmente|acho|eu acho|creio|eu creio|suponho|imagino|provavel|e provavel|muito provavel|parece',
  hedge:
    'acho|acho que|eu acho|eu acho que|creio|creio que|acredito que|penso que|imagino|imagino que|suponho|suponho que|provavelmente|possivelmente|diria|eu diria|diria que|parece|parece que|me parece|me parece que|pelo jeito|a principio|em principio|mais para|quase|geralmente|normalmente|na verdade|pode ser|por enquanto',
  except:
    'menos|exceto|salvo|tudo menos|todos menos|todas menos|qualquer um menos|qualquer uma menos|qualquer coisa menos|qualquer dia menos|tudo exceto|todos exceto|todas exceto|com excecao|com excecao de|fora|tirando|que nao seja|so nao tenho|so nao|so falta|a nao ser|sem ser',
  contrast:
    'mas|porem|e sim|prefiro|preferia|preferiria|melhor|em vez disso|entao|por isso|contudo|mas sim|no final|no fim|finalmente|afinal|ach nee|espera',
  and: 'e|mais|tambem|alem de|junto com|bem como',
  or: 'ou',
  none: 'nenhum|nenhuma|nenhum deles|nenhuma delas|nenhum desses|nenhuma dessas|nenhuma das opcoes|nenhuma das anteriores|nenhuma das alternativas|nada disso|outro|outra|outra coisa|outros|outras',
  any: 'qualquer|qualquer um|qualquer uma|tanto faz|da no mesmo|nao importa|indiferente|o que for|voce escolhe|voces escolhem|tanto fez',
  all: 'todos|todas|tudo|todos eles|todas elas|todas as opcoes|todas as anteriores|todos os anteriores|tudo isso|completo|inteiro',
  both: 'ambos|ambas|os dois|as duas',
  asking:
    'que|qual|quais|quem|quando|onde|aonde|por que|porque|como|quanto|quanta|quantos|quantas|tem desconto|tem|voces|voce pode|podem|poderia|a que horas|para que|pra que|o que|cade|da pra',
  wanting:
    'digamos|quero|queria|quer|gostaria|gosto|desejo|preciso|precisava|prefiro|preferia|tenho|tem|temos|posso|pode|podemos|podia|consigo|da|vou|vai|vamos|ser|e|seja|seria|era|foi|sou|estou|esta|to|escolho|pego|uso|usar|digo|dizer|disse|aceito|fazer|faco|fica|ficar|pagar|pago|pagando|falar|e sobre',
  filler:
    'tinha|tive|houve|ser|foram|eram|aquele|aquela|onde|vao|deles|delas|o|a|os|as|um|uma|uns|umas|de|do|da|dos|das|em|no|na|nos|nas|ao|aos|por|pelo|pela|para|pra|pro|com|me|mim|meu|minha|meus|minhas|eu|voce|voces|ele|ela|eles|elas|nos|se|seu|sua|isso|isto|esse|essa|este|esta|aqui|ali|la|muito|mais|so|somente|apenas|favor|por favor|porfavor|pf|pfv|obrigado|obrigada|valeu|oi|ola|bom dia|ah|eh|hum|hmm|entao|ne|que|como|quando|porque|ja|ai|assim|tipo|algo|pouco|um pouco|sobre|desde|ate|faz|desculpa|desculpe|senhor|senhora|moca|moco|kkk|rs|rsrs|opcao|resposta|infelizmente|melhor|mesmo|vez|aqui em casa|certinho|tudo|dele|dela|boa tarde|boa noite|vamos ver|deixa ver|deixa eu ver|minha resposta|a minha resposta|minha resposta e|a minha resposta e|a resposta e',
  position:
    'opcao|numero|resposta|letra|alternativa|num|nro|n|item|a opcao|o numero|a letra|opcoes|numeros|respostas|letras|as opcoes|os numeros',
  numbers:
    'zero|um uma|dois duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|quatorze|quinze|dezesseis|dezessete|dezoito|dezenove|vinte',
  ordinals:
    'primeiro primeira primeiros primeiras|segundo segunda segundos segundas|terceiro terceira|quarto quarta|quinto quinta|sexto sexta|setimo setima|oitavo oitava|nono nona|decimo decima',
  penultimate: 'penultimo|penultima',
  abbreviations: 'seg segunda|ter terca|qua quarta|qui quinta|sex sexta|sab sabado',
  last: 'ultimo|ultima|ultimos|ultimas|final',
  middle: 'meio|do meio|a do meio|o do meio|central',
  beginnings: '',
  endings:
    'amentos|amento|imentos|imento|acoes|acao|icoes|icao|ucoes|ucao|adores|adoras|ador|adora|idades|idade|amente|mente|ando|endo|indo|aram|eram|iram|ados|adas|idos|idas|ado|ada|ido|ida|avam|ava|ariam|aria|emos|amos|issimo|issima|coes|cao|oes|ao|inhos|inhas|inho|inha|eira|eiro|ar|er|ir|os|as|es|am|em|ou|ei|o|a|e|s|ininho|ininha|zinho|zinha',
  correcting:
    'quis dizer|queria dizer|eu quis dizer|me enganei|enganei me|me confundi|errei|corrigindo|correcao|me corrigindo|mudei de ideia|quero mudar minha resposta|quero mudar minha resposta para|quero trocar minha resposta|mudar a resposta|mudar minha resposta para|trocar minha resposta|ops|melhor dizendo|foi engano|me equivoquei|cliquei errado|apertei errado|marquei errado|escolhi errado|pensando bem|pensando melhor|nao espera|nao pera|digo melhor|alias',
  interrupting: 'desculpa|desculpe|perdao|espera|pera|perai|um momento|quero dizer|digo|na verdade',
}
