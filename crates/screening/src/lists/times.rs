//! Phrases that say when something was: years ago, or now. Written for this project. The notation is explained in
//! `book.rs`.

/// Years ago, or in a life before.
#[rustfmt::skip]
pub(crate) const LONG_AGO: &[&str] = &[
    "years|yrs|decades|decade|year|yr|yeras ago|back|before|earlier|prior|previously", "long|some|while time|ago ago", "as a young|small|little|teenage? child|kid|teen|teenager|youngster|student|girl|boy|baby", "when i|he|she|they|we was|were|wer a|in|only|about|just|younger|young|little|at younger|young|little|teenager|child|kid|school|uni|university|teens|ten|twenties|small|teen|student|10|11|12|13|14|15|16|17|18|19|20|21|22|23|boy|girl|my|primary|secondary",
    "when i|he|she|they was|were younger|young|little|10|11|12|13|14|15|16|17|18|19|20|21|22|23|25|30|seven|eight|nine|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty", "in the|my|his|her past|sixties|seventies|eighties|nineties|teens|twenties|thirties|childhood|60s|70s|80s|90s|youth", "history|histories of|with", "previous|previously|historic|historical|historically|childhood|formerly", "used to !it|the|be", "back then|in|when", "many|several|few|two|three|four|five|six|seven|eight|nine|ten|twenty|over|thirty|forty|fifty|some|10|20|30|3|4|5|6|7|8|9|15|25|2 years|yrs|decades|year ago|back|earlier|before|on|prior|now",
    "last|past decade|century", "for many|over|20|30|ten years .. now|stable|well|recovered|clean", "first|long time|before i|he|she was|met|moved|started|retired|had|got",
];

/// Now, or still.
#[rustfmt::skip]
pub(crate) const NOW: &[&str] = &[
    "tonight|2nite|tonite|today|2day|lastnight|everyday|everynight", "last|this|every|each night|morning|evening|nite|day|afternoon", "again|agen|agn|daily|nightly|constantly|still !in|waiting|suffering|not|on|there|under|the|to|here", "right now", "just now|there|taken|took|cut|tried", "minutes|mins|minute|hour|hours|hrs ago", "few|two|couple|one|2|3|three|of hours|hrs|hour ago|back",
];
