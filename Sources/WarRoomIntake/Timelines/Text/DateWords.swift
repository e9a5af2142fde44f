/// Names of months and weekdays in the languages that write-ups are met in: English, French,
/// German, Spanish, Italian, Portuguese, Dutch. Accents do not count.
enum DateWords {
  /// 1 to 12.
  static func month(_ word: UInt64) -> Int? { months[word] }

  /// 0 for Monday to 6 for Sunday.
  static func weekday(_ word: UInt64) -> Int? { weekdays[word] }

  private static let months = table([
    "january jan janvier janv januar enero ene gennaio janeiro januari",
    "february feb fevrier fevr fev februar febrero febbraio fevereiro februari",
    "march mar mars marz maerz mrz marzo marco maart mrt", "april apr avril avr abril abr aprile",
    "may mai mayo maggio maio mei", "june jun juin juni junio giugno junho",
    "july jul juillet juil juli julio luglio julho", "august aug aout agosto augustus",
    "september sep sept septembre septiembre settembre setembro",
    "october oct octobre oktober okt octubre ottobre outubro",
    "november nov novembre noviembre novembro",
    "december dec decembre dezember dez diciembre dicembre dezembro",
  ], from: 1)

  private static let weekdays = table([
    "monday mon lundi montag lunes lunedi segunda maandag",
    "tuesday tue tues mardi dienstag martes martedi terca dinsdag",
    "wednesday wed weds mercredi mittwoch miercoles mercoledi quarta woensdag",
    "thursday thu thur thurs jeudi donnerstag jueves giovedi quinta donderdag",
    "friday fri vendredi freitag viernes venerdi sexta vrijdag",
    "saturday sat samedi samstag sabado sabato zaterdag",
    "sunday sun dimanche sonntag domingo domenica zondag",
  ], from: 0)

  private static func table(_ lists: [String], from first: Int) -> [UInt64: Int] {
    var table: [UInt64: Int] = [:]
    for (index, list) in lists.enumerated() {
      for word in list.split(separator: " ") { table[ASCII.key(String(word))] = index + first }
    }
    return table
  }
}
