/// Names of months and weekdays in the languages that write-ups are met in: English, French,
/// German, Spanish, Italian, Portuguese, Dutch. Accents do not count.
enum DateWords {
  /// 1 to 12.
  static func month(_ word: UInt64) -> Int? { months[word] }

  /// 0 for Monday to 6 for Sunday.
  static func weekday(_ word: UInt64) -> Int? { weekdays[word] }

  private static let months = WordTable<Int>([
    ("january jan janvier janv januar enero ene gennaio janeiro januari", 1),
    ("february feb fevrier fevr fev februar febrero febbraio fevereiro februari", 2),
    ("march mar mars marz maerz mrz marzo marco maart mrt", 3),
    ("april apr avril avr abril abr aprile", 4), ("may mai mayo maggio maio mei", 5),
    ("june jun juin juni junio giugno junho", 6),
    ("july jul juillet juil juli julio luglio julho", 7),
    ("august aug aout agosto augustus", 8),
    ("september sep sept septembre septiembre settembre setembro", 9),
    ("october oct octobre oktober okt octubre ottobre outubro", 10),
    ("november nov novembre noviembre novembro", 11),
    ("december dec decembre dezember dez diciembre dicembre dezembro", 12),
  ])

  private static let weekdays = WordTable<Int>([
    ("monday mon lundi montag lunes lunedi segunda maandag", 0),
    ("tuesday tue tues mardi dienstag martes martedi terca dinsdag", 1),
    ("wednesday wed weds mercredi mittwoch miercoles mercoledi quarta woensdag", 2),
    ("thursday thu thur thurs jeudi donnerstag jueves giovedi quinta donderdag", 3),
    ("friday fri vendredi freitag viernes venerdi sexta vrijdag", 4),
    ("saturday sat samedi samstag sabado sabato zaterdag", 5),
    ("sunday sun dimanche sonntag domingo domenica zondag", 6),
  ])
}
