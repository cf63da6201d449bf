/// Norwegian national identity numbers: six digits of birth date, three of number, two to check.
///
/// Source: the population register regulation, section 2-2-1. D-numbers have day + 40; synthetic
/// ones have month + 80 (the tax authority's test population) or + 65 (the directorates').
package enum NationalIdentityNumber {
  package static func isValid(_ text: String) -> Bool {
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.count == 11, digits.allSatisfy((0...9).contains) else { return false }
    return hasValidDate(digits)
      && checks(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1])
      && checks(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
  }

  /// The century is not checked: it follows from the individual number.
  private static func hasValidDate(_ digits: [Int]) -> Bool {
    var day = digits[0] * 10 + digits[1]
    var month = digits[2] * 10 + digits[3]
    if day > 40 { day -= 40 }
    if month > 80 { month -= 80 } else if month > 65 { month -= 65 }
    // 2000 was a leap year: 29 February passes in any century.
    return Day(year: 2000, month: month, day: day) != nil
  }

  private static func checks(_ digits: [Int], _ weights: [Int]) -> Bool {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
  }
}
