import Foundation
import TestSupport
import Testing

/// Which language a screen is in, and that nothing but the reader decides it.
@Suite struct LanguageTests {
  private static let environments: [([String: String], String)] = [
    (["LANG": "nb_NO.UTF-8"], "nb"), (["LANG": "nn_NO"], "nn"), (["LANG": "no_NO.UTF-8"], "nb"),
    (["LANG": "en"], "en"), (["LANG": "en_GB.UTF-8"], "en"), (["LANG": "C"], "en"),
    (["LANG": "de_DE.UTF-8"], "en"), (["LANG": "nnn_XX"], "en"), (["LANG": ""], "en"),
    (["LANG": "nb_NO.UTF-8", "LC_ALL": "nn_NO.UTF-8"], "nn"),
    (["LANG": "nb_NO.UTF-8", "LC_ALL": "C"], "en"),
    (["LANG": "en_GB.UTF-8", "LC_MESSAGES": "nn_NO.UTF-8"], "nn"),
    (["LANG": "nn_NO", "LC_MESSAGES": "", "LC_ALL": ""], "nn"),
    (["LC_ALL": "nb_NO", "LC_MESSAGES": "nn_NO"], "nb"),
  ]

  @Test(arguments: environments)
  func `the locale decides, as POSIX reads it`(environment: [String: String], language: String)
    throws
  {
    try Places.withFolder { folder in
      let screen = try Program.run(
        Program.rutine, ["init"], in: folder, environment: environment)
      #expect(screen.output.hasPrefix(Self.made[language] ?? "?"), "\(screen.output)")
      let refusal = try Program.run(
        Program.rutine, ["init"], in: folder, environment: environment)
      #expect(refusal.error.contains(Self.refused[language] ?? "?"), "\(refusal.error)")
    }
  }

  private static let made = ["nb": "Laget", "nn": "Laga", "en": "Made"]
  private static let refused = ["nb": "finnes", "nn": "finst", "en": "exists"]

  @Test func `no package and no register flips a screen`() throws {
    try Places.withFolder { folder in
      let package = Places.example("kommune-a").path
      let run = { (arguments: [String], environment: [String: String]) in
        try Program.run(Program.rutine, arguments, in: folder, environment: environment)
      }
      _ = try run(["init"], [:])
      _ = try run(["import", "\(package)/register.json"], [:])
      let meeting = ["run", package, "steering_group", "--as-of", "2026-11-20"]
      let before = try run(["list", "groups"], [:])
      #expect(try run(meeting + ["--apply"], [:]).output.contains("New: meeting"))
      #expect(try run(["list", "groups"], [:]).output == before.output)
      for command in [
        ["history"], ["due"], ["due", "--package", package], ["grant", package],
        ["adopt", package, "--dry-run"], ["inspect", package], ["report", "x", package],
        ["list", "nothing"], ["show", "client", "c-999"], ["run", package, "no_such"], meeting,
      ] {
        let english = try run(command, [:])
        let norwegian = try run(command, ["LANG": "nn_NO.UTF-8"])
        for (said, language) in [(english, "en"), (norwegian, "nn")] {
          let asked = try run(command + ["--lang", language], [:])
          #expect(said.output == asked.output && said.error == asked.error, "\(command)")
        }
      }
    }
  }

  @Test func `what is asked for comes before rutine.toml, and that before the locale`() throws {
    try Places.withFolder { folder in
      try Places.write(["rutine.toml": "lang = \"nn\"\n"], in: folder)
      let environment = ["LANG": "nb_NO.UTF-8", "RUTINE_CONFIG": "rutine.toml"]
      let screen = { (arguments: [String]) in
        try Program.run(Program.rutine, arguments, in: folder, environment: environment)
      }
      #expect(try screen(["init"]).output.hasPrefix("Laga"))
      #expect(try screen(["init", "--lang", "en"]).error.contains("exists"))
      #expect(try screen(["--help"]).output.contains("Kvar dag"))
      #expect(try screen(["--help", "--lang", "en"]).output.contains("Every day"))
    }
  }
}
