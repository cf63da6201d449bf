/// The forms that texts in a plan's lines must have.
enum PlanForm {
  static func name(_ text: String) -> String? {
    let isName =
      (1...200).contains(text.utf8.count) && CleanText.isClean(text, inLines: false)
    return isName ? text : nil
  }

  /// A text that somebody is to read, of a length that a field may have.
  static func text(_ text: String) -> String? {
    text.utf8.count <= 40_100 && CleanText.isClean(text) ? text : nil
  }

  static func localized(_ json: JSON) throws(PlanFault.Code) -> LocalizedText {
    guard let localized = LocalizedText(json) else { throw .shape }
    guard localized.all.allSatisfy({ text($0) != nil }) else { throw .text }
    return localized
  }

  /// "starts", or "ext.score"; whether there is such a field is another question.
  static func fieldName(_ name: String) -> String? {
    let own = RegisterFields.prefix
    let word = name.hasPrefix(own) ? String(name.dropFirst(own.count)) : name
    return FieldKind.isWord(word) ? name : nil
  }

  static func key(_ text: String, in schema: Schema) -> RecordKey? {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let type = schema.find(parts[0]), RecordKey.isValidID(parts[1]) else {
      return nil
    }
    return RecordKey(type.id, parts[1])
  }

  /// A place in a package, as "routines/a.lua:4".
  ///
  /// No path leads out of it.
  static func place(_ text: String) -> Location? {
    guard name(text) != nil else { return nil }
    let place = Location(text)
    let parts = place.file.split(separator: "/", omittingEmptySubsequences: false)
    let isInside = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    return isInside && place.description == text ? place : nil
  }
}
