import Foundation
import TestSupport
import Testing

/// The page on running Rutine says commands that work.
@Suite struct OperationTests {
  @Test func `every command of the page on operation does as it is written`() throws {
    let page = Places.root.appending(path: "Docs/Operation.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let commands = text.matches(of: /```sh\n([\s\S]*?)```/).map { String($0.1) }
    #expect(commands.count == 4)
    let binaries = URL(fileURLWithPath: Program.rutine).deletingLastPathComponent().path

    let done = try Places.withFolder { folder in
      try Program.run(
        "/bin/sh", ["-ec", commands.joined()], in: folder,
        environment: ["PATH": "\(binaries):/usr/bin:/bin"])
    }

    #expect(done.status == 0 && done.error.isEmpty, "\(done.output)\(done.error)")
    #expect(done.output.matches(of: /is sound/).count == 3)
  }
}
