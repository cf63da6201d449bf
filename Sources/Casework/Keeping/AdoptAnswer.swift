import Domain
import Packages
package import Rendering

/// The fields that a package adds, and what became of them.
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

  init(_ package: Package, _ known: RegisterFields, _ missing: [CustomField], _ revision: Int?) {
    self.package = package.name
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
    guard !fields.isEmpty else { return Document([.title(words.addsNoFields(package))]) }
    let rows = fields.map { view in
      [
        view.field, LocalizedText(nb: view.nb, nn: view.nn, en: view.en)[words.language], view.kind,
        words.sensitivity(view.sensitivity), words.fieldState(view.state),
      ]
    }
    return Document([
      .title(package), .table(Table(heading: words.fieldHeading, rows: rows)),
      .paragraph(words.adopted(revision, isNeeded: fields.contains { $0.state != .left })),
    ])
  }
}
