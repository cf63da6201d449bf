import Domain
import Packages
package import Rendering

/// What a package adds to the register, and what became of it.
package struct AdoptAnswer: Encodable {
  struct FieldView: Encodable {
    let field: String
    let kind: String
    let sensitivity: String
    let nb: String
    let nn: String
    let en: String
    /// "new", "changed" or "left".
    let state: State
  }

  enum State: String, Encodable {
    case new, changed, left
  }

  let version = 1
  let package: String
  /// The commit that took them up; null when there was nothing to take up.
  let revision: Int?
  let fields: [FieldView]
  /// Whether it says of more words than before that they are sensitive.
  let marks: Bool

  init(
    _ package: Package, _ known: RegisterFields, _ missing: [CustomField], marks: Bool,
    _ revision: Int?
  ) {
    self.package = package.name
    self.marks = marks
    self.revision = revision
    let names = Set(known.custom.map(\.path))
    fields = package.fields.map { field in
      FieldView(
        field: field.path, kind: field.kind.form.kind, sensitivity: field.sensitivity.rawValue,
        nb: field.label[.nb], nn: field.label[.nn], en: field.label[.en],
        state: !missing.contains(field) ? .left : names.contains(field.path) ? .changed : .new)
    }
  }

  package func document(_ words: Words) -> Document {
    let isNeeded = marks || fields.contains { $0.state != .left }
    let told: [Document.Block] =
      (marks ? [.paragraph(words.adoptedMarks)] : [])
      + [.paragraph(words.adopted(revision, isNeeded: isNeeded))]
    guard !fields.isEmpty else {
      return Document([.title(words.addsNoFields(package))] + (marks ? told : []))
    }
    let rows = fields.map { view in
      [
        view.field, LocalizedText(nb: view.nb, nn: view.nn, en: view.en)[words.language], view.kind,
        words.sensitivity(view.sensitivity), words.fieldState(view.state),
      ]
    }
    return Document(
      [.title(package), .table(Table(heading: words.fieldHeading, rows: rows))] + told)
  }
}
