//! Which language a text is in.

use screening::{Context, Region, Rule, Severity, screen_with};

/// How much a rule says of a text, in 2026.
fn weight(rule: Rule, text: &str) -> Option<Severity> {
    let context = Context { month: Some((2026, 6)), ..Context::default() };
    screen_with(text, &context).findings.into_iter().filter(|f| f.rule == rule).map(|f| f.severity).max()
}

fn language(text: &str) -> Option<&'static str> {
    screen_with(text, &Context::default()).language
}

#[test]
fn languages_are_told_apart() {
    for (code, text) in [
        ("cy", "Roedd y staff yn garedig iawn a ches i ofal gwych yn yr ysbyty."),
        ("cy", "Diolch yn fawr i bawb ar y ward am edrych ar ôl fy mam."),
        ("ga", "Bhí na haltraí go hiontach agus fuair mo mháthair cúram den scoth san ospidéal."),
        ("ga", "Go raibh maith agaibh as an gcabhair ar fad."),
        ("gd", "Bha an luchd-obrach uabhasach math agus bha an dotair cho coibhneil."),
        ("pl", "Bardzo dobra opieka, dziękuję wszystkim pielęgniarkom."),
        ("pl", "Czekalam 5 godzin na lekarza i nikt nic nie powiedzial."),
        ("ro", "Am așteptat șase ore la urgențe și nimeni nu mi-a spus nimic."),
        ("ro", "Personalul a fost foarte amabil, multumesc mult pentru tot"),
        ("pt", "Fui muito bem atendida no hospital, os enfermeiros foram simpáticos."),
        ("pt", "Esperei cinco horas e ninguém me disse nada."),
        ("es", "Me atendieron muy bien en el hospital y las enfermeras fueron muy amables."),
        ("es", "Esperé seis horas en urgencias y nadie me dijo nada."),
        ("fr", "J'ai attendu six heures aux urgences et personne ne m'a parlé."),
        ("fr", "Le personnel était très gentil, merci beaucoup à toute l'équipe."),
        ("de", "Ich habe fünf Stunden gewartet und niemand hat mit mir gesprochen."),
        ("de", "Sehr nettes Personal, vielen Dank für die gute Behandlung."),
        ("it", "Ho aspettato cinque ore al pronto soccorso e nessuno mi ha detto niente."),
        ("nl", "Ik heb vijf uur gewacht en niemand heeft met mij gesproken."),
        ("lt", "Labai ačiū visiems gydytojams ir slaugytojoms už gerą priežiūrą."),
        ("lt", "Laukiau penkias valandas ir niekas man nieko nepasakė."),
        ("lv", "Liels paldies visiem ārstiem un māsām par ļoti labu aprūpi."),
        ("hu", "Nagyon kedvesek voltak a nővérek és az orvos mindent elmagyarázott."),
        ("cs", "Čekala jsem pět hodin a nikdo mi nic neřekl."),
        ("cs", "Velmi příjemný personál, děkuji všem sestřičkám."),
        ("sk", "Čakala som päť hodín a nikto mi nič nepovedal."),
        ("sk", "Veľmi príjemný personál, ďakujem všetkým sestričkám."),
        ("so", "Dhakhtarka aad ayuu u fiicnaa waxaana leeyahay mahadsanid dhammaan shaqaalaha isbitaalka."),
        ("tr", "Hastanede beş saat bekledim ve kimse bana bir şey söylemedi."),
        ("tr", "Doktorlar ve hemşireler çok iyiydi, teşekkür ederim."),
        ("sq", "Stafi ishte shumë i mirë dhe mjeku më ndihmoi shumë, faleminderit."),
        ("ur", "ڈاکٹر بہت اچھے تھے اور نرسوں نے میری بہت مدد کی۔"),
        ("ur", "doctor bahut acha tha aur nurse ne meri bahut madad ki shukriya"),
        ("hi", "डॉक्टर बहुत अच्छे थे और नर्सों ने मेरी बहुत मदद की।"),
        ("pa", "ਡਾਕਟਰ ਬਹੁਤ ਚੰਗੇ ਸਨ ਅਤੇ ਨਰਸਾਂ ਨੇ ਮਦਦ ਕੀਤੀ।"),
        ("bn", "ডাক্তার খুব ভালো ছিলেন এবং নার্সরা আমাকে সাহায্য করেছেন।"),
        ("gu", "ડૉક્ટર ખૂબ સારા હતા અને નર્સોએ મદદ કરી."),
        ("ta", "மருத்துவர் மிகவும் நல்லவர், செவிலியர்கள் உதவினார்கள்."),
        ("ar", "كان الطبيب لطيفا جدا وساعدتني الممرضات كثيرا في المستشفى."),
        ("fa", "دکتر خیلی خوب بود و پرستاران به من کمک کردند."),
        ("ku", "پزیشکەکە زۆر باش بوو و پەرستارەکان یارمەتییان دام."),
        ("ku", "Doktor gelek bas bu û hemşîre ji min re gelek alîkar bûn, spas dikim."),
        ("zh", "医生非常好，护士们也很友善，谢谢大家。"),
        ("ja", "お医者さんはとても親切で、看護師さんも優しかったです。"),
        ("ko", "의사 선생님이 매우 친절하셨고 간호사들도 좋았습니다."),
        ("vi", "Bác sĩ rất tốt và các y tá đã chăm sóc tôi rất chu đáo."),
        ("vi", "Toi cho doi nam gio o benh vien ma khong ai noi gi voi toi"),
        ("tl", "Napakabait ng mga nars at ang doktor ay magaling, salamat po sa lahat."),
        ("ru", "Врач был очень внимательный, медсёстры хорошие, спасибо всем."),
        ("uk", "Лікар був дуже уважний, медсестри добрі, дякую всім."),
        ("bg", "Лекарят беше много внимателен и сестрите бяха добри, благодаря на всички. Обърнаха ми внимание."),
        ("el", "Ο γιατρός ήταν πολύ καλός και οι νοσοκόμες με βοήθησαν."),
        ("he", "הרופא היה מאוד נחמד והאחיות עזרו לי."),
        ("yo", "Àwọn dókítà náà dára púpọ̀, mo dúpẹ́ lọ́wọ́ gbogbo wọn."),
        ("sw", "Daktari alikuwa mzuri sana na wauguzi walinisaidia, asante sana."),
        ("ti", "ሓኪም ጽቡቕ ነይሩ፡ ኣብ ሆስፒታል ዝሓገዙኒ ኩሎም የቐንየለይ እብል ኣለኹ።"),
        ("am", "ዶክተሩ በጣም ጥሩ ነበር እና ነርሶቹ ረድተውኛል፣ አመሰግናለሁ።"),
        ("en", "The nurse was rude to me."),
        ("en", "Thank you to Dr Kowalski and Sister Nowak, you were brilliant."),
        ("en", "dr woz gd n nurse woz v kind to me"),
        ("en", "I take metoclopramide, ondansetron and levothyroxine every morning."),
        ("en", "Very good care and lovely staff"),
        ("en", "Diolch! The staff at Ysbyty Gwynedd were so kind to my nain when she had her fall."),
        ("en", "Go raibh maith agat to all the staff in St Vincent's, ye were fantastic altogether."),
        ("en", "My son has Guillain-Barré syndrome and was seen by Dr Pérez and Mme Dubois from the Crèche."),
        ("en", "Waited 6 hours in A and E with my mam. Nobody came."),
        ("en", "Seen on time. Friendly. Clean. No fuss."),
    ] {
        assert_eq!(language(text), Some(code), "{text}");
        assert_eq!(weight(Rule::OtherLanguage, text).is_some(), code != "en", "{text}");
    }
}

#[test]
fn a_few_words_are_in_no_language() {
    for text in ["", "ok", "Metoclopramide", "Ward 5", "β", "1998", "👍", "x"] {
        assert_eq!(language(text), None, "{text}");
    }
}

#[test]
fn the_main_language_of_a_mixed_text_counts() {
    let welsh = "Roedd y staff yn garedig iawn a ches i ofal gwych yn yr ysbyty. ";
    let english = "The staff were kind. ";
    assert_eq!(language(&format!("{}{english}", welsh.repeat(2))), Some("cy"));
    assert_eq!(language(&format!("{welsh}{}", english.repeat(8))), Some("en"));
    assert_eq!(language("Diolch yn fawr! I was seen at once and the nurses were lovely to me."), Some("en"));
}

#[test]
fn languages_of_the_land_are_only_noted() {
    let irish = "Bhí na haltraí go hiontach agus fuair mo mháthair cúram den scoth san ospidéal.";
    let severity = |region| {
        let context = Context { region, ..Context::default() };
        screen_with(irish, &context).findings.into_iter().find(|f| f.rule == Rule::OtherLanguage).map(|f| f.severity)
    };
    assert_eq!(severity(Region::Ie), Some(Severity::Note));
    assert_eq!(severity(Region::Uk), Some(Severity::Note));
    assert_eq!(severity(Region::Au), Some(Severity::Warn));
}
