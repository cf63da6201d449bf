import Foundation
import TestSupport
import Testing

/// What the documents say of data in and out is what the program does.
@Suite struct DataReferenceTests {
  @Test(arguments: [
    ("register.schema.json", DataReference.jsonSchema), ("csv.md", DataReference.csv),
  ])
  func `the forms of data in and out are what the schema says`(name: String, text: String) throws {
    let file = Places.root.appending(path: "Docs/Reference/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }
}
