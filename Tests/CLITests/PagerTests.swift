import Foundation
import TestSupport
import Testing

/// What is longer than the screen, in a shell that controls jobs, at a terminal as people have it.
@Suite struct PagerTests {
  @Test func `a long answer can be read and left`() throws {
    try Places.withFolder { folder in
      try SampleRegister.make(in: folder)
      let script = Places.root.appending(path: "Scripts/check_pager.py").path
      let checked = try Program.run(
        "/usr/bin/python3", [script, Program.rutine, folder.path], in: folder)
      #expect(checked.status == 0, "\(checked.output)\(checked.error)")
    }
  }
}
