import Foundation
import TestSupport
import Testing

/// The sample program that embeds the library, built as a part of this package.
@Suite struct HostProgramTests {
  @Test func `a program that embeds the library goes through a whole exchange`() throws {
    try Places.withFolder { folder in
      try SampleRegister.make(in: folder)
      let register = folder.appending(path: "rutine.db").path
      let said = try exchange(
        [
          #"{"do": "find", "type": "client", "id": "c-001"}"#,
          #"{"do": "due", "day": "2026-11-20"}"#,
          #"{"do": "yes", "item": 999}"#,
          #"{"do": "no", "item": -9223372036854775808}"#,
          #"{"do": "import", "records": "{\"clients\": [{\"id\": \"c-x\"}]}"}"#,
          "nonsense",
        ], register, in: folder)

      #expect(said[0].contains(#""fields":{"#) && !said[0].contains("national_identity_number"))
      #expect(said[1].contains("The group meets every six weeks"))
      for place in [2, 3, 5] {
        #expect(said[place] == #"{"message":"the line is no request","refused":"request"}"#)
      }
      #expect(said[4].contains(#""refused":"data.invalid""#))

      let items = try #require(
        try JSONSerialization.jsonObject(with: Data(said[1].utf8)) as? [String: [String]])["items"]
      let place = try #require(items?.firstIndex { $0.contains("create meeting") }) + 1
      let answered = try exchange(
        [
          #"{"do": "due", "day": "2026-11-20"}"#, #"{"do": "yes", "item": \#(place)}"#,
          #"{"do": "yes", "item": \#(place)}"#,
        ], register, in: folder)
      #expect(answered[1] == #"{"revision":2}"#)
      #expect(answered[2].contains(#""refused":"plan.applied""#))
    }
  }

  private func exchange(
    _ lines: [String], _ register: String, in folder: URL
  ) throws -> [String] {
    let host = try Program.run(
      Program.rutine.replacing(/rutine$/, with: "sample-host"),
      [register, Places.example("kommune-a").path, "\(Program.rutine)-worker"], in: folder,
      input: lines.map { $0 + "\n" }.joined())
    #expect(host.status == 0, "\(host.error)")
    return host.output.split(separator: "\n").map(String.init)
  }
}
