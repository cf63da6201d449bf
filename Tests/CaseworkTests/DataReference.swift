import Casework
import Domain
import Foundation

/// Docs/Reference/register.schema.json and csv.md: the forms that import reads and export writes.
enum DataReference {
  static var jsonSchema: String {
    """
    {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "A register of rutine, as import reads it and export writes it",
    "type": "object",
    "additionalProperties": false,
    "properties": {
    \(Schema.norway.types.map(list).joined(separator: ",\n"))
    },
    "$defs": {
    "id": {"type": "string", "pattern": "^[A-Za-z0-9._-]{1,64}$"},
    "text": {"type": "string", "minLength": 1, "maxLength": 10000},
    "word": {"type": "string", "pattern": "^[a-z0-9_]{1,64}$"},
    "day": {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "time": {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"},
    "identity_number": {"type": "string", "pattern": "^[0-9]{11}$"},
    \(Schema.norway.types.map(record).joined(separator: ",\n"))
    }
    }

    """
  }

  private static func list(of type: RecordType) -> String {
    "\"\(type.plural)\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/\(type.id.rawValue)\"}}"
  }

  private static func record(of type: RecordType) -> String {
    let required = ["id"] + type.fields.filter(\.isRequired).map(\.name)
    let own = "\"ext\": {\"type\": \"object\", \"description\": \"The municipality's own fields.\"}"
    let fields =
      ["\"id\": {\"$ref\": \"#/$defs/id\"}"]
      + type.fields.map { field in
        "\"\(field.name)\": {\(form(of: field.kind)), \"description\": \"\(field.meaning.escaped)\"}"
      } + [own]
    return """
      "\(type.id.rawValue)": {
        "type": "object", "description": "\(type.meaning.escaped)",
        "additionalProperties": false,
        "required": [\(required.map { "\"\($0)\"" }.joined(separator: ", "))],
        "properties": {
          \(fields.joined(separator: ",\n    "))
        }
      }
      """
  }

  private static func form(of kind: FieldKind) -> String {
    switch kind {
    case .text: reference("text")
    case .word: reference("word")
    case .choice(let words):
      "\"enum\": [\(words.map { "\"\($0)\"" }.joined(separator: ", "))]"
    case .integer: "\"type\": \"integer\""
    case .decimal: "\"type\": \"number\""
    case .boolean: "\"type\": \"boolean\""
    case .day: reference("day")
    case .time: reference("time")
    case .nationalIdentityNumber: reference("identity_number")
    case .reference: reference("id")
    case .texts: array("text")
    case .words: array("word")
    case .references: array("id")
    }
  }

  private static func reference(_ name: String) -> String { "\"$ref\": \"#/$defs/\(name)\"" }

  private static func array(_ name: String) -> String {
    "\"type\": \"array\", \"maxItems\": 1000, \"items\": {\(reference(name))}"
  }

  static var csv: String {
    """
    # CSV in and out

    Made from the tables in `Sources/Domain/Records`. One file for each record type, named after it;
    `rutine import` takes several files, or a folder of them, as one commit, and `rutine export DIR
    --csv` makes such a folder. A municipality's own fields are columns named `ext.score`.

    | | written | read too |
    |---|---|---|
    | text | UTF-8 with its mark (BOM) | UTF-8 without, Windows-1252 (said so in a note) |
    | cells | parted by `;`, lines by CR LF | `,` or a tab; LF or CR |
    | first line | names of fields | their labels in bokm\u{E5}l, nynorsk or English, in any order |
    | day | `20.11.2026` | `2026-11-20`, `1.2.2026` |
    | number | `37,5` | `37.5`, spaces between thousands |
    | yes or no | `ja`, `nei` | `yes`, `no`, `true`, `false`, `sann`, `usann`, `1`, `0` |
    | choice | its word | its label in any language |
    | list | `a \\| b` | a JSON list, which is also written when bars will not do |
    | text like a formula | `'` before `=`, `+`, `-`, `@`, tab and `'` | without |

    An empty cell is no value: in a record that is there already it leaves the field as it is. Every
    cell that is wrong is listed by file, line and character; what stands in it is never said, only
    its outline (`99.99.9999`). Not read: UTF-16, years of two digits.

    ## The first lines

    \(Schema.norway.types.map(heading).joined(separator: "\n\n"))

    """
  }

  private static func heading(of type: RecordType) -> String {
    "`\(type.plural).csv`\n\n    "
      + Exporter.heading(type.fields).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension String {
  fileprivate var escaped: String { replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }
}
