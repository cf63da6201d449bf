import Domain
import Foundation
import Glibc
import PackageReading
import Packages
import TestSupport
import Testing

/// Reading a package without running it: each mistake is a finding with its line.
@Suite struct PackageReaderTests {
  private static let manifest = """
    [municipality]
    id = "kommune-a"
    name = "Kommune A"

    [package]
    version = "1.0.0"
    api = 1

    """

  private func findings(_ files: [String: String]) throws -> [String] {
    try Places.withFolder { folder in
      try Places.write(files, in: folder)
      guard case .failure(let error) = PackageReader.read(folder.path) else { return [] }
      return error.findings.map { "\($0.at.map { "\($0)" } ?? "-"): \($0.message[.en])" }
    }
  }

  @Test func `the least manifest is valid`() throws {
    #expect(try findings(["municipality.toml": Self.manifest]) == [])
  }

  @Test(arguments: [
    ("id = ", "idd = ", "municipality.toml:2: unknown key 'municipality.idd'; did you mean 'id'?"),
    ("api = 1", "api = \"1\"", "municipality.toml:7: 'package.api' is a whole number"),
    ("api = 1", "api = 2", "municipality.toml:7: the package needs API level 2, this host has 1"),
    ("api = 1", "", "municipality.toml:5: 'package.api' is a whole number"),
    (
      "api = 1", "api = 1\n[laws.x]\ntitle = \"\(String(repeating: "x", count: 401))\"",
      "municipality.toml:9: 'laws.x.title' is longer than 400 bytes"
    ),
    ("name = \"Kommune A\"", "name = 5", "municipality.toml:3: 'municipality.name' is text"),
    ("[package]", "[packages]", "municipality.toml:5: unknown key 'packages'"),
    (
      "name = ", "language = \"sv\"\nname = ", "municipality.toml:3: 'municipality.language' is one"
    ),
    ("api = 1", "api = 1\nextends = \"x\"", "municipality.toml:8: 'package.extends' is a list"),
    ("api = 1", "api = 1\nextends = [\"../no\"]", "extends '../no': there is no package"),
    (
      "api = 1", "api = 1\n[capabilities]\nask = [\"read.helth\"]",
      "municipality.toml:9: there is no capability 'read.helth'; did you mean 'read.health'?"
    ),
    ("api = 1", "api = 1\n[laws.x]\nfrom = 2020", "municipality.toml:8: 'laws.x' needs a title"),
    ("[package]", "[package", "municipality.toml:5:"),
    ("id = \"kommune-a\"", "id = \"a b\"", ":2:"),
  ])
  func `a mistake in the manifest is found on its line`(
    right: String, wrong: String, expected: String
  ) throws {
    let text = Self.manifest.replacingOccurrences(of: right, with: wrong)

    let found = try findings(["municipality.toml": text])

    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test func `a file's name is plain, and no name reads as another content`() throws {
    for name in ["lib/m 1.lua", "lib/a\nb.lua", "routines/\u{430}.lua", "lib/x y/n.lua"] {
      try Places.withFolder { folder in
        try Places.write(
          ["municipality.toml": Self.manifest, "routines/a.lua": "return 1", name: ""], in: folder)
        guard case .failure(let error) = PackageReader.read(folder.path) else {
          Issue.record("the package was taken")
          return
        }
        #expect(error.findings.map(\.code) == ["package.invalid"])
      }
    }
    let one = PackageArchive(name: "p", files: ["a": "x", "b": "y"])
    let forged = "a \(Digest.hex("x"))\n1 b"
    #expect(PackageArchive(name: "p", files: [forged: "y"]).hash != one.hash)
  }

  @Test func `which of two extended packages comes first is part of a package's hash`() throws {
    try Places.withFolder { folder in
      for base in ["one", "two"] {
        try Places.write(
          [
            "\(base)/municipality.toml": Self.manifest.replacing("kommune-a", with: base),
            "\(base)/routines/r.lua": "return 1",
          ], in: folder)
      }
      let hashes = try [["one", "two"], ["two", "one"]].map { bases in
        let list = bases.map { "\"../\($0)\"" }.joined(separator: ", ")
        try Places.write(
          ["p/municipality.toml": Self.manifest + "extends = [\(list)]\n", "p/routines/a.lua": ""],
          in: folder)
        let files = try PackageReader.read(folder.appending(path: "p").path).get().archive.files
        return PackageArchive(name: "p", files: files.filter { $0.key != "municipality.toml" }).hash
      }
      #expect(hashes[0] != hashes[1])
    }
  }

  @Test func `files that are no Lua text are refused`() throws {
    try Places.withFolder { folder in
      try Places.write(
        ["municipality.toml": Self.manifest, "routines/a.lua": "return 1"], in: folder)
      let routines = folder.appending(path: "routines")
      try Data([0x1B, 0x4C, 0x75, 0x61]).write(to: routines.appending(path: "bytecode.lua"))
      try Data([0xFF, 0xFE]).write(to: routines.appending(path: "latin.lua"))
      try Data(count: (128 << 10) + 1).write(to: routines.appending(path: "large.lua"))
      try FileManager.default.createSymbolicLink(
        atPath: routines.appending(path: "link.lua").path, withDestinationPath: "/etc/passwd")

      guard case .failure(let error) = PackageReader.read(folder.path) else {
        Issue.record("the package was taken")
        return
      }

      #expect(
        error.findings.map { $0.message[.en] } == [
          "'routines/bytecode.lua' is compiled Lua; a package holds source text only",
          "'routines/large.lua' is larger than 128 KiB", "'routines/latin.lua' is not UTF-8 text",
          "'routines/link.lua' is a symbolic link; put the file itself in the package",
        ])
    }
  }

  @Test(arguments: ["routines", "rules", "lib", "documents", "tests", "tests/letters"])
  func `a file's name is not longer than a plan can say where something stands`(place: String)
    throws
  {
    let ending = ["documents": "mustache", "tests/letters": "md"][place] ?? "lua"
    let path = "\(place)/\(String(repeating: "b", count: 200)).\(ending)"
    try Places.withFolder { folder in
      try Places.write(["municipality.toml": Self.manifest, path: ""], in: folder)

      guard case .failure(let error) = PackageReader.read(folder.path) else {
        Issue.record("the package was taken")
        return
      }
      #expect(error.findings.map(\.at?.file) == [path])
      #expect(error.findings.first?.message[.en].contains("more than 100 letters") == true)
    }
  }

  @Test func `ids of packages that extend each other leave room for the names of files`() throws {
    let id = String(repeating: "n", count: 60)
    try Places.withFolder { folder in
      for level in 0..<4 {
        try Places.write(
          [
            "p\(level)/municipality.toml": """
            [municipality]
            id = "\(id)\(level)"
            name = "P"
            [package]
            version = "1"
            api = 1
            extends = [\(level == 0 ? "" : "\"../p\(level - 1)\"")]
            """, "p\(level)/rules/r.lua": "",
          ], in: folder)
      }
      _ = try PackageReader.read(folder.appending(path: "p2").path).get()
      guard case .failure(let error) = PackageReader.read(folder.appending(path: "p3").path) else {
        Issue.record("the package was taken")
        return
      }
      #expect(error.findings.map { "\($0.at.map { "\($0)" } ?? "")" } == ["municipality.toml:7"])
    }
  }

  @Test(arguments: ["rutine", "norge", "scratch"])
  func `a package cannot call itself as the host does`(id: String) throws {
    try Places.withFolder { folder in
      let manifest = Self.manifest.replacing(/id = "[a-z-]*"/, with: "id = \"\(id)\"")
      try Places.write(["municipality.toml": manifest], in: folder)

      guard case .failure(let error) = PackageReader.read(folder.path) else {
        Issue.record("the package was taken")
        return
      }
      #expect(error.findings.map { $0.message[.en] } == ["'\(id)' is an id of rutine's own"])
    }
  }

  @Test func `what stands where a file or folder should is not followed and not waited for`() throws
  {
    try Places.withFolder { folder in
      try Places.write(
        ["municipality.toml": Self.manifest, "lib/deep.lua/x.lua": "", "routines/a.lua": ""],
        in: folder)
      #expect(mkfifo(folder.appending(path: "lib/pipe.lua").path, 0o600) == 0)
      let routines = folder.appending(path: "routines").path
      try FileManager.default.removeItem(atPath: routines)
      try FileManager.default.createSymbolicLink(atPath: routines, withDestinationPath: "/etc")

      guard case .failure(let error) = PackageReader.read(folder.path) else {
        Issue.record("the package was taken")
        return
      }

      #expect(
        error.findings.map { $0.message[.en] } == [
          "'lib/deep.lua' is a folder; its name is one for a file",
          "'lib/pipe.lua' is not an ordinary file",
          "'routines' is a symbolic link; put the folder itself in the package",
        ])
    }
  }

  @Test func `no such folder and a folder without a manifest are told apart`() throws {
    try Places.withFolder { folder in
      guard case .failure(let none) = PackageReader.read(folder.appending(path: "x").path),
        case .failure(let empty) = PackageReader.read(folder.path)
      else {
        Issue.record("a package was taken")
        return
      }
      #expect(none.message[.en].hasSuffix("no such folder"))
      #expect(empty.message[.en].hasSuffix("it has no municipality.toml"))
    }
  }

  @Test func `a package finds modules and laws of those it extends, its own first`() throws {
    try Places.withFolder { folder in
      let base = Self.manifest.replacingOccurrences(of: "kommune-a", with: "base")
      try Places.write(
        [
          "a/municipality.toml": Self.manifest + "extends = [\"../b\"]\n",
          "a/lib/own.lua": "return 'a'",
          "b/municipality.toml": base + "[laws.l-1]\ntitle = \"Law\"\nfrom = 2020-01-01\n",
          "b/lib/own.lua": "return 'b'", "b/lib/base.lua": "return 'base'",
        ], in: folder)

      let package = try PackageReader.read(folder.appending(path: "a").path).get()

      #expect(package.module("own")?.source == "return 'a'")
      #expect(package.module("base")?.file == "base/lib/base.lua")
      #expect(package.module("../own") == nil)
      #expect(package.law.laws["l-1"]?.first?.period.from == Day(iso: "2020-01-01"))
      #expect(package.modules == ["base", "own"])
    }
  }

  @Test func `the hash changes with any file, also of a package it extends`() throws {
    try Places.withFolder { folder in
      let base = Self.manifest.replacingOccurrences(of: "kommune-a", with: "base")
      try Places.write(
        [
          "a/municipality.toml": Self.manifest + "extends = [\"../b\"]\n",
          "b/municipality.toml": base, "b/lib/x.lua": "return 1",
        ], in: folder)
      let path = folder.appending(path: "a").path
      let before = try PackageReader.read(path).get().hash
      #expect(try PackageReader.read(path).get().hash == before)

      try Places.write(["b/lib/x.lua": "return 2"], in: folder)

      #expect(try PackageReader.read(path).get().hash != before)
    }
  }

  @Test func `packages that extend each other are refused`() throws {
    try Places.withFolder { folder in
      try Places.write(
        [
          "a/municipality.toml": Self.manifest + "extends = [\"../b\"]\n",
          "b/municipality.toml": Self.manifest + "extends = [\"../a\"]\n",
        ], in: folder)

      guard case .failure(let error) = PackageReader.read(folder.appending(path: "a").path) else {
        Issue.record("the package was taken")
        return
      }
      #expect(
        error.findings.map { "\($0.at.map { "\($0)" } ?? ""): \($0.message[.en])" } == [
          "../b/municipality.toml:8: extends '../a': 'extends' goes round in a circle"
        ])
    }
  }
}
