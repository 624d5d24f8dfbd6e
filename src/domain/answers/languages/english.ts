import type { LanguageData } from './language-data.ts'

export const english: LanguageData = {
  yes: 'yes|yep|yeah|yup|ya|yea|yess|yeap|yeh|ye|aye|yessir|uh huh|uhhuh|mhm|affirmative|ok|okay|okey|okie|roger|you bet|you betcha|hell yes|hell yeah|oh yes|sure thing|for sure|no problem|no problems|no worries|no doubt|without a doubt|why not|dont see why not|do not see why not|dont mind|do not mind|wouldnt mind|no objection|no objections|by all means|go ahead|do it|do that|lets do it|lets go|count me in|you got it|thats it|that is it|i think so|i guess so|i suppose so|i believe so|i hope so|id love to|i would love to|would love to|id like that|that would be great|that would be nice|please do|not wrong|not bad|nothing against|facts|a fact|thats a fact|that is a fact|gladly|with pleasure|👍|👌|✅|✔|☑|🆗|💯|🤝|🙆|🙌|🫡|🔛|feel free|be my guest|you may|you can|heck yes|heck yeah|yes sir|yes maam|thumbs up|all good|all set|will do|on it|yas|yasss|fo sho|sho|okey dokey|okie dokie|rather yes|i would indeed|i certainly do|indeed i do|that works|sign me up|very much so|very much|right on|bring it on|ofc|duh|obvs|deffo|defo|abso|thats me|bet|fosho|go on then|def|im down|im in|aight|kk|yuppers',
  agreeing:
    'sure|of course|course|certainly|definitely|definately|deffinitely|absolutely|totally|indeed|surely|correct|right|true|truth|accurate|valid|positive|exactly|precisely|great|good|fine|perfect|awesome|nice|cool|all right|alright|always|already|still|true statement|factual|interested|happy to|glad to|love to|makes sense|the case|affirmitive|as agreed|on time|agree|accept|confirm|works for me|sounds good|sounds great|agreed|accepted|approved|confirmed|fine by me|fine with me|obviously|naturally',
  elliptic:
    'i do|i am|i did|i have|i will|i would|i can|we do|we did|we have|we are|we will|he did|she did|they did|he has|she has|they have|it did|it does|it has|it is|it was|they are|they were|he was|she was|it would be|it would|i may|you may do|it will|they will|that is so|i was|we were|i had|we had|i could|i should',
  no: 'no|nope|nah|naw|nay|noo|nooo|nop|nuh uh|negative|negatory|never|no way|not at all|not really|not anymore|not any more|no longer|not yet|not now|not today|not interested|no thanks|no thank you|no good|no chance|hell no|hell nah|ill pass|i pass|id rather not|rather not|prefer not|would prefer not|i think not|not happening|dont think so|do not think so|dont believe so|dont want|no need|not needed|not necessary|forget it|nothing|nada|neither|im good|i am good|im fine thanks|count me out|disagree|i decline|decline|refuse|seems not|apparently not|of course not|certainly not|definitely not|absolutely not|absolutley not|guess not|hope not|maybe not|probably not|by no means|under no circumstances|not for me|stop|👎|❌|✖|🚫|🙅|⛔|🛑|no can do|not likely|unlikely|hardly|not in the least|not in the slightest|no siree|never ever|never have|never has|out of the question|not a chance|no thx|no ty|nty|no tks|nopes|nuh|not my thing|not for now|not right now|not at the moment|not at this time|not this time|not currently|not really no|not ever|id prefer not|i prefer not|i would prefer not|please dont|please do not|id rather you didnt|rather you didnt|hard pass|im okay thanks|im ok thanks|im all set|i refuse|i do not consent|wouldnt say so|i doubt it|doubt it|far from it|on the contrary|nothing like that|i wish|sadly not|afraid not|unfortunately not|nopes|not anymore|no more|fat chance|im out|as if|yeah right|yeah no|no ta|leave it|doubtful|highly unlikely|very unlikely|improbable',
  not: 'not|never|dont|doesnt|didnt|cant|cannot|wont|isnt|arent|wasnt|werent|havent|hasnt|hadnt|wouldnt|couldnt|shouldnt|aint|nor|without|none|skip|hold the|leave out|instead of|rather than|in place of|as opposed to',
  wrong: 'wrong|false|incorrect|untrue|inaccurate|invalid|erroneous|fake|mistaken|bad|terrible|impossible',
  maybe: 'maybe|perhaps|possibly|might|could be|may be|possible|possibility|maybe not maybe|so so',
  unsure:
    'not sure|i do not know|i do not remember|i have no idea|i have no clue|i have no knowledge|i do not have that|i do not have the|not too sure|not to sure|not quite sure|not really sure|not so sure|not certain|not confident|unsure|uncertain|unaware|dont know|do not know|dont really know|really dont know|dunno|idk|no idea|no clue|not a clue|any idea|a clue|have no knowledge|no earthly idea|foggiest|who knows|if i know|cant say|cannot say|couldnt say|cant tell|couldnt tell|cant decide|cannot decide|cant answer|cannot answer|cant remember|dont remember|do not remember|make up my mind|depends|depending|it depends|either or|either one|could be either|either of|may be either|might be either|is either|its either|either could|either i|maybe either|hmm either|either would|yes or no|think about it|know later|drawing a blank|pay grade|torn|dont have that information|do not have that information|dont have the answer|dont have an answer|havent decided|undecided|both would|maybe yes maybe no|maybe maybe not|cant give|havent checked|ask me later|hard to say|no preference|🤷|🤔|❓',
  likely:
    'probably|most likely|likely|very likely|i think|i guess|i suppose|i believe|i reckon|presumably|apparently|seems like it|looks like it|pretty much',
  hedge:
    'i think|i guess|i suppose|i believe|i reckon|i would say|id say|i feel|probably|likely|most likely|presumably|pretty much|kind of|kinda|sort of|sorta|more or less|rather|somewhat|mostly|mainly|usually|if possible|seems|seem|looks like|sounds like|leaning|lean towards|guess|think|suppose|believe|afraid|as far as i know|if i remember|apparently|let me think',
  except:
    'anything but|anything except|everything but|everything except|all but|all except|any but|any except|except|except for|apart from|other than|besides|excluding|any time but|any time except|any day but|any day except|anything other than|just not|only not|all bar|everything bar|bar',
  contrast:
    'but|instead|rather than that|however|though|id rather|i would rather|id prefer|i prefer|prefer|so|then|finally|actually|ended up|in the end|better|would be ideal|is ideal|would be best',
  and: 'and|plus|also|as well as|along with|n',
  or: 'or',
  none: 'none|neither|none of these|none of those|none of them|none of the above|neither of them|neither of these|no one of these|something else|anything else|other|another',
  any: 'any|anything|any of them|any of these|whichever|whatever|doesnt matter|does not matter|dont care|do not care|dont mind which|any of those|up to you|you choose|you decide',
  all: 'all|all of them|all of these|all of those|all of it|everything|every one|all of the above|the lot|the whole lot|every|each and every one|the whole bunch|every single one',
  both: 'both|both of them|the two',
  asking:
    'what|whats|who|whos|whom|whose|which|when|where|wheres|why|how|hows|do you|does it|does the|does our|can you|could you|will you|would you|are you|are there|is there|is it|did you|have you|should i|tell me|explain|what about',
  wanting:
    'had|having|should|being|goes|come|comes|know|see|find|help|tell|show|want|wants|wanted|wanna|like|likes|need|needs|needed|take|taking|choose|choosing|pick|picking|prefer|have|has|got|get|getting|do|does|did|can|could|would|will|shall|use|using|go|going|gonna|went|give|gimme|lemme|let|make|mean|meant|say|said|love|try|select|selecting|work|works|be|am|is|are|was|were|been|being|put|pay|paying|speak|talk',
  filler:
    'at all|im|its|theres|youd|weve|were|theyre|shes|hes|every time|a lot|lot|what you just said|what you said|the|a|an|one|ones|i|im|id|ill|ive|me|my|mine|we|us|our|you|your|youre|he|she|they|them|their|it|its|this|that|thats|thatd|thatll|these|those|to|of|for|from|with|in|on|at|by|as|into|about|up|if|please|pls|plz|thanks|thank|thx|ty|cheers|kindly|hi|hello|hey|well|um|uh|hmm|oh|ah|just|only|simply|really|very|quite|so|too|there|here|now|actually|honestly|basically|sorry|dear|sir|madam|mate|man|bro|yo|lol|haha|answer|response|thing|way|best|better|easiest|preferably|definitely|sure|yes|ok|okay|yeah|also|because|since|since|when|while|be|been|it s|bit|little|some|any|would|who|statement|information|question|say|must|thats a|fan|option for me|guys|good morning|good afternoon|good evening|let me see|lets see',
  position:
    'option|number|answer|choice|letter|no|nr|num|item|the number|option number|options|numbers|answers|choices|letters',
  numbers:
    'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty',
  ordinals:
    'first firstly|second secondly|third thirdly|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth',
  penultimate: 'last but one|second to last|second last|next to last|penultimate',
  abbreviations:
    'mon monday|tue tuesday|tues tuesday|wed wednesday|thu thursday|thur thursday|thurs thursday|fri friday',
  last: 'last|bottom|final',
  middle: 'middle|centre|center|in the middle',
  beginnings: '',
  endings:
    'ations|ation|ements|ement|ments|ment|ingly|edly|ings|ing|ions|ion|ies|ied|ers|ness|able|ally|ly|ed|es|er|s|y|e',
  correcting:
    'i meant|i meant to say|meant to say|meant|correction|scratch that|my mistake|my bad|i made a mistake|i made an error|i was wrong|i changed my mind|ive changed my mind|changed my mind|change my answer to|change my answer|change that to|change it to|let me correct|let me correct that|i need to correct|oops|on second thought|on second thoughts|i misspoke|i pressed the wrong|i clicked the wrong|i tapped the wrong|i chose the wrong|i picked the wrong|i selected the wrong|wrong one|wrong button|no wait|wait no|oh wait|actually no|rather than what i said|i typed it wrong|typo',
  interrupting: 'wait|hold on|sorry|i mean|actually|hang on',
}
