#!/usr/bin/env python3
"""Makes csrc/page/month_names.inc and csrc/page/language_words.inc from the lists below.

Month names: full and short forms, and the genitive where dates have it. Words: the most frequent function words of each
language. Both are written folded, as nd_fold_word does: lower case, base letters of the Latin script.
Run in the project's root: tools/page_words.py"""
import unicodedata

MONTHS = {
    'en': 'january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | september sep sept | october oct | november nov | december dec',
    'de': 'januar janner jaenner jan | februar feb feber | marz maerz mrz | april | mai | juni | juli | august | september | oktober okt | november | dezember dez',
    'fr': 'janvier janv | fevrier fevr fev | mars | avril avr | mai | juin | juillet juil | aout | septembre | octobre | novembre | decembre',
    'es': 'enero ene | febrero | marzo | abril abr | mayo | junio | julio | agosto ago | septiembre setiembre set | octubre | noviembre | diciembre dic',
    'it': 'gennaio gen | febbraio | marzo | aprile | maggio mag | giugno giu | luglio lug | agosto | settembre sett | ottobre ott | novembre | dicembre',
    'pt': 'janeiro | fevereiro | marco | abril | maio | junho | julho | agosto | setembro | outubro out | novembro | dezembro',
    'nl': 'januari | februari | maart mrt | april | mei | juni | juli | augustus | september | oktober | november | december',
    'ru': 'января янв январь | февраля фев февр февраль | марта мар март | апреля апр апрель | мая май | июня июн июнь | июля июл июль | августа авг август | сентября сен сент сентябрь | октября окт октябрь | ноября ноя нояб ноябрь | декабря дек декабрь',
    'uk': 'січня січ | лютого лют | березня бер | квітня кві квіт | травня тра трав | червня чер черв | липня лип | серпня сер серп | вересня вер | жовтня жов жовт | листопада лис лист | грудня гру груд',
    'bg': 'януари | февруари | март | април | май | юни | юли | август | септември | октомври | ноември | декември',
    'pl': 'stycznia styczen sty | lutego luty lut | marca marzec | kwietnia kwiecien kwi | maja maj | czerwca czerwiec cze | lipca lipiec lip | sierpnia sierpien sie | wrzesnia wrzesien wrz | pazdziernika pazdziernik paz | listopada listopad lis | grudnia grudzien gru',
    'cs': 'ledna leden | unora unor | brezna brezen | dubna duben | kvetna kveten | cervna cerven | cervence cervenec | srpna srpen | zari | rijna rijen | listopad | prosince prosinec',
    'sk': 'januara | februara | marca | aprila | maja | juna | jula | augusta | septembra | oktobra | novembra | decembra',
    'hr': 'sijecnja | veljace | ozujka | travnja | svibnja | lipnja | srpnja | kolovoza | rujna |  | studenoga studenog | prosinca',
    'sv': 'januari | februari | mars | april | maj | juni | juli | augusti | september | oktober | november | december',
    'da': 'januar | februar | marts | april | maj | juni | juli | august | september | oktober | november | december des',
    'fi': 'tammikuuta | helmikuuta | maaliskuuta | huhtikuuta | toukokuuta | kesakuuta | heinakuuta | elokuuta | syyskuuta | lokakuuta | marraskuuta | joulukuuta',
    'tr': 'ocak oca | subat sub | mart | nisan nis | mayis | haziran haz | temmuz tem | agustos | eylul eyl | ekim eki | kasim kas | aralik ara',
    'hu': 'januar | februar | marcius | aprilis | majus | junius | julius | augusztus | szeptember | oktober | november | december',
    'ro': 'ianuarie | februarie | martie | aprilie | mai | iunie | iulie | august | septembrie | octombrie | noiembrie | decembrie',
    'el': 'ιανουαρίου ιαν | φεβρουαρίου φεβ | μαρτίου μαρ | απριλίου απρ | μαΐου μαϊ | ιουνίου ιουν | ιουλίου ιουλ | αυγούστου αυγ | σεπτεμβρίου σεπ | οκτωβρίου οκτ | νοεμβρίου νοε | δεκεμβρίου δεκ',
    'ar': 'يناير | فبراير | مارس | أبريل ابريل | مايو | يونيو | يوليو | أغسطس اغسطس | سبتمبر | أكتوبر اكتوبر | نوفمبر | ديسمبر',
    'he': 'ינואר בינואר | פברואר בפברואר | מרץ במרץ | אפריל באפריל | מאי במאי | יוני ביוני | יולי ביולי | אוגוסט באוגוסט | ספטמבר בספטמבר | אוקטובר באוקטובר | נובמבר בנובמבר | דצמבר בדצמבר',
    'id': 'januari | februari pebruari | maret | april | mei | juni | juli | agustus agt | september | oktober | november | desember',
    'ca': 'gener | febrer | marc | abril | maig | juny | juliol | agost | setembre | octubre | novembre | desembre',
    'no': 'januar | februar | mars | april | mai | juni | juli | august | september | oktober | november | desember',
    'sl': 'januarja | februarja | marca | aprila | maja | junija | julija | avgusta avg | septembra | oktobra | novembra | decembra',
    'et': 'jaanuar jaanuari | veebruar veebruari | marts | aprill aprilli | mai | juuni | juuli | august augusti | september | oktoober oktoobri | november | detsember detsembri',
    'lv': 'janvaris janvari janvara | februaris februara | marts marta | aprilis aprila | maijs maija | junijs junija | julijs julija | augusts augusta | septembris septembra | oktobris oktobri oktobra | novembris novembri novembra | decembris decembri decembra',
    'sr': 'јануар јануара januara | фебруар фебруара | март марта | април априла | мај маја | јун јуна | јул јула | август августа avgust | септембар септембра septembar | октобар октобра oktobar | новембар новембра novembar | децембар децембра decembar',
    'mk': 'јануари | февруари | март | април | мај | јуни | јули | август | септември | октомври | ноември | декември',
    'be': 'студзеня | лютага | сакавіка | красавіка | мая | чэрвеня | ліпеня | жніўня | верасня | кастрычніка | лістапада | снежня',
    'sq': 'janar | shkurt | mars | prill | maj | qershor | korrik | gusht | shtator | tetor | nentor | dhjetor',
    'gl': 'xaneiro | febreiro | marzo | abril | maio | xuno | xullo | agosto | setembro | outubro | novembro | decembro',
    'is': 'januar | februar | mars | april | mai | juni | juli | agust | september | oktober | november | desember',
    'az': 'yanvar | fevral | mart | aprel | may | iyun | iyul | avqust avgust | sentyabr sentabr | oktyabr oktabr | noyabr | dekabr',
    'hy': 'հունվարի հունվար | փետրվարի փետրվար | մարտի մարտ | ապրիլի ապրիլ | մայիսի մայիս | հունիսի հունիս | հուլիսի հուլիս | օգոստոսի օգոստոս | սեպտեմբերի սեպտեմբեր | հոկտեմբերի հոկտեմբեր | նոյեմբերի նոյեմբեր | դեկտեմբերի դեկտեմբեր',
    'ka': 'იანვარი | თებერვალი | მარტი | აპრილი | მაისი | ივნისი | ივლისი | აგვისტო | სექტემბერი | ოქტომბერი | ნოემბერი | დეკემბერი',
    'ar-maghreb': 'جانفي | فيفري | مارس | أفريل افريل | ماي | جوان | جويلية | أوت اوت | سبتمبر | أكتوبر | نوفمبر | ديسمبر',
    'ar-levant': ' | شباط | آذار اذار | نيسان | أيار ايار | حزيران | تموز | آب | أيلول ايلول | | |',
    'fa': 'ژانویه | فوریه | مارس | آوریل | مه | ژوئن | ژوئیه | اوت | سپتامبر | اکتبر | نوامبر | دسامبر',
    'ur': 'جنوری | فروری | مارچ | اپریل | مئی | جون | جولائی | اگست | ستمبر | اکتوبر | نومبر | دسمبر',
    'hi': 'जनवरी | फरवरी फ़रवरी | मार्च | अप्रैल | मई | जून | जुलाई | अगस्त | सितंबर सितम्बर | अक्टूबर अक्तूबर | नवंबर नवम्बर | दिसंबर दिसम्बर',
    'bn': 'জানুয়ারি জানুয়ারী | ফেব্রুয়ারি ফেব্রুয়ারী | মার্চ | এপ্রিল | মে | জুন | জুলাই | আগস্ট | সেপ্টেম্বর | অক্টোবর | নভেম্বর | ডিসেম্বর',
    'sw': 'januari | februari | machi | aprili | mei | juni | julai | agosti | septemba | oktoba | novemba | desemba',
    'lt': 'sausio | vasario | kovo | balandzio | geguzes | birzelio | liepos | rugpjucio | rugsejo | spalio | lapkricio | gruodzio',
}

WORDS = {
    'en': 'the of and to in is that for it with as was on be by at are this from have not his they which has will their been said',
    'de': 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um noch wie über so zum',
    'fr': 'le la les de des et en un une du que est pour qui dans par plus pas au sur ne se ce il sont avec elle cette aux été mais nous',
    'es': 'el la de que y en los se del las un por con no una su para es al lo como más o pero sus le ha este sobre fue entre',
    'it': 'di che il la e in un per è una del non sono si della con da le dei al come più gli nel alla anche ha dal i questo delle',
    'pt': 'de que e o a do da em um para com não uma os no se na por mais as dos como mas ao das foi são pelo é à sua ou também',
    'nl': 'de het een en van in is dat op te zijn voor met die niet aan er om ook als maar bij door naar hij wordt werd uit nog over',
    'pl': 'w i na z się do nie że to jest o za od po jak przez dla przy także są które który ale co tym jego roku oraz',
    'cs': 'a v se na je že s z do o to i ve pro jsou není k by které jako také za od jeho podle který ale byl při už',
    'sk': 'a v sa na je že s z do o to sú pre nie ktoré ako aj za od by podľa ktorý ale bol pri už',
    'sv': 'och i att det som en på är av för med till den har de inte om ett men var från han vi också kan sig',
    'da': 'og i at det en den til er som på de med han af for ikke der var et har fra men også blev kan sig efter',
    'no': 'og i det at en som på er av for til med de ikke har et om var fra men også ble kan seg etter å han',
    'fi': 'ja on ei että oli se hän mutta ovat kun myös joka tai kuin ole sen mukaan ovat hänen sekä jo vain niin',
    'tr': 've bir bu da de için ile çok daha olarak olan en gibi ne kadar sonra var değil o ise olduğu her',
    'hu': 'a az és hogy nem is egy van ez meg csak volt de mint azt már ha el még ki szerint',
    'ro': 'și în de la a pe cu nu care din o un pentru este mai că sunt fost au prin ce al se sau',
    'hr': 'i je u na se da su za od s a koji što kako nije bi će iz ali koja te biti bio',
    'sl': 'in je na se v da so za z ki ne pa tudi bi kot pri po je bil ali še iz',
    'id': 'yang dan di ini itu dengan untuk dari tidak dalam pada akan juga ke adalah oleh telah bisa kepada tersebut',
    'vi': 'và của là có không được cho trong một các những người với đã này đến về',
    'ca': 'de la i el que en els a les per un una del amb no és dels es al va ha seva com més',
    'et': 'ja on ei et see oli kui aga ka mis oma ning ta mida pole veel',
    'lt': 'ir į kad yra su iš tai bet buvo kaip jis už tik dėl apie',
    'lv': 'un ir ar no par uz kas bet tas arī ka lai kā pēc',
    'ru': 'и в не на что с по как это из от за но для был его к он а у о так же то',
    'uk': 'і в не на що з та до як це від за але для був його у й про є він',
    'bg': 'и на в за от се да не с по е са това като си ще той към',
    'sr': 'и је у на се да су за од који не са као што ће',
}
STROKED = {'ø': 'o', 'ł': 'l', 'đ': 'd', 'ı': 'i'}
NOTE = '/* Made by tools/page_words.py. Do not edit. */\n\n'


def fold(word):
    base = [STROKED.get(c, unicodedata.normalize('NFD', c)[0]) for c in word.lower()]
    return ''.join(b if ord(b) < 0x250 else c for b, c in zip(base, word.lower()))


def rows(table, form):
    lines, line = [], '\t'
    for key in sorted(table, key=str.encode):
        cell = form % (key, table[key]) + ', '
        if len(line) + len(cell) > 112:
            lines.append(line.rstrip())
            line = '\t'
        line += cell
    return '\n'.join(lines + [line.rstrip()]) + '\n'


def months():
    table = {}
    for names in MONTHS.values():
        for number, forms in enumerate(names.split('|'), 1):
            for form in forms.split():
                table.setdefault(fold(form), number)
    return NOTE + 'static const struct month_name month_names[] = {\n' + rows(table, '{"%s", %d}') + '};\n'


def words():
    table = {}
    for bit, text in enumerate(WORDS.values()):
        for word in text.split():
            table[fold(word)] = table.get(fold(word), 0) | 1 << bit
    codes = ', '.join(f'"{code}"' for code in WORDS)
    return (NOTE + 'static const char *const languages[] = {\n\t' + codes + '\n};\n\n' +
            'enum { LONGEST_FREQUENT_WORD = %d }; /* bytes */\n\n' % max(len(word.encode()) for word in table) +
            '/* A word, and a bit for each language that has it. */\n' +
            'static const struct frequent_word frequent_words[] = {\n' + rows(table, '{"%s", 0x%x}') + '};\n')


for name, text in (('month_names', months()), ('language_words', words())):
    with open(f'csrc/page/{name}.inc', 'w', encoding='utf-8') as out:
        out.write(text)
