#!/usr/bin/env python3
"""Makes csrc/page/sign_table.c: the words of class names and ids, and the signs (csrc/page/signs.h) that each gives.

The lists are the project's own: words that authors of pages use, in English and the larger European languages.
Usage: tools/sign_table.py > csrc/page/sign_table.c
"""
WORDS = {
    "CONTENT": "content main primary center centre maincontent contenu contenido inhalt contents",
    "ARTICLE": "article artikel articulo artigo articolo story post news noticia blog entry single detail beitrag "
        "nota materia hentry",
    "BODY": "body fulltext articlebody storybody entrycontent postbody wysiwyg richtext rich rte prose corpo cuerpo "
        "corps haupttext",
    "TEXT": "text paragraph para copy txt texte texto testo graf paragraf speakable editor formatted",
    "LEAD": "lead lede intro standfirst deck dek summary subtitle subheadline subhead excerpt abstract description "
        "teaser chapo chapeau vorspann kicker overline dropline synopsis resumen bajada subheading sottotitolo "
        "abstracts tldr takeaways highlights keypoints",
    "TITLE": "title headline heading titel titre titulo titolo hed hl",
    "META": "meta metadata date time timestamp published updated publish datum fecha tag tags category categories "
        "topic topics keyword keywords reading views counter info datetime pubdate postmeta dateline label taxonomy "
        "eyebrow",
    "AUTHOR": "author authors byline bio biography writer autor auteur autore reporter contributor avatar profile "
        "signature source sources contributors staff",
    "CAPTION": "caption legend credit photographer bildunterschrift legende figcaption cutline attribution",
    "MEDIA": "image img photo picture pic gallery video player media slideshow slide carousel figure foto galerie "
        "bild audio podcast thumbnail thumb lightbox swiper slick jwplayer brightcove infographic",
    "RELATED": "related relacionadas relacionados relatedposts recommended recommend recommendation recommendations "
        "more readmore also similar trending popular latest recent mostread mostpopular most suggested suggestions "
        "further upnext outbrain taboola yarpp crp recirc recirculation interlinks readnext associated storylink "
        "morefrom weitere verwandt lesen lire correlati linked promo promos referral links inlinks bottomlinks jp",
    "LIST": "card cards list grid feed river item items widget widgets module tile tiles stories posts articles "
        "headlines archive collection rail listing",
    "COMMENT": "comment comments disqus discussion respond reply replies kommentar kommentare commentaires "
        "comentarios livefyre forum coral spot viafoura responses reactions conversation reviews pinglist commentlist",
    "SHARE": "share sharing social whatsapp addthis sharethis addtoany sharedaddy follow followus buttons tools "
        "toolbar shariff socialmedia bookmark print email actions action like likes heateor utility",
    "NAVIGATION": "nav navigation menu breadcrumb breadcrumbs navbar submenu dropdown mega skip sitemap tabs tab "
        "topnav crumbs pathway toc jump hamburger burger drawer",
    "HEADER": "header masthead topbar logo branding ticker breaking hero",
    "FOOTER": "footer foot bottom colophon endmatter",
    "SIDE": "sidebar side aside right rightcol secondary complementary asideright rightrail lateral sidebox",
    "ADVERT": "ad ads advert advertisement advertising adsense adslot dfp sponsor sponsored banner publicite werbung "
        "anzeige promoted promotion promo adv gpt affiliate commercial partner shop product products buy price "
        "pricing deal deals adunit ezoic mpu interstitial outstream teads native",
    "LETTER": "newsletter subscribe subscription signup sign mailchimp optin donate donation membership member "
        "paywall register registration login join cta support premium piano account newsletters abo abonnement meter "
        "offer leadgen app download",
    "NOTICE": "cookie cookies consent gdpr popup modal overlay alert notice notification dialog tooltip privacy "
        "message warning browsehappy noscript snackbar toast",
    "LEGAL": "copyright disclaimer correction corrections editorsnote note notes terms legal disclosure clarification "
        "license licence rights credits footnote footnotes references reference ftn disclosures",
    "QUOTE": "quote quotes blockquote pullquote pull pullquotes zitat cita citation quotation",
    "POST": "tweet twitter instagram tiktok embed embedded facebook embeds oembed fb youtube telegram bsky mastodon "
        "iframely",
    "BOX": "box inset callout factbox infobox panel highlight explainer background facts timeline accordion faq inlay "
        "insert table summarybox",
    "HIDDEN": "hidden hide invisible visually sr screen offscreen collapsed none noprint screenreader visuallyhidden "
        "clipped",
    "FORM": "form search input button btn field select textbox suche buscar poll quiz vote survey rating stars",
    "STEP": "pagination pager pages paging previous prev next older newer pagenavi pagenav adjacent pn",
    "LIVE": "live liveblog liveticker livefeed ticker minutebyminute playbyplay direct directo envivo diretta aovivo",
}
BITS, MULTIPLIER, LETTERS = 10, 0x9E3779B97F4A7C15, 12


def key(word):
    value = 0
    for letter in word[:LETTERS]:
        value = value << 5 | (ord(letter) & 31)
    return value


def main():
    signs = {}
    for sign, words in WORDS.items():
        for word in words.split():
            signs.setdefault(key(word), set()).add(sign)
    slots = [None] * (1 << BITS)
    for value in sorted(signs):
        slot = (value * MULTIPLIER & (1 << 64) - 1) >> (64 - BITS)
        while slots[slot] is not None:
            slot = (slot + 1) % len(slots)
        slots[slot] = value
    print("/* Made by tools/sign_table.py: change the lists there. */")
    print('#include "page/sign_table.h"\n')
    print("#define SIGN(name) (UINT32_C(1) << ND_SIGN_##name)\n")
    print("const nd_sign_slot nd_sign_table[ND_SIGN_SLOTS] = {")
    for slot, value in enumerate(slots):
        if value is not None:
            bits = " | ".join("SIGN(%s)" % s for s in WORDS if s in signs[value])
            print("        [%d] = {UINT64_C(0x%X), %s}," % (slot, value, bits))
    print("};")


main()
