import Foundation
import TestSupport
import Testing

/// Kommune A's register, as the built program makes it.
enum SampleRegister {
  static let data = Places.example("kommune-a").appending(path: "register.json")

  /// Makes rutine.db in the folder.
  static func make(in folder: URL, from data: URL = data) throws {
    for arguments in [["init"], ["import", data.path]] {
      #expect(try Program.run(Program.rutine, arguments, in: folder).status == 0)
    }
  }
}
