// swift-tools-version: 6.3
import PackageDescription

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let package = Package(
  name: "rutine",
  products: [
    .library(name: "Rutine", targets: ["Rutine"]),
    .executable(name: "rutine", targets: ["RutineCommand"]),
    .executable(name: "rutine-worker", targets: ["rutine-worker"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLuaSystem", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
    .systemLibrary(name: "CEditSystem", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(
      name: "CNettleSystem", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(
      name: "CSeccompSystem", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),
    .target(name: "CLua", dependencies: ["CLuaSystem"]),
    .target(name: "LuaValues"),
    .target(name: "Lua", dependencies: ["LuaValues", "CLua"]),
    .target(name: "Confinement", dependencies: ["CSeccompSystem"]),
    .target(name: "LuaSyntax"),
    .target(name: "Escaping"),
    .target(
      name: "Domain", dependencies: ["Escaping", "CNettleSystem"],
      resources: ["nb", "nn", "en"].map { .embedInCode("Messages/\($0).json") }),
    .target(name: "Rendering", dependencies: ["Escaping"]),
    .target(name: "Templates", dependencies: [mustache]),
    .target(name: "Sandbox", dependencies: ["LuaValues"]),
    .target(name: "StorageSQLite", dependencies: ["Domain", grdb, sqlite]),
    .target(name: "Packages", dependencies: ["Domain"]),
    .target(
      name: "PackageReading", dependencies: ["Packages", "Domain"],
      resources: [
        "norge.toml", "documents/rights.mustache", "documents/rights.nn.mustache",
        "documents/rights.en.mustache",
      ].map { .embedInCode("Norge/\($0)") }),
    .target(name: "ScriptAPI", dependencies: ["Sandbox", "LuaValues", "Templates", "Domain"]),
    .target(
      name: "Routines",
      dependencies: [
        "LuaSyntax", "ScriptAPI", "Sandbox", "LuaValues", "Packages", "Domain", "Escaping",
      ]),
    .target(
      name: "Evaluation",
      dependencies: [
        "LuaSyntax", "Routines", "ScriptAPI", "Sandbox", "Lua", "LuaValues", "Packages", "Domain",
      ]),
    .target(
      name: "Workers",
      dependencies: ["Routines", "ScriptAPI", "Sandbox", "LuaValues", "Packages", "Domain"]),
    .target(name: "Authoring", dependencies: ["ScriptAPI", "Sandbox", "Domain", "Escaping"]),
    .target(
      name: "Checking",
      dependencies: [
        "LuaSyntax", "ScriptAPI", "Sandbox", "Templates", "PackageReading", "Packages", "Domain",
      ]),
    .executableTarget(
      name: "rutine-worker",
      dependencies: [
        "Confinement", "Workers", "Evaluation", "Routines", "ScriptAPI", "Sandbox", "Packages",
        "StorageSQLite", "Domain",
      ]),
    .target(
      name: "Casework",
      dependencies: [
        "Routines", "ScriptAPI", "PackageReading", "Packages", "Sandbox", "Rendering", "Escaping",
        "Domain",
      ]),
    .target(
      name: "Rutine",
      dependencies: [
        "Casework", "Evaluation", "Workers", "Routines", "PackageReading", "Packages", "Sandbox",
        "StorageSQLite", "Domain",
      ]),
    .executableTarget(
      name: "sample-host", dependencies: ["Rutine"], path: "Docs/Examples/Host/Sources/host"),
    .executableTarget(
      name: "RutineCommand",
      dependencies: [
        "Casework", "Authoring", "Checking", "Workers", "Routines", "ScriptAPI", "PackageReading",
        "Packages", "Sandbox", "StorageSQLite", "Rendering", "Escaping",
        "Domain", "CEditSystem",
        argumentParser,
      ]),
    .target(name: "RutineTesting", dependencies: ["Domain"], path: "Tests/RutineTesting"),
    .target(
      name: "TestSupport",
      dependencies: [
        "RutineTesting", "Domain", "StorageSQLite", "Sandbox", "ScriptAPI", "Evaluation",
        "LuaSyntax", "LuaValues",
      ],
      path: "Tests/TestSupport"),
    .executableTarget(
      name: "escapes", dependencies: ["Escaping", "Rendering", "Templates", "Domain"],
      path: "Tests/Escaping"),
    .target(name: "Plain", dependencies: ["CLuaSystem"], path: "Tests/Benchmarks/Plain"),
    .executableTarget(
      name: "bench",
      dependencies: [
        "Plain", "Lua", "LuaValues", "Casework", "Evaluation", "Workers", "Routines",
        "PackageReading", "Packages", "StorageSQLite", "Domain", "TestSupport",
      ],
      path: "Tests/Benchmarks/Rutine"),
    .testTarget(name: "LuaTests", dependencies: ["Lua", "LuaValues", "TestSupport"]),
    .testTarget(
      name: "DomainTests", dependencies: ["Domain", "TestSupport"],
      exclude: ["deadlines.txt", "holidays.txt"]),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates"]),
    .testTarget(
      name: "SandboxTests",
      dependencies: ["Evaluation", "Sandbox", "Lua", "LuaValues", "TestSupport"]),
    .testTarget(
      name: "StorageSQLiteTests",
      dependencies: ["StorageSQLite", "RutineTesting", "Domain", "TestSupport", grdb]),
    .testTarget(
      name: "PackagesTests", dependencies: ["PackageReading", "Packages", "Domain", "TestSupport"],
      exclude: ["complaints.txt"]),
    .testTarget(
      name: "RoutinesTests",
      dependencies: [
        "Authoring", "Casework", "Evaluation", "Routines", "LuaSyntax", "PackageReading",
        "Packages", "Sandbox", "ScriptAPI", "StorageSQLite", "RutineTesting", "Domain", "Lua",
        "LuaValues", "TestSupport",
      ],
      exclude: ["reach.txt"]),
    .testTarget(
      name: "CaseworkTests",
      dependencies: [
        "Casework", "Evaluation", "Routines", "LuaSyntax", "PackageReading", "Packages", "Sandbox",
        "Rendering", "StorageSQLite", "RutineTesting", "Domain", "TestSupport",
      ],
      exclude: ["nights.py", "nights.txt"]),
    .testTarget(name: "RutineTests", dependencies: ["Rutine", "TestSupport"]),
    .testTarget(
      name: "CheckingTests",
      dependencies: [
        "Checking", "Evaluation", "Routines", "LuaSyntax", "Lua", "LuaValues", "PackageReading",
        "Packages", "Domain",
        "TestSupport",
      ]),
    .testTarget(
      name: "AuthoringTests",
      dependencies: ["Authoring", "ScriptAPI", "Domain", "TestSupport"]),
    .target(name: "CHostile", path: "Tests/HostileWorker/C"),
    .executableTarget(
      name: "hostile-worker",
      dependencies: [
        "CHostile", "Confinement", "Workers", "Routines", "StorageSQLite", "Domain",
      ],
      path: "Tests/HostileWorker/Program"),
    .testTarget(
      name: "WorkersTests", dependencies: ["Workers", "Routines", "StorageSQLite", "Domain"]),
    .testTarget(
      name: "CLITests", dependencies: ["CHostile", "Domain", "TestSupport"],
      exclude: ["Scripts", "Screens"]),
  ]
)

// libFuzzer has a main of its own: the target is there only for Scripts/fuzz.
if Context.environment["RUTINE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["TestSupport"], path: "Tests/Fuzz", exclude: ["corpus.txt"],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  target.cSettings = [.treatAllWarnings(as: .error)]
}
